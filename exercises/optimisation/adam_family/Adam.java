package optimisation.adam_family;

/** Adam with bias correction and decoupled weight decay; keeps its averages between steps. */
public final class Adam {

  /**
   * Makes an optimiser that has not made a step.
   *
   * @param lr the learning rate, positive and finite
   * @param b1 the decay rate of the average of gradients, at least 0 and less than 1
   * @param b2 the decay rate of the average of squared gradients, at least 0 and less than 1
   * @param eps what is added to the root, positive and finite
   * @param wd the weight decay, at least 0 and finite
   * @throws IllegalArgumentException when an argument is outside its range
   */
  public Adam(double lr, double b1, double b2, double eps, double wd) {
    throw new UnsupportedOperationException("Adam");
  }

  /**
   * Makes one step and returns the new weights.
   *
   * @param w the weights before the step, shape (d), as many as in earlier steps
   * @param g the gradient at these weights, shape (d)
   * @return a new array with the weights after the step, shape (d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists; the state
   *     is then as before
   */
  public double[] step(double[] w, double[] g) {
    throw new UnsupportedOperationException("step");
  }
}
