package preprocessing.datetime_binning_features;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class DatetimeBinningFeaturesExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[] train = {0, 1, 1, 1, 2, 3, 5, 8};

  @Test
  @DisplayName("the evening of a leap day")
  void leapDay() {
    double[] expected = {2, 60, 3, 0, 18, -0.9914448613738103, 0.13052619222005127};
    double[] actual = DatetimeBinningFeatures.timeFeatures("2024-02-29T18:30:00Z");
    assertClose(expected, actual, TOLERANCE, "features");
  }

  @Test
  @DisplayName("a time with an offset, in another year")
  void offset() {
    double[] expected = {1, 1, 0, 0, 4, 0.8968727415326881, 0.4422886902190014};
    double[] actual = DatetimeBinningFeatures.timeFeatures("2023-12-31T23:15:00-05:00");
    assertClose(expected, actual, TOLERANCE, "features");
  }

  @Test
  @DisplayName("four bins of equal width")
  void equalWidth() {
    double[] x = {0, 1.75, 2, 8, -5, 99};
    int[] actual = DatetimeBinningFeatures.equalWidth(train, x, 4);
    assertExact(new int[] {0, 0, 1, 3, 0, 3}, actual, "bins");
  }

  @Test
  @DisplayName("four bins between quartiles")
  void quantileBins() {
    double[] x = {0, 1, 1.5, 3.5, 8, 99};
    int[] actual = DatetimeBinningFeatures.quantileBins(train, x, 4);
    assertExact(new int[] {0, 1, 2, 3, 3, 3}, actual, "bins");
  }
}
