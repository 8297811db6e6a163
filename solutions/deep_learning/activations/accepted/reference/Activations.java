package deep_learning.activations;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** One small function for each name; none takes the exponential of a large positive number. */
public final class Activations {

  private static final double SLOPE = 0.01;

  private Activations() {}

  /** Returns the values of an activation function. */
  public static double[] apply(String name, double[] z) {
    return map(z, function(name));
  }

  /** Returns the derivatives of an activation function by its inputs. */
  public static double[] derivative(String name, double[] z) {
    return map(z, slope(name));
  }

  private static DoubleUnaryOperator function(String name) {
    return switch (known(name)) {
      case "sigmoid" -> Activations::sigmoid;
      case "tanh" -> Math::tanh;
      case "relu" -> z -> Math.max(0, z);
      case "leaky" -> z -> Math.max(SLOPE * z, z);
      case "softplus" -> z -> Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
      case "gelu" -> z -> z == Double.NEGATIVE_INFINITY ? 0 : z * normal(z);
      default -> throw new IllegalArgumentException("unknown function " + name);
    };
  }

  private static DoubleUnaryOperator slope(String name) {
    return switch (known(name)) {
      case "sigmoid" -> z -> sigmoid(z) * sigmoid(-z);
      case "tanh" -> z -> 1 - Math.tanh(z) * Math.tanh(z);
      case "relu" -> z -> step(z, 0);
      case "leaky" -> z -> step(z, SLOPE);
      case "softplus" -> Activations::sigmoid;
      case "gelu" -> z -> Double.isInfinite(z) ? step(z, 0) : normal(z) + z * density(z);
      default -> throw new IllegalArgumentException("unknown function " + name);
    };
  }

  /** The exponential may become infinite, and then the quotient is 0, as it should be. */
  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private static double step(double z, double left) {
    if (Double.isNaN(z)) {
      return z;
    }
    return z > 0 ? 1 : left;
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The distribution function of the standard normal distribution. */
  private static double normal(double z) {
    return (1 + erf(z / Math.sqrt(2))) / 2;
  }

  private static double erf(double x) {
    if (Math.abs(x) >= 6) {
      return Math.signum(x);
    }
    double term = x;
    double sum = 0;
    for (int k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      sum += term;
      term *= 2 * x * x / (2 * k + 1);
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  private static double[] map(double[] z, DoubleUnaryOperator function) {
    if (z == null || z.length == 0) {
      throw new IllegalArgumentException("at least one number is needed");
    }
    return Arrays.stream(z).map(function).toArray();
  }

  private static String known(String name) {
    if (name == null) {
      throw new IllegalArgumentException("a name is needed");
    }
    return name;
  }
}
