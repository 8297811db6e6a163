package foundations.summary_statistics;

import static gradus.testkit.NumericAssertions.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden values, awkward data, undefined cases and invalid arguments. */
final class SummaryStatisticsTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  /** What {@link SummaryStatistics} promises to accept at large offsets, for any stable method. */
  private static final Tolerance STABLE = Tolerance.abs(1e-6).rel(1e-6);

  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  final class ReferenceValues {

    @Test
    @DisplayName("mean of five data sets")
    void means() {
      Golden.assertEach(
          "cases", "mean", TOLERANCE, each -> SummaryStatistics.mean(each.vector("x")));
    }

    @Test
    @DisplayName("variance of a population")
    void populationVariances() {
      assertVariances(0, "populationVariance");
    }

    @Test
    @DisplayName("variance of a sample")
    void sampleVariances() {
      assertVariances(1, "sampleVariance");
    }

    @Test
    @DisplayName("variance with a larger ddof")
    void largerDdof() {
      assertVariances(3, "varianceDdof3");
    }

    @Test
    @DisplayName("quantiles from the minimum to the maximum")
    void quantiles() {
      for (Golden each : Golden.cases("cases")) {
        double[] q = each.vector("q");
        double[] actual = Vectors.map(q, p -> SummaryStatistics.quantile(each.vector("x"), p));
        each.assertClose("quantiles", actual, TOLERANCE);
      }
    }

    @Test
    @DisplayName("mean of values beyond the range of int")
    void largeValues() {
      double[] x = {3e9, 4e9, 5e9, 7.5e9};
      assertClose(4.875e9, SummaryStatistics.mean(x), TOLERANCE, "mean of large values");
    }

    private void assertVariances(int ddof, String name) {
      for (Golden each : Golden.cases("cases")) {
        each.assertClose(name, SummaryStatistics.variance(each.vector("x"), ddof), TOLERANCE);
      }
    }
  }

  @Nested
  final class Cancellation {

    @Test
    @DisplayName("the data of the statement")
    void statement() {
      double[] x = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
      assertClose(22.5, SummaryStatistics.variance(x, 0), STABLE, "population variance");
      assertClose(30.0, SummaryStatistics.variance(x, 1), STABLE, "sample variance");
    }

    @Test
    @DisplayName("hundreds of values far from zero")
    void farFromZero() {
      for (Golden each : Golden.cases("offset")) {
        each.assertClose("sampleVariance", SummaryStatistics.variance(each.vector("x"), 1), STABLE);
      }
    }

    @Test
    @DisplayName("many equal values: zero, and never negative")
    void equalValues() {
      double[] x = Vectors.of(1000, i -> 123456789.1);
      double actual = SummaryStatistics.variance(x, 0);
      assertTrue(actual >= 0, "a variance is not negative");
      assertClose(0.0, actual, TOLERANCE, "variance of equal values");
    }

    @Test
    @DisplayName("a long series far from zero")
    void longSeries() {
      double[] x = Vectors.of(100_000, i -> 2e9 + i % 5);
      assertClose(2.0, SummaryStatistics.variance(x, 0), STABLE, "variance of a long series");
    }
  }

  @Nested
  final class Edges {

    @Test
    @DisplayName("mean and variance of one value")
    void oneValue() {
      double[] x = {-7.25};
      assertClose(-7.25, SummaryStatistics.mean(x), TOLERANCE, "mean of one value");
      assertClose(0.0, SummaryStatistics.variance(x, 0), TOLERANCE, "variance of one value");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.3, 0.5, 1.0})
    @DisplayName("every quantile of one value is that value")
    void quantileOfOneValue(double q) {
      assertClose(
          -7.25, SummaryStatistics.quantile(new double[] {-7.25}, q), TOLERANCE, "quantile");
    }

    @Test
    @DisplayName("fewer values than the variance needs give NaN")
    void tooFewValues() {
      assertNaN(SummaryStatistics.variance(new double[] {3.5}, 1), "one value, ddof 1");
      assertNaN(SummaryStatistics.variance(new double[] {3.5}, 2), "one value, ddof 2");
      assertNaN(SummaryStatistics.variance(new double[] {2.0, 2.0}, 2), "two equal, ddof 2");
      assertNaN(SummaryStatistics.variance(new double[] {1.0, 4.0}, 2), "two, ddof 2");
      assertNaN(SummaryStatistics.variance(new double[] {1.0, 4.0}, 5), "two, ddof 5");
    }

    @Test
    @DisplayName("the smallest number of values that has a variance")
    void justEnoughValues() {
      double[] x = {1.0, 4.0, 10.0};
      assertClose(42.0, SummaryStatistics.variance(x, 2), TOLERANCE, "three values, ddof 2");
      assertClose(
          4.5, SummaryStatistics.variance(new double[] {1, 4}, 1), TOLERANCE, "two, ddof 1");
    }

    @Test
    @DisplayName("minimum and maximum of unsorted values")
    void bothEnds() {
      double[] x = {4.0, -3.0, 11.5, 0.0, 11.0, -2.5};
      assertClose(-3.0, SummaryStatistics.quantile(x, 0.0), TOLERANCE, "quantile 0");
      assertClose(11.5, SummaryStatistics.quantile(x, 1.0), TOLERANCE, "quantile 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    @DisplayName("a NaN anywhere makes mean and variance NaN")
    void nanMoments(int at) {
      assertNaN(SummaryStatistics.mean(withNaN(at)), "mean");
      assertNaN(SummaryStatistics.variance(withNaN(at), 0), "variance, ddof 0");
      assertNaN(SummaryStatistics.variance(withNaN(at), 1), "variance, ddof 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.25, 0.5, 0.6, 1.0})
    @DisplayName("a NaN anywhere makes every quantile NaN")
    void nanQuantiles(double q) {
      for (int at = 0; at < 5; at++) {
        assertNaN(SummaryStatistics.quantile(withNaN(at), q), "quantile");
      }
    }

    @Test
    @DisplayName("one NaN alone")
    void nanAlone() {
      double[] x = {Double.NaN};
      assertNaN(SummaryStatistics.mean(x), "mean");
      assertNaN(SummaryStatistics.variance(x, 0), "variance, ddof 0");
      assertNaN(SummaryStatistics.quantile(x, 0.5), "quantile");
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tinyValues() {
      double[] x = {2e-120, 4e-120, 4e-120, 5e-120, 5e-120};
      assertClose(4e-120, SummaryStatistics.mean(x), RELATIVE, "mean");
      assertClose(1.2e-240, SummaryStatistics.variance(x, 0), RELATIVE, "variance");
      assertClose(2.8e-120, SummaryStatistics.quantile(x, 0.1), RELATIVE, "quantile");
    }

    @Test
    @DisplayName("huge values do not overflow")
    void hugeValues() {
      double[] x = {-1e150, 1e150, 1e150, -1e150};
      assertClose(0.0, SummaryStatistics.mean(x), TOLERANCE, "mean");
      assertClose(1e300, SummaryStatistics.variance(x, 0), TOLERANCE, "variance");
      assertClose(1e150, SummaryStatistics.quantile(x, 0.75), TOLERANCE, "quantile");
    }

    private static double[] withNaN(int at) {
      double[] x = {5.0, 1.0, 4.0, 2.0, 3.0};
      x[at] = Double.NaN;
      return x;
    }

    private static void assertNaN(double actual, String what) {
      assertClose(Double.NaN, actual, TOLERANCE, what);
    }
  }

  @Nested
  final class InvalidArguments {

    private final double[] x = {1, 2, 3};
    private final Call mean = Call.of(SummaryStatistics::mean, x);
    private final Call variance = Call.of(SummaryStatistics::variance, x, 0);
    private final Call quantile = Call.of(SummaryStatistics::quantile, x, 0.5);

    @Test
    @DisplayName("no array")
    void nullSample() {
      List.of(mean, variance, quantile).forEach(each -> each.rejects(0, Bad.absent()));
    }

    @Test
    @DisplayName("an empty array")
    void emptySample() {
      List.of(mean, variance, variance.with(1, 1), quantile)
          .forEach(each -> each.rejects(0, new double[0]));
    }

    @Test
    @DisplayName("a negative ddof")
    void negativeDdof() {
      variance.rejects(1, -1, -3, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("a probability that is none")
    void invalidProbability() {
      quantile.rejects(1, -0.001, -1.0, 1.001, 25.0, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("an invalid argument comes before NaN in the sample")
    void invalidBeforeNaN() {
      double[] missing = {1.0, Double.NaN};
      quantile.with(0, missing).rejects(1, 1.5, Double.NaN);
      variance.with(0, missing).rejects(1, -1);
    }
  }

  @Nested
  final class Arguments {

    private final double[] x = {3.0, 1.0, 2.0, -5.0, 8.0};

    @Test
    @DisplayName("quantile leaves the order of the sample")
    void quantileKeepsOrder() {
      Call.of(SummaryStatistics::quantile, x, 0.4).isPure();
    }

    @Test
    @DisplayName("mean and variance leave the sample")
    void momentsKeepSample() {
      Call.of(SummaryStatistics::mean, x).isPure();
      Call.of(SummaryStatistics::variance, x, 1).isPure();
    }

    @Test
    @DisplayName("calls do not remember earlier ones")
    void callsAreIndependent() {
      SummaryStatistics.quantile(new double[] {100, 200, 300}, 0.5);
      SummaryStatistics.variance(new double[] {100, 200, 300}, 1);
      double[] shares = {0.1, 0.7, 0.4, 0.9, 0.2};
      assertClose(0.4, SummaryStatistics.quantile(shares, 0.5), TOLERANCE, "median");
      assertClose(0.46, SummaryStatistics.mean(shares), TOLERANCE, "mean");
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("mean and variance agree with exact arithmetic")
    void moments() {
      for (double[] x : Cases.seeded("summary_statistics moments", 40, RandomData::sample)) {
        double mean = SummaryStatistics.mean(x.clone());
        assertClose(exactMean(x).doubleValue(), mean, TOLERANCE, "mean");
        for (int ddof = 0; ddof < 2; ddof++) {
          double actual = SummaryStatistics.variance(x.clone(), ddof);
          assertClose(exactVariance(x, ddof), actual, TOLERANCE, "variance");
        }
      }
    }

    @Test
    @DisplayName("quantiles agree with a second implementation")
    void quantiles() {
      for (double[] x : Cases.seeded("summary_statistics quantiles", 40, RandomData::sample)) {
        for (double q = 0.03; q < 1; q += 0.07) {
          double expected = Vectors.quantile(x, q);
          assertClose(expected, SummaryStatistics.quantile(x.clone(), q), TOLERANCE, "quantile");
        }
      }
    }

    @Test
    @DisplayName("shifting and scaling the data shifts and scales the results")
    void affine() {
      for (double[] x : Cases.seeded("summary_statistics affine", 20, RandomData::sample)) {
        double[] moved = Vectors.map(x, each -> 40 - 8 * each);
        double mean = SummaryStatistics.mean(x.clone());
        assertClose(40 - 8 * mean, SummaryStatistics.mean(moved.clone()), TOLERANCE, "mean");
        double variance = SummaryStatistics.variance(x.clone(), 1);
        double movedVariance = SummaryStatistics.variance(moved.clone(), 1);
        assertClose(64 * variance, movedVariance, TOLERANCE, "variance");
        double quantile = SummaryStatistics.quantile(x.clone(), 0.25);
        double mirrored = SummaryStatistics.quantile(moved.clone(), 0.75);
        assertClose(40 - 8 * quantile, mirrored, TOLERANCE, "quantile");
      }
    }

    private static double[] sample(Random random) {
      double[] values = Vectors.of(2 + random.nextInt(40), i -> 50 * random.nextGaussian() - 20);
      return Vectors.map(values, v -> random.nextInt(4) == 0 ? Math.rint(v / 25) : v);
    }

    private static BigDecimal exactMean(double[] x) {
      return exactSum(Arrays.stream(x).mapToObj(BigDecimal::new))
          .divide(BigDecimal.valueOf(x.length), MathContext.DECIMAL128);
    }

    private static BigDecimal exactSum(Stream<BigDecimal> terms) {
      return terms.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double exactVariance(double[] x, int ddof) {
      BigDecimal mean = exactMean(x);
      return exactSum(Arrays.stream(x).mapToObj(v -> new BigDecimal(v).subtract(mean).pow(2)))
          .divide(BigDecimal.valueOf(x.length - ddof), MathContext.DECIMAL128)
          .doubleValue();
    }
  }
}
