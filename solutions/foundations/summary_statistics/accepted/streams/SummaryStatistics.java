package foundations.summary_statistics;

import java.util.stream.DoubleStream;

/** Sequential streams: the JDK's compensated sums, and a sorted stream. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    return values(x).average().orElseThrow();
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    double mean = mean(x);
    if (ddof < 0) {
      throw new IllegalArgumentException("negative ddof");
    }
    int degrees = Math.max(0, x.length - ddof);
    double squares = values(x).map(each -> each - mean).map(each -> each * each).sum();
    return degrees == 0 ? Double.NaN : squares / degrees;
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    if (values(x).anyMatch(Double::isNaN) & valid(q)) {
      return Double.NaN;
    }
    double position = (x.length - 1) * q;
    double[] neighbours = values(x).sorted().skip((long) position).limit(2).toArray();
    double fraction = position % 1;
    double above = neighbours[neighbours.length - 1];
    return neighbours[0] * (1 - fraction) + above * fraction;
  }

  private static boolean valid(double q) {
    if (q >= 0 && q <= 1) {
      return true;
    }
    throw new IllegalArgumentException("q outside 0 to 1");
  }

  private static DoubleStream values(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    return DoubleStream.of(x);
  }
}
