package week4.account_tests;

/** A bank account in whole cents, which may be overdrawn down to a limit. */
public final class BankAccount {

  /**
   * Opens an account with nothing on it.
   *
   * @param overdraft how many cents the balance may be below zero
   * @throws IllegalArgumentException if that is negative
   */
  public BankAccount(long overdraft) {
    throw new UnsupportedOperationException();
  }

  /** Returns the balance in cents. */
  public long balance() {
    throw new UnsupportedOperationException();
  }

  /**
   * Pays in.
   *
   * @throws IllegalArgumentException unless the amount is above zero
   */
  public void deposit(long cents) {
    throw new UnsupportedOperationException();
  }

  /**
   * Pays out. The balance may become as low as the limit, and no lower.
   *
   * @throws IllegalArgumentException unless the amount is above zero
   * @throws IllegalStateException if the limit forbids it; then the balance stays as it is
   */
  public void withdraw(long cents) {
    throw new UnsupportedOperationException();
  }

  /**
   * Pays out here and in there. Where one of both is impossible, neither happens.
   *
   * @throws IllegalArgumentException unless the amount is above zero
   * @throws IllegalStateException if the limit forbids it
   */
  public void transferTo(BankAccount other, long cents) {
    throw new UnsupportedOperationException();
  }

  /**
   * Pays interest: so many percent of the balance, rounded down to whole cents; nothing where the
   * account is overdrawn.
   *
   * @return the cents that were paid in
   */
  public long payInterest(int percent) {
    throw new UnsupportedOperationException();
  }
}
