package foundations.summary_statistics;

/** Throws, whatever is asked, what some tests expect. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Throws. */
  public static double mean(double[] x) {
    throw new IllegalArgumentException();
  }

  /** Throws. */
  public static double variance(double[] x, int ddof) {
    throw new IllegalArgumentException();
  }

  /** Throws. */
  public static double quantile(double[] x, double q) {
    throw new IllegalArgumentException();
  }
}
