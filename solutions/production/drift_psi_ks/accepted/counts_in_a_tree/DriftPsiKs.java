package production.drift_psi_ks;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Bins and distances from counts in trees; p-values from the other series where lambda is small. */
public final class DriftPsiKs {

  private DriftPsiKs() {}

  /** Returns the population stability index, over bins between quantiles of the reference. */
  public static double psi(double[] ref, double[] cur, int bins, double eps) {
    check(ref);
    check(cur);
    if (bins < 1 || !(eps > 0) || eps >= 1) {
      throw new IllegalArgumentException("bins " + bins + ", eps " + eps);
    }
    double[] x = DoubleStream.of(ref).map(each -> each + 0.0).sorted().toArray();
    TreeMap<Double, double[]> byUpperEdge = new TreeMap<>();
    for (int k = 1; k < bins; k++) {
      byUpperEdge.put(quantile(x, k, bins) + 0.0, new double[2]);
    }
    byUpperEdge.put(Double.POSITIVE_INFINITY, new double[2]);
    DoubleStream.of(ref).forEach(each -> byUpperEdge.ceilingEntry(each + 0.0).getValue()[0]++);
    DoubleStream.of(cur).forEach(each -> byUpperEdge.ceilingEntry(each + 0.0).getValue()[1]++);
    return byUpperEdge.values().stream()
        .mapToDouble(
            counts -> {
              double p = Math.max(eps, counts[0] / ref.length);
              double q = Math.max(eps, counts[1] / cur.length);
              return (q - p) * (Math.log(q) - Math.log(p));
            })
        .sum();
  }

  private static double quantile(double[] sorted, int k, int bins) {
    long scaled = (long) (sorted.length - 1) * k;
    int i = (int) (scaled / bins);
    if (scaled % bins == 0) {
      return sorted[i];
    }
    double part = (double) (scaled % bins) / bins;
    return sorted[i] + part * (sorted[i + 1] - sorted[i]);
  }

  /** Returns the largest distance, in whole units of 1 / (n m). */
  public static double ks(double[] a, double[] b) {
    check(a);
    check(b);
    TreeMap<Double, Long> steps = new TreeMap<>();
    DoubleStream.of(a).forEach(each -> steps.merge(each + 0.0, (long) b.length, Long::sum));
    DoubleStream.of(b).forEach(each -> steps.merge(each + 0.0, (long) -a.length, Long::sum));
    long height = 0;
    long largest = 0;
    for (long step : steps.values()) {
      height += step;
      largest = Math.max(largest, Math.abs(height));
    }
    return (double) largest / a.length / b.length;
  }

  /** Returns the upper tail of Kolmogorov's distribution. */
  public static double ksPValue(double d, int n, int m) {
    if (!(d >= 0) || d > 1 || n < 1 || m < 1) {
      throw new IllegalArgumentException("distance " + d + " of " + n + " and " + m);
    }
    double lambda = d / Math.sqrt(1.0 / n + 1.0 / m);
    return lambda < 0.5 ? 1 - nearZero(lambda) : tail(lambda);
  }

  private static double nearZero(double lambda) {
    if (lambda < 1e-2) {
      return 0;
    }
    double sum =
        IntStream.of(1, 3, 5, 7, 9)
            .mapToDouble(k -> Math.exp(-Math.pow(k * Math.PI / lambda, 2) / 8))
            .sum();
    return Math.sqrt(2 * Math.PI) / lambda * sum;
  }

  private static double tail(double lambda) {
    double power = Math.exp(-2 * lambda * lambda);
    double sum = 0;
    double sign = 2;
    for (int k = 1; k <= 20; k++) {
      sum += sign * Math.pow(power, k * k);
      sign = -sign;
    }
    return sum;
  }

  private static void check(double[] sample) {
    if (sample == null || sample.length == 0) {
      throw new IllegalArgumentException("a sample without values");
    }
    if (Arrays.stream(sample).anyMatch(x -> Double.isNaN(x) || Double.isInfinite(x))) {
      throw new IllegalArgumentException("a value that is not finite");
    }
  }
}
