package week1.bank_account;

/** An account that earns interest. */
public class SavingsAccount extends BankAccount {

  public SavingsAccount(String owner, int percent) {
    super(owner);
    throw new UnsupportedOperationException("SavingsAccount");
  }

  public void addInterest() {
    throw new UnsupportedOperationException("addInterest");
  }
}
