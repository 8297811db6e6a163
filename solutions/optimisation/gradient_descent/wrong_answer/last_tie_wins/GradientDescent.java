package optimisation.gradient_descent;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Lets the last of equal ends win. */
public final class GradientDescent {

  private static final double TOLERANCE = 1e-6;

  private GradientDescent() {}

  /** Returns the point after the last step, or after the first that is not finite. */
  public static double[] minimize(
      Function<double[], double[]> grad, double[] x0, double lr, int iters) {
    require(grad != null, "a gradient is needed");
    require(x0 != null && x0.length > 0, "at least one coordinate is needed");
    require(isFinite(x0), "the start is finite");
    require(lr > 0 && Double.isFinite(lr), "the learning rate is positive and finite");
    require(iters >= 0, "the number of steps is not negative");
    double[] x = x0.clone();
    for (int step = 0; step < iters && isFinite(x); step++) {
      double[] slope = grad.apply(x.clone());
      require(slope != null && slope.length == x.length, "one slope a coordinate is needed");
      for (int j = 0; j < x.length; j++) {
        x[j] -= lr * slope[j];
      }
    }
    return x;
  }

  /** Returns DIVERGED, CONVERGED or SLOW. */
  public static String diagnose(double[] losses) {
    require(losses != null && losses.length > 0, "at least one loss is needed");
    double last = losses[losses.length - 1];
    if (!isFinite(losses) || last > losses[0]) {
      return "DIVERGED";
    }
    if (losses.length == 1) {
      return "SLOW";
    }
    double change = Math.abs(last - losses[losses.length - 2]);
    return change <= TOLERANCE * Math.max(1, Math.abs(last)) ? "CONVERGED" : "SLOW";
  }

  /** Returns the end with the lowest value of f, the first of equals. */
  public static double[] multiStart(
      ToDoubleFunction<double[]> f,
      Function<double[], double[]> grad,
      double[][] starts,
      double lr,
      int iters) {
    require(f != null, "a function is needed");
    require(starts != null && starts.length > 0, "at least one start is needed");
    double[] best = null;
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] start : starts) {
      double[] end = minimize(grad, start, lr, iters);
      require(end.length == starts[0].length, "starts have equal lengths");
      double value = f.applyAsDouble(end.clone());
      if (isFinite(end) && Double.isFinite(value) && value <= lowest) {
        best = end;
        lowest = value;
      }
    }
    return best == null ? undefined(starts[0].length) : best;
  }

  private static double[] undefined(int length) {
    double[] x = new double[length];
    Arrays.fill(x, Double.NaN);
    return x;
  }

  private static boolean isFinite(double[] x) {
    return Arrays.stream(x).allMatch(Double::isFinite);
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
