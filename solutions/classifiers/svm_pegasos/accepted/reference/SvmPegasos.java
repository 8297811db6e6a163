package classifiers.svm_pegasos;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The steps as they stand in the statement. */
public final class SvmPegasos {

  private SvmPegasos() {}

  /** Returns the weights after one step for each visited row. */
  public static double[] fit(double[][] X, int[] yPm1, double lambda, int[] order) {
    checkRows(X, yPm1);
    checkLambda(lambda);
    require(order != null, "an order is needed");
    require(Arrays.stream(order).allMatch(i -> 0 <= i && i < X.length), "the order names rows");
    double[] w = new double[X[0].length];
    for (int t = 1; t <= order.length; t++) {
      int i = order[t - 1];
      step(w, X[i], yPm1[i], 1 / (lambda * t), lambda);
    }
    return w;
  }

  /** Returns lambda / 2 times the squared norm plus the mean hinge loss. */
  public static double objective(double[] w, double[][] X, int[] y, double lambda) {
    checkRows(X, y);
    checkWeights(w, X[0].length);
    checkLambda(lambda);
    double hinges = 0;
    for (int i = 0; i < X.length; i++) {
      hinges += Math.max(0, 1 - y[i] * dot(w, X[i]));
    }
    return lambda / 2 * dot(w, w) + hinges / X.length;
  }

  /** Returns the distance between w·x = -1 and w·x = 1. */
  public static double margin(double[] w) {
    require(w != null, "weights are needed");
    checkWeights(w, w.length);
    return 2 / Math.sqrt(dot(w, w));
  }

  /** Returns the rows that are not outside the margin. */
  public static int[] supportVectors(double[] w, double[][] X, int[] y) {
    checkRows(X, y);
    checkWeights(w, X[0].length);
    return IntStream.range(0, X.length).filter(i -> y[i] * dot(w, X[i]) <= 1).toArray();
  }

  /** Shrinks the weights, and adds the row if it was inside the margin before. */
  private static void step(double[] w, double[] x, int y, double eta, double lambda) {
    boolean inside = y * dot(w, x) < 1;
    for (int j = 0; j < w.length; j++) {
      w[j] *= 1 - eta * lambda;
      if (inside) {
        w[j] += eta * y * x[j];
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static void checkRows(double[][] X, int[] y) {
    require(X != null && X.length > 0 && X[0] != null, "rows are needed");
    for (double[] row : X) {
      require(row != null && row.length == X[0].length, "rows have equal lengths");
      checkNumbers(row);
    }
    require(y != null && y.length == X.length, "one label a row is needed");
    require(Arrays.stream(y).allMatch(label -> Math.abs(label) == 1), "labels are -1 or 1");
  }

  private static void checkWeights(double[] w, int length) {
    require(w != null && w.length == length, "one weight a column is needed");
    checkNumbers(w);
  }

  private static void checkNumbers(double[] numbers) {
    require(numbers.length > 0, "at least one number is needed");
    require(Arrays.stream(numbers).allMatch(Double::isFinite), "numbers are finite");
  }

  private static void checkLambda(double lambda) {
    require(lambda > 0 && Double.isFinite(lambda), "lambda is positive and finite");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
