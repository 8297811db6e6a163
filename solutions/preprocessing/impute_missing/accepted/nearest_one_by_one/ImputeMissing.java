package preprocessing.impute_missing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Running means, a table of counts for median and mode, and neighbours picked one by one. */
public final class ImputeMissing {

  private ImputeMissing() {}

  public static double[] fit(double[][] X, String strategy) {
    check(X);
    if (!"mean".equals(strategy) && !"median".equals(strategy) && !"mode".equals(strategy)) {
      throw new IllegalArgumentException("unknown strategy");
    }
    double[] fill = new double[X[0].length];
    for (int j = 0; j < fill.length; j++) {
      if ("mean".equals(strategy)) {
        fill[j] = runningMean(X, j);
      } else {
        TreeMap<Double, Integer> counts = counts(X, j);
        fill[j] = "mode".equals(strategy) ? mostFrequent(counts) : middle(counts);
      }
    }
    return fill;
  }

  public static double[][] transform(double[][] X, double[] fill) {
    check(X);
    if (fill == null || fill.length != X[0].length) {
      throw new IllegalArgumentException("fill does not fit");
    }
    double[][] result = new double[X.length][fill.length];
    for (int j = 0; j < fill.length; j++) {
      if (!Double.isFinite(fill[j])) {
        throw new IllegalArgumentException("fill[" + j + "] = " + fill[j]);
      }
      for (int i = 0; i < X.length; i++) {
        result[i][j] = X[i][j] == X[i][j] ? X[i][j] : fill[j];
      }
    }
    return result;
  }

  public static double[][] knnImpute(double[][] X, int k) {
    check(X);
    if (k < 1) {
      throw new IllegalArgumentException("k = " + k);
    }
    int d = X[0].length;
    double[][] result = new double[X.length][d];
    Map<Integer, Double> distances = new HashMap<>();
    for (int i = 0; i < X.length; i++) {
      distances.clear();
      for (int j = 0; j < d; j++) {
        result[i][j] = Double.isNaN(X[i][j]) ? gap(X, i, j, k, distances) : X[i][j];
      }
    }
    for (int j = 0; j < d; j++) {
      runningMean(X, j);
    }
    return result;
  }

  public static boolean[][] indicator(double[][] X) {
    check(X);
    boolean[][] gaps = new boolean[X.length][X[0].length];
    for (int i = 0; i < X.length; i++) {
      for (int j = 0; j < X[0].length; j++) {
        gaps[i][j] = X[i][j] != X[i][j];
      }
    }
    return gaps;
  }

  private static double gap(double[][] X, int i, int j, int k, Map<Integer, Double> distances) {
    List<Integer> left = new ArrayList<>();
    for (int r = 0; r < X.length; r++) {
      if (!Double.isNaN(X[r][j])) {
        double distance = distances.computeIfAbsent(r, each -> distance(X[i], X[each]));
        if (distance < Double.POSITIVE_INFINITY) {
          left.add(r);
        }
      }
    }
    if (left.isEmpty()) {
      return runningMean(X, j);
    }
    if (k >= left.size()) {
      return meanAt(X, j, left);
    }
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < k) {
      int best = Collections.min(left, (a, b) -> distances.get(a).compareTo(distances.get(b)));
      chosen.add(best);
      left.remove(Integer.valueOf(best));
    }
    return meanAt(X, j, chosen);
  }

  private static double meanAt(double[][] X, int j, List<Integer> rows) {
    double mean = 0;
    for (int r : rows) {
      mean += X[r][j] / rows.size();
    }
    return mean;
  }

  private static double distance(double[] a, double[] b) {
    double mean = 0;
    int n = 0;
    for (int j = 0; j < a.length; j++) {
      if (!Double.isNaN(a[j]) && !Double.isNaN(b[j])) {
        n++;
        mean += Math.pow(a[j] - b[j], 2);
      }
    }
    return n == 0 ? Double.POSITIVE_INFINITY : Math.sqrt((double) a.length / n * mean);
  }

  private static double runningMean(double[][] X, int j) {
    double mean = 0;
    int n = 0;
    for (double[] row : X) {
      if (!Double.isNaN(row[j])) {
        n++;
        mean += (row[j] - mean) / n;
      }
    }
    if (n == 0) {
      throw new IllegalArgumentException("column " + j + " has no value");
    }
    return mean;
  }

  private static TreeMap<Double, Integer> counts(double[][] X, int j) {
    TreeMap<Double, Integer> counts = new TreeMap<>();
    for (double[] row : X) {
      if (!Double.isNaN(row[j])) {
        counts.merge(row[j], 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("column " + j + " has no value");
    }
    return counts;
  }

  private static double mostFrequent(TreeMap<Double, Integer> counts) {
    return Collections.max(
            counts.descendingMap().entrySet(),
            (a, b) ->
                a.getValue() < b.getValue()
                    ? -1
                    : a.getValue() > b.getValue() ? 1 : b.getKey().compareTo(a.getKey()))
        .getKey();
  }

  private static double middle(TreeMap<Double, Integer> counts) {
    int n = 0;
    for (int count : counts.values()) {
      n += count;
    }
    return (at(counts, (n - 1) / 2) + at(counts, n / 2)) / 2;
  }

  private static double at(TreeMap<Double, Integer> counts, int place) {
    int seen = 0;
    for (Map.Entry<Double, Integer> each : counts.entrySet()) {
      seen += each.getValue();
      if (seen > place) {
        return each.getKey();
      }
    }
    throw new AssertionError("a place within the column");
  }

  private static void check(double[][] X) {
    if (X == null || X.length == 0) {
      throw new IllegalArgumentException("no rows");
    }
    for (double[] row : X) {
      if (row == null || row.length == 0 || row.length != X[0].length) {
        throw new IllegalArgumentException("rows of different or no length");
      }
      for (double value : row) {
        if (Double.isInfinite(value)) {
          throw new IllegalArgumentException("infinite value");
        }
      }
    }
  }
}
