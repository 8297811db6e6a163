package production.drift_simulator;

import java.util.Arrays;
import java.util.Random;

/** Three samples, one model, and two distances for every feature. */
public final class DriftSimulator {

  private static final int STEPS = 100;
  private static final double RATE = 0.5;
  private static final int BINS = 10;
  private static final double LEAST_SHARE = 1e-4;
  private static final int TERMS = 1000;

  /** Makes a simulator; it has no state. */
  public DriftSimulator() {}

  /** Draws rows of two classes in turn, each feature normal around its class's mean. */
  public double[][] sample(long seed, int n, double[] mu0, double[] mu1, double sd) {
    require(n >= 1, "a sample has rows");
    requireVector(mu0);
    requireVector(mu1);
    require(mu0.length == mu1.length, "both classes have the same features");
    require(Double.isFinite(sd) && sd >= 0, "a deviation is finite, from 0");
    Random random = new Random(seed);
    double[][] rows = new double[n][mu0.length + 1];
    for (int i = 0; i < n; i++) {
      int label = i % 2;
      double[] mean = label == 0 ? mu0 : mu1;
      for (int j = 0; j < mean.length; j++) {
        rows[i][j] = mean[j] + sd * random.nextGaussian();
      }
      rows[i][mean.length] = label;
    }
    return rows;
  }

  /** Returns both accuracies, the largest KS distance, its p-value, the largest PSI, the flag. */
  public double[] run(long seed, int n, double[] shift) {
    require(n >= 2, "each class has a row");
    requireVector(shift);
    double[] still = new double[shift.length];
    double[] w = train(phase(seed, n, still));
    double[][] reference = phase(seed + 1, n, still);
    double[][] current = phase(seed + 2, n, shift);
    double ks = 0;
    double psi = 0;
    for (int j = 0; j < shift.length; j++) {
      double[] before = sortedColumn(reference, j);
      double[] now = sortedColumn(current, j);
      ks = Math.max(ks, ks(before, now));
      psi = Math.max(psi, psi(before, now));
    }
    double p = pValue(ks * Math.sqrt(n / 2.0));
    double flag = p < 0.01 && psi > 0.2 ? 1 : 0;
    return new double[] {accuracy(w, reference), accuracy(w, current), ks, p, psi, flag};
  }

  private double[][] phase(long seed, int n, double[] shift) {
    double[] low = Arrays.stream(shift).map(each -> each - 1).toArray();
    double[] high = Arrays.stream(shift).map(each -> each + 1).toArray();
    return sample(seed, n, low, high, 1);
  }

  /** Descends the mean cross-entropy; the intercept comes first. */
  private static double[] train(double[][] rows) {
    int d = rows[0].length - 1;
    double[] w = new double[d + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[d + 1];
      for (double[] row : rows) {
        double error = 1 / (1 + Math.exp(-score(w, row))) - row[d];
        gradient[0] += error;
        for (int j = 0; j < d; j++) {
          gradient[j + 1] += error * row[j];
        }
      }
      for (int j = 0; j <= d; j++) {
        w[j] -= RATE * gradient[j] / rows.length;
      }
    }
    return w;
  }

  private static double score(double[] w, double[] row) {
    double z = w[0];
    for (int j = 1; j < w.length; j++) {
      z += w[j] * row[j - 1];
    }
    return z;
  }

  private static double accuracy(double[] w, double[][] rows) {
    int right = 0;
    for (double[] row : rows) {
      int predicted = score(w, row) >= 0 ? 1 : 0;
      if (predicted == row[row.length - 1]) {
        right++;
      }
    }
    return (double) right / rows.length;
  }

  private static double[] sortedColumn(double[][] rows, int j) {
    return Arrays.stream(rows).mapToDouble(row -> row[j]).sorted().toArray();
  }

  private static double ks(double[] a, double[] b) {
    double largest = 0;
    for (double value : a) {
      largest = Math.max(largest, Math.abs(shareUpTo(a, value) - shareUpTo(b, value)));
    }
    for (double value : b) {
      largest = Math.max(largest, Math.abs(shareUpTo(a, value) - shareUpTo(b, value)));
    }
    return largest;
  }

  private static double pValue(double lambda) {
    double sum = 0;
    for (int k = TERMS; k >= 1; k--) {
      sum = Math.exp(-2.0 * k * k * lambda * lambda) - sum;
    }
    return 2 * sum;
  }

  private static double psi(double[] before, double[] now) {
    double sum = 0;
    double p = 0;
    double q = 0;
    for (int k = 1; k <= BINS; k++) {
      double edge = k == BINS ? Double.POSITIVE_INFINITY : quantile(before, k);
      double belowBefore = shareUpTo(before, edge);
      double belowNow = shareUpTo(now, edge);
      double share = Math.max(LEAST_SHARE, belowBefore - p);
      double shareNow = Math.max(LEAST_SHARE, belowNow - q);
      sum += (shareNow - share) * Math.log(shareNow / share);
      p = belowBefore;
      q = belowNow;
    }
    return sum;
  }

  private static double quantile(double[] sorted, int k) {
    double place = (sorted.length - 1.0) * k / BINS;
    int below = (int) place;
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }

  /** Returns the share of sorted values that are at most a limit, by binary search. */
  private static double shareUpTo(double[] sorted, double limit) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (sorted[middle] <= limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return (double) from / sorted.length;
  }

  private static void requireVector(double[] vector) {
    require(vector != null && vector.length > 0, "a vector has elements");
    require(Arrays.stream(vector).allMatch(Double::isFinite), "elements are finite");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
