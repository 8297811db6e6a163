package foundations.linear_algebra_kit;

import java.util.Arrays;

/** Columns instead of rows, and a QR factorisation by Householder reflections instead of pivots. */
public final class LinearAlgebraKit {

  private LinearAlgebraKit() {}

  /** Returns the matrix product, as combinations of the left factor's columns. */
  public static double[][] multiply(double[][] a, double[][] b) {
    double[][] left = transpose(a);
    double[][] right = transpose(b);
    if (left.length != right[0].length) {
      throw new IllegalArgumentException("columns of a and rows of b differ in number");
    }
    double[][] columns = new double[right.length][left[0].length];
    for (int j = 0; j < right.length; j++) {
      for (int k = left.length - 1; k >= 0; k--) {
        for (int i = 0; i < left[k].length; i++) {
          columns[j][i] += left[k][i] * right[j][k];
        }
      }
    }
    return transpose(columns);
  }

  /** Returns the transpose. */
  public static double[][] transpose(double[][] a) {
    int width = width(a);
    double[][] columns = new double[width][];
    for (int j = 0; j < width; j++) {
      double[] column = new double[a.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = a[i][j];
      }
      columns[j] = column;
    }
    return columns;
  }

  /** Returns the solution of a square system: reflects the columns to a triangle, and b with it. */
  public static double[] solve(double[][] a, double[] b) {
    double[][] columns = transpose(a);
    int n = columns.length;
    if (a.length != n || b == null || b.length != n) {
      throw new IllegalArgumentException("not one equation an unknown");
    }
    double[] right = finite(b.clone());
    double largest = 0;
    for (double[] column : columns) {
      largest = Math.max(largest, Arrays.stream(finite(column)).map(Math::abs).max().orElse(0));
    }
    double[] diagonal = new double[n];
    for (int k = 0; k < n; k++) {
      diagonal[k] = reflect(columns, right, k);
      if (Math.abs(diagonal[k]) <= 1e-12 * largest) {
        throw new IllegalArgumentException("singular");
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      right[k] /= diagonal[k];
      for (int i = 0; i < k; i++) {
        right[i] -= columns[k][i] * right[k];
      }
    }
    return right;
  }

  /** Reflects column k onto the axis, all later columns with it; returns where it ends. */
  private static double reflect(double[][] columns, double[] right, int k) {
    double[] v = Arrays.copyOfRange(columns[k], k, right.length);
    double norm = Math.sqrt(dot(v, v, 0));
    double end = v[0] > 0 ? -norm : norm;
    v[0] -= end;
    double squared = dot(v, v, 0);
    if (squared == 0) {
      return end;
    }
    for (int j = k + 1; j < columns.length; j++) {
      reflect(columns[j], v, squared, k);
    }
    reflect(right, v, squared, k);
    return end;
  }

  private static void reflect(double[] x, double[] v, double squared, int from) {
    double factor = 2 * dot(v, x, from) / squared;
    for (int i = 0; i < v.length; i++) {
      x[from + i] -= factor * v[i];
    }
  }

  private static double dot(double[] v, double[] x, int from) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * x[from + i];
    }
    return sum;
  }

  private static double[] finite(double[] values) {
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("NaN or infinite");
    }
    return values;
  }

  private static int width(double[][] a) {
    if (a == null || a.length == 0 || a[0] == null || a[0].length == 0) {
      throw new IllegalArgumentException("no elements");
    }
    if (Arrays.stream(a).anyMatch(row -> row == null || row.length != a[0].length)) {
      throw new IllegalArgumentException("ragged");
    }
    return a[0].length;
  }
}
