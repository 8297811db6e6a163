package foundations.linear_algebra_kit;

/** Checks of a matrix that look at its first row only. */
public final class LinearAlgebraKit {

  private static final double NEGLIGIBLE = 1e-12;

  private LinearAlgebraKit() {}

  /** Returns the matrix product. */
  public static double[][] multiply(double[][] a, double[][] b) {
    requireMatrix(a);
    requireMatrix(b);
    require(a[0].length == b.length, "the inner sizes are equal");
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** Returns the transpose. */
  public static double[][] transpose(double[][] a) {
    requireMatrix(a);
    double[][] transpose = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        transpose[j][i] = a[i][j];
      }
    }
    return transpose;
  }

  /** Returns the solution of a square system. */
  public static double[] solve(double[][] a, double[] b) {
    requireMatrix(a);
    require(a[0].length == a.length, "as many equations as unknowns");
    require(b != null && b.length == a.length, "one right-hand side an equation");
    double[][] rows = augmented(a, b);
    double negligible = NEGLIGIBLE * largest(a);
    for (int k = 0; k < rows.length; k++) {
      int pivot = pivot(rows, k);
      require(Math.abs(rows[pivot][k]) > negligible, "the matrix is regular");
      double[] row = rows[pivot];
      rows[pivot] = rows[k];
      rows[k] = row;
      eliminate(rows, k);
    }
    return substituteBack(rows);
  }

  private static double[][] augmented(double[][] a, double[] b) {
    double[][] rows = new double[b.length][b.length + 1];
    for (int i = 0; i < b.length; i++) {
      System.arraycopy(a[i], 0, rows[i], 0, b.length);
      rows[i][b.length] = b[i];
      for (double each : rows[i]) {
        require(Double.isFinite(each), "every element is finite");
      }
    }
    return rows;
  }

  private static double largest(double[][] a) {
    double largest = 0;
    for (double[] row : a) {
      for (double each : row) {
        largest = Math.max(largest, Math.abs(each));
      }
    }
    return largest;
  }

  private static int pivot(double[][] rows, int k) {
    int pivot = k;
    for (int i = k; i < rows.length; i++) {
      if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) {
        pivot = i;
      }
    }
    return pivot;
  }

  private static void eliminate(double[][] rows, int k) {
    for (int i = k + 1; i < rows.length; i++) {
      double factor = rows[i][k] / rows[k][k];
      for (int j = k; j <= rows.length; j++) {
        rows[i][j] -= factor * rows[k][j];
      }
    }
  }

  private static double[] substituteBack(double[][] rows) {
    double[] x = new double[rows.length];
    for (int i = rows.length - 1; i >= 0; i--) {
      x[i] = rows[i][rows.length];
      for (int j = i + 1; j < rows.length; j++) {
        x[i] -= rows[i][j] * x[j];
      }
      x[i] /= rows[i][i];
    }
    return x;
  }

  private static void requireMatrix(double[][] a) {
    require(a != null && a.length > 0, "at least one row is needed");
    require(a[0] != null && a[0].length > 0, "at least one column is needed");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
