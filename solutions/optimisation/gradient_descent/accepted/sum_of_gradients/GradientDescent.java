package optimisation.gradient_descent;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Adds up the gradients and subtracts their sum from the start; chooses from the last run on. */
public final class GradientDescent {

  private GradientDescent() {}

  /** Returns x0 - lr times the sum of all gradients on the way. */
  public static double[] minimize(
      Function<double[], double[]> grad, double[] x0, double lr, int iters) {
    if (grad == null || x0 == null || x0.length == 0) {
      throw new IllegalArgumentException("nothing to start from");
    }
    if (hasStrange(x0) || Double.isNaN(lr) || lr <= 0 || lr > Double.MAX_VALUE || iters < 0) {
      throw new IllegalArgumentException("start, learning rate or number of steps");
    }
    int d = x0.length;
    double[] sum = new double[d];
    double[] x = at(x0, lr, sum);
    while (iters-- > 0) {
      double[] slope = grad.apply(at(x0, lr, sum));
      if (slope == null || slope.length != d) {
        throw new IllegalArgumentException("the gradient has another length than the point");
      }
      for (int j = d - 1; j >= 0; j--) {
        sum[j] = slope[j] + sum[j];
      }
      x = at(x0, lr, sum);
      if (hasStrange(x)) {
        break;
      }
    }
    return x;
  }

  /** Returns the diagnosis. */
  public static String diagnose(double[] losses) {
    if (losses == null || losses.length == 0) {
      throw new IllegalArgumentException("no losses");
    }
    int n = losses.length;
    boolean fell = losses[n - 1] <= losses[0];
    if (hasStrange(losses) || !fell) {
      return "DIVERGED";
    }
    if (n == 1) {
      return "SLOW";
    }
    double scale = Math.abs(losses[n - 1]) < 1 ? 1 : Math.abs(losses[n - 1]);
    boolean still = Math.abs(losses[n - 2] - losses[n - 1]) / scale <= 1e-6;
    return still ? "CONVERGED" : "SLOW";
  }

  /** Returns the best end. */
  public static double[] multiStart(
      ToDoubleFunction<double[]> f,
      Function<double[], double[]> grad,
      double[][] starts,
      double lr,
      int iters) {
    if (f == null || starts == null || starts.length == 0 || starts[0] == null) {
      throw new IllegalArgumentException("function or starts");
    }
    double[] best = new double[starts[0].length];
    Arrays.fill(best, Double.NaN);
    double lowest = Double.NaN;
    for (int i = starts.length - 1; i >= 0; i--) {
      if (starts[i] == null || starts[i].length != best.length) {
        throw new IllegalArgumentException("starts differ in length");
      }
      double[] end = minimize(grad, starts[i], lr, iters);
      if (hasStrange(end)) {
        continue;
      }
      double value = f.applyAsDouble(end.clone());
      if (!hasStrange(new double[] {value}) && !(value > lowest)) {
        lowest = value;
        best = end;
      }
    }
    return best;
  }

  private static double[] at(double[] x0, double lr, double[] sum) {
    double[] x = new double[x0.length];
    for (int j = 0; j < x.length; j++) {
      x[j] = x0[j] - lr * sum[j];
    }
    return x;
  }

  private static boolean hasStrange(double[] values) {
    for (double value : values) {
      if (!(Math.abs(value) <= Double.MAX_VALUE)) {
        return true;
      }
    }
    return false;
  }
}
