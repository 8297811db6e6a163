package evaluation.accuracy_precision_recall;

/** Accuracy, precision and recall of a binary classifier; 1 is the positive class. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /**
   * Returns accuracy, precision and recall, in this order; a share of nothing, 0 / 0, is 0.
   *
   * @param y the true labels, 0 or 1, shape (n)
   * @param p the predicted labels, 0 or 1, shape (n)
   * @return three shares from 0 to 1, shape (3)
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, or a
   *     label is neither 0 nor 1
   */
  public static double[] metrics(int[] y, int[] p) {
    throw new UnsupportedOperationException("metrics");
  }
}
