package trees.cart_classifier;

/** A decision tree grown by Gini impurity, with limits on depth and leaves. */
public final class CartClassifier {

  private CartClassifier() {}

  /**
   * Grows a tree and returns the label that it predicts for each row of a second table.
   *
   * @param X the training rows, shape (n, d)
   * @param y their labels, not negative, shape (n)
   * @param Xt the rows to predict for, shape (m, d)
   * @param maxDepth the depth at which every node is a leaf; the root has depth 0
   * @param minLeaf the least number of training rows on either side of a split
   * @return labels, shape (m)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] fitPredict(double[][] X, int[] y, double[][] Xt, int maxDepth, int minLeaf) {
    throw new UnsupportedOperationException("fitPredict");
  }
}
