package foundations.summary_statistics;

/** Every difference is nothing. */
public final class Math {

  private Math() {}

  /** Returns zero. */
  public static double abs(double x) {
    return 0;
  }

  /** Returns the smaller one. */
  public static int min(int a, int b) {
    return a < b ? a : b;
  }
}
