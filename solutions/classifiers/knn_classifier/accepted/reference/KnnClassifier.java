package classifiers.knn_classifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;

/** Sorts all rows by their distance, for each row to predict. */
public final class KnnClassifier {

  private KnnClassifier() {}

  /** Returns the most frequent label among the nearest rows. */
  public static int[] predict(double[][] X, int[] y, double[][] Xt, int k) {
    check(X, Xt, k);
    require(y != null && y.length == X.length, "one label a row is needed");
    int[] labels = new int[Xt.length];
    for (int r = 0; r < Xt.length; r++) {
      labels[r] = vote(nearest(distances(X, Xt[r]), k), y);
    }
    return labels;
  }

  /** Returns the mean target of the nearest rows, weighted or not. */
  public static double[] regress(
      double[][] X, double[] y, double[][] Xt, int k, boolean weighted) {
    check(X, Xt, k);
    require(y != null && y.length == X.length, "one target a row is needed");
    require(Arrays.stream(y).allMatch(Double::isFinite), "targets are finite");
    double[] means = new double[Xt.length];
    for (int r = 0; r < Xt.length; r++) {
      double[] distances = distances(X, Xt[r]);
      means[r] = mean(nearest(distances, k), distances, y, weighted);
    }
    return means;
  }

  private static double[] distances(double[][] X, double[] q) {
    double[] distances = new double[X.length];
    for (int i = 0; i < X.length; i++) {
      double sum = 0;
      for (int j = 0; j < q.length; j++) {
        double difference = X[i][j] - q[j];
        sum += difference * difference;
      }
      distances[i] = Math.sqrt(sum);
    }
    return distances;
  }

  /** Returns the k nearest rows; the sort is stable, so the lower index comes first. */
  private static int[] nearest(double[] distances, int k) {
    Integer[] order = new Integer[distances.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> distances[i]));
    return Arrays.stream(order).limit(k).mapToInt(i -> i).toArray();
  }

  /** Counts the labels in ascending order; a later one needs more votes to win. */
  private static int vote(int[] rows, int[] y) {
    TreeMap<Integer, Integer> votes = new TreeMap<>();
    for (int i : rows) {
      votes.merge(y[i], 1, Integer::sum);
    }
    int winner = votes.firstKey();
    for (int label : votes.keySet()) {
      if (votes.get(label) > votes.get(winner)) {
        winner = label;
      }
    }
    return winner;
  }

  /** Rows at distance 0 are the nearest, so if there is one, the first is. */
  private static double mean(int[] rows, double[] distances, double[] y, boolean weighted) {
    boolean onlyExact = weighted && distances[rows[0]] == 0;
    double sum = 0;
    double weights = 0;
    for (int i : rows) {
      double weight = 1;
      if (onlyExact) {
        weight = distances[i] == 0 ? 1 : 0;
      } else if (weighted) {
        weight = 1 / distances[i];
      }
      sum += weight * y[i];
      weights += weight;
    }
    return sum / weights;
  }

  private static void check(double[][] X, double[][] Xt, int k) {
    require(X != null && X.length > 0 && X[0] != null, "training rows are needed");
    require(Xt != null && Xt.length > 0, "rows to predict for are needed");
    checkRows(X, X[0].length);
    checkRows(Xt, X[0].length);
    require(1 <= k && k <= X.length, "k is from 1 to the number of training rows");
  }

  private static void checkRows(double[][] rows, int columns) {
    for (double[] row : rows) {
      require(row != null && row.length > 0 && row.length == columns, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "features are finite");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
