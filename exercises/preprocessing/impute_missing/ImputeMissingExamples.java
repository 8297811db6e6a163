package preprocessing.impute_missing;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ImputeMissingExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double NAN = Double.NaN;

  private final double[][] rows = {
    {1, 10, 2}, {NAN, 12, 2.5}, {3, NAN, 8}, {6, 20, NAN}, {6, 11, 4}
  };

  @Test
  @DisplayName("mean, median and mode of three columns")
  void fit() {
    assertClose(new double[] {4, 13.25, 4.125}, ImputeMissing.fit(rows, "mean"), TOLERANCE, "mean");
    assertClose(
        new double[] {4.5, 11.5, 3.25}, ImputeMissing.fit(rows, "median"), TOLERANCE, "median");
    assertClose(new double[] {6, 10, 2}, ImputeMissing.fit(rows, "mode"), TOLERANCE, "mode");
  }

  @Test
  @DisplayName("a new row with two gaps")
  void transform() {
    double[][] actual =
        ImputeMissing.transform(new double[][] {{NAN, 7, NAN}}, new double[] {4, 13.25, 4.125});
    assertClose(new double[][] {{4, 7, 4.125}}, actual, TOLERANCE, "filled row");
  }

  @Test
  @DisplayName("three gaps filled from two neighbours each")
  void knnImpute() {
    double[][] expected = {{1, 10, 2}, {3.5, 12, 2.5}, {3, 15.5, 8}, {6, 20, 6}, {6, 11, 4}};
    assertClose(expected, ImputeMissing.knnImpute(rows, 2), TOLERANCE, "filled rows");
  }

  @Test
  @DisplayName("where two gaps are")
  void indicator() {
    boolean[][] expected = {{false, true}, {true, false}};
    double[][] x = {{1, NAN}, {NAN, 2}};
    assertExact(expected, ImputeMissing.indicator(x), "gaps");
  }
}
