package evaluation.roc_auc;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class RocAucExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final int[] labels = {0, 0, 1, 1, 0, 1};
  private final double[] scores = {0.1, 0.4, 0.4, 0.8, 0.4, 0.4};

  @Test
  @DisplayName("the curve of six rows, four of them tied")
  void curve() {
    double[][] expected = {
      {0, 0, Double.POSITIVE_INFINITY}, {0, 1.0 / 3, 0.8}, {2.0 / 3, 1, 0.4}, {1, 1, 0.1}
    };
    assertClose(expected, RocAuc.rocCurve(labels, scores), TOLERANCE, "ROC curve");
  }

  @Test
  @DisplayName("the area under it")
  void area() {
    assertClose(7.0 / 9, RocAuc.auc(labels, scores), TOLERANCE, "AUC");
  }

  @Test
  @DisplayName("a perfect order, and its reverse")
  void perfectOrder() {
    int[] y = {0, 1, 0, 1};
    assertClose(1.0, RocAuc.auc(y, new double[] {-3, 2, -1, 5}), TOLERANCE, "AUC");
    assertClose(0.0, RocAuc.auc(y, new double[] {3, -2, 1, -5}), TOLERANCE, "AUC, reversed");
  }
}
