package evaluation.pr_curve_average_precision;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: curves, averages, ties, one class, real data, many rows and bad arguments. */
final class PrCurveAveragePrecisionTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Curve {

    @Test
    void differentScores() {
      assertCurve(Golden.of("different"));
    }

    @Test
    @DisplayName("few positive rows, found late")
    void rare() {
      assertCurve(Golden.of("rare"));
    }

    @Test
    @DisplayName("points after recall has reached 1 are kept")
    void afterTheLastHit() {
      double[][] expected = {
        {0, 1, INFINITY}, {1, 1, 9}, {1, 0.5, 8}, {1, 1.0 / 3, 5}, {1, 0.25, 4}
      };
      assertCurve(expected, new int[] {0, 0, 1, 0}, 4, 8, 9, 5);
    }

    @Test
    @DisplayName("points before the first hit have precision 0")
    void beforeTheFirstHit() {
      double[][] expected = {{0, 1, INFINITY}, {0, 0, 3}, {0, 0, 2}, {1, 1.0 / 3, -1}};
      assertCurve(expected, new int[] {0, 0, 1}, 2, 3, -1);
    }

    @Test
    void twoRows() {
      double[][] right = {{0, 1, INFINITY}, {1, 1, 0.75}, {1, 0.5, 0.25}};
      assertCurve(right, new int[] {0, 1}, 0.25, 0.75);
      double[][] wrong = {{0, 1, INFINITY}, {0, 0, 0.75}, {1, 0.5, 0.25}};
      assertCurve(wrong, new int[] {1, 0}, 0.25, 0.75);
    }
  }

  @Nested
  final class Average {

    @Test
    void differentScores() {
      assertAverage(Golden.of("different"));
    }

    @Test
    @DisplayName("few positive rows, found late")
    void rare() {
      assertAverage(Golden.of("rare"));
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      Golden.cases("hundreds").forEach(PrCurveAveragePrecisionTest::assertAverage);
    }

    @Test
    @DisplayName("every positive row before every negative one, and after")
    void apart() {
      assertAverage(1, new int[] {0, 1, 0, 1, 1}, 0.25, 4, -3, 5, 0.5);
      assertAverage(0.325, new int[] {1, 1, 0, 0, 0}, 0.125, 0.25, 0.5, 0.75, 1);
    }

    @Test
    @DisplayName("precision that rises again later")
    void risingAgain() {
      assertAverage((0.5 + 2.0 / 3 + 0.75) / 3, new int[] {0, 1, 1, 1}, 4, 3, 2, 1);
    }

    @Test
    @DisplayName("one positive row, in the middle")
    void oneHit() {
      assertAverage(0.25, new int[] {0, 0, 0, 1, 0, 0}, 6, 5, 4, 3, 2, 1);
    }
  }

  @Nested
  final class Ties {

    @Test
    @DisplayName("averages with ties between the classes and inside them")
    void averages() {
      assertAverage(Golden.of("tied"));
    }

    @Test
    @DisplayName("hundreds of rows with few scores")
    void hundreds() {
      Golden.cases("tiedHundreds").forEach(PrCurveAveragePrecisionTest::assertAverage);
    }

    @Test
    @DisplayName("curves with ties between the classes and inside them")
    void curves() {
      assertCurve(Golden.of("tied"));
    }

    @Test
    @DisplayName("all scores equal")
    void allEqual() {
      int[] y = {0, 1, 0, 0, 0, 0, 1, 0, 0, 0};
      double[] s = Vectors.of(y.length, i -> 300.5);
      assertCurve(new double[][] {{0, 1, INFINITY}, {1, 0.2, 300.5}}, y, s);
      assertAverage(0.2, y, s);
    }

    @Test
    @DisplayName("tied rows may come in any order")
    void anyOrder() {
      double[] s = {0.5, 0.5, 0.5, 0.5, 0.25};
      assertAverage(0.75, new int[] {1, 1, 0, 1, 0}, s);
      assertAverage(0.75, new int[] {0, 1, 1, 1, 0}, s);
      assertAverage(0.75, new int[] {1, 1, 1, 0, 0}, s);
    }

    @Test
    @DisplayName("positive and negative zero are equal")
    void zeros() {
      int[] y = {1, 0, 1, 0};
      double[] s = {-0.0, 0.0, 1, -1};
      double[][] expected = {{0, 1, INFINITY}, {0.5, 1, 1}, {1, 2.0 / 3, 0}, {1, 0.5, -1}};
      assertCurve(expected, y, s);
      assertAverage(5.0 / 6, y, s);
      assertAverage(5.0 / 6, y, 0.0, -0.0, 1, -1);
    }
  }

  @Nested
  final class OneClass {

    @Test
    @DisplayName("averages without positives are 0, without negatives 1")
    void areas() {
      double[] s = {0.5, 0.25, 0.75};
      assertAverage(1, new int[] {1, 1, 1}, s);
      assertAverage(0, new int[] {0, 0, 0}, s);
      assertAverage(1, new int[] {1}, 2);
      assertAverage(0, new int[] {0}, 2);
    }

    @Test
    @DisplayName("a curve without negatives")
    void noNegatives() {
      double[][] expected = {{0, 1, INFINITY}, {0.25, 1, 9}, {0.5, 1, 7}, {0.75, 1, 5}, {1, 1, 2}};
      assertCurve(expected, new int[] {1, 1, 1, 1}, 5, 7, 2, 9);
    }

    @Test
    @DisplayName("a curve without positives")
    void noPositives() {
      double[][] expected = {{0, 1, INFINITY}, {0, 0, 3}, {0, 0, -3}};
      assertCurve(expected, new int[] {0, 0}, -3, 3);
      assertCurve(new double[][] {{0, 1, INFINITY}, {0, 0, 7}}, new int[1], 7);
    }
  }

  @Nested
  final class AnyScores {

    @Test
    @DisplayName("scores that differ in the last bit")
    void lastBit() {
      double low = Math.nextDown(1000.0);
      double high = Math.nextUp(1000.0);
      int[] y = {1, 0, 0, 1};
      double[] s = {high, 1000, low, 999};
      double[][] expected = {
        {0, 1, INFINITY}, {0.5, 1, high}, {0.5, 0.5, 1000}, {0.5, 1.0 / 3, low}, {1, 0.5, 999}
      };
      assertCurve(expected, y, s);
      assertAverage(0.75, y, s);
    }

    @Test
    @DisplayName("huge and tiny scores")
    void hugeAndTiny() {
      int[] y = {0, 1, 0, 1, 1, 0};
      double[] s = {-1e308, 1e308, 1e-300, 2e-300, Double.MIN_VALUE, -Double.MIN_VALUE};
      assertAverage(11.0 / 12, y, s);
    }

    @Test
    @DisplayName("differences below one, and far above the range of int")
    void differences() {
      int[] y = {1, 0, 1, 0, 0};
      assertAverage(5.0 / 6, y, 0.3, 0.2, 0.9, 0.5, 0.1);
      assertAverage(5.0 / 6, y, -2e10, -4e10, 7e10, 5e9, -9e10);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("breast cancer: the average precisions of ten measurements")
    void breastCancer() {
      Dataset data = Datasets.breastCancer();
      double[] expected = Golden.of("breastCancer").vector("averages");
      double[] actual =
          Vectors.of(
              expected.length,
              j -> PrCurveAveragePrecision.averagePrecision(data.labels(), data.column(j)));
      assertClose(expected, actual, TOLERANCE, "average precision of each measurement");
    }

    @Test
    @DisplayName("irises: the averages of four measurements, each species against the others")
    void irisAverages() {
      Dataset data = Datasets.iris();
      double[][] expected = Golden.of("iris").matrix("averages");
      for (int species = 0; species < 3; species++) {
        for (int j = 0; j < 4; j++) {
          assertAverage(expected[species][j], data.labels(species), data.column(j));
        }
      }
    }

    @Test
    @DisplayName("irises: the curve of the petal width")
    void irisCurve() {
      Dataset data = Datasets.iris();
      assertCurve(Golden.of("iris").matrix("curve"), data.labels(2), data.column(3));
    }
  }

  @Nested
  final class ManyRows {

    private static final int ROWS = 100_000;

    /** What else is asked of many rows, fewer show. */
    private static final int FEWER = 6000;

    @Test
    @DisplayName("the average when the classes are apart")
    void apart() {
      assertAverage(1, Vectors.ints(FEWER, i -> i < FEWER / 2 ? 0 : 1), rising(FEWER));
    }

    @Test
    @DisplayName("the average when one row in four is positive")
    void oneInFour() {
      assertAverage(0.25, Vectors.ints(ROWS, i -> i % 4 == 0 ? 1 : 0), rising(ROWS));
    }

    @Test
    @DisplayName("the curve when both classes alternate")
    void alternatingCurve() {
      double[][] expected = new double[FEWER + 1][];
      expected[0] = new double[] {0, 1, INFINITY};
      for (int k = 1; k <= FEWER; k++) {
        double hits = (k + 1) / 2;
        expected[k] = new double[] {hits / (FEWER / 2), hits / k, FEWER - k};
      }
      assertCurve(expected, Vectors.ints(FEWER, i -> i % 2), rising(FEWER));
    }

    @Test
    @DisplayName("only four scores")
    void fourScores() {
      int[] y = Vectors.ints(FEWER, i -> i / 4 % 4 < i % 4 ? 1 : 0);
      double[] s = Vectors.of(FEWER, i -> i % 4);
      double[][] expected = {
        {0, 1, INFINITY}, {0.5, 0.75, 3}, {5.0 / 6, 0.625, 2}, {1, 0.5, 1}, {1, 0.375, 0}
      };
      assertCurve(expected, y, s);
      assertAverage(2.0 / 3, y, s);
    }

    @Test
    @DisplayName("steps of the average grow like n log n")
    void averageGrowth() {
      assertGrowth(
          n -> PrCurveAveragePrecision.averagePrecision(mixedLabels(n), rising(n)), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps of the curve grow like n log n")
    void curveGrowth() {
      assertGrowth(n -> PrCurveAveragePrecision.prCurve(mixedLabels(n), rising(n)), Growth.N_LOG_N);
    }

    private static int[] mixedLabels(int n) {
      return Vectors.ints(n, i -> i * 7 % 5 < 2 ? 1 : 0);
    }

    private static double[] rising(int n) {
      return Vectors.of(n, i -> i);
    }
  }

  @Nested
  final class RandomScores {

    @Test
    @DisplayName("averages agree with a second implementation")
    void averages() {
      samples("averages").forEach(each -> assertAverage(each.average(), each.y(), each.s()));
    }

    @Test
    @DisplayName("curves agree with a second implementation")
    void curves() {
      samples("curves").forEach(each -> assertCurve(each.curve(), each.y(), each.s()));
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        int[] y = Vectors.reversed(each.y());
        double[] s = Vectors.reversed(each.s());
        assertAverage(each.average(), y, s);
        assertCurve(each.curve(), y, s);
      }
    }

    @Test
    @DisplayName("only the order of the scores matters")
    void monotone() {
      for (Sample each : samples("monotone")) {
        assertAverage(each.average(), each.y(), Vectors.map(each.s(), Math::exp));
        assertAverage(each.average(), each.y(), Vectors.map(each.s(), Math::atan));
      }
    }

    @Test
    @DisplayName("two copies of every row give the same average")
    void copies() {
      for (Sample each : samples("copies")) {
        int[] twice = Vectors.ints(2 * each.y().length, i -> i % each.y().length);
        assertAverage(each.average(), Vectors.at(each.y(), twice), Vectors.at(each.s(), twice));
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("pr_curve_average_precision " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] y = {1, 0, 0, 1, 1};
    private final double[] s = {3, 1, 2, -5, 1};
    private final List<Call> calls =
        List.of(
            Call.of(PrCurveAveragePrecision::prCurve, y, s),
            Call.of(PrCurveAveragePrecision::averagePrecision, y, s));

    @Test
    @DisplayName("no array, no elements, arrays of different lengths")
    void lengths() {
      calls.forEach(each -> each.rejectsUnpaired(0, 1));
    }

    @Test
    @DisplayName("labels other than 0 and 1")
    void labels() {
      calls.forEach(each -> each.rejects(0, Bad.labels(2)));
    }

    @Test
    @DisplayName("scores that are no finite numbers")
    void scores() {
      calls.forEach(each -> each.rejects(1, Bad.nonFinite()));
      calls.forEach(each -> each.with(0, new int[5]).rejects(1, Bad.nonFinite()));
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
    }
  }

  private static void assertCurve(Golden golden) {
    assertCurve(golden.matrix("curve"), golden.integers("y"), golden.vector("s"));
  }

  private static void assertCurve(double[][] expected, int[] y, double... s) {
    double[][] actual = PrCurveAveragePrecision.prCurve(y.clone(), s.clone());
    assertClose(expected, actual, TOLERANCE, "recall, precision, threshold");
  }

  private static void assertAverage(Golden golden) {
    assertAverage(golden.number("average"), golden.integers("y"), golden.vector("s"));
  }

  private static void assertAverage(double expected, int[] y, double... s) {
    double actual = PrCurveAveragePrecision.averagePrecision(y.clone(), s.clone());
    assertClose(expected, actual, TOLERANCE, "average precision");
  }

  /**
   * Random scores with a positive row, on a grid of 1/16, so that there are ties but no rounding.
   */
  private record Sample(int[] y, double[] s) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(60);
      double spread = 1 + random.nextInt(16);
      double shift = random.nextGaussian();
      double share = random.nextDouble();
      int[] y = Vectors.ints(n, i -> i == 0 || random.nextDouble() < share ? 1 : 0);
      double[] s =
          Vectors.of(n, i -> Math.rint(spread * (random.nextGaussian() + shift * y[i])) / 16 + 0.0);
      return new Sample(y, s);
    }

    /** The mean, over the positive rows, of the precision at the row's own score. */
    double average() {
      return IntStream.range(0, y.length)
          .filter(i -> y[i] == 1)
          .mapToDouble(i -> reaching(1, s[i]) / (reaching(0, s[i]) + reaching(1, s[i])))
          .average()
          .orElseThrow();
    }

    /** Counts all rows again for every threshold. */
    double[][] curve() {
      double positives = Arrays.stream(y).sum();
      return DoubleStream.concat(DoubleStream.of(INFINITY), Arrays.stream(s))
          .boxed()
          .distinct()
          .sorted(Comparator.reverseOrder())
          .map(t -> new double[] {reaching(1, t) / positives, precision(t), t})
          .toArray(double[][]::new);
    }

    private double precision(double threshold) {
      double alarms = reaching(0, threshold) + reaching(1, threshold);
      return alarms == 0 ? 1 : reaching(1, threshold) / alarms;
    }

    private double reaching(int label, double threshold) {
      return IntStream.range(0, s.length).filter(i -> y[i] == label && s[i] >= threshold).count();
    }
  }
}
