package regression.linear_regression_gd;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class LinearRegressionGdExamples {

  private static final Tolerance STEPS = Tolerance.fixedIterations();

  private final double[][] x = {{0}, {1}, {2}, {3}};
  private final double[] y = {1, 3, 2, 5};

  @Test
  @DisplayName("one step from zeros")
  void oneStep() {
    double[] expected = {0.275, 0.55};
    assertClose(expected, LinearRegressionGd.fit(x, y, 0.1, 1), STEPS, "weights after 1 step");
  }

  @Test
  @DisplayName("two steps from zeros")
  void twoSteps() {
    double[] expected = {0.44, 0.86625};
    assertClose(expected, LinearRegressionGd.fit(x, y, 0.1, 2), STEPS, "weights after 2 steps");
  }

  @Test
  @DisplayName("the losses before, between and after two steps")
  void history() {
    double[] expected = {4.875, 1.8878125, 0.882330859375};
    assertClose(expected, LinearRegressionGd.lossHistory(x, y, 0.1, 2), STEPS, "losses");
  }
}
