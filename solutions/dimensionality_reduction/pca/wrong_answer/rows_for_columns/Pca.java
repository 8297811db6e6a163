package dimensionality_reduction.pca;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Takes the columns of the matrix whose rows are the eigenvectors. */
public final class Pca {

  private Pca() {}

  /** Returns the k largest eigenvalues of the covariance matrix, descending. */
  public static double[] explainedVariance(double[][] X, int k) {
    return axes(X, k).stream().limit(k).mapToDouble(Axis::variance).toArray();
  }

  /** Returns the first k components, one a row. */
  public static double[][] components(double[][] X, int k) {
    return axes(X, k).stream().limit(k).map(Axis::direction).toArray(double[][]::new);
  }

  /** Returns the centred rows in the coordinates of the first k components. */
  public static double[][] transform(double[][] X, int k) {
    double[][] components = components(X, k);
    double[][] columns = centredColumns(X);
    return IntStream.range(0, X.length)
        .mapToObj(i -> Arrays.stream(columns).mapToDouble(column -> column[i]).toArray())
        .map(row -> Arrays.stream(components).mapToDouble(each -> dot(row, each)).toArray())
        .toArray(double[][]::new);
  }

  /** Returns the sum of the eigenvalues that are dropped. */
  public static double reconstructionError(double[][] X, int k) {
    return axes(X, k).stream().skip(k).mapToDouble(Axis::variance).sum();
  }

  private static List<Axis> axes(double[][] X, int k) {
    requireMatrix(X);
    double[][] a = covariance(centredColumns(X));
    require(k > 0 && k <= a.length, "k lies from 1 to the number of columns");
    double[][] directions = new double[a.length][a.length];
    double trace = 0;
    for (int j = 0; j < a.length; j++) {
      directions[j][j] = 1;
      trace += a[j][j];
    }
    while (rotatesAll(a, directions, 1e-18 * trace)) {
      continue;
    }
    return IntStream.range(0, a.length)
        .mapToObj(j -> new Axis(a[j][j], upright(column(directions, j))))
        .sorted(Comparator.comparingDouble(Axis::variance).reversed())
        .toList();
  }

  /** Makes one sweep; tells whether an entry beside the diagonal was not negligible. */
  private static boolean rotatesAll(double[][] a, double[][] directions, double negligible) {
    boolean rotated = false;
    for (int p = 1; p < a.length; p++) {
      for (int q = 0; q < p; q++) {
        if (Math.abs(a[p][q]) > negligible) {
          rotate(a, directions, p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  /** Turns axes p and q by the smaller of the two angles that bring a[p][q] to zero. */
  private static void rotate(double[][] a, double[][] directions, int p, int q) {
    double theta = (a[p][p] - a[q][q]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    turn(a[p], a[q], cosine, sine);
    for (double[] row : a) {
      double atP = row[p];
      row[p] = cosine * atP + sine * row[q];
      row[q] = cosine * row[q] - sine * atP;
    }
    a[p][q] = 0;
    a[q][p] = 0;
    turn(directions[p], directions[q], cosine, sine);
  }

  private static void turn(double[] x, double[] y, double cosine, double sine) {
    for (int j = 0; j < x.length; j++) {
      double before = x[j];
      x[j] = cosine * before + sine * y[j];
      y[j] = cosine * y[j] - sine * before;
    }
  }

  private static double[][] covariance(double[][] columns) {
    double[][] covariance = new double[columns.length][columns.length];
    for (int p = 0; p < columns.length; p++) {
      for (int q = 0; q < columns.length; q++) {
        covariance[p][q] = dot(columns[p], columns[q]) / (columns[p].length - 1);
      }
    }
    return covariance;
  }

  private static double[][] centredColumns(double[][] X) {
    return IntStream.range(0, X[0].length)
        .mapToObj(j -> Arrays.stream(X).mapToDouble(row -> row[j]).toArray())
        .map(Pca::centred)
        .toArray(double[][]::new);
  }

  private static double[] centred(double[] column) {
    double mean = Arrays.stream(column).sum() / column.length;
    return Arrays.stream(column).map(each -> each - mean).toArray();
  }

  private static double[] column(double[][] matrix, int j) {
    return Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray();
  }

  private static double[] upright(double[] direction) {
    double largest =
        Arrays.stream(direction).boxed().max(Comparator.comparingDouble(Math::abs)).orElseThrow();
    return Arrays.stream(direction).map(each -> each * Math.signum(largest)).toArray();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> x[j] * y[j]).sum();
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 1, "at least two rows are needed");
    for (double[] row : X) {
      require(row != null && row.length == X[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "values are finite");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** A component and the variance along it. */
  private record Axis(double variance, double[] direction) {}
}
