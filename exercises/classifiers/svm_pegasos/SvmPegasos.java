package classifiers.svm_pegasos;

/** A linear support vector machine without intercept, trained one row at a time. */
public final class SvmPegasos {

  private SvmPegasos() {}

  /**
   * Returns the weights after one step for each visited row.
   *
   * @param X the features, shape (n, d)
   * @param yPm1 the labels, -1 or 1, shape (n)
   * @param lambda the strength of the regularisation, positive
   * @param order the rows to visit, one a step, shape (T)
   * @return the weights after the last step, shape (d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] fit(double[][] X, int[] yPm1, double lambda, int[] order) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns lambda / 2 times the squared norm of the weights plus the mean hinge loss.
   *
   * @param w the weights, shape (d)
   * @param X the features, shape (n, d)
   * @param y the labels, -1 or 1, shape (n)
   * @param lambda the strength of the regularisation, positive
   * @return a number that is not negative
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double objective(double[] w, double[][] X, int[] y, double lambda) {
    throw new UnsupportedOperationException("objective");
  }

  /**
   * Returns the width of the margin, 2 divided by the norm of the weights.
   *
   * @param w the weights, shape (d)
   * @return a positive number, +infinity when all weights are 0
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double margin(double[] w) {
    throw new UnsupportedOperationException("margin");
  }

  /**
   * Returns the rows on the margin, inside it, or on the wrong side of the border.
   *
   * @param w the weights, shape (d)
   * @param X the features, shape (n, d)
   * @param y the labels, -1 or 1, shape (n)
   * @return ascending row indices
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] supportVectors(double[] w, double[][] X, int[] y) {
    throw new UnsupportedOperationException("supportVectors");
  }
}
