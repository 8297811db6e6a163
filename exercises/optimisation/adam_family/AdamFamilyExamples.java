package optimisation.adam_family;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class AdamFamilyExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  @DisplayName("first step of Adam")
  void adamOnce() {
    double[] actual = adam().step(new double[] {1, -2}, new double[] {0.5, -0.25});
    double[] expected = {0.899000002, -1.8980000039999998};
    assertClose(expected, actual, TOLERANCE, "weights after one step");
  }

  @Test
  @DisplayName("second step of Adam")
  void adamTwice() {
    Adam adam = adam();
    double[] first = adam.step(new double[] {1, -2}, new double[] {0.5, -0.25});
    double[] actual = adam.step(first, new double[] {-1, 0.75});
    double[] expected = {0.9347113542385656, -1.9455209864418517};
    assertClose(expected, actual, TOLERANCE, "weights after two steps");
  }

  @Test
  @DisplayName("one step of Nesterov's momentum")
  void nesterov() {
    double[] w = {1, 1};
    double[] velocity = {0.5, -0.5};
    double[] actual =
        AdamFamily.nesterovStep(w, velocity, x -> new double[] {x[0], 4 * x[1]}, 0.1, 0.9);
    double[] expected = {1.305, 0.33, 0.305, -0.67};
    assertClose(expected, actual, TOLERANCE, "weights and velocity");
  }

  @Test
  @DisplayName("one step of RMSProp")
  void rmsprop() {
    double[] w = {1, -2};
    double[] average = {0.04, 0.01};
    double[] g = {0.5, -0.25};
    double[] actual = AdamFamily.rmspropStep(w, average, g, 0.01, 0.9, 1e-8);
    double[] expected = {0.9797555925651992, -1.9797555933848712, 0.061, 0.01525};
    assertClose(expected, actual, TOLERANCE, "weights and average");
  }

  private static Adam adam() {
    return new Adam(0.1, 0.9, 0.999, 1e-8, 0.01);
  }
}
