package optimisation.adam_family;

import java.util.function.Function;

/** Single steps of optimisers whose state is passed in and returned. */
public final class AdamFamily {

  private AdamFamily() {}

  /**
   * Makes one step of Nesterov's accelerated gradient.
   *
   * @param w the weights, shape (d)
   * @param vel the velocity, shape (d)
   * @param grad gives the gradient at any weights; called once, with a new array
   * @param lr the learning rate, positive and finite
   * @param mu the momentum, at least 0 and less than 1
   * @return a new array, shape (2 d): the weights after the step, then the velocity after the step
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] nesterovStep(
      double[] w, double[] vel, Function<double[], double[]> grad, double lr, double mu) {
    throw new UnsupportedOperationException("nesterovStep");
  }

  /**
   * Makes one step of RMSProp.
   *
   * @param w the weights, shape (d)
   * @param sq the average of squared gradients, shape (d)
   * @param g the gradient, shape (d)
   * @param lr the learning rate, positive and finite
   * @param rho the decay rate of the average, at least 0 and less than 1
   * @param eps what is added to the root, positive and finite
   * @return a new array, shape (2 d): the weights after the step, then the average after the step
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] rmspropStep(
      double[] w, double[] sq, double[] g, double lr, double rho, double eps) {
    throw new UnsupportedOperationException("rmspropStep");
  }
}
