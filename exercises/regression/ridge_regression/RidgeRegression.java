package regression.ridge_regression;

/** Least squares with a penalty on the squared weights. */
public final class RidgeRegression {

  private RidgeRegression() {}

  /**
   * Returns the intercept and the weights that make the sum of the squared errors plus lambda times
   * the sum of the squared weights smallest. The intercept is not penalised.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the numbers to predict, finite, shape (n)
   * @param lambda the penalty, finite, 0 or more
   * @return the intercept and then a weight for each column, shape (d + 1)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public static double[] fit(double[][] X, double[] y, double lambda) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns what {@code fit} gives for each of some penalties.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the numbers to predict, finite, shape (n)
   * @param lambdas the penalties, finite, 0 or more, shape (m)
   * @return a row of intercept and weights for each penalty, in their order, shape (m, d + 1)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public static double[][] path(double[][] X, double[] y, double[] lambdas) {
    throw new UnsupportedOperationException("path");
  }
}
