package optimisation.adam_family;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Vectors as values, with streams. */
public final class AdamFamily {

  private AdamFamily() {}

  /** Returns the weights and the velocity after one step of Nesterov's momentum. */
  public static double[] nesterovStep(
      double[] w, double[] vel, Function<double[], double[]> grad, double lr, double mu) {
    double rate = positive(lr);
    double momentum = share(mu);
    double[] ahead = zip(w, vel, (x, v) -> x + momentum * v);
    if (grad == null) {
      throw new IllegalArgumentException("no gradient");
    }
    double[] velocity = zip(vel, grad.apply(ahead), (v, g) -> momentum * v - rate * g);
    return join(zip(w, velocity, Double::sum), velocity);
  }

  /** Returns the weights and the average of squared gradients after one step of RMSProp. */
  public static double[] rmspropStep(
      double[] w, double[] sq, double[] g, double lr, double rho, double eps) {
    double rate = positive(lr);
    double epsilon = positive(eps);
    double kept = share(rho);
    double[] average = zip(sq, g, (s, x) -> kept * notNegative(s) + (1 - kept) * x * x);
    double[] steps = zip(g, average, (x, a) -> rate * x / (Math.sqrt(a) + epsilon));
    return join(zip(w, steps, (x, step) -> x - step), average);
  }

  static double[] zip(double[] a, double[] b, DoubleBinaryOperator operator) {
    if (a == null || b == null || a.length != b.length || a.length == 0) {
      throw new IllegalArgumentException("arrays that do not fit");
    }
    return IntStream.range(0, a.length)
        .mapToDouble(i -> operator.applyAsDouble(a[i], b[i]))
        .toArray();
  }

  static double positive(double value) {
    if (value > 0 && Double.isFinite(value)) {
      return value;
    }
    throw new IllegalArgumentException("not positive: " + value);
  }

  static double share(double value) {
    if (value >= 0 && value < 1) {
      return value;
    }
    throw new IllegalArgumentException("not from 0 to 1: " + value);
  }

  private static double notNegative(double value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative: " + value);
    }
    return value;
  }

  private static double[] join(double[] first, double[] second) {
    return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
  }
}
