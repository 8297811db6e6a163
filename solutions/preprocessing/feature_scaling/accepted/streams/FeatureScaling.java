package preprocessing.feature_scaling;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One record a column, streams instead of loops, and an explicit test for constant columns. */
public final class FeatureScaling {

  private FeatureScaling() {}

  /** Returns the minimum and the maximum of each column. */
  public static double[][] fitMinMax(double[][] X) {
    return parameters(X, column -> new Pair(column.values().min(), column.values().max()));
  }

  /** Returns (x - min) / (max - min), with divisor 1 where both are equal. */
  public static double[][] applyMinMax(double[][] p, double[][] X) {
    return scaled(p, X, Pair::ofRange);
  }

  /** Returns the mean and the population's standard deviation of each column. */
  public static double[][] fitZ(double[][] X) {
    return parameters(X, Column::moments);
  }

  /** Returns (x - location) / scale. */
  public static double[][] applyZ(double[][] p, double[][] X) {
    return scaled(p, X, Pair::checkedScale);
  }

  /** Returns the median and the interquartile range of each column. */
  public static double[][] fitRobust(double[][] X) {
    return parameters(X, Column::quartiles);
  }

  private static double[][] parameters(double[][] X, Function<Column, Pair> statistics) {
    int d = width(X);
    if (Arrays.stream(X).flatMapToDouble(Arrays::stream).anyMatch(v -> Double.isNaN(v - v))) {
      throw new IllegalArgumentException("not finite");
    }
    List<Pair> pairs =
        IntStream.range(0, d)
            .mapToObj(j -> new Column(Arrays.stream(X).map(row -> row[j]).sorted().toList()))
            .map(statistics)
            .toList();
    return new double[][] {
      pairs.stream().mapToDouble(Pair::location).toArray(),
      pairs.stream().mapToDouble(Pair::scale).toArray()
    };
  }

  private static double[][] scaled(double[][] p, double[][] X, Function<Pair, Pair> divisor) {
    int d = width(X);
    if (p == null || p.length != 2 || p[0] == null || p[1] == null) {
      throw new IllegalArgumentException("two rows of parameters are needed");
    }
    if (p[0].length != d || p[1].length != d) {
      throw new IllegalArgumentException("one parameter a column is needed");
    }
    List<Pair> pairs =
        IntStream.range(0, d)
            .mapToObj(j -> new Pair(p[0][j], p[1][j]).checkedFinite())
            .map(divisor)
            .toList();
    return Arrays.stream(X)
        .map(row -> IntStream.range(0, d).mapToDouble(j -> pairs.get(j).place(row[j])).toArray())
        .toArray(double[][]::new);
  }

  private static int width(double[][] X) {
    if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("no values");
    }
    int d = X[0].length;
    if (Arrays.stream(X).anyMatch(row -> row == null || row.length != d)) {
      throw new IllegalArgumentException("ragged rows");
    }
    return d;
  }

  /** A location and a scale, or a minimum and a maximum. */
  private record Pair(double location, double scale) {

    Pair checkedFinite() {
      if (Double.isNaN(location - location) || Double.isNaN(scale - scale)) {
        throw new IllegalArgumentException("parameters are finite");
      }
      return this;
    }

    Pair checkedScale() {
      if (scale <= 0) {
        throw new IllegalArgumentException("scales are positive");
      }
      return this;
    }

    Pair ofRange() {
      if (location > scale) {
        throw new IllegalArgumentException("minimum above maximum");
      }
      return new Pair(location, location == scale ? 1 : scale - location);
    }

    double place(double value) {
      return value / scale - location / scale;
    }
  }

  /** The sorted values of a column. */
  private record Column(List<Double> sorted) {

    boolean isConstant() {
      return values().min() == values().max();
    }

    Values values() {
      return new Values(sorted.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Pair moments() {
      if (isConstant()) {
        return new Pair(sorted.get(0), 1);
      }
      double[] x = values().numbers();
      double mean = DoubleStream.of(x).sum() / x.length;
      return new Pair(
          mean, Math.sqrt(DoubleStream.of(x).map(v -> Math.pow(v - mean, 2)).sum() / x.length));
    }

    Pair quartiles() {
      double range = quantile(3) - quantile(1);
      return new Pair(quantile(2), isConstant() || range == 0 ? 1 : range);
    }

    /** A quantile in quarters: whole numbers find the neighbours without rounding. */
    double quantile(int quarters) {
      int h = (sorted.size() - 1) * quarters;
      double below = sorted.get(h / 4);
      double above = sorted.get((h + 3) / 4);
      return below + h % 4 * (above - below) / 4;
    }
  }

  /** Numbers in ascending order. */
  private record Values(double[] numbers) {

    double min() {
      return numbers[0];
    }

    double max() {
      return numbers[numbers.length - 1];
    }
  }
}
