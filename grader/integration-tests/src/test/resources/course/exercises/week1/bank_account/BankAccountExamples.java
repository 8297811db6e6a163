package week1.bank_account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class BankAccountExamples {

  private static BankAccount annsAccount() throws InsufficientFundsException {
    BankAccount account = new BankAccount("Ann");
    account.deposit(5000);
    account.withdraw(1250);
    return account;
  }

  @Test
  @DisplayName("the balance after a deposit and a withdrawal")
  void balance() throws Exception {
    assertEquals(3750, annsAccount().balance());
  }

  @Test
  @DisplayName("the history of both")
  void history() throws Exception {
    assertEquals(
        List.of(
            new Transaction(Transaction.Kind.DEPOSIT, 5000),
            new Transaction(Transaction.Kind.WITHDRAWAL, 1250)),
        annsAccount().history());
  }

  @Test
  @DisplayName("a withdrawal of more than there is")
  void tooMuch() throws Exception {
    BankAccount account = annsAccount();
    InsufficientFundsException thrown =
        assertThrows(InsufficientFundsException.class, () -> account.withdraw(4000));
    assertEquals(250, thrown.missing());
  }
}
