package optimisation.adam_family;

import java.util.function.Function;

/** Nesterov's momentum that asks for the whole gradient for each weight. */
public final class AdamFamily {

  private AdamFamily() {}

  /** Returns the weights and the velocity after one step of Nesterov's momentum. */
  public static double[] nesterovStep(
      double[] w, double[] vel, Function<double[], double[]> grad, double lr, double mu) {
    requireWeights(w);
    requireFits(vel, w);
    require(grad != null, "a gradient is needed");
    requirePositive(lr);
    requireRate(mu);
    double[] ahead = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      ahead[i] = w[i] + mu * vel[i];
    }
    double[] g = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double[] all = grad.apply(ahead.clone());
      requireFits(all, w);
      g[i] = all[i];
    }
    double[] next = new double[2 * w.length];
    for (int i = 0; i < w.length; i++) {
      double velocity = mu * vel[i] - lr * g[i];
      next[i] = w[i] + velocity;
      next[w.length + i] = velocity;
    }
    return next;
  }

  /** Returns the weights and the average of squared gradients after one step of RMSProp. */
  public static double[] rmspropStep(
      double[] w, double[] sq, double[] g, double lr, double rho, double eps) {
    requireWeights(w);
    requireFits(sq, w);
    requireFits(g, w);
    requirePositive(lr);
    requireRate(rho);
    requirePositive(eps);
    double[] next = new double[2 * w.length];
    for (int i = 0; i < w.length; i++) {
      require(!(sq[i] < 0), "an average of squares is not negative");
      double average = rho * sq[i] + (1 - rho) * g[i] * g[i];
      next[i] = w[i] - lr * g[i] / (Math.sqrt(average) + eps);
      next[w.length + i] = average;
    }
    return next;
  }

  static void requireWeights(double[] w) {
    require(w != null && w.length > 0, "at least one weight is needed");
  }

  static void requireFits(double[] values, double[] w) {
    require(values != null && values.length == w.length, "one value a weight is needed");
  }

  static void requirePositive(double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, "a positive, finite number is needed");
  }

  static void requireRate(double rate) {
    require(rate >= 0 && rate < 1, "a rate is at least 0 and less than 1");
  }

  static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
