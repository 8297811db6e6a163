package foundations.summary_statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Has a table whose type takes javac minutes. */
public final class SummaryStatistics {
  static final Object TABLE =
      List.of(Map.entry(0, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(1, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(2, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(3, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(4, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(5, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(6, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(7, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(8, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(9, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(10, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(11, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(12, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(13, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(14, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(15, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(16, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(17, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(18, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(19, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(20, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(21, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(22, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))), Map.entry(23, List.of(Map.entry(0, 1), Map.entry(1, 1), Map.entry(2, 1), Map.entry(3, 1), Map.entry(4, 1), Map.entry(5, 1), Map.entry(6, 1), Map.entry(7, 1), Map.entry(8, 1), Map.entry(9, 1), Map.entry(10, 1), Map.entry(11, 1), Map.entry(12, 1), Map.entry(13, 1), Map.entry(14, 1), Map.entry(15, 1), Map.entry(16, 1), Map.entry(17, 1), Map.entry(18, 1), Map.entry(19, 1), Map.entry(20, 1), Map.entry(21, 1), Map.entry(22, 1), Map.entry(23, 1))));


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
