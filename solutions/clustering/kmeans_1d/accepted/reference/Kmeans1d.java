package clustering.kmeans_1d;

import java.util.Arrays;

/** Assigns, compares with the assignment before, moves; in plain loops. */
public final class Kmeans1d {

  private Kmeans1d() {}

  /** Returns the centroids, once an assignment repeats or the updates are used up. */
  public static double[] fit(double[] x, double[] init, int maxIter) {
    requireNumbers(x);
    requireNumbers(init);
    require(init.length <= x.length, "more centroids than numbers");
    require(maxIter >= 0, "a negative number of updates");
    double[] c = init.clone();
    int[] before = null;
    for (int updates = 0; updates < maxIter; updates++) {
      int[] clusters = assign(x, c);
      if (Arrays.equals(clusters, before)) {
        break;
      }
      move(c, x, clusters);
      before = clusters;
    }
    return c;
  }

  /** Returns for each number the index of its nearest centroid. */
  public static int[] assign(double[] x, double[] c) {
    requireNumbers(x);
    requireNumbers(c);
    int[] clusters = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      clusters[i] = nearest(x[i], c);
    }
    return clusters;
  }

  private static int nearest(double value, double[] c) {
    int best = 0;
    for (int j = 1; j < c.length; j++) {
      if (Math.abs(value - c[j]) < Math.abs(value - c[best])) {
        best = j;
      }
    }
    return best;
  }

  /** Moves every centroid to the mean of its numbers; one without numbers stays. */
  private static void move(double[] c, double[] x, int[] clusters) {
    double[] sums = new double[c.length];
    int[] sizes = new int[c.length];
    for (int i = 0; i < x.length; i++) {
      sums[clusters[i]] += x[i];
      sizes[clusters[i]]++;
    }
    for (int j = 0; j < c.length; j++) {
      if (sizes[j] > 0) {
        c[j] = sums[j] / sizes[j];
      }
    }
  }

  private static void requireNumbers(double[] numbers) {
    require(numbers != null && numbers.length > 0, "at least one number is needed");
    require(Arrays.stream(numbers).allMatch(Double::isFinite), "numbers are finite");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
