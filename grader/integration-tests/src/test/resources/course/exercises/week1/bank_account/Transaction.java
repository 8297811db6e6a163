package week1.bank_account;

/**
 * Something that changed a balance.
 *
 * @param kind what it was
 * @param cents how much, above 0
 */
public record Transaction(Kind kind, long cents) {

  /** What happened. */
  public enum Kind {
    DEPOSIT,
    WITHDRAWAL,
    INTEREST
  }

  public Transaction {
    if (cents <= 0) {
      throw new IllegalArgumentException("a transaction moves at least one cent");
    }
  }
}
