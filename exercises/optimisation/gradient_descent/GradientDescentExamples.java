package optimisation.gradient_descent;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class GradientDescentExamples {

  private static final Tolerance STEPS = Tolerance.fixedIterations();

  @Test
  @DisplayName("one step and two steps from 2")
  void firstSteps() {
    assertClose(new double[] {1.79}, descend(2, 1), STEPS, "after 1 step");
    assertClose(new double[] {1.65798644}, descend(2, 2), STEPS, "after 2 steps");
  }

  @Test
  @DisplayName("many steps from 2 and from -2")
  void manySteps() {
    assertClose(new double[] {1.1309011226}, descend(2, 500), STEPS, "from 2");
    assertClose(new double[] {-1.3008395659}, descend(-2, 500), STEPS, "from -2");
  }

  @Test
  @DisplayName("slow, converged, diverged")
  void diagnosis() {
    double[] slow = {6, 2.443957, 0.967785};
    assertExact("SLOW", GradientDescent.diagnose(slow), "slow");
    assertExact("CONVERGED", GradientDescent.diagnose(new double[] {3, 1.5, 1.5}), "converged");
    assertExact("DIVERGED", GradientDescent.diagnose(new double[] {3, 1.5, 4}), "diverged");
  }

  @Test
  @DisplayName("the better of two starts")
  void multiStart() {
    double[][] starts = {{2}, {-2}};
    double[] actual =
        GradientDescent.multiStart(
            GradientDescentExamples::quartic, GradientDescentExamples::slope, starts, 0.01, 500);
    assertClose(new double[] {-1.3008395659}, actual, STEPS, "best end");
  }

  private static double[] descend(double start, int iters) {
    return GradientDescent.minimize(
        GradientDescentExamples::slope, new double[] {start}, 0.01, iters);
  }

  private static double quartic(double[] x) {
    return Math.pow(x[0], 4) - 3 * x[0] * x[0] + x[0];
  }

  private static double[] slope(double[] x) {
    return new double[] {4 * Math.pow(x[0], 3) - 6 * x[0] + 1};
  }
}
