package trees.random_forest;

/** A random forest of classification trees, whose random choices are passed in. */
public final class RandomForest {

  private RandomForest() {}

  /**
   * Returns the mean over the trees of the class shares in the leaf that each row reaches.
   *
   * @param X the features to train on, shape (n, d), one sample a row
   * @param y the labels, at least 0, shape (n)
   * @param Xt the rows to predict for, shape (m, d)
   * @param bootRows for each tree the rows of its bag, with repetitions
   * @param featSubset for each tree the columns that it may split by, each once
   * @param maxDepth the depth at which every node is a leaf, at least 0
   * @return the probabilities, shape (m, k), where k is the largest label plus one
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] predictProba(
      double[][] X, int[] y, double[][] Xt, int[][] bootRows, int[][] featSubset, int maxDepth) {
    throw new UnsupportedOperationException("predictProba");
  }

  /**
   * Returns the accuracy on the training rows, each predicted by the trees whose bag lacks it.
   *
   * @param X the features, shape (n, d)
   * @param y the labels, at least 0, shape (n)
   * @param bootRows for each tree the rows of its bag, with repetitions
   * @param featSubset for each tree the columns that it may split by, each once
   * @param maxDepth the depth at which every node is a leaf, at least 0
   * @return a number from 0 to 1, NaN when every row is in every bag
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double oobAccuracy(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    throw new UnsupportedOperationException("oobAccuracy");
  }

  /**
   * Returns the area under the ROC curve of the averaged probability of class 1.
   *
   * @param X the features to train on, shape (n, d)
   * @param y the labels, 0 or 1, shape (n)
   * @param Xt the rows to score, shape (m, d)
   * @param yt their labels, 0 or 1, shape (m)
   * @param bootRows for each tree the rows of its bag, with repetitions
   * @param featSubset for each tree the columns that it may split by, each once
   * @param maxDepth the depth at which every node is a leaf, at least 0
   * @return a number from 0 to 1, NaN when {@code yt} holds one class only
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double testAuc(
      double[][] X,
      int[] y,
      double[][] Xt,
      int[] yt,
      int[][] bootRows,
      int[][] featSubset,
      int maxDepth) {
    throw new UnsupportedOperationException("testAuc");
  }
}
