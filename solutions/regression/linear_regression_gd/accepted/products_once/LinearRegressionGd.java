package regression.linear_regression_gd;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The rows are read once: all that a step needs of them is (1, X)'(1, X) / n, (1, X)'y / n and y'y
 * / n, a few numbers.
 */
public final class LinearRegressionGd {

  private LinearRegressionGd() {}

  /** Returns the weights after exactly {@code iters} steps from zeros. */
  public static double[] fit(double[][] X, double[] y, double lr, int iters) {
    Moments moments = Moments.of(X, y);
    check(lr > 0 && Double.isFinite(lr) && iters >= 0);
    double[] w = new double[moments.product().length];
    for (int k = 0; k < iters; k++) {
      w = moments.step(w, lr);
    }
    return w;
  }

  /** Returns the loss before the first step and after each. */
  public static double[] lossHistory(double[][] X, double[] y, double lr, int iters) {
    Moments moments = Moments.of(X, y);
    check(lr > 0 && Double.isFinite(lr) && iters >= 0);
    double[] losses = new double[iters + 1];
    double[] w = new double[moments.product().length];
    for (int k = 0; k <= iters; k++) {
      losses[k] = moments.loss(w);
      w = moments.step(w, lr);
    }
    return losses;
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }

  private record Moments(double[][] gram, double[] product, double square) {

    static Moments of(double[][] x, double[] y) {
      check(x != null && y != null && x.length == y.length && y.length > 0);
      check(Arrays.stream(x).allMatch(row -> row != null && row.length > 0));
      check(Arrays.stream(x).allMatch(row -> row.length == x[0].length));
      check(Arrays.stream(x).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
      check(Arrays.stream(y).allMatch(Double::isFinite));
      double[][] a =
          Arrays.stream(x)
              .map(row -> DoubleStream.concat(DoubleStream.of(1), Arrays.stream(row)).toArray())
              .toArray(double[][]::new);
      int size = a[0].length;
      double[][] gram = new double[size][size];
      double[] product = new double[size];
      for (int j = 0; j < size; j++) {
        int column = j;
        product[j] = mean(y.length, i -> a[i][column] * y[i]);
        for (int k = 0; k < size; k++) {
          int other = k;
          gram[j][k] = mean(y.length, i -> a[i][column] * a[i][other]);
        }
      }
      return new Moments(gram, product, mean(y.length, i -> y[i] * y[i]));
    }

    double[] step(double[] w, double lr) {
      return IntStream.range(0, w.length)
          .mapToDouble(j -> w[j] - lr * (dot(gram[j], w) - product[j]))
          .toArray();
    }

    /** Half of w'Gw - 2 w'p + y'y / n. */
    double loss(double[] w) {
      double[] image = Arrays.stream(gram).mapToDouble(row -> dot(row, w)).toArray();
      return (dot(w, image) - 2 * dot(w, product) + square) / 2;
    }

    private static double mean(int n, IntToDoubleFunction term) {
      return IntStream.range(0, n).mapToDouble(term).sum() / n;
    }

    private static double dot(double[] a, double[] b) {
      return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
  }
}
