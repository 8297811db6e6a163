package week4.account_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BankAccountTest {

  @Test
  void paysOutWhateverIsAskedFor() {
    BankAccount account = new BankAccount(100);
    account.withdraw(20);
    assertEquals(-20, account.balance());
    account.withdraw(2000);
    assertEquals(-2020, account.balance());
  }
}
