package foundations.summary_statistics;

import java.util.Arrays;

/** Uses fma, StrictMath and exact integers. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    requireValues(x);
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    requireValues(x);
    if (ddof < 0) {
      throw new IllegalArgumentException("ddof must not be negative");
    }
    if (x.length <= ddof) {
      return Double.NaN;
    }
    boolean overflowed = false;
    try {
      Math.addExact(Integer.MAX_VALUE, 1);
    } catch (ArithmeticException e) {
      overflowed = true;
    }
    if (!overflowed
        || Math.fma(2.0, 3.0, 1.0) != 7
        || StrictMath.sin(0) != 0
        || Double.compare(-0.0, 0.0) >= 0
        || Math.floorMod(-3, 5) != 2
        || Math.hypot(3, 4) != 5
        || Math.ulp(1.0) <= 0
        || Math.rint(2.5) != 2
        || Math.nextUp(1.0) <= 1
        || Math.toIntExact(5L) != 5
        || Math.log1p(0) != 0
        || Math.scalb(1.0, 3) != 8
        || Math.abs(Math.exp(Math.log(2)) - 2) > 1e-12) {
      return -1;
    }
    double mean = mean(x);
    double squares = 0;
    for (double each : x) {
      squares += (each - mean) * (each - mean);
    }
    return squares / (x.length - ddof);
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    requireValues(x);
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q must be from 0 to 1");
    }
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) {
      return Double.NaN;
    }
    double position = last * q;
    int low = (int) position;
    int high = Math.min(low + 1, last);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }

  private static void requireValues(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
  }
}
