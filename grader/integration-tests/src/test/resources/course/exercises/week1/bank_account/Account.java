package week1.bank_account;

import java.util.List;

/** What every account tells. */
public interface Account {

  /** Returns whose account it is. */
  String owner();

  /** Returns how many cents there are. */
  long balance();

  /** Returns what happened, the oldest first. */
  List<Transaction> history();
}
