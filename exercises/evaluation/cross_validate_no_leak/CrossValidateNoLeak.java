package evaluation.cross_validate_no_leak;

/** Cross-validation of a pipeline that scales its features and fits a ridge regression. */
public final class CrossValidateNoLeak {

  private CrossValidateNoLeak() {}

  /**
   * Returns the mean squared error of each fold, predicted by a pipeline that has learnt from the
   * rows of all other folds and from nothing else.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the numbers to predict, finite, shape (n)
   * @param foldOf the fold of each row; every fold from 0 to the largest, k - 1, occurs, and k is
   *     at least 2; shape (n)
   * @param lambda the penalty, positive and finite
   * @return the mean squared error of each fold, shape (k)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public static double[] foldMse(double[][] X, double[] y, int[] foldOf, double lambda) {
    throw new UnsupportedOperationException("foldMse");
  }
}
