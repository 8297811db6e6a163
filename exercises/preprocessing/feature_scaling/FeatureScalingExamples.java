package preprocessing.feature_scaling;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class FeatureScalingExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] training = {{2, -10, 5}, {4, 0, 5}, {5, 10, 5}, {9, 40, 5}};
  private final double[][] newRow = {{3, 70, 7}};

  @Test
  @DisplayName("minimum and maximum of the training rows")
  void fitMinMax() {
    double[][] expected = {{2, -10, 5}, {9, 40, 5}};
    assertClose(expected, FeatureScaling.fitMinMax(training), TOLERANCE, "parameters");
  }

  @Test
  @DisplayName("a new row between, and outside, minimum and maximum")
  void applyMinMax() {
    double[][] p = {{2, -10, 5}, {9, 40, 5}};
    double[][] expected = {{1.0 / 7, 1.6, 2}};
    assertClose(expected, FeatureScaling.applyMinMax(p, newRow), TOLERANCE, "scaled row");
  }

  @Test
  @DisplayName("mean and deviation of the training rows")
  void fitZ() {
    double[][] expected = {{5, 10, 5}, {Math.sqrt(6.5), Math.sqrt(350), 1}};
    assertClose(expected, FeatureScaling.fitZ(training), TOLERANCE, "parameters");
  }

  @Test
  @DisplayName("z-scores of a new row")
  void applyZ() {
    double[][] p = {{5, 10, 5}, {2.5, 20, 1}};
    double[][] expected = {{-0.8, 3, 2}};
    assertClose(expected, FeatureScaling.applyZ(p, newRow), TOLERANCE, "scaled row");
  }

  @Test
  @DisplayName("median and interquartile range of the training rows")
  void fitRobust() {
    double[][] expected = {{4.5, 5, 5}, {2.5, 20, 1}};
    assertClose(expected, FeatureScaling.fitRobust(training), TOLERANCE, "parameters");
  }
}
