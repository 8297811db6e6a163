package classifiers.knn_classifier;

/** Labels and numbers predicted from the nearest training rows. */
public final class KnnClassifier {

  private KnnClassifier() {}

  /**
   * Returns for each row the most frequent label among its nearest training rows.
   *
   * @param X the training rows, shape (n, d)
   * @param y their labels, any whole numbers, shape (n)
   * @param Xt the rows to predict for, shape (m, d)
   * @param k the number of neighbours, 1 &lt;= k &lt;= n
   * @return labels, shape (m); the lowest of equally frequent ones
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] predict(double[][] X, int[] y, double[][] Xt, int k) {
    throw new UnsupportedOperationException("predict");
  }

  /**
   * Returns for each row the mean target of its nearest training rows.
   *
   * @param X the training rows, shape (n, d)
   * @param y their targets, shape (n)
   * @param Xt the rows to predict for, shape (m, d)
   * @param k the number of neighbours, 1 &lt;= k &lt;= n
   * @param weighted whether a neighbour's weight is 1 / distance; else all weigh the same
   * @return means, shape (m)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] regress(double[][] X, double[] y, double[][] Xt, int k, boolean weighted) {
    throw new UnsupportedOperationException("regress");
  }
}
