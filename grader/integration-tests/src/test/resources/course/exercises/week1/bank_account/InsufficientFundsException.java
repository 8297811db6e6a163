package week1.bank_account;

/** Says that there is less on an account than was asked for. */
public class InsufficientFundsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final long missing;

  public InsufficientFundsException(long missing) {
    super(missing + " cents are missing");
    this.missing = missing;
  }

  /** Returns how many cents are missing. */
  public long missing() {
    return missing;
  }
}
