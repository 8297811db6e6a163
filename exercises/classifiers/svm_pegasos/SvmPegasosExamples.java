package classifiers.svm_pegasos;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class SvmPegasosExamples {

  private final double[][] x = {{1, 2}, {3, -1}, {-1, -2.5}, {-2, 1}, {0.5, 0}};
  private final int[] y = {1, 1, -1, -1, 1};
  private final double[] w = {7.0 / 6, 1.0 / 3};

  @Test
  @DisplayName("weights after one, two, three and six steps")
  void fit() {
    assertFit(new double[] {2, 4}, 0);
    assertFit(new double[] {3, 1}, 0, 3);
    assertFit(new double[] {2, 2.0 / 3}, 0, 3, 2);
    assertFit(w, 0, 3, 2, 1, 4, 0);
  }

  @Test
  @DisplayName("objective and margin")
  void measures() {
    Tolerance tolerance = Tolerance.closedForm();
    assertClose(65.0 / 144, SvmPegasos.objective(w, x, y, 0.5), tolerance, "objective");
    assertClose(2 / Math.sqrt(53.0 / 36), SvmPegasos.margin(w), tolerance, "margin");
  }

  @Test
  @DisplayName("the support vector")
  void supportVectors() {
    assertExact(new int[] {4}, SvmPegasos.supportVectors(w, x, y), "support vectors");
  }

  private void assertFit(double[] expected, int... order) {
    double[] weights = SvmPegasos.fit(x, y, 0.5, order);
    String message = "weights after " + order.length + " steps";
    assertClose(expected, weights, Tolerance.fixedIterations(), message);
  }
}
