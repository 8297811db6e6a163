package dimensionality_reduction.pca;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * QR steps on the covariance matrix, shifted by Wilkinson's value: the last row separates after a
 * few steps, and the matrix that is left is one smaller.
 */
public final class Pca {

  private static final double EPSILON = Math.ulp(1.0);

  private Pca() {}

  /** Returns the k largest eigenvalues, descending. */
  public static double[] explainedVariance(double[][] X, int k) {
    return Arrays.copyOf(Model.of(X, k).variances(), k);
  }

  /** Returns the first k eigenvectors, one a row. */
  public static double[][] components(double[][] X, int k) {
    return Arrays.copyOf(Model.of(X, k).directions(), k);
  }

  /** Returns the scores of the rows. */
  public static double[][] transform(double[][] X, int k) {
    Model model = Model.of(X, k);
    return Stream.of(X)
        .map(row -> IntStream.range(0, k).mapToDouble(j -> model.score(row, j)).toArray())
        .toArray(double[][]::new);
  }

  /** Returns the total variance less the variance that is kept, from the rows themselves. */
  public static double reconstructionError(double[][] X, int k) {
    Model model = Model.of(X, k);
    double lost = 0;
    for (double[] row : X) {
      double[] rest = model.minusMean(row);
      for (int j = 0; j < k; j++) {
        double score = model.score(row, j);
        double[] direction = model.directions()[j];
        Arrays.setAll(rest, i -> rest[i] - score * direction[i]);
      }
      lost += DoubleStream.of(rest).map(v -> v * v).sum();
    }
    return lost / (X.length - 1);
  }

  private record Model(double[] mean, double[] variances, double[][] directions) {

    static Model of(double[][] X, int k) {
      if (X == null || X.length < 2 || Stream.of(X).anyMatch(row -> row == null)) {
        throw new IllegalArgumentException("at least two rows");
      }
      int d = X[0].length;
      if (Stream.of(X).anyMatch(row -> row.length != d || row.length == 0)) {
        throw new IllegalArgumentException("rows of different lengths");
      }
      if (!Stream.of(X).flatMapToDouble(DoubleStream::of).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("not finite");
      }
      if (k < 1 || d < k) {
        throw new IllegalArgumentException("k");
      }
      double[] mean = new double[d];
      Arrays.setAll(mean, j -> Stream.of(X).mapToDouble(row -> row[j] / X.length).sum());
      double[][] a = new double[d][d];
      for (int i = 0; i < d; i++) {
        int row = i;
        Arrays.setAll(
            a[i],
            j ->
                Stream.of(X).mapToDouble(x -> (x[row] - mean[row]) * (x[j] - mean[j])).sum()
                    / (X.length - 1));
      }
      double[][] vectors = new double[d][d];
      for (int j = 0; j < d; j++) {
        vectors[j][j] = 1;
      }
      diagonalise(a, vectors);
      Integer[] order = IntStream.range(0, d).boxed().toArray(Integer[]::new);
      Arrays.sort(order, Comparator.comparing((Integer j) -> -a[j][j]));
      return new Model(
          mean,
          Stream.of(order).mapToDouble(j -> a[j][j]).toArray(),
          Stream.of(order).map(j -> canonical(vectors[j])).toArray(double[][]::new));
    }

    double[] minusMean(double[] row) {
      return IntStream.range(0, row.length).mapToDouble(j -> row[j] - mean[j]).toArray();
    }

    double score(double[] row, int j) {
      double[] centred = minusMean(row);
      return IntStream.range(0, row.length).mapToDouble(i -> centred[i] * directions[j][i]).sum();
    }
  }

  private static double[] canonical(double[] v) {
    double top = DoubleStream.of(v).max().orElseThrow();
    double bottom = DoubleStream.of(v).min().orElseThrow();
    return top >= -bottom ? v : DoubleStream.of(v).map(each -> -each).toArray();
  }

  /** QR steps with shifts; the last rows of the matrix separate one after the other. */
  private static void diagonalise(double[][] a, double[][] vectors) {
    double scale = DoubleStream.of(a[0]).map(Math::abs).sum();
    for (int j = 0; j < a.length; j++) {
      scale = Math.max(scale, a[j][j]);
    }
    for (int size = a.length; size > 1; size--) {
      while (beside(a, size) > EPSILON * EPSILON * scale) {
        step(a, vectors, size);
      }
    }
  }

  private static double beside(double[][] a, int size) {
    return IntStream.range(0, size - 1).mapToDouble(j -> Math.abs(a[size - 1][j])).sum();
  }

  /** Annihilates below the diagonal by Givens rotations, and applies them from the other side. */
  private static void step(double[][] a, double[][] vectors, int size) {
    double shift = shift(a, size);
    for (int j = 0; j < size; j++) {
      a[j][j] -= shift;
    }
    double[][] q = new double[size][size];
    for (int j = 0; j < size; j++) {
      q[j][j] = 1;
    }
    for (int j = 0; j < size; j++) {
      for (int i = j + 1; i < size; i++) {
        double length = Math.hypot(a[j][j], a[i][j]);
        if (length > 0) {
          double cosine = a[j][j] / length;
          double sine = a[i][j] / length;
          turn(a[j], a[i], cosine, sine, size);
          turn(q[j], q[i], cosine, sine, size);
        }
      }
    }
    double[][] r = new double[size][];
    for (int i = 0; i < size; i++) {
      r[i] = Arrays.copyOf(a[i], size);
    }
    double[][] old = new double[size][];
    for (int i = 0; i < size; i++) {
      old[i] = vectors[i];
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[i][j] = i == j ? shift : 0;
        for (int m = i; m < size; m++) {
          a[i][j] += r[i][m] * q[j][m];
        }
      }
      vectors[i] = new double[vectors.length];
      for (int m = 0; m < size; m++) {
        for (int j = 0; j < vectors.length; j++) {
          vectors[i][j] += q[i][m] * old[m][j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (a[i][j] + a[j][i]) / 2;
        a[i][j] = mean;
        a[j][i] = mean;
      }
    }
  }

  private static double shift(double[][] a, int size) {
    double last = a[size - 1][size - 1];
    double before = a[size - 2][size - 2];
    double side = a[size - 1][size - 2];
    double half = (before - last) / 2;
    double reach = Math.hypot(half, side);
    if (reach == 0) {
      return last;
    }
    double correction = side / (Math.abs(half) + reach) * side;
    return half < 0 ? last + correction : last - correction;
  }

  private static void turn(double[] x, double[] y, double cosine, double sine, int size) {
    for (int j = 0; j < size; j++) {
      double before = x[j];
      x[j] = cosine * before + sine * y[j];
      y[j] = cosine * y[j] - sine * before;
    }
  }
}
