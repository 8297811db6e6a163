package deep_learning.softmax_cross_entropy;

/** Softmax, its logarithm's normaliser, the cross-entropy of logits and its gradient. */
public final class SoftmaxCrossEntropy {

  private SoftmaxCrossEntropy() {}

  /**
   * Returns exp(z[j]) divided by the sum of all exponentials, without overflow.
   *
   * @param z the logits, shape (k), k at least 1
   * @return the probabilities, shape (k)
   * @throws IllegalArgumentException when {@code z} is null or empty
   */
  public static double[] softmax(double[] z) {
    throw new UnsupportedOperationException("softmax");
  }

  /**
   * Returns the natural logarithm of the sum of exp(z[j]), without overflow.
   *
   * @param z the logits, shape (k), k at least 1
   * @return the logarithm; negative infinity when every logit is
   * @throws IllegalArgumentException when {@code z} is null or empty
   */
  public static double logSumExp(double[] z) {
    throw new UnsupportedOperationException("logSumExp");
  }

  /**
   * Returns the mean cross-entropy of logits in nats.
   *
   * @param Z the logits, shape (n, k), one sample a row
   * @param y the classes, 0 to k - 1, shape (n)
   * @return the mean over the rows of -ln softmax(row)[y]
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double loss(double[][] Z, int[] y) {
    throw new UnsupportedOperationException("loss");
  }

  /**
   * Returns the gradient of the mean cross-entropy with respect to the logits.
   *
   * @param Z the logits, shape (n, k), one sample a row
   * @param y the classes, 0 to k - 1, shape (n)
   * @return the derivatives of {@link #loss}, shape (n, k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] grad(double[][] Z, int[] y) {
    throw new UnsupportedOperationException("grad");
  }

  /**
   * Returns the mean binary cross-entropy of probabilities in nats.
   *
   * @param y the labels, 0 or 1, shape (n)
   * @param p the predicted probabilities of label 1, shape (n)
   * @return the loss, after clipping each probability to [1e-15, 1 - 1e-15]
   * @throws IllegalArgumentException when an argument is null or empty, the lengths differ, a label
   *     is neither 0 nor 1, or a probability is below 0 or above 1
   */
  public static double logLoss(int[] y, double[] p) {
    throw new UnsupportedOperationException("logLoss");
  }
}
