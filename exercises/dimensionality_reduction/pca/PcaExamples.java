package dimensionality_reduction.pca;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class PcaExamples {

  private static final Tolerance VARIANCE = Tolerance.abs(1.2e-8);
  private static final Tolerance COMPONENT = Tolerance.fixedIterations();

  private final double[][] rows = {{1, 2}, {2, 1}, {4, 5}, {5, 4}, {8, 7}};

  @Test
  @DisplayName("variances along both components")
  void explainedVariance() {
    double[] expected = {12.667124524847006, 0.5328754751529947};
    assertClose(expected, Pca.explainedVariance(rows, 2), VARIANCE, "variances");
  }

  @Test
  @DisplayName("both components")
  void components() {
    double[][] expected = {
      {0.7577402104053357, 0.6525563374413567}, {-0.6525563374413567, 0.7577402104053357}
    };
    assertClose(expected, Pca.components(rows, 2), COMPONENT, "components");
  }

  @Test
  @DisplayName("scores along the first component")
  void transform() {
    double[][] expected = {
      {-3.447822038610449},
      {-3.34263816564647},
      {0.7830676049296279},
      {0.8882514778936069},
      {5.1191411214336835}
    };
    assertClose(expected, Pca.transform(rows, 1), COMPONENT, "scores");
  }

  @Test
  @DisplayName("what is lost with one component, and with none dropped")
  void reconstructionError() {
    assertClose(0.5328754751529947, Pca.reconstructionError(rows, 1), VARIANCE, "one kept");
    assertClose(0.0, Pca.reconstructionError(rows, 2), VARIANCE, "both kept");
  }
}
