package preprocessing.feature_scaling;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Quartiles of type 6, at (n + 1) q. */
public final class FeatureScaling {

  private FeatureScaling() {}

  /** Returns the minimum and the maximum of each column. */
  public static double[][] fitMinMax(double[][] X) {
    return fit(X, sorted -> sorted[0], sorted -> sorted[sorted.length - 1]);
  }

  /** Returns (x - min) / (max - min), with divisor 1 where both are equal. */
  public static double[][] applyMinMax(double[][] p, double[][] X) {
    requireParameters(p, X);
    double[] ranges = new double[X[0].length];
    for (int j = 0; j < ranges.length; j++) {
      require(p[0][j] <= p[1][j], "no minimum is greater than its maximum");
      ranges[j] = oneIfZero(p[1][j] - p[0][j]);
    }
    return scale(X, p[0], ranges);
  }

  /** Returns the mean and the population's standard deviation of each column. */
  public static double[][] fitZ(double[][] X) {
    return fit(X, FeatureScaling::mean, sorted -> oneIfZero(deviation(sorted)));
  }

  /** Returns (x - location) / scale. */
  public static double[][] applyZ(double[][] p, double[][] X) {
    requireParameters(p, X);
    for (double each : p[1]) {
      require(each > 0, "scales are positive");
    }
    return scale(X, p[0], p[1]);
  }

  /** Returns the median and the interquartile range of each column. */
  public static double[][] fitRobust(double[][] X) {
    return fit(
        X,
        sorted -> quantile(sorted, 0.5),
        sorted -> oneIfZero(quantile(sorted, 0.75) - quantile(sorted, 0.25)));
  }

  private static double[][] fit(
      double[][] X, ToDoubleFunction<double[]> location, ToDoubleFunction<double[]> scale) {
    requireMatrix(X);
    double[][] p = new double[2][X[0].length];
    for (int j = 0; j < X[0].length; j++) {
      double[] column = finiteColumn(X, j);
      Arrays.sort(column);
      p[0][j] = location.applyAsDouble(column);
      p[1][j] = scale.applyAsDouble(column);
    }
    return p;
  }

  private static double[] finiteColumn(double[][] X, int j) {
    double[] column = new double[X.length];
    for (int i = 0; i < column.length; i++) {
      require(Double.isFinite(X[i][j]), "training values are finite");
      column[i] = X[i][j];
    }
    return column;
  }

  /** Sums differences from the smallest value: for equal values they are 0, without rounding. */
  private static double mean(double[] sorted) {
    double sum = 0;
    for (double each : sorted) {
      sum += each - sorted[0];
    }
    return sorted[0] + sum / sorted.length;
  }

  private static double deviation(double[] sorted) {
    double mean = mean(sorted);
    double sum = 0;
    for (double each : sorted) {
      sum += (each - mean) * (each - mean);
    }
    return Math.sqrt(sum / sorted.length);
  }

  private static double quantile(double[] sorted, double q) {
    int last = sorted.length - 1;
    double h = Math.max(0, Math.min(last, (last + 2) * q - 1));
    int k = (int) h;
    return sorted[k] + (h - k) * (sorted[Math.min(k + 1, last)] - sorted[k]);
  }

  private static double oneIfZero(double spread) {
    return spread == 0 ? 1 : spread;
  }

  private static double[][] scale(double[][] X, double[] locations, double[] scales) {
    double[][] scaled = new double[X.length][locations.length];
    for (int i = 0; i < scaled.length; i++) {
      for (int j = 0; j < locations.length; j++) {
        scaled[i][j] = (X[i][j] - locations[j]) / scales[j];
      }
    }
    return scaled;
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
    }
  }

  private static void requireParameters(double[][] p, double[][] X) {
    requireMatrix(X);
    require(p != null && p.length == 2, "two rows of parameters are needed");
    for (double[] row : p) {
      require(row != null && row.length == X[0].length, "one parameter a column is needed");
      for (double each : row) {
        require(Double.isFinite(each), "parameters are finite");
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
