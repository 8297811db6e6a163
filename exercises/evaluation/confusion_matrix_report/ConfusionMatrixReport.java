package evaluation.confusion_matrix_report;

/** The confusion matrix of a classifier, the rates of each class, and six summaries. */
public final class ConfusionMatrixReport {

  private ConfusionMatrixReport() {}

  /**
   * Counts the samples of each true class, by row, that were predicted as each class, by column.
   *
   * @param y the true labels, from 0 to k - 1, shape (n)
   * @param p the predicted labels, from 0 to k - 1, shape (n)
   * @param k the number of classes
   * @return the counts, shape (k, k)
   * @throws IllegalArgumentException when y or p is null or empty, the lengths differ, k is less
   *     than 1, or a label is not from 0 to k - 1
   */
  public static int[][] matrix(int[] y, int[] p, int k) {
    throw new UnsupportedOperationException("matrix");
  }

  /**
   * Returns precision, recall, specificity and F1 of each class against the rest, 0 for 0 / 0.
   *
   * @param cm a confusion matrix with the truth in its rows, shape (k, k)
   * @return one row a class, shape (k, 4)
   * @throws IllegalArgumentException when cm is null, has no rows or is not square, a row is null,
   *     a count is negative, or all counts are 0
   */
  public static double[][] perClass(int[][] cm) {
    throw new UnsupportedOperationException("perClass");
  }

  /**
   * Returns micro F1, macro F1, weighted F1, balanced accuracy, Cohen's kappa and Matthews'
   * correlation coefficient.
   *
   * @param cm a confusion matrix with the truth in its rows, shape (k, k)
   * @return six numbers in this order
   * @throws IllegalArgumentException when cm is null, has no rows or is not square, a row is null,
   *     a count is negative, or all counts are 0
   */
  public static double[] summary(int[][] cm) {
    throw new UnsupportedOperationException("summary");
  }
}
