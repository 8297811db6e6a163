package evaluation.roc_auc;

/** The ROC curve of a scoring classifier, and the area under it. */
public final class RocAuc {

  private RocAuc() {}

  /**
   * Returns the points of the ROC curve, from the highest threshold to the lowest.
   *
   * @param y the true labels, 0 or 1, shape (n)
   * @param s the scores, finite, shape (n)
   * @return rows of false positive rate, true positive rate and threshold, one for +infinity and
   *     one for each different score, shape (m + 1, 3); the rate of a class without rows is NaN
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a score is NaN or infinite
   */
  public static double[][] rocCurve(int[] y, double[] s) {
    throw new UnsupportedOperationException("rocCurve");
  }

  /**
   * Returns the area under the ROC curve: the probability that a random positive row has a higher
   * score than a random negative one, where a tie counts one half.
   *
   * @param y the true labels, 0 or 1, shape (n)
   * @param s the scores, finite, shape (n)
   * @return a number from 0 to 1, NaN when a class has no rows
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a score is NaN or infinite
   */
  public static double auc(int[] y, double[] s) {
    throw new UnsupportedOperationException("auc");
  }
}
