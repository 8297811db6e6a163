package foundations.summary_statistics;

/** Calls itself for ever, whatever is asked. */
public final class SummaryStatistics {
  private SummaryStatistics() {}

  public static double mean(double[] x) {
    return mean(x);
  }

  public static double variance(double[] x, int ddof) {
    return variance(x, ddof);
  }

  public static double quantile(double[] x, double q) {
    return quantile(x, q);
  }
}
