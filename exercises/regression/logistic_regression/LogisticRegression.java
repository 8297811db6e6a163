package regression.logistic_regression;

/** Binary logistic regression, trained by batch gradient descent on the mean cross-entropy. */
public final class LogisticRegression {

  private LogisticRegression() {}

  /**
   * Returns 1 / (1 + exp(-z)), without overflow for any z.
   *
   * @param z the logit
   * @return a number from 0 to 1, NaN when {@code z} is NaN
   */
  public static double sigmoid(double z) {
    throw new UnsupportedOperationException("sigmoid");
  }

  /**
   * Returns the mean binary cross-entropy in nats.
   *
   * @param y the labels, 0 or 1, shape (n)
   * @param p the predicted probabilities of label 1, shape (n)
   * @return the loss, after clipping each probability to [1e-15, 1 - 1e-15]
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a probability is below 0 or above 1
   */
  public static double bce(int[] y, double[] p) {
    throw new UnsupportedOperationException("bce");
  }

  /**
   * Returns the weights after exactly {@code iters} steps of gradient descent from zeros.
   *
   * @param X the features, shape (n, d), one sample a row
   * @param y the labels, 0 or 1, shape (n)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps, at least 0
   * @return the weights, shape (d + 1), the intercept first
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] fit(double[][] X, int[] y, double lr, int iters) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns the probability of label 1 for each row.
   *
   * @param w the weights, shape (d + 1), the intercept first
   * @param X the features, shape (n, d)
   * @return the probabilities, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] predictProba(double[] w, double[][] X) {
    throw new UnsupportedOperationException("predictProba");
  }

  /**
   * Returns the class of each row: 1 when its probability is at least one half, else 0.
   *
   * @param w the weights, shape (d + 1), the intercept first
   * @param X the features, shape (n, d)
   * @return the classes, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] predict(double[] w, double[][] X) {
    throw new UnsupportedOperationException("predict");
  }

  /**
   * Returns the share of places where two arrays agree.
   *
   * @param y the labels, shape (n)
   * @param p the predicted labels, shape (n)
   * @return a number from 0 to 1
   * @throws IllegalArgumentException when an argument is null or empty, or the lengths differ
   */
  public static double accuracy(int[] y, int[] p) {
    throw new UnsupportedOperationException("accuracy");
  }
}
