package evaluation.cross_validate_no_leak;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class CrossValidateNoLeakExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Test
  @DisplayName("six rows in three folds")
  void threeFolds() {
    double[][] x = {{1, 10}, {2, 30}, {3, 20}, {4, 50}, {5, 40}, {12, 60}};
    double[] y = {2, 3, 5, 4, 6, 9};
    int[] foldOf = {0, 1, 0, 1, 2, 2};
    double[] expected = {1.161071970421899, 3.6444013225318534, 1.3039405025046547};
    double[] actual = CrossValidateNoLeak.foldMse(x, y, foldOf, 1);
    assertClose(expected, actual, TOLERANCE, "error of each fold");
  }

  @Test
  @DisplayName("a constant column predicts the mean of the training rows")
  void constantColumn() {
    double[][] x = {{5}, {5}, {5}};
    double[] actual =
        CrossValidateNoLeak.foldMse(x, new double[] {1, 2, 6}, new int[] {0, 0, 1}, 1);
    assertClose(new double[] {20.5, 20.25}, actual, TOLERANCE, "error of each fold");
  }
}
