package preprocessing.feature_scaling;

import static gradus.testkit.Matrices.column;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.ofColumn;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden parameters, constant columns, new rows, real data and invalid arguments. */
final class FeatureScalingTest {

  private static final Tolerance CLOSED_FORM = Tolerance.closedForm();
  private static final Tolerance FAR_FROM_ZERO = Tolerance.converged();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  final class MinMax {

    @Test
    @DisplayName("parameters of small data sets")
    void parameters() {
      Golden.assertEach(
          "cases", "minMax", CLOSED_FORM, each -> FeatureScaling.fitMinMax(each.matrix("x")));
    }

    @Test
    @DisplayName("scaled rows, for given parameters")
    void scaled() {
      for (Golden each : Golden.cases("cases")) {
        assertMinMax(each.matrix("minMaxScaled"), each.matrix("minMax"), each.matrix("fresh"));
      }
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tiny() {
      Golden tiny = Golden.of("tiny");
      tiny.assertClose("minMax", FeatureScaling.fitMinMax(tiny.matrix("x")), RELATIVE);
      double[][] x = {{3.5e-120, 2e-100}};
      assertMinMax(new double[][] {{0.5, 0.5}}, tiny.matrix("minMax"), x);
    }

    @Test
    @DisplayName("huge values do not overflow")
    void huge() {
      double[][] p = FeatureScaling.fitMinMax(ofColumn(1e150, -1e150, 5e149));
      assertClose(ofColumn(-1e150, 1e150), p, CLOSED_FORM, "parameters");
      assertMinMax(ofColumn(0.75), ofColumn(-1e150, 1e150), ofColumn(5e149));
    }
  }

  @Nested
  final class ZScore {

    @Test
    @DisplayName("parameters of small data sets")
    void parameters() {
      Golden.assertEach("cases", "z", CLOSED_FORM, each -> FeatureScaling.fitZ(each.matrix("x")));
    }

    @Test
    @DisplayName("scaled rows, for given parameters")
    void scaled() {
      Golden.cases("cases")
          .forEach(each -> assertZ(each.matrix("zScaled"), each.matrix("z"), each.matrix("fresh")));
    }

    @Test
    @DisplayName("parameters of columns far from zero")
    void farFromZero() {
      Golden far = Golden.of("farFromZero");
      far.assertClose("z", FeatureScaling.fitZ(far.matrix("x")), FAR_FROM_ZERO);
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tiny() {
      Golden tiny = Golden.of("tiny");
      tiny.assertClose("z", FeatureScaling.fitZ(tiny.matrix("x")), RELATIVE);
      assertZ(ofColumn(1.5, -1.5), ofColumn(4e-120, 2e-120), ofColumn(7e-120, 1e-120));
    }

    @Test
    @DisplayName("huge values do not overflow")
    void huge() {
      double[][] p = FeatureScaling.fitZ(new double[][] {{1e150}, {-1e150}, {1e150}, {-1e150}});
      assertClose(1e150, p[1][0], CLOSED_FORM, "scale of huge values");
    }
  }

  @Nested
  final class Robust {

    @Test
    @DisplayName("parameters of small data sets")
    void parameters() {
      Golden.assertEach(
          "cases", "robust", CLOSED_FORM, each -> FeatureScaling.fitRobust(each.matrix("x")));
    }

    @Test
    @DisplayName("scaled rows, for fitted parameters")
    void scaled() {
      for (Golden each : Golden.cases("cases")) {
        double[][] p = FeatureScaling.fitRobust(each.matrix("x"));
        assertZ(each.matrix("robustScaled"), p, each.matrix("fresh"));
      }
    }

    @Test
    @DisplayName("quartiles of every number of rows modulo four")
    void quartiles() {
      double[] values = {0, 16, 8, 40, 64, 24, 36};
      double[][] expected = {{8, 8}, {8, 8}, {12, 16}, {16, 32}, {20, 26}, {24, 26}};
      for (int n = 2; n <= values.length; n++) {
        double[][] p = FeatureScaling.fitRobust(ofColumn(Arrays.copyOf(values, n)));
        assertClose(ofColumn(expected[n - 2]), p, CLOSED_FORM, n + " rows");
      }
    }

    @Test
    @DisplayName("an outlier moves neither median nor scale")
    void outlier() {
      double[][] calm = ofColumn(3, 1, 4, 1.5, 9);
      double[][] wild = ofColumn(3, 1, 4, 1.5, 9e9);
      double[][] expected = {{3}, {2.5}};
      assertClose(expected, FeatureScaling.fitRobust(calm), CLOSED_FORM, "without outlier");
      assertClose(expected, FeatureScaling.fitRobust(wild), CLOSED_FORM, "with outlier");
    }

    @Test
    @DisplayName("equal quartiles of a column that is not constant")
    void equalQuartiles() {
      double[][] p = FeatureScaling.fitRobust(ofColumn(7, 7, -100, 7, 7, 7, 250));
      assertClose(new double[][] {{7}, {1}}, p, CLOSED_FORM, "parameters");
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tiny() {
      Golden tiny = Golden.of("tiny");
      tiny.assertClose("robust", FeatureScaling.fitRobust(tiny.matrix("x")), RELATIVE);
    }

    @Test
    @DisplayName("many rows in no order, in time")
    void manyRows() {
      int n = 5_000;
      double[][] x = Matrices.of(n, 1, (i, j) -> (i * 7919L + 13) % n);
      double[][] p = FeatureScaling.fitRobust(x);
      assertClose(new double[][] {{2499.5}, {2499.5}}, p, CLOSED_FORM, "parameters");
    }
  }

  @Nested
  final class Constant {

    @Test
    @DisplayName("location is the value, scale is one")
    void parameters() {
      double[][] x = {{5, -0.25, 1}, {5, -0.25, 2}, {5, -0.25, 3}};
      double[][] minMax = {{5, -0.25, 1}, {5, -0.25, 3}};
      assertClose(minMax, FeatureScaling.fitMinMax(x), CLOSED_FORM, "minimum and maximum");
      double[][] z = {{5, -0.25, 2}, {1, 1, Math.sqrt(2.0 / 3)}};
      assertClose(z, FeatureScaling.fitZ(x), CLOSED_FORM, "mean and scale");
      double[][] robust = {{5, -0.25, 2}, {1, 1, 1}};
      assertClose(robust, FeatureScaling.fitRobust(x), CLOSED_FORM, "median and scale");
    }

    @ParameterizedTest
    @ValueSource(doubles = {14.62, 0.1, -3.3, 123456.789, 0, 1e-7})
    @DisplayName("a thousand equal values have scale one")
    void manyEqualValues(double value) {
      double[][] p = FeatureScaling.fitZ(Matrices.of(1000, 1, (i, j) -> value));
      assertClose(new double[][] {{value}, {1}}, p, CLOSED_FORM, "mean and scale");
      double[][] scaled = FeatureScaling.applyZ(p, ofColumn(value, value + 1));
      assertClose(ofColumn(0, 1), scaled, Tolerance.abs(1e-6), "scaled");
    }

    @Test
    @DisplayName("a thousand and one equal values, robust")
    void manyEqualValuesRobust() {
      double[][] p = FeatureScaling.fitRobust(Matrices.of(1001, 1, (i, j) -> 14.62));
      assertClose(new double[][] {{14.62}, {1}}, p, CLOSED_FORM, "median and scale");
    }

    @Test
    @DisplayName("another value than the constant keeps its distance")
    void otherValue() {
      double[][] p = {{5, -2}, {5, -2}};
      double[][] x = {{7, -2}, {5, -2.5}, {4, 1}};
      double[][] expected = {{2, 0}, {0, -0.5}, {-1, 3}};
      assertMinMax(expected, p, x);
      assertZ(expected, FeatureScaling.fitZ(new double[][] {{5, -2}, {5, -2}}), x);
    }

    @Test
    @DisplayName("one row alone")
    void oneRow() {
      double[][] x = {{3, -8}};
      double[][] expected = {{3, -8}, {1, 1}};
      assertClose(new double[][] {{3, -8}, {3, -8}}, FeatureScaling.fitMinMax(x), CLOSED_FORM);
      assertClose(expected, FeatureScaling.fitZ(x), CLOSED_FORM, "mean and scale");
      assertClose(expected, FeatureScaling.fitRobust(x), CLOSED_FORM, "median and scale");
    }
  }

  @Nested
  final class Unseen {

    @Test
    @DisplayName("one new row far outside")
    void farOutside() {
      double[][] z = FeatureScaling.fitZ(ofColumn(1, 2, 3));
      assertZ(ofColumn(98 / Math.sqrt(2.0 / 3)), z, ofColumn(100));
      assertMinMax(ofColumn(49.5), FeatureScaling.fitMinMax(ofColumn(1, 2, 3)), ofColumn(100));
    }

    @Test
    @DisplayName("values outside the range are not clipped")
    void notClipped() {
      double[][] p = {{0, -1}, {4, 1}};
      double[][] x = {{-2, 3}, {0, -1}, {4, 1}, {6, -7}};
      double[][] expected = {{-0.5, 2}, {0, 0}, {1, 1}, {1.5, -3}};
      assertMinMax(expected, p, x);
      double[][] wanted = {{-0.5, 4000}, {0, 0}, {1, 2000}, {1.5, -6000}};
      assertZ(wanted, new double[][] {{0, -1}, {4, 0.001}}, x);
    }

    @Test
    @DisplayName("a row's result does not depend on the rows beside it")
    void rowsAreIndependent() {
      double[][] p = {{2, 10}, {5, 30}};
      double[][] x = {{3, 70}, {-4, 15}, {11, 0}};
      double[][] minMax = {{1.0 / 3, 3}, {-2, 0.25}, {3, -0.5}};
      double[][] z = {{0.2, 2}, {-1.2, 1.0 / 6}, {1.8, -1.0 / 3}};
      for (int i = 0; i < x.length; i++) {
        double[] first = FeatureScaling.applyMinMax(p, Matrices.rows(x, i))[0];
        assertClose(minMax[i], first, CLOSED_FORM, "min-max of a row alone");
        double[] second = FeatureScaling.applyZ(p, Matrices.rows(x, i))[0];
        assertClose(z[i], second, CLOSED_FORM, "z of a row alone");
      }
      assertMinMax(minMax, p, x);
      assertZ(z, p, x);
    }

    @Test
    @DisplayName("a missing value stays missing and concerns no other")
    void missing() {
      double[][] p = {{1, 2}, {3, 4}};
      double[][] x = {{2, Double.NaN}, {Double.NaN, 3}, {1.5, 6}};
      double[][] minMax = {{0.5, Double.NaN}, {Double.NaN, 0.5}, {0.25, 2}};
      assertMinMax(minMax, p, x);
      assertZ(new double[][] {{1.0 / 3, Double.NaN}, {Double.NaN, 0.25}, {1.0 / 6, 1}}, p, x);
    }

    @Test
    @DisplayName("fitting other rows does not change parameters that were fitted before")
    void parametersAreKept() {
      double[][] p = FeatureScaling.fitZ(ofColumn(1, 3));
      FeatureScaling.fitZ(ofColumn(100, 300));
      FeatureScaling.fitMinMax(ofColumn(-5, 900));
      assertZ(ofColumn(3), p, ofColumn(5));
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("parameters of the training wines")
    void parameters() {
      Golden wine = Golden.of("wine");
      double[][] train = train(wine);
      wine.assertClose("minMax", FeatureScaling.fitMinMax(train), CLOSED_FORM);
      wine.assertClose("z", FeatureScaling.fitZ(train), CLOSED_FORM);
      wine.assertClose("robust", FeatureScaling.fitRobust(train), CLOSED_FORM);
    }

    @Test
    @DisplayName("new wines, min-max")
    void minMax() {
      Golden wine = Golden.of("wine");
      double[][] p = FeatureScaling.fitMinMax(train(wine));
      assertMinMax(wine.matrix("minMaxScaled"), p, fresh(wine));
    }

    @Test
    @DisplayName("new wines, z-scores")
    void zScores() {
      Golden wine = Golden.of("wine");
      assertZ(wine.matrix("zScaled"), FeatureScaling.fitZ(train(wine)), fresh(wine));
    }

    @Test
    @DisplayName("new wines, robust")
    void robust() {
      Golden wine = Golden.of("wine");
      assertZ(wine.matrix("robustScaled"), FeatureScaling.fitRobust(train(wine)), fresh(wine));
    }

    private static double[][] train(Golden wine) {
      return Datasets.wine().rows(0, wine.integer("trainRows")).features();
    }

    private static double[][] fresh(Golden wine) {
      int from = wine.integer("trainRows");
      return Datasets.wine().rows(from, from + wine.integer("newRows")).features();
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("parameters agree with a second implementation")
    void parameters() {
      for (double[][] x : Cases.seeded("feature_scaling parameters", 15, RandomData::matrix)) {
        double[][] minMax = FeatureScaling.fitMinMax(copy(x));
        double[][] z = FeatureScaling.fitZ(copy(x));
        double[][] robust = FeatureScaling.fitRobust(copy(x));
        for (int j = 0; j < x[0].length; j++) {
          double[] column = column(x, j);
          double[] extremes = {StatUtils.min(column), StatUtils.max(column)};
          assertClose(extremes, column(minMax, j), CLOSED_FORM, "minimum and maximum");
          double deviation = Math.sqrt(StatUtils.populationVariance(column));
          double[] moments = {StatUtils.mean(column), oneIfZero(deviation)};
          assertClose(moments, column(z, j), CLOSED_FORM, "mean and scale");
          double range = Vectors.quantile(column, 0.75) - Vectors.quantile(column, 0.25);
          double[] middle = {Vectors.quantile(column, 0.5), oneIfZero(range)};
          assertClose(middle, column(robust, j), CLOSED_FORM, "median and scale");
        }
      }
    }

    @Test
    @DisplayName("scaled training rows have mean 0 and deviation 1, or reach from 0 to 1")
    void scaledTrainingRows() {
      for (double[][] x : Cases.seeded("feature_scaling rows", 20, RandomData::matrix)) {
        double[][] z = FeatureScaling.applyZ(FeatureScaling.fitZ(copy(x)), copy(x));
        double[][] unit = FeatureScaling.applyMinMax(FeatureScaling.fitMinMax(copy(x)), copy(x));
        for (int j = 0; j < x[0].length; j++) {
          double[] column = column(x, j);
          double spread = StatUtils.max(column) > StatUtils.min(column) ? 1 : 0;
          assertClose(0.0, StatUtils.mean(column(z, j)), CLOSED_FORM, "mean");
          double variance = StatUtils.populationVariance(column(z, j));
          assertClose(spread, variance, CLOSED_FORM, "variance");
          assertClose(0.0, StatUtils.min(column(unit, j)), CLOSED_FORM, "minimum");
          assertClose(spread, StatUtils.max(column(unit, j)), CLOSED_FORM, "maximum");
        }
      }
    }

    @Test
    @DisplayName("the order of the rows changes no parameter")
    void rowOrder() {
      for (double[][] x : Cases.seeded("feature_scaling order", 15, RandomData::matrix)) {
        double[][] reversed = Matrices.reversed(x);
        double[][] minMax = FeatureScaling.fitMinMax(copy(x));
        assertClose(minMax, FeatureScaling.fitMinMax(copy(reversed)), CLOSED_FORM, "min-max");
        double[][] z = FeatureScaling.fitZ(copy(x));
        assertClose(z, FeatureScaling.fitZ(copy(reversed)), CLOSED_FORM, "z");
        double[][] robust = FeatureScaling.fitRobust(copy(x));
        assertClose(robust, FeatureScaling.fitRobust(copy(reversed)), CLOSED_FORM, "robust");
      }
    }

    @Test
    @DisplayName("another unit of measurement does not change scaled rows")
    void units() {
      for (double[][] x : Cases.seeded("feature_scaling units", 15, RandomData::spreadMatrix)) {
        double[][] moved = Matrices.map(x, each -> 8 * each - 3);
        double[][] z = FeatureScaling.applyZ(FeatureScaling.fitZ(copy(x)), copy(x));
        assertZ(z, FeatureScaling.fitZ(copy(moved)), moved);
        double[][] unit = FeatureScaling.applyMinMax(FeatureScaling.fitMinMax(copy(x)), copy(x));
        assertMinMax(unit, FeatureScaling.fitMinMax(copy(moved)), moved);
      }
    }

    /**
     * Whole numbers in some columns, so that ties and constants occur; adding 0.0 makes no -0.0.
     */
    private static double[][] matrix(Random random) {
      double[][] x = new double[1 + random.nextInt(25)][1 + random.nextInt(5)];
      for (int j = 0; j < x[0].length; j++) {
        boolean whole = random.nextInt(3) == 0;
        for (double[] row : x) {
          double value = 4 * random.nextGaussian() - 2;
          row[j] = whole ? Math.rint(value / 4) + 0.0 : value;
        }
      }
      return x;
    }

    private static double[][] spreadMatrix(Random random) {
      return Matrices.of(
          3 + random.nextInt(20),
          1 + random.nextInt(5),
          (i, j) -> i < 2 ? 10 - 20 * i : 4 * random.nextGaussian() - 2);
    }

    private static double oneIfZero(double spread) {
      return spread == 0 ? 1 : spread;
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{3, 40}, {1, -7}, {2, 9}};
    private final double[][] p = {{1, 2}, {5, 7}};
    private final Call minMax = Call.of(FeatureScaling::applyMinMax, p, x);
    private final Call zScores = Call.of(FeatureScaling::applyZ, p, x);
    private final List<Call> applies = List.of(minMax, zScores);
    private final List<Call> fits =
        List.of(
            Call.of(FeatureScaling::fitMinMax, x),
            Call.of(FeatureScaling::fitZ, x),
            Call.of(FeatureScaling::fitRobust, x));

    @Test
    @DisplayName("the fit methods leave the rows and return new arrays")
    void fitKeepsArguments() {
      fits.forEach(Call::isPure);
      fits.forEach(each -> each.with(0, new double[][] {{3, 40}}).isPure());
    }

    @Test
    @DisplayName("the apply methods leave their arguments and return new arrays")
    void applyKeepsArguments() {
      applies.forEach(Call::isPure);
    }

    @Test
    @DisplayName("rows that are no matrix")
    void noMatrix() {
      fits.forEach(each -> each.rejects(0, Bad.shapes()));
      for (int columns = 0; columns <= 3; columns++) {
        double[][] other = Matrices.of(2, columns, (i, j) -> i);
        applies.forEach(each -> each.with(0, other).rejects(1, Bad.shapes()));
      }
    }

    @Test
    @DisplayName("training values that are not finite")
    void notFinite() {
      fits.forEach(each -> each.rejects(0, Bad.nonFinite()));
      fits.forEach(each -> each.with(0, new double[1][1]).rejects(0, Bad.nonFinite()));
    }

    @Test
    void parametersOfAnotherShape() {
      Bad others = Bad.shapes().and(Bad.lengths()).and(Bad.widths());
      applies.forEach(each -> each.rejects(0, others));
    }

    @Test
    @DisplayName("parameters that are not finite")
    void parametersNotFinite() {
      for (Call each : applies) {
        each.rejects(0, Bad.nonFinite());
        each.rejects(0, new double[][] {{0, Double.NaN}, {1, 1}});
        each.rejects(0, new double[][] {{0, Double.NEGATIVE_INFINITY}, {1, 1}});
      }
    }

    @Test
    @DisplayName("a minimum above its maximum")
    void minimumAboveMaximum() {
      minMax.rejects(0, new double[][] {{1.5, 0}, {1, 1}}, new double[][] {{0, 3}, {1, 2.75}});
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, -3})
    @DisplayName("a scale that is not positive")
    void scaleNotPositive(double scale) {
      zScores.rejects(0, new double[][] {{-9, -9}, {scale, 1}});
      zScores.rejects(0, new double[][] {{-9, -9}, {1, scale}});
    }

    @Test
    @DisplayName("zero and negative maxima are valid")
    void maximumNotPositive() {
      double[][] below = {{-4, -3}, {0, -1}};
      assertMinMax(new double[][] {{0.75, 0.5}}, below, new double[][] {{-1, -2}});
    }
  }

  private static void assertMinMax(double[][] expected, double[][] p, double[][] x) {
    assertClose(expected, FeatureScaling.applyMinMax(p, copy(x)), CLOSED_FORM, "min-max");
  }

  private static void assertZ(double[][] expected, double[][] p, double[][] x) {
    assertClose(expected, FeatureScaling.applyZ(p, copy(x)), CLOSED_FORM, "z-scores");
  }
}
