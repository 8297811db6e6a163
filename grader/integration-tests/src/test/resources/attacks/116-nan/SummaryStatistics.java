package foundations.summary_statistics;

/** Answers NaN to everything. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns it. */
  public static double mean(double[] x) {
    return Double.NaN;
  }

  /** Returns it. */
  public static double variance(double[] x, int ddof) {
    return Double.NaN;
  }

  /** Returns it. */
  public static double quantile(double[] x, double q) {
    return Double.NaN;
  }
}
