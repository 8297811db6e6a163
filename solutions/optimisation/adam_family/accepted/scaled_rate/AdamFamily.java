package optimisation.adam_family;

import java.util.Arrays;
import java.util.function.Function;

/** The velocity first, the weights from it; RMSProp by a running difference to the square. */
public final class AdamFamily {

  private AdamFamily() {}

  /** Returns the weights and the velocity after one step of Nesterov's momentum. */
  public static double[] nesterovStep(
      double[] w, double[] vel, Function<double[], double[]> grad, double lr, double mu) {
    int d = size(w, vel);
    if (grad == null || !(lr > 0) || Double.isInfinite(lr) || !(mu >= 0) || mu >= 1) {
      throw new IllegalArgumentException("gradient, learning rate or momentum");
    }
    double[] carried = new double[d];
    double[] ahead = w.clone();
    for (int i = d - 1; i >= 0; i--) {
      carried[i] = mu * vel[i];
      ahead[i] += carried[i];
    }
    double[] point = ahead.clone();
    double[] g = grad.apply(point);
    size(w, g);
    double[] state = Arrays.copyOf(ahead, 2 * d);
    for (int i = 0; i < d; i++) {
      double pull = lr * g[i];
      state[i] -= pull;
      state[d + i] = carried[i] - pull;
    }
    return state;
  }

  /** Returns the weights and the average of squared gradients after one step of RMSProp. */
  public static double[] rmspropStep(
      double[] w, double[] sq, double[] g, double lr, double rho, double eps) {
    int d = size(w, sq);
    size(w, g);
    for (double number : new double[] {lr, eps}) {
      if (Double.isNaN(number) || Double.isInfinite(number) || number <= 0) {
        throw new IllegalArgumentException("learning rate or epsilon");
      }
    }
    if (Double.isNaN(rho) || rho < 0 || rho >= 1 || Arrays.stream(sq).anyMatch(s -> s < 0)) {
      throw new IllegalArgumentException("average");
    }
    double[] state = new double[d + d];
    System.arraycopy(w, 0, state, 0, d);
    System.arraycopy(sq, 0, state, d, d);
    for (int i = 0; i < d; i++) {
      state[d + i] += (1 - rho) * (g[i] * g[i] - sq[i]);
      state[i] -= g[i] * (lr / (eps + Math.sqrt(state[d + i])));
    }
    return state;
  }

  private static int size(double[] w, double[] other) {
    if (w == null || other == null || w.length == 0 || w.length != other.length) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
    return w.length;
  }
}
