package preprocessing.impute_missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One statistic of each sorted column, or the mean over the rows sorted by their distance. */
public final class ImputeMissing {

  private ImputeMissing() {}

  /** Returns what to put into the gaps of each column. */
  public static double[] fit(double[][] X, String strategy) {
    requireMatrix(X);
    require(strategy != null, "a strategy is needed");
    double[] fill = new double[X[0].length];
    for (int j = 0; j < fill.length; j++) {
      fill[j] = statistic(sortedValues(X, j), strategy);
    }
    return fill;
  }

  /** Returns the rows with one number in all gaps of a column. */
  public static double[][] transform(double[][] X, double[] fill) {
    requireMatrix(X);
    require(fill != null && fill.length == X[0].length, "one number a column is needed");
    require(Arrays.stream(fill).allMatch(Double::isFinite), "gaps are filled with numbers");
    double[][] result = copy(X);
    for (double[] row : result) {
      for (int j = 0; j < row.length; j++) {
        row[j] = isMissing(row[j]) ? fill[j] : row[j];
      }
    }
    return result;
  }

  /** Returns the rows with each gap filled from the k nearest rows that have a value there. */
  public static double[][] knnImpute(double[][] X, int k) {
    double[] means = fit(X, "mean");
    require(k >= 1, "at least one neighbour is needed");
    double[][] result = copy(X);
    for (int i = 0; i < X.length; i++) {
      double[] distances = meanSquares(X, i);
      for (int j = 0; j < means.length; j++) {
        if (isMissing(X[i][j])) {
          List<Integer> candidates = byDistance(X, j, distances);
          List<Integer> nearest = candidates.subList(0, Math.min(k, candidates.size()));
          result[i][j] = meanOf(X, j, nearest, means[j]);
        }
      }
    }
    return result;
  }

  /** Returns where values are missing. */
  public static boolean[][] indicator(double[][] X) {
    requireMatrix(X);
    boolean[][] missing = new boolean[X.length][X[0].length];
    for (int i = 0; i < X.length; i++) {
      for (int j = 0; j < X[i].length; j++) {
        missing[i][j] = isMissing(X[i][j]);
      }
    }
    return missing;
  }

  private static double statistic(double[] sorted, String strategy) {
    require(sorted.length > 0, "every column has a value");
    return switch (strategy) {
      case "mean" -> Arrays.stream(sorted).sum() / sorted.length;
      case "median" -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
      case "mode" -> mode(sorted);
      default -> throw new IllegalArgumentException("no such strategy: " + strategy);
    };
  }

  private static double mode(double[] values) {
    Map<Double, Long> counts =
        Arrays.stream(values).boxed().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
    Comparator<Map.Entry<Double, Long>> rarest = Map.Entry.comparingByValue();
    Comparator<Map.Entry<Double, Long>> largest = Map.Entry.comparingByKey();
    return Collections.max(counts.entrySet(), rarest.thenComparing(largest.reversed())).getKey();
  }

  /** The number of all columns is the same factor for every row, so it is left out. */
  private static double[] meanSquares(double[][] X, int i) {
    return Arrays.stream(X).mapToDouble(row -> meanSquare(X[i], row)).toArray();
  }

  /** NaN for two rows that have no column in common. */
  private static double meanSquare(double[] a, double[] b) {
    return IntStream.range(0, a.length)
        .mapToDouble(j -> a[j] - b[j])
        .filter(difference -> !isMissing(difference))
        .map(difference -> difference * difference)
        .average()
        .orElse(Double.NaN);
  }

  private static List<Integer> byDistance(double[][] X, int column, double[] distances) {
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < X.length; r++) {
      if (!isMissing(X[r][column]) && !isMissing(distances[r])) {
        rows.add(r);
      }
    }
    rows.sort(Comparator.comparingDouble(r -> distances[r]));
    return rows;
  }

  private static double meanOf(double[][] X, int column, List<Integer> rows, double otherwise) {
    return rows.stream().mapToDouble(r -> X[r][column]).average().orElse(otherwise);
  }

  private static double[] sortedValues(double[][] X, int column) {
    return Arrays.stream(X)
        .mapToDouble(row -> row[column])
        .filter(value -> !isMissing(value))
        .sorted()
        .toArray();
  }

  private static boolean isMissing(double value) {
    return Double.isNaN(value);
  }

  private static double[][] copy(double[][] X) {
    return Arrays.stream(X).map(double[]::clone).toArray(double[][]::new);
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
      require(Arrays.stream(row).noneMatch(Double::isInfinite), "values are finite or missing");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
