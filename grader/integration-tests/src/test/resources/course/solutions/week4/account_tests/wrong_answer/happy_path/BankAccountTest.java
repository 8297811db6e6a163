package week4.account_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BankAccountTest {

  @Test
  void paysInAndOut() {
    BankAccount account = new BankAccount(100);
    account.deposit(50);
    account.withdraw(20);
    assertEquals(30, account.balance());
  }

  @Test
  void paysInterest() {
    BankAccount account = new BankAccount(0);
    account.deposit(1000);
    assertEquals(50, account.payInterest(5));
  }
}
