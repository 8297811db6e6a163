package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.ShortestDecimal;
import java.util.function.ToDoubleFunction;

/**
 * Estimates gradients by central differences, (f(x + h) - f(x - h)) / 2h in each coordinate.
 *
 * <p>The step is 2^-17 max(1, |x|), near the cube root of the machine precision at which truncation
 * and rounding errors balance (Nocedal, Wright, "Numerical Optimization", 2nd edition, section
 * 8.1). The error is about 1e-10 times the size of the function and of its third derivative.
 */
final class GradientCheck {
  private static final double STEP = 0x1.0p-17;

  private GradientCheck() {}

  static double[] estimate(ToDoubleFunction<double[]> function, double[] x) {
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double step = STEP * Math.max(1, Math.abs(x[i]));
      double above = x[i] + step;
      double below = x[i] - step;
      double rise = valueAt(function, x, i, above) - valueAt(function, x, i, below);
      // The difference of the points as they were rounded, not 2h.
      gradient[i] = rise / (above - below);
      if (!Double.isFinite(gradient[i])) {
        String at = "[" + i + "]";
        String actual = ShortestDecimal.of(gradient[i]);
        throw Failure.of(
            "slope of the function at " + at, Comparison.of("a finite number", actual, at));
      }
    }
    return gradient;
  }

  /** Each call gets an array of its own: the function may be a learner's and change it. */
  private static double valueAt(
      ToDoubleFunction<double[]> function, double[] x, int i, double coordinate) {
    double[] moved = x.clone();
    moved[i] = coordinate;
    return function.applyAsDouble(moved);
  }
}
