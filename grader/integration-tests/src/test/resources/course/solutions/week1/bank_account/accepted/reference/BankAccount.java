package week1.bank_account;

import java.util.ArrayList;
import java.util.List;

/** An account that cannot be overdrawn. */
public class BankAccount implements Account {

  private final String owner;
  private final List<Transaction> history = new ArrayList<>();
  private long balance;

  public BankAccount(String owner) {
    if (owner == null || owner.isBlank()) {
      throw new IllegalArgumentException("an account has an owner");
    }
    this.owner = owner;
  }

  @Override
  public String owner() {
    return owner;
  }

  @Override
  public long balance() {
    return balance;
  }

  @Override
  public List<Transaction> history() {
    return List.copyOf(history);
  }

  public void deposit(long cents) {
    add(new Transaction(Transaction.Kind.DEPOSIT, cents));
  }

  public void withdraw(long cents) throws InsufficientFundsException {
    Transaction withdrawal = new Transaction(Transaction.Kind.WITHDRAWAL, cents);
    if (cents > balance) {
      throw new InsufficientFundsException(cents - balance);
    }
    balance -= cents;
    history.add(withdrawal);
  }

  /** Adds what makes the balance larger. */
  void add(Transaction earned) {
    balance += earned.cents();
    history.add(earned);
  }
}
