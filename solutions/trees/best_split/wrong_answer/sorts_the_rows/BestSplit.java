package trees.best_split;

import java.util.Arrays;
import java.util.Comparator;

/** Sorts the rows of the argument. */
public final class BestSplit {

  /** Gains this close are equal but for rounding. */
  private static final double TIE = 1e-10;

  private BestSplit() {}

  /** Returns 1 minus the sum of the squared shares. */
  public static double gini(int[] y, int k) {
    return impurity(counts(y, k), y.length);
  }

  /** Returns the entropy of the shares in bits. */
  public static double entropyBits(int[] y, int k) {
    double sum = 0;
    for (int count : counts(y, k)) {
      if (count > 0) {
        double share = (double) count / y.length;
        sum -= share * Math.log(share);
      }
    }
    return sum / Math.log(2);
  }

  /** Returns {feature, threshold, gain} of the best candidate. */
  public static double[] bestSplit(double[][] X, int[] y, int k) {
    requireMatrix(X);
    int[] all = counts(y, k);
    require(y.length == X.length, "one label a row is needed");
    double parent = impurity(all, y.length);
    double[] best = {-1, Double.NaN, 0};
    double most = -1;
    for (int j = 0; j < X[0].length; j++) {
      Integer[] order = order(X, j);
      int[] left = new int[k];
      for (int i = 1; i < y.length; i++) {
        left[y[order[i - 1]]]++;
        double low = X[order[i - 1]][j];
        double high = X[order[i]][j];
        double gain = parent - children(all, y.length, left, i);
        if (low < high && gain > most + TIE) {
          most = gain;
          best = new double[] {j, threshold(low, high), most};
        }
      }
    }
    return best;
  }

  private static double threshold(double low, double high) {
    double middle = (low + high) / 2;
    return middle < high ? middle : low;
  }

  private static Integer[] order(double[][] X, int j) {
    Integer[] order = new Integer[X.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(X, Comparator.comparingDouble(row -> row[j]));
    return order;
  }

  private static int[] counts(int[] y, int k) {
    require(y != null && y.length > 0, "at least one label is needed");
    for (int label : y) {
      require(label >= 0 && label < k, "labels lie from 0 to k - 1");
    }
    int[] counts = new int[k];
    for (int label : y) {
      counts[label]++;
    }
    return counts;
  }

  private static double children(int[] all, int n, int[] left, int lefts) {
    double leftSquares = 0;
    double rightSquares = 0;
    for (int c = 0; c < all.length; c++) {
      double count = left[c];
      double rest = all[c] - count;
      leftSquares += count * count;
      rightSquares += rest * rest;
    }
    return 1 - (leftSquares / lefts + rightSquares / (n - lefts)) / n;
  }

  private static double impurity(int[] counts, int n) {
    double squares = 0;
    for (double count : counts) {
      squares += count * count;
    }
    return 1 - squares / n / n;
  }

  private static void requireMatrix(double[][] X) {
    require(X != null, "a matrix is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
      for (double value : row) {
        require(Double.isFinite(value), "values are finite");
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
