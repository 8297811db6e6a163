package gradus.testkit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.MatrixUtils;

/** Makes matrices for tests; what is given stays as it is, and what is returned is new. */
public final class Matrices {
  private Matrices() {}

  /** Gives the element of a matrix in a row and a column. */
  @FunctionalInterface
  public interface Element {
    /** Returns the element; it is asked for once, row by row. */
    double at(int row, int column);
  }

  /** Returns a matrix, made element by element. */
  public static double[][] of(int rows, int columns, Element element) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix[i][j] = element.at(i, j);
      }
    }
    return matrix;
  }

  /** Returns a matrix of one column. */
  public static double[][] ofColumn(double... values) {
    return of(values.length, 1, (i, j) -> values[i]);
  }

  /** Returns a copy, rows included. */
  public static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns a column. */
  public static double[] column(double[][] matrix, int column) {
    return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
  }

  /** Returns copies of some rows, in the order in which they are asked for. */
  public static double[][] rows(double[][] matrix, int... rows) {
    return Arrays.stream(rows).mapToObj(i -> matrix[i].clone()).toArray(double[][]::new);
  }

  /** Returns the matrix with columns for rows; of no rows none. */
  public static double[][] transposed(double[][] matrix) {
    return of(matrix.length == 0 ? 0 : matrix[0].length, matrix.length, (i, j) -> matrix[j][i]);
  }

  /** Returns the matrix with its rows in the opposite order. */
  public static double[][] reversed(double[][] matrix) {
    return rows(matrix, Vectors.ints(matrix.length, i -> matrix.length - 1 - i));
  }

  /** Returns the matrix with each element changed. */
  public static double[][] map(double[][] matrix, DoubleUnaryOperator change) {
    return Arrays.stream(matrix).map(row -> Vectors.map(row, change)).toArray(double[][]::new);
  }

  /** Returns the matrix with each row changed. */
  public static double[][] mapRows(double[][] matrix, UnaryOperator<double[]> change) {
    return Arrays.stream(matrix).map(change).toArray(double[][]::new);
  }

  /** Returns the matrix with a first column of ones, for an intercept. */
  public static double[][] withOnes(double[][] matrix) {
    return mapRows(matrix, row -> Vectors.of(row.length + 1, j -> j == 0 ? 1 : row[j - 1]));
  }

  /** Returns the product of two matrices. */
  public static double[][] product(double[][] left, double[][] right) {
    return MatrixUtils.createRealMatrix(left)
        .multiply(MatrixUtils.createRealMatrix(right))
        .getData();
  }

  /** Returns the product of a matrix and a column. */
  public static double[] product(double[][] matrix, double[] column) {
    return MatrixUtils.createRealMatrix(matrix).operate(column);
  }
}
