package clustering.kmeans_lloyd;

import java.util.Arrays;

/** Takes the first rows, whatever is drawn. */
public final class KmeansLloyd {

  private KmeansLloyd() {}

  /** Returns the centroids after at most {@code maxIter} updates. */
  public static double[][] fit(double[][] X, double[][] init, int maxIter) {
    requireSameWidth(X, init);
    require(init.length <= X.length, "there are no more centroids than rows");
    require(maxIter >= 0, "the number of updates is not negative");
    double[][] c = copy(init);
    int[] previous = null;
    for (int update = 0; update < maxIter; update++) {
      int[] labels = nearest(X, c);
      if (Arrays.equals(labels, previous)) {
        break;
      }
      moveToMeans(X, labels, c);
      previous = labels;
    }
    return c;
  }

  /** Returns for each row the index of its nearest centroid. */
  public static int[] assign(double[][] X, double[][] c) {
    requireSameWidth(X, c);
    return nearest(X, c);
  }

  /** Returns the sum of squared distances to the nearest centroids. */
  public static double inertia(double[][] X, double[][] c) {
    requireSameWidth(X, c);
    int[] labels = nearest(X, c);
    double sum = 0;
    for (int i = 0; i < X.length; i++) {
      sum += squaredDistance(X[i], c[labels[i]]);
    }
    return sum;
  }

  /** Returns k rows chosen with probability proportional to the squared distance. */
  public static double[][] plusPlusInit(double[][] X, int k, int first, double[] u) {
    requireMatrix(X);
    require(k >= 1 && k <= X.length, "k lies from 1 to the number of rows");
    require(first >= 0 && first < X.length, "the first choice is a row");
    requireUniforms(u, k - 1);
    double[] weights = new double[X.length];
    Arrays.fill(weights, Double.POSITIVE_INFINITY);
    boolean[] chosen = new boolean[X.length];
    double[][] c = new double[k][];
    int next = first;
    for (int t = 0; t < k; t++) {
      if (t > 0) {
        next = (first + t) % X.length;
      }
      chosen[next] = true;
      c[t] = X[next].clone();
      for (int i = 0; i < X.length; i++) {
        weights[i] = Math.min(weights[i], squaredDistance(X[i], c[t]));
      }
    }
    return c;
  }

  private static int choose(double[] weights, boolean[] chosen, double uniform) {
    double total = 0;
    for (double each : weights) {
      total += each;
    }
    double target = uniform * total;
    double sum = 0;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (weights[i] > 0) {
        last = i;
        if (sum > target) {
          return i;
        }
      }
    }
    return last >= 0 ? last : firstFree(chosen);
  }

  private static int firstFree(boolean[] chosen) {
    int i = 0;
    while (chosen[i]) {
      i++;
    }
    return i;
  }

  private static int[] nearest(double[][] X, double[][] c) {
    int[] labels = new int[X.length];
    for (int i = 0; i < X.length; i++) {
      double best = Double.POSITIVE_INFINITY;
      for (int j = 0; j < c.length; j++) {
        double distance = squaredDistance(X[i], c[j]);
        if (distance < best) {
          best = distance;
          labels[i] = j;
        }
      }
    }
    return labels;
  }

  private static void moveToMeans(double[][] X, int[] labels, double[][] c) {
    double[][] sums = new double[c.length][c[0].length];
    int[] counts = new int[c.length];
    for (int i = 0; i < X.length; i++) {
      counts[labels[i]]++;
      for (int d = 0; d < X[i].length; d++) {
        sums[labels[i]][d] += X[i][d];
      }
    }
    for (int j = 0; j < c.length; j++) {
      for (int d = 0; d < c[j].length && counts[j] > 0; d++) {
        c[j][d] = sums[j][d] / counts[j];
      }
    }
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }

  private static double[][] copy(double[][] c) {
    double[][] copy = new double[c.length][];
    for (int j = 0; j < c.length; j++) {
      copy[j] = c[j].clone();
    }
    return copy;
  }

  private static void requireSameWidth(double[][] X, double[][] c) {
    requireMatrix(X);
    requireMatrix(c);
    require(X[0].length == c[0].length, "rows and centroids have as many columns");
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
      for (double value : row) {
        require(Double.isFinite(value), "values are finite");
      }
    }
  }

  private static void requireUniforms(double[] u, int count) {
    require(u != null && u.length == count, "one uniform for each choice after the first");
    for (double each : u) {
      require(each >= 0 && each < 1, "uniforms lie from 0 to 1");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
