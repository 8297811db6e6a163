package foundations.summary_statistics;

/** Answers negative zero to everything. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns it. */
  public static double mean(double[] x) {
    return -0.0;
  }

  /** Returns it. */
  public static double variance(double[] x, int ddof) {
    return -0.0;
  }

  /** Returns it. */
  public static double quantile(double[] x, double q) {
    return -0.0;
  }
}
