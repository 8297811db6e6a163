package week1.bank_account;

/** An account that earns interest. */
public class SavingsAccount extends BankAccount {

  private final int percent;

  public SavingsAccount(String owner, int percent) {
    super(owner);
    if (percent < 0) {
      throw new IllegalArgumentException("interest is not negative");
    }
    this.percent = percent;
  }

  public void addInterest() {
    long interest = balance() * percent / 100;
    if (interest > 0) {
      add(new Transaction(Transaction.Kind.INTEREST, interest));
    }
  }
}
