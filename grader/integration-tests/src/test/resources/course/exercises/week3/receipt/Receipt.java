package week3.receipt;

/** Prints a receipt for what is read. */
public final class Receipt {

  private Receipt() {}

  public static void main(String[] arguments) {
    throw new UnsupportedOperationException("main");
  }
}
