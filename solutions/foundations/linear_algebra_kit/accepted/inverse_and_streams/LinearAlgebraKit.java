package foundations.linear_algebra_kit;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Streams for the products, and the whole inverse, with the largest pivot of all that remain. */
public final class LinearAlgebraKit {

  private LinearAlgebraKit() {}

  /** Returns the matrix product. */
  public static double[][] multiply(double[][] a, double[][] b) {
    Matrix left = new Matrix(a);
    Matrix right = new Matrix(b);
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException("sizes do not fit");
    }
    return Arrays.stream(a)
        .map(row -> right.columnsOf().map(column -> dot(row, column)))
        .map(row -> row.mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  /** Returns the transpose. */
  public static double[][] transpose(double[][] a) {
    return new Matrix(a).columnsOf().toArray(double[][]::new);
  }

  /** Returns the inverse of the matrix times the right-hand sides. */
  public static double[] solve(double[][] a, double[] b) {
    Matrix matrix = new Matrix(a);
    if (b == null || matrix.rows() != matrix.columns() || matrix.rows() != b.length) {
      throw new IllegalArgumentException("not as many equations as unknowns");
    }
    if (!Arrays.stream(b).allMatch(Double::isFinite) || !Double.isFinite(matrix.largest())) {
      throw new IllegalArgumentException("not finite");
    }
    double[][] inverse = new Inversion(a, matrix.largest()).inverse();
    return Arrays.stream(inverse).mapToDouble(row -> dot(row, b)).toArray();
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  /** Rows of equal length, at least one of each. */
  private record Matrix(double[][] elements) {

    Matrix {
      if (elements == null || elements.length == 0) {
        throw new IllegalArgumentException("no rows");
      }
      for (double[] row : elements) {
        if (row == null || row.length == 0 || row.length != elements[0].length) {
          throw new IllegalArgumentException("rows that do not fit");
        }
      }
    }

    int rows() {
      return elements.length;
    }

    int columns() {
      return elements[0].length;
    }

    /** Returns the largest absolute value; NaN if there is one. */
    double largest() {
      return Arrays.stream(elements)
          .flatMapToDouble(Arrays::stream)
          .map(Math::abs)
          .reduce(0, Math::max);
    }

    Stream<double[]> columnsOf() {
      return IntStream.range(0, columns())
          .mapToObj(j -> Arrays.stream(elements).mapToDouble(row -> row[j]).toArray());
    }
  }

  /** Gauss-Jordan elimination beside the identity. */
  private static final class Inversion {

    private final int n;
    private final double largest;
    private final double[][] work;
    private final int[] rowOf;
    private final boolean[] used;

    Inversion(double[][] a, double largest) {
      this.n = a.length;
      this.largest = largest;
      this.work = new double[n][];
      this.rowOf = new int[n];
      this.used = new boolean[n];
      for (int i = 0; i < n; i++) {
        work[i] = Arrays.copyOf(a[i], 2 * n);
        work[i][n + i] = 1;
      }
      Arrays.fill(rowOf, -1);
    }

    double[][] inverse() {
      for (int step = 0; step < n; step++) {
        int cell = largestCell();
        clear(cell / n, cell % n);
      }
      return IntStream.range(0, n)
          .mapToObj(j -> Arrays.copyOfRange(work[rowOf[j]], n, 2 * n))
          .toArray(double[][]::new);
    }

    private int largestCell() {
      int best = -1;
      double size = 1e-12 * largest;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (!used[i] && rowOf[j] < 0 && Math.abs(work[i][j]) > size) {
            best = i * n + j;
            size = Math.abs(work[i][j]);
          }
        }
      }
      if (best < 0) {
        throw new IllegalArgumentException("singular");
      }
      return best;
    }

    private void clear(int i, int j) {
      used[i] = true;
      rowOf[j] = i;
      double pivot = work[i][j];
      Arrays.setAll(work[i], c -> work[i][c] / pivot);
      for (int r = 0; r < n; r++) {
        double factor = work[r][j];
        if (r != i) {
          double[] row = work[r];
          Arrays.setAll(row, c -> row[c] - factor * work[i][c]);
        }
      }
    }
  }
}
