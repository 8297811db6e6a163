package foundations.summary_statistics;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class SummaryStatisticsExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[] sample = {3.7, 1.1, 6.2, 2.3, 4.8, 2.3};

  @Test
  @DisplayName("mean of six values")
  void mean() {
    assertClose(3.4, SummaryStatistics.mean(sample), TOLERANCE, "mean of the example");
  }

  @Test
  @DisplayName("variance of a population, ddof 0")
  void populationVariance() {
    double expected = 44.0 / 15;
    assertClose(expected, SummaryStatistics.variance(sample, 0), TOLERANCE, "variance, ddof 0");
  }

  @Test
  @DisplayName("variance of a sample, ddof 1")
  void sampleVariance() {
    assertClose(3.52, SummaryStatistics.variance(sample, 1), TOLERANCE, "variance, ddof 1");
  }

  @Test
  @DisplayName("quantile between two equal values")
  void quantileBetweenEqualValues() {
    assertClose(2.3, SummaryStatistics.quantile(sample, 0.25), TOLERANCE, "quantile .25");
  }

  @Test
  @DisplayName("quantile between two values")
  void quantileBetweenValues() {
    assertClose(5.5, SummaryStatistics.quantile(sample, 0.9), TOLERANCE, "quantile .9");
  }
}
