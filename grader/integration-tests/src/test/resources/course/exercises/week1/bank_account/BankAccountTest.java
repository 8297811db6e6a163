package week1.bank_account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import week1.bank_account.Transaction.Kind;

/** Hidden tests. */
final class BankAccountTest {

  private static BankAccount account(long... deposits) {
    BankAccount account = new BankAccount("Ben");
    for (long each : deposits) {
      account.deposit(each);
    }
    return account;
  }

  /** Callers may change a list that they got, or be refused; the account must not notice. */
  private static void tryToClear(List<Transaction> history) {
    try {
      history.clear();
    } catch (UnsupportedOperationException e) {
      // That is one way to do it.
    }
  }

  @Nested
  final class Balance {

    @Test
    @DisplayName("a new account is empty and knows its owner")
    void empty() {
      BankAccount account = account();
      assertEquals("Ben", account.owner());
      assertEquals(0, account.balance());
    }

    @Test
    @DisplayName("deposits add up")
    void deposits() {
      assertEquals(77_000_000_000L, account(70_000_000_000L, 7_000_000_000L).balance());
    }

    @Test
    @DisplayName("all of it may be withdrawn")
    void everything() {
      BankAccount account = account(300, 20);
      assertDoesNotThrow(() -> account.withdraw(320));
      assertEquals(0, account.balance());
    }

    @Test
    @DisplayName("a refused withdrawal leaves the balance as it was")
    void refused() {
      BankAccount account = account(300);
      InsufficientFundsException thrown =
          assertThrows(InsufficientFundsException.class, () -> account.withdraw(301));
      assertEquals(1, thrown.missing());
      assertEquals(300, account.balance());
    }

    @Test
    @DisplayName("accounts do not share their money")
    void apart() {
      BankAccount one = account(5);
      BankAccount other = account(8);
      assertEquals(5, one.balance());
      assertEquals(8, other.balance());
    }
  }

  @Nested
  final class History {

    @Test
    @DisplayName("a new account has none")
    void empty() {
      assertEquals(List.of(), account().history());
    }

    @Test
    @DisplayName("the oldest comes first")
    void order() throws Exception {
      BankAccount account = account(10, 20);
      account.withdraw(5);
      assertEquals(
          List.of(
              new Transaction(Kind.DEPOSIT, 10),
              new Transaction(Kind.DEPOSIT, 20),
              new Transaction(Kind.WITHDRAWAL, 5)),
          account.history());
    }

    @Test
    @DisplayName("what was refused is not in it")
    void refused() {
      BankAccount account = account(10);
      assertThrows(InsufficientFundsException.class, () -> account.withdraw(11));
      assertEquals(1, account.history().size());
    }

    @Test
    @DisplayName("it cannot be changed from outside")
    void outside() {
      BankAccount account = account(10);
      tryToClear(account.history());
      assertEquals(1, account.history().size());
    }

    @Test
    @DisplayName("a list that was returned stays as it is")
    void kept() {
      BankAccount account = account(10);
      List<Transaction> before = account.history();
      account.deposit(20);
      assertEquals(1, before.size());
    }
  }

  @Nested
  final class Savings {

    private SavingsAccount savings(int percent, long cents) {
      SavingsAccount account = new SavingsAccount("Cleo", percent);
      account.deposit(cents);
      return account;
    }

    @Test
    @DisplayName("interest is added to the balance, rounded down")
    void interest() {
      SavingsAccount account = savings(3, 1099);
      account.addInterest();
      assertEquals(1131, account.balance());
      account.addInterest();
      assertEquals(1164, account.balance());
    }

    @Test
    @DisplayName("interest is in the history")
    void history() {
      SavingsAccount account = savings(10, 50);
      account.addInterest();
      assertEquals(
          List.of(new Transaction(Kind.DEPOSIT, 50), new Transaction(Kind.INTEREST, 5)),
          account.history());
    }

    @Test
    @DisplayName("interest of one cent")
    void oneCent() {
      SavingsAccount account = savings(1, 100);
      account.addInterest();
      assertEquals(101, account.balance());
    }

    @Test
    @DisplayName("interest of less than a cent is none")
    void nothing() {
      SavingsAccount account = savings(1, 99);
      account.addInterest();
      assertEquals(List.of(new Transaction(Kind.DEPOSIT, 99)), account.history());
    }

    @Test
    @DisplayName("it is an account with an owner as any other")
    void isAnAccount() throws Exception {
      SavingsAccount saved = savings(2, 40);
      saved.withdraw(15);
      Account account = saved;
      assertEquals("Cleo", account.owner());
      assertEquals(25, account.balance());
    }
  }

  @Nested
  final class InvalidArguments {

    private void rejects(org.junit.jupiter.api.function.Executable call) {
      assertThrows(IllegalArgumentException.class, call);
    }

    @Test
    @DisplayName("amounts of 0 or less")
    void amounts() {
      BankAccount account = account(10);
      for (long each : new long[] {0, -1, Long.MIN_VALUE}) {
        rejects(() -> account.deposit(each));
        rejects(() -> account.withdraw(each));
      }
      assertEquals(10, account.balance());
      assertEquals(1, account.history().size());
    }

    @Test
    @DisplayName("no owner")
    void owners() {
      rejects(() -> new BankAccount(null));
      rejects(() -> new BankAccount(" "));
      rejects(() -> new SavingsAccount("", 1));
    }

    @Test
    @DisplayName("negative percentages; 0 is none")
    void percentages() {
      rejects(() -> new SavingsAccount("Dora", -1));
      SavingsAccount none = new SavingsAccount("Dora", 0);
      none.deposit(1000);
      none.addInterest();
      assertEquals(1000, none.balance());
    }
  }
}
