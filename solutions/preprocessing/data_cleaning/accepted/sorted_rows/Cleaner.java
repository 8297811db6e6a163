package preprocessing.data_cleaning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits names with look-around, finds duplicates by sorting rows, and works on columns. */
public final class Cleaner {

  private static final String BOUNDARY =
      "[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

  /** Returns column names in snake case. */
  public String[] snakeCase(String[] names) {
    if (names == null || names.length == 0 || Stream.of(names).anyMatch(each -> each == null)) {
      throw new IllegalArgumentException("names are missing");
    }
    return Stream.of(names)
        .map(
            name ->
                Stream.of(name.split(BOUNDARY))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.toLowerCase(Locale.ENGLISH))
                    .collect(Collectors.joining("_")))
        .toArray(String[]::new);
  }

  /** Returns the rows without those that are equal to an earlier one. */
  public double[][] dropDuplicates(double[][] X) {
    checkedWidth(X);
    Comparator<Integer> byRow = (a, b) -> compare(X[a], X[b]);
    Integer[] order = IntStream.range(0, X.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, byRow.thenComparing(Comparator.naturalOrder()));
    return IntStream.range(0, order.length)
        .filter(i -> i == 0 || byRow.compare(order[i - 1], order[i]) != 0)
        .map(i -> order[i])
        .sorted()
        .mapToObj(i -> X[i].clone())
        .toArray(double[][]::new);
  }

  private static int compare(double[] a, double[] b) {
    for (int j = 0; j < a.length; j++) {
      int sign = a[j] == b[j] ? 0 : Double.compare(a[j], b[j]);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  /** Returns the rows whose share of missing values is at most a limit. */
  public double[][] dropSparseRows(double[][] X, double maxMissing) {
    int d = checkedWidth(X);
    if (Double.isNaN(maxMissing) || maxMissing < 0 || maxMissing > 1) {
      throw new IllegalArgumentException("not a share");
    }
    return Stream.of(X)
        .filter(row -> Arrays.stream(row).map(v -> Double.isNaN(v) ? 1 : 0).sum() / d <= maxMissing)
        .map(double[]::clone)
        .toArray(double[][]::new);
  }

  /** Returns the rows with each missing value replaced by the median of its column. */
  public double[][] imputeMedian(double[][] X) {
    double[][] columns = transposed(X);
    for (double[] column : columns) {
      double[] present = Arrays.stream(column).filter(v -> v == v).toArray();
      if (present.length == 0) {
        throw new IllegalArgumentException("a column without values");
      }
      double median = new Quantiles(present).at(0.5);
      Arrays.setAll(column, i -> Double.isNaN(column[i]) ? median : column[i]);
    }
    return transposed(columns);
  }

  /** Returns the rows with each value outside its column's fences replaced by the median. */
  public double[][] outliersToMedian(double[][] X) {
    double[][] columns = transposed(X);
    for (double[] column : columns) {
      if (Arrays.stream(column).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException("a value is missing");
      }
      Quantiles quantiles = new Quantiles(column);
      double range = quantiles.at(0.75) - quantiles.at(0.25);
      ToDoubleFunction<Double> beyond =
          v -> Math.max(quantiles.at(0.25) - v, v - quantiles.at(0.75));
      double median = quantiles.at(0.5);
      Arrays.setAll(
          column, i -> beyond.applyAsDouble(column[i]) > 1.5 * range ? median : column[i]);
    }
    return transposed(columns);
  }

  /** Returns the rows after all steps. */
  public double[][] clean(double[][] X) {
    return Stream.of(X == null ? new double[0][] : X)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                rows -> outliersToMedian(imputeMedian(dropSparseRows(distinct(rows), 0.5)))));
  }

  private double[][] distinct(java.util.List<double[]> rows) {
    return dropDuplicates(rows.toArray(double[][]::new));
  }

  private static double[][] transposed(double[][] X) {
    int d = checkedWidth(X);
    return IntStream.range(0, d)
        .mapToObj(j -> Stream.of(X).mapToDouble(row -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  private static int checkedWidth(double[][] X) {
    if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("no values");
    }
    int d = X[0].length;
    if (Stream.of(X).anyMatch(row -> row == null || row.length != d)) {
      throw new IllegalArgumentException("ragged rows");
    }
    return d;
  }

  /** Quantiles of numbers that leave a heap in ascending order. */
  private record Quantiles(double[] ascending) {

    private Quantiles {
      PriorityQueue<Double> heap = new PriorityQueue<>();
      for (double each : ascending) {
        heap.add(each);
      }
      ascending = new double[heap.size()];
      for (int i = 0; i < ascending.length; i++) {
        ascending[i] = heap.remove();
      }
    }

    double at(double q) {
      double h = (ascending.length - 1) * q;
      int below = (int) Math.floor(h);
      int above = (int) Math.ceil(h);
      return ascending[below] * (1 - (h - below)) + ascending[above] * (h - below);
    }
  }
}
