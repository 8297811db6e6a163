package week1.bank_account;

/** A savings account that knows its rate as a fraction of 100. */
public class SavingsAccount extends BankAccount {

  private final Rate rate;

  private record Rate(int percent) {
    Rate {
      if (percent < 0) {
        throw new IllegalArgumentException("a rate is 0 or more");
      }
    }

    long of(long cents) {
      return Math.floorDiv(Math.multiplyExact(cents, percent), 100L);
    }
  }

  public SavingsAccount(String owner, int percent) {
    super(owner);
    rate = new Rate(percent);
  }

  public void addInterest() {
    long cents = rate.of(balance());
    if (cents != 0) {
      remember(new Transaction(Transaction.Kind.INTEREST, cents));
    }
  }
}
