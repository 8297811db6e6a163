package evaluation.pr_curve_average_precision;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class PrCurveAveragePrecisionExamples {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final int[] y = {0, 0, 1, 1};
  private final double[] s = {0.1, 0.4, 0.35, 0.8};
  private final int[] tiedY = {1, 0, 0, 1, 0};
  private final double[] tiedS = {2, 2, 1, 1, 1};

  @Test
  @DisplayName("the curve of four rows with different scores")
  void curve() {
    double[][] expected = {
      {0, 1, INFINITY}, {0.5, 1, 0.8}, {0.5, 0.5, 0.4}, {1, 2.0 / 3, 0.35}, {1, 0.5, 0.1}
    };
    double[][] actual = PrCurveAveragePrecision.prCurve(y, s);
    assertClose(expected, actual, TOLERANCE, "recall, precision, threshold");
  }

  @Test
  @DisplayName("their average precision")
  void average() {
    double actual = PrCurveAveragePrecision.averagePrecision(y, s);
    assertClose(5.0 / 6, actual, TOLERANCE, "average precision");
  }

  @Test
  @DisplayName("the curve and the average precision of five rows with two scores")
  void ties() {
    double[][] expected = {{0, 1, INFINITY}, {0.5, 0.5, 2}, {1, 0.4, 1}};
    double[][] curve = PrCurveAveragePrecision.prCurve(tiedY, tiedS);
    assertClose(expected, curve, TOLERANCE, "recall, precision, threshold");
    double average = PrCurveAveragePrecision.averagePrecision(tiedY, tiedS);
    assertClose(0.45, average, TOLERANCE, "average precision");
  }
}
