package clustering.kmeans_lloyd;

/** k-means clustering by Lloyd's iteration, and the k-means++ start. */
public final class KmeansLloyd {

  private KmeansLloyd() {}

  /**
   * Returns the centroids after at most {@code maxIter} updates.
   *
   * @param X the rows to cluster, shape (n, d)
   * @param init the first centroids, shape (k, d), k at most n
   * @param maxIter the largest number of updates, at least 0
   * @return the centroids, shape (k, d), in the order of {@code init}
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] fit(double[][] X, double[][] init, int maxIter) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns for each row the index of its nearest centroid, the lowest of equally near ones.
   *
   * @param X the rows, shape (n, d)
   * @param c the centroids, shape (k, d)
   * @return the indices, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] assign(double[][] X, double[][] c) {
    throw new UnsupportedOperationException("assign");
  }

  /**
   * Returns the sum over the rows of the squared distance to the nearest centroid.
   *
   * @param X the rows, shape (n, d)
   * @param c the centroids, shape (k, d)
   * @return the inertia
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double inertia(double[][] X, double[][] c) {
    throw new UnsupportedOperationException("inertia");
  }

  /**
   * Returns k rows chosen by k-means++, with the randomness passed in.
   *
   * @param X the rows, shape (n, d)
   * @param k the number of centroids, from 1 to n
   * @param first the index of the row that is chosen first
   * @param u uniforms from 0 (inclusive) to 1 (exclusive), shape (k - 1), one for each later choice
   * @return copies of the chosen rows in the order of choice, shape (k, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] plusPlusInit(double[][] X, int k, int first, double[] u) {
    throw new UnsupportedOperationException("plusPlusInit");
  }
}
