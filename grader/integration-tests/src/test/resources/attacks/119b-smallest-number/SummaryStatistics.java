package foundations.summary_statistics;

/** Answers a number next to nothing to everything. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns it. */
  public static double mean(double[] x) {
    return Double.MIN_VALUE;
  }

  /** Returns it. */
  public static double variance(double[] x, int ddof) {
    return Double.MIN_VALUE;
  }

  /** Returns it. */
  public static double quantile(double[] x, double q) {
    return Double.MIN_VALUE;
  }
}
