package evaluation.confusion_matrix_report;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ConfusionMatrixReportExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final int[][] table = {{3, 1, 1}, {1, 2, 0}, {0, 1, 1}};

  @Test
  @DisplayName("ten samples of three classes, counted")
  void counted() {
    int[] y = {0, 0, 0, 0, 1, 1, 1, 2, 2, 0};
    int[] p = {0, 0, 1, 0, 1, 1, 0, 1, 2, 2};
    assertExact(table, ConfusionMatrixReport.matrix(y, p, 3), "confusion matrix");
  }

  @Test
  @DisplayName("the rates of each class")
  void rates() {
    double[][] expected = {
      {0.75, 0.6, 0.8, 2.0 / 3}, {0.5, 2.0 / 3, 5.0 / 7, 4.0 / 7}, {0.5, 0.5, 0.875, 0.5}
    };
    double[][] actual = ConfusionMatrixReport.perClass(table);
    assertClose(expected, actual, TOLERANCE, "precision, recall, specificity, F1");
  }

  @Test
  @DisplayName("the six summaries")
  void summaries() {
    double mcc = 24 / Math.sqrt(64 * 62);
    double[] expected = {0.6, 73.0 / 126, 127.0 / 210, 53.0 / 90, 0.375, mcc};
    double[] actual = ConfusionMatrixReport.summary(table);
    assertClose(expected, actual, TOLERANCE, "micro, macro, weighted F1, balanced, kappa, MCC");
  }
}
