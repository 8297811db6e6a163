package production.drift_psi_ks;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class DriftPsiKsExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  @DisplayName("PSI of four bins, one of them empty")
  void psi() {
    double actual = DriftPsiKs.psi(new double[] {1, 2, 3, 4}, new double[] {2, 3, 4, 4}, 4, 1e-4);
    assertClose(2.1285158932529735, actual, TOLERANCE, "PSI");
  }

  @Test
  @DisplayName("KS distance of two samples with equal values")
  void ks() {
    double actual = DriftPsiKs.ks(new double[] {1, 2, 2, 3}, new double[] {2, 2, 3, 4});
    assertClose(0.25, actual, TOLERANCE, "KS distance");
  }

  @Test
  @DisplayName("p-value of a distance")
  void pValue() {
    assertClose(0.004957504277830026, DriftPsiKs.ksPValue(0.5, 20, 30), TOLERANCE, "p-value");
  }
}
