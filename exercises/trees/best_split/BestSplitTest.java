package trees.best_split;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.ExactSplit;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden splits, ties, awkward values, real data, many rows, invalid arguments. */
final class BestSplitTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private static double[] noSplit() {
    return new double[] {-1, Double.NaN, 0};
  }

  @Nested
  final class Impurity {

    @Test
    @DisplayName("Gini impurity of several samples")
    void gini() {
      for (Golden each : Golden.cases("impurities")) {
        each.assertClose("gini", BestSplit.gini(each.integers("y"), each.integer("k")), TOLERANCE);
      }
    }

    @Test
    @DisplayName("entropy of several samples")
    void entropy() {
      for (Golden each : Golden.cases("impurities")) {
        each.assertClose(
            "bits", BestSplit.entropyBits(each.integers("y"), each.integer("k")), TOLERANCE);
      }
    }

    @Test
    @DisplayName("one class is pure, whatever k is")
    void pure() {
      for (int k = 3; k < 6; k++) {
        int[] y = {2, 2, 2, 2};
        assertImpurity(0, 0, y, k);
      }
      assertImpurity(0, 0, new int[1], 1);
    }

    @Test
    @DisplayName("equal shares of k classes are the most impure")
    void uniform() {
      for (int k = 1; k <= 8; k++) {
        int[] y = Vectors.ints(3 * k, i -> i / 3);
        assertImpurity(1 - 1.0 / k, Math.log(k) / Math.log(2), y, k);
      }
    }

    @Test
    void manyRows() {
      int[] y = Vectors.ints(120_000, i -> i % 4 == 0 ? 1 : 0);
      assertImpurity(0.375, 2 - 0.75 * Math.log(3) / Math.log(2), y, 2);
    }
  }

  @Nested
  final class Splits {

    @Test
    @DisplayName("small tables with a single best split")
    void tables() {
      Golden.assertEach("splits", "split", TOLERANCE, each -> split(each));
    }

    @Test
    void twoRows() {
      assertSplit(new double[] {0, -0.5, 0.5}, new double[][] {{2}, {-3}}, 1, 0);
      assertSplit(new double[] {0, -0.5, 0.5}, new double[][] {{-3}, {2}}, 1, 0);
    }

    @Test
    @DisplayName("the first and the last threshold count too")
    void ends() {
      double[][] x = {{7}, {4}, {8}, {5}, {6}};
      assertSplit(new double[] {0, 4.5, 0.32}, x, 0, 1, 0, 0, 0);
      assertSplit(new double[] {0, 7.5, 0.32}, x, 0, 0, 1, 0, 0);
    }

    @Test
    @DisplayName("a constant column is passed over")
    void constantColumn() {
      double[][] x = {{3, 1}, {3, 2}, {3, 5}, {3, 9}};
      assertSplit(new double[] {1, 3.5, 0.5}, x, 0, 0, 1, 1);
      double[][] swapped = {{1, 3}, {2, 3}, {5, 3}, {9, 3}};
      assertSplit(new double[] {0, 3.5, 0.5}, swapped, 0, 0, 1, 1);
    }

    @Test
    @DisplayName("values far apart and far from zero")
    void scales() {
      double[][] x = {{1e12 + 1, -1e-7}, {1e12 + 3, 2e-7}, {1e12 + 9, -2e-7}, {1e12 + 7, 4e-7}};
      assertSplit(new double[] {0, 1e12 + 5, 0.5}, x, 1, 1, 0, 0);
      double[][] far = {{-1e150}, {1e150}, {-1e149}, {1e150}};
      assertSplit(new double[] {0, 4.5e149, 0.5}, far, 1, 0, 1, 0);
    }

    @Test
    @DisplayName("names of the classes do not matter")
    void renamedClasses() {
      for (Golden each : Golden.cases("splits")) {
        int k = each.integer("k") + 2;
        int[] renamed = Arrays.stream(each.integers("y")).map(c -> k - 1 - c).toArray();
        each.assertClose("split", BestSplit.bestSplit(each.matrix("x"), renamed, k), TOLERANCE);
      }
    }
  }

  @Nested
  final class Ties {

    @Test
    @DisplayName("equal columns: the lowest feature")
    void equalColumns() {
      double[][] x = {{5, 1, 1}, {5, 2, 2}, {6, 3, 3}, {5, 4, 4}};
      assertSplit(new double[] {1, 2.5, 0.5}, x, 0, 0, 1, 1);
    }

    @Test
    @DisplayName("a mirrored column: the lowest feature")
    void mirroredColumn() {
      double[][] x = {{-1, 4}, {-2, 9}, {-3, 1}, {-4, 2}, {-5, -3}};
      assertSplit(new double[] {0, -2.5, 0.48}, x, 0, 0, 1, 1, 1);
    }

    @Test
    @DisplayName("two thresholds of one column: the lowest")
    void thresholds() {
      double[][] x = {{30}, {10}, {40}, {20}};
      assertSplit(new double[] {0, 15, 1.0 / 6}, x, 0, 1, 1, 0);
      assertSplit(new double[] {0, 15, 0.125}, x, 1, 0, 0, 2);
    }

    @Test
    @DisplayName("a lower threshold in a later column does not win")
    void featureBeforeThreshold() {
      double[][] x = {{100, -1}, {200, -2}, {300, -3}, {400, -4}};
      assertSplit(new double[] {0, 250, 0.5}, x, 1, 1, 0, 0);
    }

    @Test
    @DisplayName("gains that differ by 2e-8 are not equal")
    void smallDifference() {
      double[][] x = Matrices.of(2000, 2, (i, j) -> i < (j == 0 ? 153 : 151) ? 0 : 1);
      assertSplit(new double[] {1, 0.5, 0.5 / (151 * 1849)}, x, Vectors.ints(2000, i -> i % 2));
    }

    @Test
    @DisplayName("gains that are equal but for rounding")
    void roundedGains() {
      Golden.assertEach("ties", "split", TOLERANCE, each -> split(each));
    }
  }

  @Nested
  final class Thresholds {

    @Test
    @DisplayName("equal values stay on one side")
    void equalValues() {
      double[][] x = {{1}, {2}, {2}, {2}, {3}};
      assertSplit(new double[] {0, 1.5, 0.18}, x, 1, 1, 0, 0, 0);
      double[][] pairs = {{4}, {4}, {6}, {6}};
      assertSplit(new double[] {0, 5, 0}, pairs, 0, 1, 1, 0);
    }

    @Test
    @DisplayName("negative zero equals zero")
    void signedZeros() {
      double[][] x = {{-0.0}, {0.0}, {-0.0}, {0.0}, {1}};
      assertSplit(new double[] {0, 0.5, 0.08}, x, 0, 1, 0, 1, 1);
      assertSplit(noSplit(), new double[][] {{0.0}, {-0.0}}, 0, 1);
    }

    @Test
    @DisplayName("values that are nearly equal differ")
    void nearlyEqual() {
      double[][] x = {{1 + 1e-12}, {1}, {1 + 1e-12}, {1}};
      assertSplit(new double[] {0, 1, 0.5}, x, 1, 0, 1, 0);
      double[][] tiny = {{2e-300}, {1e-300}, {-1e-300}};
      assertSplit(new double[] {0, 0, 4.0 / 9}, tiny, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    @DisplayName("the threshold separates neighbouring doubles")
    void neighbours(long below) {
      assertSeparated(Double.longBitsToDouble(below));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("the threshold separates neighbouring negative doubles")
    void negativeNeighbours(long above) {
      assertSeparated(-Double.longBitsToDouble(above));
    }

    private static void assertSeparated(double low) {
      double high = Math.nextUp(low);
      double[] actual = BestSplit.bestSplit(new double[][] {{high}, {low}}, new int[] {0, 1}, 2);
      assertClose(new double[] {0, 0, 0.5}, actual, TOLERANCE, "split of neighbours");
      assertTrue(low <= actual[1] && actual[1] < high, "the threshold separates the neighbours");
    }
  }

  @Nested
  final class Degenerate {

    @Test
    @DisplayName("one row has no split")
    void oneRow() {
      assertSplit(noSplit(), new double[][] {{3, 4}}, 1);
    }

    @Test
    @DisplayName("constant columns have no split")
    void constantColumns() {
      assertSplit(noSplit(), new double[][] {{3, 4}, {3, 4}, {3, 4}}, 1, 0, 1);
    }

    @Test
    @DisplayName("one class: a candidate without gain")
    void oneClass() {
      double[][] x = {{1, 9}, {1, 7}, {1, 8}};
      double[] actual = BestSplit.bestSplit(x, new int[3], 1);
      assertClose(new double[] {1, 7.5, 0}, actual, TOLERANCE, "split");
    }

    @Test
    @DisplayName("XOR: a candidate without gain")
    void exclusiveOr() {
      double[][] x = {{2, 5}, {2, 6}, {3, 5}, {3, 6}};
      assertSplit(new double[] {0, 2.5, 0}, x, 0, 1, 1, 0);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("iris: two features split equally well")
    void iris() {
      assertBest("iris", Datasets.iris());
    }

    @Test
    @DisplayName("iris: the two species that overlap")
    void irisLate() {
      assertBest("irisLate", Datasets.iris().rows(50, 150));
    }

    @Test
    void wine() {
      assertBest("wine", Datasets.wine());
    }

    @Test
    @DisplayName("breast cancer: every second row")
    void breastCancer() {
      assertBest("breastCancer", Datasets.breastCancer().where(i -> i % 2 == 0));
    }

    @Test
    @DisplayName("breast cancer: every fifth row")
    void breastCancerFifth() {
      assertBest("breastCancerFifth", Datasets.breastCancer().where(i -> i % 5 == 0));
    }

    private static void assertBest(String name, Dataset data) {
      int k = data.labelNames().size();
      double[] actual = BestSplit.bestSplit(data.features(), data.labels(), k);
      Golden.load("golden.json").assertClose(name, actual, TOLERANCE);
    }
  }

  @Nested
  final class Scale {

    @Test
    @DisplayName("more than a hundred thousand rows")
    void large() {
      int n = 120_000;
      int[] ranks = Vectors.ints(n, i -> (i + 42_000) % n);
      double[][] x = Matrices.of(n, 1, (i, j) -> ranks[i] / 8.0);
      int[] y = Vectors.ints(n, i -> ranks[i] < 54_000 ? 2 : ranks[i] < 90_000 ? 0 : 1);
      double whole = 0.45 * 0.45 + 0.3 * 0.3 + 0.25 * 0.25;
      double parts = 0.45 + (0.3 * 0.3 + 0.25 * 0.25) / 0.55;
      double[] expected = {0, 53_999.5 / 8, parts - whole};
      assertClose(expected, BestSplit.bestSplit(x, y, 3), TOLERANCE, "split");
    }

    @Test
    @DisplayName("the steps grow like n log n")
    void growth() {
      assertGrowth(n -> BestSplit.bestSplit(mixed(n), labels(n), 2), Growth.N_LOG_N);
    }

    private static double[][] mixed(int n) {
      return Matrices.of(n, 2, (i, j) -> i * (j == 0 ? 37 : 91) % n);
    }

    private static int[] labels(int n) {
      return Vectors.ints(n, i -> i % 3 == 0 ? 1 : 0);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("splits agree with exact fractions")
    void splits() {
      Cases.seeded("best_split splits", 60, Table::draw)
          .forEach(each -> assertClose(each.best(), each.split(), TOLERANCE, "split"));
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void rowOrder() {
      for (Table each : Cases.seeded("best_split order", 20, Table::draw)) {
        assertClose(each.best(), each.reversed().split(), TOLERANCE, "split of reversed rows");
      }
    }

    @Test
    @DisplayName("impurities agree with exact fractions")
    void impurities() {
      for (Table each : Cases.seeded("best_split impurities", 30, Table::draw)) {
        BigFraction impurity = BigFraction.ONE;
        double bits = 0;
        for (int label : each.y()) {
          int count = (int) Arrays.stream(each.y()).filter(other -> other == label).count();
          BigFraction share = new BigFraction(count, each.y().length);
          impurity = impurity.subtract(share.divide(each.y().length));
          bits -= Math.log(share.doubleValue()) / Math.log(2) / each.y().length;
        }
        assertImpurity(impurity.doubleValue(), bits, each.y(), each.k());
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{3, 1}, {1, 2}, {2, 0}};
    private final int[] y = {2, 0, 1};
    private final Call split = Call.of(BestSplit::bestSplit, x, y, 3);
    private final List<Call> impurities =
        List.of(Call.of(BestSplit::gini, y, 3), Call.of(BestSplit::entropyBits, y, 3));

    @Test
    @DisplayName("arguments stay as they were, results are new")
    void keepsArguments() {
      split.isPure();
      impurities.forEach(Call::isPure);
    }

    @Test
    @DisplayName("no split is a new array too")
    void noSplitIsFresh() {
      Call.of(BestSplit::bestSplit, new double[][] {{3}}, new int[1], 1).isPure();
    }

    @Test
    @DisplayName("no labels, or labels that do not fit the rows")
    void lengths() {
      impurities.forEach(each -> each.rejects(0, Bad.missing()));
      split.rejects(1, Bad.lengths());
    }

    @Test
    @DisplayName("a label outside the classes")
    void unknownLabel() {
      impurities.forEach(each -> each.rejects(0, Bad.labels(3)));
      split.rejects(1, Bad.labels(3));
    }

    @Test
    void noClasses() {
      impurities.forEach(each -> each.rejects(1, 0, -1, Integer.MIN_VALUE));
      split.rejects(2, 0, -1, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("features that are no matrix")
    void invalidFeatures() {
      split.rejects(0, Bad.shapes());
    }

    @Test
    @DisplayName("a value that is no finite number")
    void notFinite() {
      split.rejects(0, Bad.nonFinite());
    }
  }

  private static void assertImpurity(double gini, double bits, int[] y, int k) {
    assertClose(gini, BestSplit.gini(y.clone(), k), TOLERANCE, "gini");
    assertClose(bits, BestSplit.entropyBits(y.clone(), k), TOLERANCE, "entropy");
  }

  private static double[] split(Golden golden) {
    return BestSplit.bestSplit(golden.matrix("x"), golden.integers("y"), golden.integer("k"));
  }

  /** Labels from 0 to 2. */
  private static void assertSplit(double[] expected, double[][] x, int... y) {
    assertClose(expected, BestSplit.bestSplit(x, y, 3), TOLERANCE, "split");
  }

  /** A random table with many equal values, and its best split in exact arithmetic. */
  private record Table(double[][] x, int[] y, int k) {

    static Table draw(Random random) {
      int n = 1 + random.nextInt(24);
      int d = 1 + random.nextInt(4);
      int k = 1 + random.nextInt(4);
      int levels = 1 + random.nextInt(12);
      double[][] x = Matrices.of(n, d, (i, j) -> (random.nextInt(levels) - 5) / 4.0);
      return new Table(x, Vectors.ints(n, i -> random.nextInt(k)), k);
    }

    double[] split() {
      return BestSplit.bestSplit(Matrices.copy(x), y.clone(), k);
    }

    Table reversed() {
      return new Table(Matrices.reversed(x), Vectors.reversed(y), k);
    }

    double[] best() {
      int[] columns = Vectors.ints(x[0].length, j -> j);
      return ExactSplit.best(x, y, Vectors.ints(y.length, i -> i), columns)
          .map(best -> new double[] {best.column(), best.threshold(), best.gain().doubleValue()})
          .orElse(noSplit());
    }
  }
}
