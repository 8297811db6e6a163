package foundations.linear_algebra_kit;

/** Products, transposes and linear systems of dense matrices. */
public final class LinearAlgebraKit {

  private LinearAlgebraKit() {}

  /**
   * Returns the matrix product.
   *
   * @param a the left factor, shape (m, k)
   * @param b the right factor, shape (k, n)
   * @return a new matrix, shape (m, n)
   * @throws IllegalArgumentException when an argument is not a matrix, or the number of columns of
   *     {@code a} is not the number of rows of {@code b}
   */
  public static double[][] multiply(double[][] a, double[][] b) {
    throw new UnsupportedOperationException("multiply");
  }

  /**
   * Returns the transpose.
   *
   * @param a a matrix, shape (m, n)
   * @return a new matrix, shape (n, m)
   * @throws IllegalArgumentException when {@code a} is not a matrix
   */
  public static double[][] transpose(double[][] a) {
    throw new UnsupportedOperationException("transpose");
  }

  /**
   * Returns the solution x of a·x = b.
   *
   * @param a the coefficients, one equation a row, shape (n, n)
   * @param b the right-hand sides, shape (n)
   * @return a new vector, shape (n)
   * @throws IllegalArgumentException when {@code a} is not a square matrix, {@code b} does not fit,
   *     an element is NaN or infinite, or {@code a} is singular as the statement defines it
   */
  public static double[] solve(double[][] a, double[] b) {
    throw new UnsupportedOperationException("solve");
  }
}
