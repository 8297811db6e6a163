package evaluation.pr_curve_average_precision;

/** The precision-recall curve of a scoring classifier, and its average precision. */
public final class PrCurveAveragePrecision {

  private PrCurveAveragePrecision() {}

  /**
   * Returns the points of the precision-recall curve, from the highest threshold to the lowest.
   *
   * @param y the true labels, 0 or 1, shape (n)
   * @param s the scores, finite, shape (n)
   * @return rows of recall, precision and threshold: first 0, 1 and +infinity, then one for each
   *     different score, shape (m + 1, 3)
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a score is NaN or infinite
   */
  public static double[][] prCurve(int[] y, double[] s) {
    throw new UnsupportedOperationException("prCurve");
  }

  /**
   * Returns the sum over all thresholds of the growth of recall times the precision.
   *
   * @param y the true labels, 0 or 1, shape (n)
   * @param s the scores, finite, shape (n)
   * @return a number from 0 to 1; 0 when no row is positive
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a score is NaN or infinite
   */
  public static double averagePrecision(int[] y, double[] s) {
    throw new UnsupportedOperationException("averagePrecision");
  }
}
