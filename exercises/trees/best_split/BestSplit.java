package trees.best_split;

/** The impurity of labels, and the split of a table that lowers it most. */
public final class BestSplit {

  private BestSplit() {}

  /**
   * Returns the Gini impurity, 1 minus the sum of the squared shares of the classes.
   *
   * @param y the labels, from 0 to k - 1, shape (n)
   * @param k the number of classes, at least 1
   * @return a number from 0 to 1 - 1/k
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double gini(int[] y, int k) {
    throw new UnsupportedOperationException("gini");
  }

  /**
   * Returns the entropy of the shares of the classes in bits.
   *
   * @param y the labels, from 0 to k - 1, shape (n)
   * @param k the number of classes, at least 1
   * @return a number from 0 to the binary logarithm of k
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double entropyBits(int[] y, int k) {
    throw new UnsupportedOperationException("entropyBits");
  }

  /**
   * Returns the split with the largest decrease of the Gini impurity.
   *
   * @param X the features, shape (n, d), one sample a row
   * @param y the labels, from 0 to k - 1, shape (n)
   * @param k the number of classes, at least 1
   * @return {feature, threshold, gain}, or {-1, NaN, 0} when no column has two different values
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] bestSplit(double[][] X, int[] y, int k) {
    throw new UnsupportedOperationException("bestSplit");
  }
}
