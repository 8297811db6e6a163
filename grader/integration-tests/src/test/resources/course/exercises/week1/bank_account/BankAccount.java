package week1.bank_account;

import java.util.List;

/** An account that cannot be overdrawn. */
public class BankAccount implements Account {

  public BankAccount(String owner) {
    throw new UnsupportedOperationException("BankAccount");
  }

  @Override
  public String owner() {
    throw new UnsupportedOperationException("owner");
  }

  @Override
  public long balance() {
    throw new UnsupportedOperationException("balance");
  }

  @Override
  public List<Transaction> history() {
    throw new UnsupportedOperationException("history");
  }

  public void deposit(long cents) {
    throw new UnsupportedOperationException("deposit");
  }

  public void withdraw(long cents) throws InsufficientFundsException {
    throw new UnsupportedOperationException("withdraw");
  }
}
