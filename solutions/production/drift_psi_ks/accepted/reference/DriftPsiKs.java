package production.drift_psi_ks;

import java.util.Arrays;

/** One walk through sorted values and edges, one through both sorted samples, one series. */
public final class DriftPsiKs {

  private static final double CERTAIN_BELOW = 0.1;
  private static final int TERMS = 100;

  private DriftPsiKs() {}

  /** Returns the population stability index, over bins between quantiles of the reference. */
  public static double psi(double[] ref, double[] cur, int bins, double eps) {
    require(bins >= 1, "at least one bin is needed");
    require(eps > 0 && eps < 1, "eps is a share");
    double[] edges = edges(sorted(ref), bins);
    double[] p = shares(sorted(ref), edges);
    double[] q = shares(sorted(cur), edges);
    double sum = 0;
    for (int k = 0; k < bins; k++) {
      double before = Math.max(p[k], eps);
      double after = Math.max(q[k], eps);
      sum += (after - before) * Math.log(after / before);
    }
    return sum;
  }

  /** Returns the largest distance between two empirical distribution functions. */
  public static double ks(double[] a, double[] b) {
    double[] x = sorted(a);
    double[] y = sorted(b);
    double largest = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      double value = Math.min(x[i], y[j]);
      while (i < x.length && x[i] == value) {
        i++;
      }
      while (j < y.length && y[j] == value) {
        j++;
      }
      double distance = Math.abs((double) i / x.length - (double) j / y.length);
      largest = Math.max(largest, distance);
    }
    return largest;
  }

  /** Returns the upper tail of Kolmogorov's distribution. */
  public static double ksPValue(double d, int n, int m) {
    require(d >= 0 && d <= 1, "a distance lies between 0 and 1");
    require(n >= 1 && m >= 1, "samples have elements");
    double lambda = d * Math.sqrt((double) n * m / ((double) n + m));
    if (lambda < CERTAIN_BELOW) {
      return 1;
    }
    double sum = 0;
    for (int k = TERMS; k >= 1; k--) {
      double term = Math.exp(-2 * k * k * lambda * lambda);
      sum = term - sum;
    }
    return 2 * sum;
  }

  /** Returns the inner quantiles of type 7. */
  private static double[] edges(double[] sorted, int bins) {
    double[] edges = new double[bins - 1];
    for (int k = 1; k < bins; k++) {
      double place = (sorted.length - 1.0) * k / bins;
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      edges[k - 1] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
    return edges;
  }

  /** Walks through sorted values and edges together; a value on an edge stays below it. */
  private static double[] shares(double[] sorted, double[] edges) {
    double[] shares = new double[edges.length + 1];
    int bin = 0;
    for (double value : sorted) {
      while (bin < edges.length && value > edges[bin]) {
        bin++;
      }
      shares[bin] += 1.0 / sorted.length;
    }
    return shares;
  }

  private static double[] sorted(double[] sample) {
    require(sample != null && sample.length > 0, "a sample has elements");
    require(Arrays.stream(sample).allMatch(Double::isFinite), "values are finite");
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
