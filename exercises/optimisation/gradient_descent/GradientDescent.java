package optimisation.gradient_descent;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Gradient descent with a constant learning rate. */
public final class GradientDescent {

  private GradientDescent() {}

  /**
   * Returns the point after {@code iters} steps against the gradient, or after the first step that
   * leaves the finite numbers.
   *
   * @param grad the gradient: takes a point of shape (d), gives an array of shape (d)
   * @param x0 the start, shape (d)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps, at least 0
   * @return the last point, shape (d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] minimize(
      Function<double[], double[]> grad, double[] x0, double lr, int iters) {
    throw new UnsupportedOperationException("minimize");
  }

  /**
   * Returns what a series of losses says about the descent.
   *
   * @param losses the loss at the start and after each step, shape (n)
   * @return {@code "DIVERGED"}, {@code "CONVERGED"} or {@code "SLOW"}
   * @throws IllegalArgumentException when {@code losses} is null or empty
   */
  public static String diagnose(double[] losses) {
    throw new UnsupportedOperationException("diagnose");
  }

  /**
   * Returns the end of the run that got lowest.
   *
   * @param f the function to minimise
   * @param grad its gradient
   * @param starts the starts, shape (m, d)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps of each run, at least 0
   * @return the best end, shape (d); all NaN when no run counts
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] multiStart(
      ToDoubleFunction<double[]> f,
      Function<double[], double[]> grad,
      double[][] starts,
      double lr,
      int iters) {
    throw new UnsupportedOperationException("multiStart");
  }
}
