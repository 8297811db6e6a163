package regression.linear_regression_gd;

/** Linear regression, trained by gradient descent over all rows. */
public final class LinearRegressionGd {

  private LinearRegressionGd() {}

  /**
   * Returns the weights after an exact number of steps from zeros.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the numbers to predict, finite, shape (n)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps, 0 or more
   * @return the intercept and then a weight for each column, shape (d + 1)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public static double[] fit(double[][] X, double[] y, double lr, int iters) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns the loss, half the mean of the squared errors, before the first step and after each.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the numbers to predict, finite, shape (n)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps, 0 or more
   * @return the losses, shape (iters + 1)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public static double[] lossHistory(double[][] X, double[] y, double lr, int iters) {
    throw new UnsupportedOperationException("lossHistory");
  }
}
