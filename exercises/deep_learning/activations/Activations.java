package deep_learning.activations;

/** Six activation functions and their derivatives, element by element. */
public final class Activations {

  private Activations() {}

  /**
   * Returns the values of an activation function.
   *
   * @param name sigmoid, tanh, relu, leaky, softplus or gelu
   * @param z the function's inputs, any numbers, shape (n)
   * @return a new array with the function of each input, shape (n)
   * @throws IllegalArgumentException when the name is null or unknown, or z is null or empty
   */
  public static double[] apply(String name, double[] z) {
    throw new UnsupportedOperationException("apply");
  }

  /**
   * Returns the derivatives of an activation function.
   *
   * @param name sigmoid, tanh, relu, leaky, softplus or gelu
   * @param z the function's inputs (not its values), any numbers, shape (n)
   * @return a new array with the derivative at each input, shape (n)
   * @throws IllegalArgumentException when the name is null or unknown, or z is null or empty
   */
  public static double[] derivative(String name, double[] z) {
    throw new UnsupportedOperationException("derivative");
  }
}
