package deep_learning.activations;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ActivationsExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[] z = {-1.5, 0, 1};

  @Test
  @DisplayName("sigmoid of three numbers")
  void sigmoid() {
    double[] values = {0.18242552380635635, 0.5, 0.7310585786300049};
    double[] slopes = {0.14914645207033286, 0.25, 0.19661193324148185};
    assertFunction("sigmoid", values, slopes);
  }

  @Test
  @DisplayName("ReLU of three numbers")
  void relu() {
    assertFunction("relu", new double[] {0, 0, 1}, new double[] {0, 0, 1});
  }

  @Test
  @DisplayName("softplus of three numbers")
  void softplus() {
    double[] values = {0.2014132779827524, 0.6931471805599453, 1.3132616875182228};
    double[] slopes = {0.18242552380635635, 0.5, 0.7310585786300049};
    assertFunction("softplus", values, slopes);
  }

  @Test
  @DisplayName("GELU of three numbers")
  void gelu() {
    double[] values = {-0.1002108019032871, 0, 0.8413447460685429};
    double[] slopes = {-0.12746919222997952, 0.5, 1.0833154705876864};
    assertFunction("gelu", values, slopes);
  }

  private void assertFunction(String name, double[] values, double[] slopes) {
    assertClose(values, Activations.apply(name, z.clone()), TOLERANCE, name);
    assertClose(slopes, Activations.derivative(name, z.clone()), TOLERANCE, name + "'");
  }
}
