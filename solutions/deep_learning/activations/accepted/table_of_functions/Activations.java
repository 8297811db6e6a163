package deep_learning.activations;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A function and its derivative for each name in a map; branches for each sign, erf by series and fraction. */
public final class Activations {

  private record Pair(DoubleUnaryOperator value, DoubleUnaryOperator slope) {}

  private static final Map<String, Pair> PAIRS =
      Map.of(
          "sigmoid", new Pair(Activations::logistic, Activations::logisticSlope),
          "tanh", new Pair(Activations::hyperbolic, Activations::hyperbolicSlope),
          "relu", new Pair(z -> z < 0 ? 0 : z, z -> jump(z, 0)),
          "leaky", new Pair(z -> z < 0 ? z / 100 : z, z -> jump(z, 0.01)),
          "softplus", new Pair(Activations::softplus, Activations::logistic),
          "gelu", new Pair(Activations::gelu, Activations::geluSlope));

  private Activations() {}

  /** Returns the values of an activation function. */
  public static double[] apply(String name, double[] z) {
    return each(pair(name).value(), z);
  }

  /** Returns the derivatives of an activation function. */
  public static double[] derivative(String name, double[] z) {
    return each(pair(name).slope(), z);
  }

  private static Pair pair(String name) {
    if (name == null || !PAIRS.containsKey(name)) {
      throw new IllegalArgumentException("no such function: " + name);
    }
    return PAIRS.get(name);
  }

  private static double[] each(DoubleUnaryOperator f, double[] z) {
    if (z == null || z.length < 1) {
      throw new IllegalArgumentException("no numbers");
    }
    double[] result = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      result[i] = f.applyAsDouble(z[i]);
    }
    return result;
  }

  private static double logistic(double z) {
    double e = Math.exp(-Math.abs(z));
    return z < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  private static double logisticSlope(double z) {
    double e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
  }

  private static double hyperbolic(double z) {
    return 2 * logistic(2 * z) - 1;
  }

  private static double hyperbolicSlope(double z) {
    return 4 * logisticSlope(2 * z);
  }

  private static double jump(double z, double left) {
    return z != z ? Double.NaN : z > 0 ? 1 : left;
  }

  private static double softplus(double z) {
    if (z > 40) {
      return z;
    }
    return Math.log1p(Math.exp(z));
  }

  private static double gelu(double z) {
    if (Math.abs(z) > 10) {
      return z < 0 ? 0 : z;
    }
    return z * (z < 0 ? tail(-z) : 1 - tail(z));
  }

  private static double geluSlope(double z) {
    if (Math.abs(z) > 10) {
      return z < 0 ? 0 : 1;
    }
    return (z < 0 ? tail(-z) : 1 - tail(z)) + z * bell(z);
  }

  private static double bell(double t) {
    return Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
  }

  /** Returns the area under the bell curve beyond z, which is not negative. */
  private static double tail(double z) {
    if (z < 2.5) {
      return 0.5 - area(z);
    }
    double fraction = z;
    for (int k = 80; k > 0; k--) {
      fraction = z + k / fraction;
    }
    return bell(z) / fraction;
  }

  /** Returns the area under the bell curve from 0 to z, by Taylor's alternating series. */
  private static double area(double z) {
    double power = z;
    double sum = 0;
    for (int k = 0; k < 60; k++) {
      sum += power / (2 * k + 1);
      power *= -z * z / (2 * (k + 1));
    }
    return sum / Math.sqrt(2 * Math.PI);
  }
}
