package regression.ridge_regression;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class RidgeRegressionExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] x = {{0}, {1}, {2}, {3}};
  private final double[] y = {1, 3, 2, 5};

  @Test
  @DisplayName("four rows with a penalty of 1")
  void onePenalty() {
    double[] expected = {1.375, 5.5 / 6};
    assertClose(expected, RidgeRegression.fit(x, y, 1), TOLERANCE, "intercept and slope");
  }

  @Test
  @DisplayName("four rows with three penalties")
  void threePenalties() {
    double[][] expected = {{1.1, 1.1}, {1.925, 0.55}, {2.3375, 0.275}};
    double[][] actual = RidgeRegression.path(x, y, new double[] {0, 5, 15});
    assertClose(expected, actual, TOLERANCE, "a row for each penalty");
  }
}
