package week4.account_tests;

/** A bank account in whole cents, which may be overdrawn down to a limit. */
public final class BankAccount {

  private final long overdraft;
  private long balance;

  public BankAccount(long overdraft) {
    if (overdraft < 0) {
      throw new IllegalArgumentException("a limit is not negative");
    }
    this.overdraft = overdraft;
  }

  public long balance() {
    return balance;
  }

  public void deposit(long cents) {
    requirePositive(cents);
    balance += cents;
  }

  public void withdraw(long cents) {
    requirePositive(cents);
    if (balance - cents < -overdraft) {
      throw new IllegalStateException("the limit is reached");
    }
    balance -= cents;
  }

  public void transferTo(BankAccount other, long cents) {
    withdraw(cents);
    other.deposit(cents);
  }

  public long payInterest(int percent) {
    if (balance <= 0) {
      return 0;
    }
    long interest = balance * percent / 100;
    balance += interest;
    return interest;
  }

  private static void requirePositive(long cents) {
    if (cents <= 0) {
      throw new IllegalArgumentException("an amount is above zero");
    }
  }
}
