package deep_learning.mlp_backprop;

/**
 * A network with one hidden layer of ReLU units and a softmax: gradients, their check, training.
 */
public final class MlpBackprop {

  private MlpBackprop() {}

  /**
   * Returns the derivatives of the mean cross-entropy by all parameters.
   *
   * @param W1 the hidden layer's weights, shape (d, u)
   * @param b1 the hidden layer's biases, shape (u)
   * @param W2 the output layer's weights, shape (u, k)
   * @param b2 the output layer's biases, shape (k)
   * @param X the samples, one a row, shape (n, d)
   * @param y the class of each sample, 0 to k - 1, shape (n)
   * @return the derivatives by W1, shape (d, u), b1, shape (1, u), W2, shape (u, k), and b2, shape
   *     (1, k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][][] gradients(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y) {
    throw new UnsupportedOperationException("gradients");
  }

  /**
   * Compares the gradients with central differences of the loss.
   *
   * @param W1 the hidden layer's weights, shape (d, u)
   * @param b1 the hidden layer's biases, shape (u)
   * @param W2 the output layer's weights, shape (u, k)
   * @param b2 the output layer's biases, shape (k)
   * @param X the samples, one a row, shape (n, d)
   * @param y the class of each sample, 0 to k - 1, shape (n)
   * @param h how far each parameter is moved to either side, positive
   * @return the largest error of all parameters, as the statement defines it
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double gradCheck(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y, double h) {
    throw new UnsupportedOperationException("gradCheck");
  }

  /**
   * Trains by gradient descent on all samples.
   *
   * @param W1 the hidden layer's weights at the start, shape (d, u)
   * @param b1 the hidden layer's biases at the start, shape (u)
   * @param W2 the output layer's weights at the start, shape (u, k)
   * @param b2 the output layer's biases at the start, shape (k)
   * @param X the samples, one a row, shape (n, d)
   * @param y the class of each sample, 0 to k - 1, shape (n)
   * @param lr the learning rate, positive
   * @param iters the number of steps, at least 0
   * @return the parameters after the last step: W1, b1 as one row, W2, b2 as one row
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][][] train(
      double[][] W1,
      double[] b1,
      double[][] W2,
      double[] b2,
      double[][] X,
      int[] y,
      double lr,
      int iters) {
    throw new UnsupportedOperationException("train");
  }
}
