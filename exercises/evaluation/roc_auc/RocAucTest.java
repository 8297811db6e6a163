package evaluation.roc_auc;

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
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: curves, areas, ties, one class, real data, many rows and invalid arguments. */
final class RocAucTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Curve {

    @Test
    void differentScores() {
      assertCurve(Golden.of("different"));
    }

    @Test
    @DisplayName("more negatives than positives")
    void unbalanced() {
      assertCurve(Golden.of("unbalanced"));
    }

    @Test
    @DisplayName("points on a straight line are kept")
    void straightLine() {
      double[][] expected = {
        {0, 0, INFINITY}, {0, 0.25, 9}, {0, 0.5, 8}, {0, 0.75, 7}, {0, 1, 6}, {0.5, 1, 5}, {1, 1, 4}
      };
      assertCurve(expected, new int[] {1, 0, 1, 0, 1, 1}, 6, 4, 8, 5, 7, 9);
    }

    @Test
    void twoRows() {
      double[][] right = {{0, 0, INFINITY}, {0, 1, 0.75}, {1, 1, 0.25}};
      assertCurve(right, new int[] {0, 1}, 0.25, 0.75);
      double[][] wrong = {{0, 0, INFINITY}, {1, 0, 0.75}, {1, 1, 0.25}};
      assertCurve(wrong, new int[] {1, 0}, 0.25, 0.75);
    }
  }

  @Nested
  final class Area {

    @Test
    void betterThanChance() {
      assertArea(Golden.of("different"));
    }

    @Test
    void worseThanChance() {
      assertArea(Golden.of("unbalanced"));
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      Golden.cases("hundreds").forEach(RocAucTest::assertArea);
    }

    @Test
    void onePairOutOfOrder() {
      assertArea(11.0 / 12, new int[] {0, 0, 1, 0, 1, 1, 1}, -4, -3, -2, -1, 0, 1, 2);
    }

    @Test
    void allPairsOutOfOrder() {
      assertArea(0, new int[] {1, 1, 0, 0, 0}, 0.125, 0.25, 0.5, 0.75, 1);
    }
  }

  @Nested
  final class Ties {

    @Test
    @DisplayName("areas with ties between the classes and inside them")
    void areas() {
      assertArea(Golden.of("tied"));
    }

    @Test
    @DisplayName("hundreds of rows with few scores")
    void hundreds() {
      Golden.cases("tiedHundreds").forEach(RocAucTest::assertArea);
    }

    @Test
    @DisplayName("curves with ties between the classes and inside them")
    void curves() {
      assertCurve(Golden.of("tied"));
    }

    @Test
    @DisplayName("all scores equal")
    void allEqual() {
      int[] y = {1, 1, 0, 1, 0, 0, 0};
      double[] s = Vectors.of(y.length, i -> 300.5);
      assertCurve(new double[][] {{0, 0, INFINITY}, {1, 1, 300.5}}, y, s);
      assertArea(0.5, y, s);
    }

    @Test
    @DisplayName("the highest and the lowest score are tied")
    void tiesAtBothEnds() {
      int[] y = {1, 0, 0, 1, 0};
      double[] s = {2, 2, 1, -1, -1};
      double[][] expected = {
        {0, 0, INFINITY}, {1.0 / 3, 0.5, 2}, {2.0 / 3, 0.5, 1}, {1, 1, -1},
      };
      assertCurve(expected, y, s);
      assertArea(0.5, y, s);
    }

    @Test
    @DisplayName("tied rows may come in any order")
    void anyOrder() {
      double[] s = {0.5, 0.5, 0.5, 0.5, 0.25};
      assertArea(0.75, new int[] {1, 1, 0, 1, 0}, s);
      assertArea(0.75, new int[] {0, 1, 1, 1, 0}, s);
      assertArea(0.75, new int[] {1, 1, 1, 0, 0}, s);
    }

    @Test
    @DisplayName("positive and negative zero are equal")
    void zeros() {
      int[] y = {1, 0, 1, 0};
      double[] s = {-0.0, 0.0, 1, -1};
      assertCurve(new double[][] {{0, 0, INFINITY}, {0, 0.5, 1}, {0.5, 1, 0}, {1, 1, -1}}, y, s);
      assertArea(0.875, y, s);
      assertArea(0.875, y, 0.0, -0.0, 1, -1);
    }
  }

  @Nested
  final class SingleClass {

    @Test
    @DisplayName("areas are not a number")
    void areas() {
      double[] s = {0.5, 0.25, 0.75};
      assertArea(NAN, new int[] {1, 1, 1}, s);
      assertArea(NAN, new int[] {0, 0, 0}, s);
      assertArea(NAN, new int[] {1}, 2);
      assertArea(NAN, new int[] {0}, 2);
    }

    @Test
    @DisplayName("a curve without negatives")
    void noNegatives() {
      double[][] expected = {
        {NAN, 0, INFINITY}, {NAN, 0.25, 9}, {NAN, 0.5, 7}, {NAN, 0.75, 5}, {NAN, 1, 2}
      };
      assertCurve(expected, new int[] {1, 1, 1, 1}, 5, 7, 2, 9);
    }

    @Test
    @DisplayName("a curve without positives")
    void noPositives() {
      double[][] expected = {{0, NAN, INFINITY}, {0.5, NAN, 3}, {1, NAN, -3}};
      assertCurve(expected, new int[] {0, 0}, -3, 3);
      assertCurve(new double[][] {{0, NAN, INFINITY}, {1, NAN, 7}}, new int[1], 7);
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
        {0, 0, INFINITY}, {0, 0.5, high}, {0.5, 0.5, 1000}, {1, 0.5, low}, {1, 1, 999}
      };
      assertCurve(expected, y, s);
      assertArea(0.5, y, s);
    }

    @Test
    @DisplayName("huge and tiny scores")
    void hugeAndTiny() {
      int[] y = {0, 1, 0, 1, 1, 0};
      double[] s = {-1e308, 1e308, 1e-300, 2e-300, Double.MIN_VALUE, -Double.MIN_VALUE};
      assertArea(8.0 / 9, y, s);
      double[][] expected = {
        {0, 0, INFINITY},
        {0, 1.0 / 3, 1e308},
        {0, 2.0 / 3, 2e-300},
        {1.0 / 3, 2.0 / 3, 1e-300},
        {1.0 / 3, 1, Double.MIN_VALUE},
        {2.0 / 3, 1, -Double.MIN_VALUE},
        {1, 1, -1e308}
      };
      assertCurve(expected, y, s);
    }

    @Test
    @DisplayName("differences below one, and far above the range of int")
    void differences() {
      int[] y = {1, 0, 1, 0, 0};
      assertArea(5.0 / 6, y, 0.3, 0.2, 0.9, 0.5, 0.1);
      assertArea(5.0 / 6, y, -2e10, -4e10, 7e10, 5e9, -9e10);
    }

    @Test
    @DisplayName("negative scores")
    void negative() {
      int[] y = {0, 1, 1, 0};
      double[] s = {-40, -25.5, -30, -28};
      double[][] expected = {
        {0, 0, INFINITY}, {0, 0.5, -25.5}, {0.5, 0.5, -28}, {0.5, 1, -30}, {1, 1, -40}
      };
      assertCurve(expected, y, s);
      assertArea(0.75, y, s);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("breast cancer: the areas of ten measurements")
    void breastCancer() {
      Dataset data = Datasets.breastCancer();
      double[] expected = Golden.of("breastCancer").vector("areas");
      double[] actual = Vectors.of(expected.length, j -> RocAuc.auc(data.labels(), data.column(j)));
      assertClose(expected, actual, TOLERANCE, "AUC of each measurement");
    }

    @Test
    @DisplayName("irises: the areas of four measurements, each species against the others")
    void irisAreas() {
      Dataset data = Datasets.iris();
      double[][] expected = Golden.of("iris").matrix("areas");
      for (int species = 0; species < 3; species++) {
        for (int j = 0; j < 4; j++) {
          assertArea(expected[species][j], data.labels(species), data.column(j));
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

    /** So many pairs that an int holds neither their number nor that of those in order. */
    private static final int ROWS = 100_000;

    /** What else is asked of many rows, fewer show. */
    private static final int FEWER = 6000;

    @Test
    @DisplayName("the area when both classes alternate")
    void alternating() {
      assertArea(0.5 + 0.5 / (FEWER / 2), Vectors.ints(FEWER, i -> i % 2), rising(FEWER));
    }

    @Test
    @DisplayName("the area when both classes alternate at the top, and are apart below")
    void alternatingTop() {
      int[] y = Vectors.ints(ROWS, i -> i < 45_000 ? 0 : i < 90_000 ? 1 : i % 2);
      assertArea(0.905001, y, rising(ROWS));
    }

    @Test
    @DisplayName("the curve when both classes alternate")
    void alternatingCurve() {
      double half = FEWER / 2;
      double[][] expected = new double[FEWER + 1][];
      expected[0] = new double[] {0, 0, INFINITY};
      for (int k = 1; k <= FEWER; k++) {
        expected[k] = new double[] {k / 2 / half, (k + 1) / 2 / half, FEWER - k};
      }
      assertCurve(expected, Vectors.ints(FEWER, i -> i % 2), rising(FEWER));
    }

    @Test
    @DisplayName("the area when the classes are apart")
    void apart() {
      assertArea(1, Vectors.ints(FEWER, i -> i < FEWER / 2 ? 0 : 1), rising(FEWER));
    }

    @Test
    @DisplayName("the area when only four scores occur")
    void fourScoresArea() {
      assertArea(5.0 / 6, fourScoresLabels(FEWER), fourScores(FEWER));
    }

    @Test
    @DisplayName("the curve when only four scores occur")
    void fourScoresCurve() {
      double[][] expected = {
        {0, 0, INFINITY}, {0.1, 0.5, 3}, {0.3, 5.0 / 6, 2}, {0.6, 1, 1}, {1, 1, 0}
      };
      assertCurve(expected, fourScoresLabels(FEWER), fourScores(FEWER));
    }

    @Test
    @DisplayName("steps of the area grow like n log n")
    void areaGrowth() {
      assertGrowth(n -> RocAuc.auc(mixedLabels(n), rising(n)), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps of the curve grow like n log n")
    void curveGrowth() {
      assertGrowth(n -> RocAuc.rocCurve(mixedLabels(n), rising(n)), Growth.N_LOG_N);
    }

    private static int[] mixedLabels(int n) {
      return Vectors.ints(n, i -> i * 7 % 5 < 2 ? 1 : 0);
    }

    private static int[] fourScoresLabels(int n) {
      return Vectors.ints(n, i -> i / 4 % 4 < i % 4 ? 1 : 0);
    }

    private static double[] fourScores(int n) {
      return Vectors.of(n, i -> i % 4);
    }

    private static double[] rising(int n) {
      return Vectors.of(n, i -> i);
    }
  }

  @Nested
  final class RandomScores {

    @Test
    @DisplayName("areas agree with a second implementation")
    void areas() {
      samples("areas").forEach(each -> assertArea(each.area(), each.y(), each.s()));
    }

    @Test
    @DisplayName("curves agree with a second implementation")
    void curves() {
      samples("curves").forEach(each -> assertCurve(each.curve(), each.y(), each.s()));
    }

    @Test
    @DisplayName("the area lies under the curve")
    void areaUnderCurve() {
      for (Sample each : samples("under")) {
        double[][] curve = RocAuc.rocCurve(each.y().clone(), each.s().clone());
        double area = 0;
        for (int i = 1; i < curve.length; i++) {
          area += (curve[i][0] - curve[i - 1][0]) * (curve[i][1] + curve[i - 1][1]) / 2;
        }
        assertClose(each.area(), area, TOLERANCE, "area under the returned curve");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        int[] y = Vectors.reversed(each.y());
        double[] s = Vectors.reversed(each.s());
        assertArea(each.area(), y, s);
        assertCurve(each.curve(), y, s);
      }
    }

    @Test
    @DisplayName("only the order of the scores matters")
    void monotone() {
      for (Sample each : samples("monotone")) {
        assertArea(each.area(), each.y(), Vectors.map(each.s(), Math::exp));
        assertArea(each.area(), each.y(), Vectors.map(each.s(), Math::atan));
      }
    }

    @Test
    @DisplayName("negated scores mirror the area, exchanged labels mirror it back")
    void mirror() {
      for (Sample each : samples("mirror")) {
        int[] exchanged = Arrays.stream(each.y()).map(label -> 1 - label).toArray();
        assertArea(1 - each.area(), each.y(), Vectors.map(each.s(), score -> -score));
        assertArea(each.area(), exchanged, Vectors.map(each.s(), score -> -score));
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("roc_auc " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] y = {1, 0, 0, 1, 1};
    private final double[] s = {3, 1, 2, -5, 1};
    private final List<Call> calls =
        List.of(Call.of(RocAuc::rocCurve, y, s), Call.of(RocAuc::auc, y, s));

    @Test
    @DisplayName("no array, no elements, arrays of different lengths")
    void differentLengths() {
      calls.forEach(each -> each.rejectsUnpaired(0, 1));
    }

    @Test
    @DisplayName("labels other than 0 and 1")
    void unknownLabels() {
      calls.forEach(each -> each.rejects(0, Bad.labels(2)));
    }

    @Test
    @DisplayName("scores that are no finite numbers")
    void scoresWithoutOrder() {
      calls.forEach(each -> each.rejects(1, Bad.nonFinite()));
      int[] oneClass = {1, 1, 1, 1, 1};
      calls.forEach(each -> each.with(0, oneClass).rejects(1, Bad.nonFinite()));
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
    assertClose(expected, RocAuc.rocCurve(y.clone(), s.clone()), TOLERANCE, "ROC curve");
  }

  private static void assertArea(Golden golden) {
    assertArea(golden.number("area"), golden.integers("y"), golden.vector("s"));
  }

  private static void assertArea(double expected, int[] y, double... s) {
    assertClose(expected, RocAuc.auc(y.clone(), s.clone()), TOLERANCE, "AUC");
  }

  /** Random scores of both classes, on a grid of 1/16, so that there are ties but no rounding. */
  private record Sample(int[] y, double[] s) {

    static Sample draw(Random random) {
      int n = 2 + random.nextInt(60);
      double spread = 1 + random.nextInt(16);
      double shift = random.nextGaussian();
      int[] y = new int[n];
      double[] s = new double[n];
      for (int i = 0; i < n; i++) {
        y[i] = i < 2 ? i : random.nextInt(2);
        s[i] = Math.rint(spread * (random.nextGaussian() + shift * y[i])) / 16 + 0.0;
      }
      return new Sample(y, s);
    }

    /** From the sum of the positive rows' ranks, where tied scores share their mean rank. */
    double area() {
      double[] ranks = new NaturalRanking().rank(s);
      double sum = IntStream.range(0, s.length).mapToDouble(i -> y[i] * ranks[i]).sum();
      double positives = Arrays.stream(y).sum();
      return (sum - positives * (positives + 1) / 2) / (positives * (s.length - positives));
    }

    /** Counts all rows again for every threshold. */
    double[][] curve() {
      return DoubleStream.concat(DoubleStream.of(INFINITY), Arrays.stream(s))
          .boxed()
          .distinct()
          .sorted(Comparator.reverseOrder())
          .map(t -> new double[] {rate(0, t), rate(1, t), t})
          .toArray(double[][]::new);
    }

    private double rate(int label, double threshold) {
      int[] rows = IntStream.range(0, s.length).filter(i -> y[i] == label).toArray();
      return StatUtils.mean(Vectors.of(rows.length, i -> s[rows[i]] >= threshold ? 1 : 0));
    }
  }
}
