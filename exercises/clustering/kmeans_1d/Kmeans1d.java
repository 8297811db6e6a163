package clustering.kmeans_1d;

/** Clusters of numbers by Lloyd's iteration. */
public final class Kmeans1d {

  private Kmeans1d() {}

  /**
   * Returns the centroids after at most some updates from a given start.
   *
   * @param x the numbers, shape (n)
   * @param init the centroids to start from, shape (k), 1 &lt;= k &lt;= n
   * @param maxIter the largest number of updates, at least 0
   * @return the centroids in the order of {@code init}, shape (k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] fit(double[] x, double[] init, int maxIter) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns for each number the index of the nearest centroid, of equally near ones the lowest.
   *
   * @param x the numbers, shape (n)
   * @param c the centroids, shape (k)
   * @return indices from 0 to k - 1, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] assign(double[] x, double[] c) {
    throw new UnsupportedOperationException("assign");
  }
}
