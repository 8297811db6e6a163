package classifiers.svm_pegasos;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** After t steps w is the sum of all added rows, divided by lambda t: so only the sum is kept. */
public final class SvmPegasos {

  private SvmPegasos() {}

  /** Returns the sum of the added rows over lambda T. */
  public static double[] fit(double[][] X, int[] yPm1, double lambda, int[] order) {
    int columns = columns(X, yPm1);
    positive(lambda);
    if (order == null || IntStream.of(order).anyMatch(i -> i < 0 || i >= X.length)) {
      throw new IllegalArgumentException("no order of rows");
    }
    double[] sum = new double[columns];
    for (int t = 0; t < order.length; t++) {
      int i = order[t];
      boolean add = t == 0 || signed(sum, X[i], yPm1[i]) / (lambda * t) < 1;
      for (int j = 0; add && j < columns; j++) {
        sum[j] += yPm1[i] * X[i][j];
      }
    }
    int steps = order.length;
    return steps == 0 ? sum : Arrays.stream(sum).map(v -> v / (lambda * steps)).toArray();
  }

  /** Returns lambda / 2 times the squared norm plus the mean hinge loss. */
  public static double objective(double[] w, double[][] X, int[] y, double lambda) {
    matching(w, columns(X, y));
    positive(lambda);
    double hinge =
        IntStream.range(0, X.length)
            .mapToDouble(i -> 1 - signed(w, X[i], y[i]))
            .filter(each -> each > 0)
            .sum();
    return lambda * signed(w, w, 1) / 2 + hinge / X.length;
  }

  /** Returns the width of the margin. */
  public static double margin(double[] w) {
    if (w == null || w.length == 0) {
      throw new IllegalArgumentException("no weights");
    }
    matching(w, w.length);
    double largest = DoubleStream.of(w).map(Math::abs).max().orElseThrow();
    double[] scaled = DoubleStream.of(w).map(v -> largest == 0 ? 0 : v / largest).toArray();
    return 2 / largest / (largest == 0 ? 1 : Math.sqrt(signed(scaled, scaled, 1)));
  }

  /** Returns the rows that are not outside the margin. */
  public static int[] supportVectors(double[] w, double[][] X, int[] y) {
    matching(w, columns(X, y));
    int[] rows = new int[X.length];
    int found = 0;
    for (int i = 0; i < X.length; i++) {
      if (!(signed(w, X[i], y[i]) > 1)) {
        rows[found++] = i;
      }
    }
    return Arrays.copyOf(rows, found);
  }

  private static double signed(double[] w, double[] x, int y) {
    return y * IntStream.range(0, w.length).mapToDouble(j -> w[j] * x[j]).sum();
  }

  private static int columns(double[][] X, int[] y) {
    if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("no rows");
    }
    for (double[] row : X) {
      if (row == null) {
        throw new IllegalArgumentException("a row is missing");
      }
      matching(row, X[0].length);
    }
    if (y == null || y.length != X.length || IntStream.of(y).anyMatch(each -> each * each != 1)) {
      throw new IllegalArgumentException("no label of -1 or 1 for each row");
    }
    return X[0].length;
  }

  private static void matching(double[] values, int length) {
    if (values == null || values.length != length) {
      throw new IllegalArgumentException("too many or too few numbers");
    }
    if (DoubleStream.of(values).anyMatch(v -> Double.isNaN(v) || Double.isInfinite(v))) {
      throw new IllegalArgumentException("numbers that are not finite");
    }
  }

  private static void positive(double lambda) {
    if (!(lambda > 0) || lambda > Double.MAX_VALUE) {
      throw new IllegalArgumentException("lambda " + lambda);
    }
  }
}
