package preprocessing.resampling_smote;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ResamplingSmoteExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final int[] labels = {0, 1, 0, 0, 1, 0};

  @Test
  @DisplayName("two rows repeated")
  void oversample() {
    int[] expected = {0, 1, 2, 3, 4, 5, 4, 1};
    assertExact(expected, ResamplingSmote.oversample(labels, new int[] {1, 0}), "rows");
  }

  @Test
  @DisplayName("two rows left out")
  void undersample() {
    int[] expected = {1, 3, 4, 5};
    assertExact(
        expected, ResamplingSmote.undersample(labels, new int[] {3, 5, 1, 0, 4, 2}), "rows");
  }

  @Test
  @DisplayName("weights of three rows and one row")
  void weights() {
    double[] expected = {2.0 / 3, 2};
    assertClose(
        expected, ResamplingSmote.balancedWeights(new int[] {0, 0, 0, 1}, 2), TOLERANCE, "weights");
  }

  @Test
  @DisplayName("two new rows")
  void smote() {
    double[][] minority = {{0, 0}, {1, 0}, {0, 2}, {4, 4}};
    double[][] actual =
        ResamplingSmote.smote(
            minority, 2, new int[] {0, 3}, new int[] {1, 0}, new double[] {0.25, 0.3});
    assertClose(new double[][] {{0, 0.5}, {2.8, 3.4}}, actual, TOLERANCE, "new rows");
  }
}
