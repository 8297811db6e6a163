package trees.best_split;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden splits, ties, awkward values, real data, many rows, invalid arguments. */
@DisplayName("Best split")
final class BestSplitTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private static double[] noSplit() {
    return new double[] {-1, Double.NaN, 0};
  }

  @Nested
  @DisplayName("impurity")
  final class Impurity {

    @Test
    @DisplayName("Gini impurity of several samples")
    void gini() {
      for (Golden each : Golden.load("golden.json").children("impurities")) {
        double actual = BestSplit.gini(each.integers("y"), each.integer("k"));
        assertClose(each.number("gini"), actual, TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("entropy of several samples")
    void entropy() {
      for (Golden each : Golden.load("golden.json").children("impurities")) {
        double actual = BestSplit.entropyBits(each.integers("y"), each.integer("k"));
        assertClose(each.number("bits"), actual, TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("one class is pure, whatever k is")
    void pure() {
      for (int k = 3; k < 6; k++) {
        int[] y = {2, 2, 2, 2};
        assertClose(0.0, BestSplit.gini(y, k), TOLERANCE, "gini");
        assertClose(0.0, BestSplit.entropyBits(y, k), TOLERANCE, "entropy");
      }
      assertClose(0.0, BestSplit.gini(new int[1], 1), TOLERANCE, "gini of one row");
      assertClose(0.0, BestSplit.entropyBits(new int[1], 1), TOLERANCE, "entropy of one row");
    }

    @Test
    @DisplayName("equal shares of k classes are the most impure")
    void uniform() {
      for (int k = 1; k <= 8; k++) {
        int[] y = IntStream.range(0, 3 * k).map(i -> i / 3).toArray();
        assertClose(1 - 1.0 / k, BestSplit.gini(y, k), TOLERANCE, "gini");
        double bits = Math.log(k) / Math.log(2);
        assertClose(bits, BestSplit.entropyBits(y, k), TOLERANCE, "entropy");
      }
    }

    @Test
    @DisplayName("many rows")
    void manyRows() {
      int[] y = IntStream.range(0, 200_000).map(i -> i % 4 == 0 ? 1 : 0).toArray();
      assertClose(0.375, BestSplit.gini(y, 2), TOLERANCE, "gini");
      double bits = 2 - 0.75 * Math.log(3) / Math.log(2);
      assertClose(bits, BestSplit.entropyBits(y, 2), TOLERANCE, "entropy");
    }
  }

  @Nested
  @DisplayName("splits")
  final class Splits {

    @Test
    @DisplayName("small tables with a single best split")
    void tables() {
      for (Golden each : Golden.load("golden.json").children("splits")) {
        assertClose(each.vector("split"), split(each), TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("two rows")
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
      for (Golden each : Golden.load("golden.json").children("splits")) {
        int k = each.integer("k") + 2;
        int[] renamed = Arrays.stream(each.integers("y")).map(c -> k - 1 - c).toArray();
        double[] actual = BestSplit.bestSplit(each.matrix("x"), renamed, k);
        assertClose(each.vector("split"), actual, TOLERANCE, each.text("name"));
      }
    }
  }

  @Nested
  @DisplayName("ties")
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
    @DisplayName("gains that are equal but for rounding")
    void roundedGains() {
      for (Golden each : Golden.load("golden.json").children("ties")) {
        assertClose(each.vector("split"), split(each), TOLERANCE, each.text("name"));
      }
    }
  }

  @Nested
  @DisplayName("thresholds")
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
      double[][] zeros = {{0.0}, {-0.0}};
      assertClose(noSplit(), BestSplit.bestSplit(zeros, new int[] {0, 1}, 2), TOLERANCE, "zeros");
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
      double low = Double.longBitsToDouble(below);
      double high = Math.nextUp(low);
      double[] actual = BestSplit.bestSplit(new double[][] {{high}, {low}}, new int[] {0, 1}, 2);
      assertClose(new double[] {0, 0, 0.5}, actual, TOLERANCE, "split of neighbours");
      assertTrue(low <= actual[1] && actual[1] < high, "the threshold separates the neighbours");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("the threshold separates neighbouring negative doubles")
    void negativeNeighbours(long above) {
      double low = -Double.longBitsToDouble(above);
      double high = Math.nextUp(low);
      double[] actual = BestSplit.bestSplit(new double[][] {{high}, {low}}, new int[] {0, 1}, 2);
      assertClose(new double[] {0, 0, 0.5}, actual, TOLERANCE, "split of neighbours");
      assertTrue(low <= actual[1] && actual[1] < high, "the threshold separates the neighbours");
    }
  }

  @Nested
  @DisplayName("degenerate")
  final class Degenerate {

    @Test
    @DisplayName("one row has no split")
    void oneRow() {
      double[] actual = BestSplit.bestSplit(new double[][] {{3, 4}}, new int[] {1}, 2);
      assertClose(noSplit(), actual, TOLERANCE, "split");
    }

    @Test
    @DisplayName("constant columns have no split")
    void constantColumns() {
      double[][] x = {{3, 4}, {3, 4}, {3, 4}};
      double[] actual = BestSplit.bestSplit(x, new int[] {1, 0, 1}, 2);
      assertClose(noSplit(), actual, TOLERANCE, "split");
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
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("iris: two features split equally well")
    void iris() {
      Dataset data = Datasets.iris();
      double[] actual = BestSplit.bestSplit(data.features(), data.labels(), 3);
      assertClose(expected("iris"), actual, TOLERANCE, "split");
    }

    @Test
    @DisplayName("iris: the two species that overlap")
    void irisLate() {
      Dataset data = Datasets.iris();
      double[][] x = Arrays.copyOfRange(data.features(), 50, 150);
      int[] y = Arrays.copyOfRange(data.labels(), 50, 150);
      assertClose(expected("irisLate"), BestSplit.bestSplit(x, y, 3), TOLERANCE, "split");
    }

    @Test
    @DisplayName("wine")
    void wine() {
      Dataset data = Datasets.wine();
      double[] actual = BestSplit.bestSplit(data.features(), data.labels(), 3);
      assertClose(expected("wine"), actual, TOLERANCE, "split");
    }

    @Test
    @DisplayName("breast cancer")
    void breastCancer() {
      Dataset data = Datasets.breastCancer();
      double[] actual = BestSplit.bestSplit(data.features(), data.labels(), 2);
      assertClose(expected("breastCancer"), actual, TOLERANCE, "split");
    }

    @Test
    @DisplayName("breast cancer: every fifth row")
    void breastCancerFifth() {
      Dataset data = Datasets.breastCancer();
      int[] rows = IntStream.range(0, 114).map(i -> 5 * i).toArray();
      double[][] x = Arrays.stream(rows).mapToObj(i -> data.features()[i]).toArray(double[][]::new);
      int[] y = Arrays.stream(rows).map(i -> data.labels()[i]).toArray();
      assertClose(expected("breastCancerFifth"), BestSplit.bestSplit(x, y, 2), TOLERANCE, "split");
    }

    private static double[] expected(String name) {
      return Golden.load("golden.json").vector(name);
    }
  }

  @Nested
  @DisplayName("scale")
  final class Scale {

    @Test
    @DisplayName("more than a hundred thousand rows")
    void large() {
      int n = 120_000;
      double[][] x = new double[n][1];
      int[] y = new int[n];
      for (int i = 0; i < n; i++) {
        int rank = (i + 42_000) % n;
        x[i][0] = rank / 8.0;
        y[i] = rank < 54_000 ? 2 : rank < 90_000 ? 0 : 1;
      }
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
      double[][] x = new double[n][2];
      for (int i = 0; i < n; i++) {
        x[i][0] = i * 37 % n;
        x[i][1] = i * 91 % n;
      }
      return x;
    }

    private static int[] labels(int n) {
      return IntStream.range(0, n).map(i -> i % 3 == 0 ? 1 : 0).toArray();
    }
  }

  @Nested
  @DisplayName("random data")
  final class RandomData {

    @Test
    @DisplayName("splits agree with exact fractions")
    void splits() {
      for (Table each : Cases.seeded("best_split splits", 60, Table::draw)) {
        assertClose(each.best(), each.split(), TOLERANCE, "split");
      }
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
        int n = each.y().length;
        BigFraction impurity = BigFraction.ONE;
        double bits = 0;
        for (int count : each.counts(i -> true)) {
          BigFraction share = new BigFraction(count, n);
          impurity = impurity.subtract(share.multiply(share));
          bits += count == 0 ? 0 : share.doubleValue() * Math.log((double) n / count) / Math.log(2);
        }
        double gini = BestSplit.gini(each.y().clone(), each.k());
        assertClose(impurity.doubleValue(), gini, TOLERANCE, "gini");
        double entropy = BestSplit.entropyBits(each.y().clone(), each.k());
        assertClose(bits, entropy, TOLERANCE, "entropy");
      }
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    @Test
    @DisplayName("arguments stay as they were, results are new")
    void keepsArguments() {
      double[][] x = {{3, 1}, {1, 2}, {2, 0}};
      int[] y = {2, 0, 1};
      assertArgumentsUnchanged(() -> BestSplit.bestSplit(x, y, 3), x, y);
      assertFresh(() -> BestSplit.bestSplit(x, y, 3), x, y);
      assertArgumentsUnchanged(() -> BestSplit.gini(y, 3), y);
      assertArgumentsUnchanged(() -> BestSplit.entropyBits(y, 3), y);
    }

    @Test
    @DisplayName("no split is a new array too")
    void noSplitIsFresh() {
      double[][] x = {{3}};
      int[] y = {0};
      assertFresh(() -> BestSplit.bestSplit(x, y, 1), x, y);
    }

    @Test
    @DisplayName("no labels")
    void missingLabels() {
      double[][] x = {{1}, {2}};
      assertInvalid(() -> BestSplit.gini(null, 2), "gini of null");
      assertInvalid(() -> BestSplit.gini(new int[0], 2), "gini of no labels");
      assertInvalid(() -> BestSplit.entropyBits(null, 2), "entropy of null");
      assertInvalid(() -> BestSplit.entropyBits(new int[0], 2), "entropy of no labels");
      assertInvalid(() -> BestSplit.bestSplit(x, null, 2), "split without labels");
      assertInvalid(() -> BestSplit.bestSplit(x, new int[0], 2), "split of no labels");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("a label outside the classes")
    void unknownLabel(int label) {
      double[][] x = {{1}, {2}};
      for (int[] y : new int[][] {{label, 1}, {0, label}}) {
        assertInvalid(() -> BestSplit.gini(y, 2), "label of gini");
        assertInvalid(() -> BestSplit.entropyBits(y, 2), "label of entropy");
        assertInvalid(() -> BestSplit.bestSplit(x, y, 2), "label of split");
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    @DisplayName("no classes")
    void noClasses(int k) {
      int[] y = {0, 0};
      assertInvalid(() -> BestSplit.gini(y, k), "k of gini");
      assertInvalid(() -> BestSplit.entropyBits(y, k), "k of entropy");
      assertInvalid(() -> BestSplit.bestSplit(new double[][] {{1}, {2}}, y, k), "k of split");
    }

    @Test
    @DisplayName("features that are no matrix")
    void invalidFeatures() {
      double[][][] invalid = {
        null, {}, {{}}, {{}, {}}, {null, {1}}, {{1}, null}, {{1}, {1, 2}}, {{1, 2}, {1}}
      };
      for (double[][] x : invalid) {
        int[] y = new int[x == null || x.length == 0 ? 1 : x.length];
        assertInvalid(() -> BestSplit.bestSplit(x, y, 2), "features");
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @DisplayName("a value that is no finite number")
    void notFinite(double value) {
      int[] y = {0, 1};
      assertInvalid(() -> BestSplit.bestSplit(new double[][] {{value, 1}, {1, 2}}, y, 2), "first");
      assertInvalid(() -> BestSplit.bestSplit(new double[][] {{1, 1}, {2, value}}, y, 2), "last");
    }

    @Test
    @DisplayName("labels that do not fit the rows")
    void lengths() {
      double[][] x = {{1}, {2}};
      assertInvalid(() -> BestSplit.bestSplit(x, new int[1], 2), "fewer labels");
      assertInvalid(() -> BestSplit.bestSplit(x, new int[3], 2), "more labels");
    }

    private static void assertInvalid(Executable call, String what) {
      assertRejects(IllegalArgumentException.class, call, what);
    }
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
      double[][] x = new double[n][d];
      int[] y = new int[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < d; j++) {
          x[i][j] = (random.nextInt(levels) - 5) / 4.0;
        }
        y[i] = random.nextInt(k);
      }
      return new Table(x, y, k);
    }

    double[] split() {
      double[][] copy = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
      return BestSplit.bestSplit(copy, y.clone(), k);
    }

    Table reversed() {
      int last = y.length - 1;
      double[][] rows =
          IntStream.rangeClosed(0, last).mapToObj(i -> x[last - i]).toArray(double[][]::new);
      return new Table(rows, IntStream.rangeClosed(0, last).map(i -> y[last - i]).toArray(), k);
    }

    double[] best() {
      double[] best = noSplit();
      BigFraction most = BigFraction.MINUS_ONE;
      for (int j = 0; j < x[0].length; j++) {
        int column = j;
        double[] values =
            Arrays.stream(x).mapToDouble(row -> row[column]).sorted().distinct().toArray();
        for (int v = 1; v < values.length; v++) {
          double low = values[v - 1];
          BigFraction gain =
              purity(i -> x[i][column] <= low)
                  .add(purity(i -> x[i][column] > low))
                  .subtract(purity(i -> true));
          if (gain.compareTo(most) > 0) {
            most = gain;
            best = new double[] {j, (low + values[v]) / 2, gain.doubleValue()};
          }
        }
      }
      return best;
    }

    /** The sum of the squared counts of some rows, divided by their number and by all rows. */
    private BigFraction purity(IntPredicate rows) {
      int[] counts = counts(rows);
      int squares = Arrays.stream(counts).map(count -> count * count).sum();
      return new BigFraction(squares, Arrays.stream(counts).sum() * y.length);
    }

    int[] counts(IntPredicate rows) {
      int[] counts = new int[k];
      IntStream.range(0, y.length).filter(rows).forEach(i -> counts[y[i]]++);
      return counts;
    }
  }
}
