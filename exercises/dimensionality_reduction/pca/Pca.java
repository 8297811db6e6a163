package dimensionality_reduction.pca;

/** Principal component analysis by the eigenvectors of the covariance matrix. */
public final class Pca {

  private Pca() {}

  /**
   * Returns the variances along the first components.
   *
   * @param X the rows, shape (n, d), finite, at least two rows
   * @param k the number of components, from 1 to d
   * @return the k largest eigenvalues of the covariance matrix (ddof 1), descending, shape (k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] explainedVariance(double[][] X, int k) {
    throw new UnsupportedOperationException("explainedVariance");
  }

  /**
   * Returns the first components, each with its largest entry positive.
   *
   * @param X the rows, shape (n, d), finite, at least two rows
   * @param k the number of components, from 1 to d
   * @return orthonormal rows, shape (k, d), in the order of the variances
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] components(double[][] X, int k) {
    throw new UnsupportedOperationException("components");
  }

  /**
   * Returns the centred rows in the coordinates of the first components.
   *
   * @param X the rows, shape (n, d), finite, at least two rows
   * @param k the number of components, from 1 to d
   * @return the scores, shape (n, k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] transform(double[][] X, int k) {
    throw new UnsupportedOperationException("transform");
  }

  /**
   * Returns the sum of the variances along the components that are dropped.
   *
   * @param X the rows, shape (n, d), finite, at least two rows
   * @param k the number of components that are kept, from 1 to d
   * @return the sum of the d - k smallest eigenvalues, 0 for k = d
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double reconstructionError(double[][] X, int k) {
    throw new UnsupportedOperationException("reconstructionError");
  }
}
