package week4.account_tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTest {

  private BankAccount account;

  @BeforeEach
  void open() {
    account = new BankAccount(100);
  }

  @Test
  void aNewAccountIsEmpty() {
    assertEquals(0, account.balance());
  }

  @Test
  void aLimitMayBeZeroAndNotNegative() {
    assertEquals(0, new BankAccount(0).balance());
    assertThrows(IllegalArgumentException.class, () -> new BankAccount(-1));
  }

  @Test
  void whatIsPaidInIsThere() {
    account.deposit(30);
    account.deposit(12);
    assertEquals(42, account.balance());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void amountsAreAboveZero(long cents) {
    assertThrows(IllegalArgumentException.class, () -> account.deposit(cents));
    assertThrows(IllegalArgumentException.class, () -> account.withdraw(cents));
    assertEquals(0, account.balance());
  }

  @Nested
  @DisplayName("paying out")
  class PayingOut {

    @BeforeEach
    void payIn() {
      account.deposit(50);
    }

    @Test
    void downToTheLimitWorks() {
      account.withdraw(150);
      assertEquals(-100, account.balance());
    }

    @Test
    void belowTheLimitIsRefusedAndChangesNothing() {
      assertThrows(IllegalStateException.class, () -> account.withdraw(151));
      assertEquals(50, account.balance());
    }
  }

  @Test
  void aTransferMovesMoney() {
    BankAccount other = new BankAccount(0);
    account.transferTo(other, 70);
    assertEquals(-70, account.balance(), "here");
    assertEquals(70, other.balance(), "there");
  }

  @ParameterizedTest
  @CsvSource({"1000, 3, 30", "199, 1, 1", "99, 1, 0", "1, 100, 1"})
  void interestIsRoundedDown(long cents, int percent, long interest) {
    account.deposit(cents);
    assertEquals(interest, account.payInterest(percent));
    assertEquals(cents + interest, account.balance());
  }

  @Test
  void debtsBearNoInterest() {
    account.withdraw(100);
    assertEquals(0, account.payInterest(5));
    assertEquals(-100, account.balance());
  }
}
