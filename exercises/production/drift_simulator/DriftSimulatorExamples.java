package production.drift_simulator;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class DriftSimulatorExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  @DisplayName("three rows of two features")
  void sample() {
    double[][] expected = {
      {-0.4290473422634725, -0.540296025508606, 0},
      {0.525066681554552, 0.44650485680033114, 1},
      {-0.8595111809636102, -0.6576886021836723, 0}
    };
    double[][] actual =
        new DriftSimulator().sample(42, 3, new double[] {-1, -1}, new double[] {1, 1}, 0.5);
    assertClose(expected, actual, TOLERANCE, "rows");
  }

  @Test
  @DisplayName("nothing drifts")
  void noDrift() {
    double[] expected = {0.93, 0.91, 0.08, 0.5441424115741981, 0.0866652626550685, 0};
    double[] actual = new DriftSimulator().run(42, 200, new double[2]);
    assertClose(expected, actual, TOLERANCE, "accuracies, ks, p, psi and flag");
  }

  @Test
  @DisplayName("one feature drifts")
  void drift() {
    double[] expected = {0.93, 0.62, 0.66, 2.9194075864191056e-38, 4.539627731451558, 1};
    double[] actual = new DriftSimulator().run(42, 200, new double[] {3, 0});
    assertClose(expected, actual, TOLERANCE, "accuracies, ks, p, psi and flag");
  }
}
