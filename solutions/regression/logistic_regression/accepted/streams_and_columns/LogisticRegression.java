package regression.logistic_regression;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A design matrix by columns, a sigmoid by cases, and streams instead of loops. */
public final class LogisticRegression {

  private LogisticRegression() {}

  /** Returns the sigmoid, each half with the exponential that cannot overflow. */
  public static double sigmoid(double z) {
    double small = Math.exp(-Math.abs(z));
    return (z < 0 ? small : 1) / (1 + small);
  }

  /** Returns the mean binary cross-entropy of clipped probabilities. */
  public static double bce(int[] y, double[] p) {
    new Labels(y).check(p == null ? -1 : p.length);
    if (Arrays.stream(p).anyMatch(each -> each < 0 || each > 1)) {
      throw new IllegalArgumentException("not a probability");
    }
    double sum = IntStream.range(0, y.length).mapToDouble(i -> loss(y[i], p[i])).sum();
    return sum / y.length;
  }

  private static double loss(int label, double p) {
    double clipped = Math.min(Math.max(p, 1e-15), 1 - 1e-15);
    return -(label * Math.log(clipped) + (1 - label) * Math.log1p(-clipped));
  }

  /** Returns the weights after exactly {@code iters} steps from zeros. */
  public static double[] fit(double[][] X, int[] y, double lr, int iters) {
    Design design = Design.of(X);
    new Labels(y).check(design.rows());
    if (iters < 0 || Double.isNaN(lr) || Double.isInfinite(lr) || lr <= 0) {
      throw new IllegalArgumentException("learning rate or number of steps");
    }
    double[] w = new double[design.columns().length];
    double rate = lr / y.length;
    for (int left = iters; left > 0; left--) {
      double[] errors = design.probabilities(w);
      Arrays.setAll(errors, i -> y[i] - errors[i]);
      double[] from = w;
      w =
          IntStream.range(0, w.length)
              .mapToDouble(j -> from[j] + rate * dot(design.columns()[j], errors))
              .toArray();
    }
    return w;
  }

  /** Returns the probability of label 1 for each row. */
  public static double[] predictProba(double[] w, double[][] X) {
    Design design = Design.of(X);
    if (w == null || w.length != design.columns().length) {
      throw new IllegalArgumentException("weights do not fit the features");
    }
    return design.probabilities(w);
  }

  /** Returns 1 for each row whose probability is at least one half, else 0. */
  public static int[] predict(double[] w, double[][] X) {
    return Arrays.stream(predictProba(w, X)).mapToInt(p -> p >= 0.5 ? 1 : 0).toArray();
  }

  /** Returns the share of places where two arrays agree. */
  public static double accuracy(int[] y, int[] p) {
    if (y == null || p == null || y.length != p.length) {
      throw new IllegalArgumentException("labels and predictions differ in length");
    }
    return IntStream.range(0, y.length)
        .mapToDouble(i -> y[i] == p[i] ? 1 : 0)
        .average()
        .orElseThrow(() -> new IllegalArgumentException("no labels"));
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  /** Labels that have to be 0 or 1, as many as rows. */
  private record Labels(int[] values) {

    void check(int rows) {
      if (values == null || values.length == 0 || values.length != rows) {
        throw new IllegalArgumentException("labels do not fit the rows");
      }
      if (Arrays.stream(values).anyMatch(label -> (label & ~1) != 0)) {
        throw new IllegalArgumentException("labels other than 0 and 1");
      }
    }
  }

  /** The features by columns, after a column of ones. */
  private record Design(double[][] columns) {

    static Design of(double[][] X) {
      if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
        throw new IllegalArgumentException("no features");
      }
      int d = X[0].length;
      if (Arrays.stream(X).anyMatch(row -> row == null || row.length != d)) {
        throw new IllegalArgumentException("ragged features");
      }
      double[][] columns = new double[d + 1][X.length];
      Arrays.fill(columns[0], 1);
      for (int j = 0; j < d; j++) {
        int column = j;
        Arrays.setAll(columns[j + 1], i -> X[i][column]);
      }
      return new Design(columns);
    }

    int rows() {
      return columns[0].length;
    }

    double[] probabilities(double[] w) {
      return IntStream.range(0, rows())
          .mapToObj(i -> IntStream.range(0, w.length).mapToDouble(j -> w[j] * columns[j][i]))
          .mapToDouble(DoubleStream::sum)
          .map(LogisticRegression::sigmoid)
          .toArray();
    }
  }
}
