package week1.bank_account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An account that keeps its history only. */
public class BankAccount implements Account {

  private final String owner;
  private List<Transaction> history = List.of();

  public BankAccount(String owner) {
    if (owner == null || owner.isBlank()) {
      throw new IllegalArgumentException("no owner");
    }
    this.owner = owner;
  }

  @Override
  public final String owner() {
    return owner;
  }

  @Override
  public long balance() {
    return history.stream().mapToLong(BankAccount::signed).sum();
  }

  private static long signed(Transaction transaction) {
    return switch (transaction.kind()) {
      case DEPOSIT, INTEREST -> transaction.cents();
      case WITHDRAWAL -> -transaction.cents();
    };
  }

  @Override
  public List<Transaction> history() {
    return history;
  }

  /** Makes a new list each time, so that those returned before stay as they are. */
  protected final void remember(Transaction transaction) {
    List<Transaction> longer = new ArrayList<>(history);
    longer.add(transaction);
    history = Collections.unmodifiableList(longer);
  }

  public void deposit(long cents) {
    remember(new Transaction(Transaction.Kind.DEPOSIT, cents));
  }

  public void withdraw(long cents) throws InsufficientFundsException {
    Transaction transaction = new Transaction(Transaction.Kind.WITHDRAWAL, cents);
    long missing = cents - balance();
    if (missing > 0) {
      throw new InsufficientFundsException(missing);
    }
    remember(transaction);
  }
}
