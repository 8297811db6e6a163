package evaluation.accuracy_precision_recall;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class AccuracyPrecisionRecallExamples {

  private final int[] truth = {1, 0, 1, 1, 0, 0, 1};
  private final int[] prediction = {1, 1, 1, 0, 0, 0, 0};

  @Test
  @DisplayName("seven rows")
  void sevenRows() {
    assertMetrics(4.0 / 7, 2.0 / 3, 0.5, truth, prediction);
  }

  @Test
  @DisplayName("truth and prediction change places")
  void changedPlaces() {
    assertMetrics(4.0 / 7, 0.5, 2.0 / 3, prediction, truth);
  }

  @Test
  @DisplayName("nothing is predicted 1")
  void nothingPredicted() {
    assertMetrics(3.0 / 7, 0, 0, truth, new int[7]);
  }

  private static void assertMetrics(
      double accuracy, double precision, double recall, int[] y, int[] p) {
    double[] expected = {accuracy, precision, recall};
    double[] actual = AccuracyPrecisionRecall.metrics(y, p);
    assertClose(expected, actual, Tolerance.closedForm(), "accuracy, precision, recall");
  }
}
