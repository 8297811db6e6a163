package trees.cart_classifier;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: splits, limits, leaves, real data, random tables, growth and contract. */
final class CartClassifierTest {

  private static final int FULL = Integer.MAX_VALUE;

  @Nested
  final class Splits {

    @Test
    @DisplayName("thresholds lie in the middle, on both sides of zero")
    void midpoints() {
      double[][] x = Matrices.ofColumn(1, 4, -3, -8);
      int[] y = {1, 2, 0, 3};
      double[][] xt = Matrices.ofColumn(2.25, 2.75, -1.25, -0.75, -5.25, -5.75);
      assertLabels(new int[] {1, 2, 0, 1, 0, 3}, x, y, xt, FULL, 1);
    }

    @Test
    @DisplayName("a row equal to the threshold goes left")
    void equalToTheThreshold() {
      double[][] x = Matrices.ofColumn(1, 4, -3);
      assertLabels(new int[] {0, 2}, x, new int[] {0, 1, 2}, Matrices.ofColumn(2.5, -1), FULL, 1);
    }

    @Test
    @DisplayName("neighbouring values are those of the node's rows")
    void valuesOfTheNode() {
      double[][] x = {{0, 0}, {0, 10}, {0, 0}, {0, 10}, {9, 4}, {9, 4}, {9, 4}, {9, 4}};
      int[] y = {0, 1, 0, 1, 2, 2, 2, 2};
      double[][] xt = {{0, 4.5}, {0, 5.5}, {9, 4}};
      assertLabels(new int[] {0, 1, 2}, x, y, xt, FULL, 1);
    }

    @Test
    @DisplayName("of columns with equal gains the lowest wins")
    void tiedColumns() {
      double[][] x = {{0, 1, 5}, {1, 0, 6}};
      double[][] xt = {{0, 0, 9}, {1, 1, 0}};
      assertLabels(new int[] {0, 1}, x, new int[] {0, 1}, xt, 1, 1);
      double[][] later = {{7, 1, 5}, {7, 0, 6}};
      assertLabels(new int[] {1, 0}, later, new int[] {0, 1}, xt, 1, 1);
    }

    @Test
    @DisplayName("of thresholds with equal gains the lowest wins")
    void tiedThresholds() {
      double[][] x = Matrices.ofColumn(1, 2, 3, 4);
      double[][] xt = Matrices.ofColumn(0, 1.75, 3.75, 9);
      assertLabels(new int[] {0, 1, 1, 1}, x, new int[] {0, 1, 1, 2}, xt, 1, 1);
      assertLabels(new int[] {0, 1, 2, 2}, x, new int[] {0, 1, 1, 2}, xt, 2, 1);
    }

    @Test
    @DisplayName("rounding does not decide between equal gains")
    void roundingDoesNotDecide() {
      assertTables("rounding");
    }

    @Test
    @DisplayName("a split that gains nothing is made all the same")
    void xor() {
      double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
      int[] y = {4, 1, 1, 4};
      assertLabels(y, x, y, x, 2, 1);
      assertLabels(y, x, y, x, FULL, 1);
      assertLabels(new int[] {1, 1, 1, 1}, x, y, x, 1, 1);
    }

    @Test
    @DisplayName("a split that gains nothing, with several rows a side")
    void xorWithRepeatedRows() {
      double[][] x = Matrices.of(12, 2, (i, j) -> j == 0 ? i % 2 : i / 2 % 2);
      int[] y = Vectors.ints(12, i -> i % 2 ^ i / 2 % 2);
      assertLabels(y, x, y, x, 2, 3);
    }

    @Test
    @DisplayName("constant columns have no candidates")
    void constantColumns() {
      double[][] x = {{5, 1}, {5, 2}, {5, 3}};
      double[][] xt = {{0, 0}, {9, 9}};
      assertLabels(new int[] {0, 1}, x, new int[] {0, 0, 1}, xt, FULL, 1);
      double[][] constant = {{5, -0.0}, {5, 0.0}, {5, -0.0}};
      assertLabels(new int[] {1, 1}, constant, new int[] {0, 1, 1}, xt, FULL, 1);
    }

    @Test
    @DisplayName("huge and tiny values")
    void extremes() {
      double[][] x = {{1e150, 3e-150}, {-1e150, 1e-150}, {1e150, 1e-150}, {-1e150, 3e-150}};
      int[] y = {0, 1, 2, 3};
      assertLabels(y, x, y, x, FULL, 1);
      double[][] xt = {{1e149, 1.5e-150}, {-1e149, 2.5e-150}};
      assertLabels(new int[] {2, 3}, x, y, xt, FULL, 1);
    }

    @Test
    @DisplayName("golden tables")
    void golden() {
      assertTables("small");
    }

    private static void assertTables(String path) {
      for (Golden table : Golden.cases(path)) {
        for (Golden each : table.children("trees")) {
          assertTree(each, table.matrix("x"), table.integers("y"), table.matrix("xt"));
        }
      }
    }
  }

  @Nested
  final class Limits {

    private final double[][] line = Matrices.ofColumn(1, 2, 3, 4, 5, 6, 7, 8);

    @Test
    @DisplayName("the root has depth 0")
    void depths() {
      int[] y = {0, 0, 0, 0, 1, 1, 2, 3};
      assertLine(0, 1, y, 0, 0, 0, 0, 0, 0, 0, 0);
      assertLine(1, 1, y, 0, 0, 0, 0, 1, 1, 1, 1);
      assertLine(2, 1, y, 0, 0, 0, 0, 1, 1, 2, 2);
      assertLine(3, 1, y, y);
      assertLine(FULL, 1, y, y);
    }

    @Test
    @DisplayName("exactly the least number of rows on both sides is enough")
    void exactlyEnough() {
      int[] y = {0, 0, 0, 0, 1, 1, 1, 1};
      assertLine(FULL, 4, y, y);
      int[] mixed = {0, 0, 1, 1, 2, 2, 3, 3};
      assertLine(FULL, 2, mixed, mixed);
    }

    @Test
    @DisplayName("the best allowed split is taken where the best of all is not allowed")
    void bestAllowed() {
      assertLine(1, 1, new int[] {5, 0, 0, 0, 0, 0, 0, 0}, 5, 0, 0, 0, 0, 0, 0, 0);
      assertLine(1, 2, new int[] {5, 0, 5, 5, 5, 5, 5, 0}, 0, 0, 5, 5, 5, 5, 5, 5);
      assertLine(1, 3, new int[] {0, 4, 4, 4, 4, 4, 0, 0}, 4, 4, 4, 4, 4, 0, 0, 0);
      double[][] x = {{1, 4}, {2, 3}, {3, 9}, {4, 2}, {5, 1}, {6, 8}};
      int[] y = {1, 0, 0, 0, 0, 0};
      double[][] xt = {{1, 9}, {1, 0}};
      assertLabels(new int[] {1, 1}, x, y, xt, FULL, 1);
      assertLabels(new int[] {0, 0}, x, y, xt, FULL, 2);
    }

    @Test
    @DisplayName("too few rows on the right, too few on the left")
    void eitherSide() {
      assertLine(FULL, 3, new int[] {0, 0, 0, 0, 0, 0, 7, 7}, 0, 0, 0, 0, 0, 7, 7, 7);
      assertLine(FULL, 3, new int[] {7, 7, 0, 0, 0, 0, 0, 0}, 7, 7, 7, 0, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("rows are counted, not different values")
    void equalValues() {
      double[][] x = Matrices.ofColumn(1, 1, 1, 2, 2, 2);
      int[] y = {0, 0, 0, 1, 1, 1};
      assertLabels(y, x, y, x, FULL, 3);
    }

    @Test
    @DisplayName("no candidate with enough rows on both sides")
    void noAllowedCandidate() {
      int[] y = {3, 3, 3, 3, 3, 1, 1, 1};
      int[] majority = {3, 3, 3, 3, 3, 3, 3, 3};
      assertLine(FULL, 5, y, majority);
      assertLine(FULL, 9, y, majority);
      assertLine(FULL, FULL, y, majority);
      double[][] x = Matrices.ofColumn(1, 1, 1, 1, 1, 1, 1, 2);
      assertLabels(majority, x, y, x, FULL, 2);
    }

    @Test
    @DisplayName("a node with one label is not split any more")
    void pureNode() {
      assertGrowth(n -> fitRising(n, 0), Growth.N_LOG_N, 32);
    }

    private static void fitRising(int n, int label) {
      double[][] x = Matrices.of(n, 1, (i, j) -> i);
      CartClassifier.fitPredict(x, Vectors.ints(n, i -> label), new double[1][1], FULL, 1);
    }

    private void assertLine(int maxDepth, int minLeaf, int[] y, int... expected) {
      assertLabels(expected, line, y, line, maxDepth, minLeaf);
    }
  }

  @Nested
  final class Leaves {

    private final double[][] three = {{1}, {2}, {-9}};

    @Test
    @DisplayName("of equally frequent labels the lowest wins")
    void tiedLabels() {
      assertLeaf(2, 9, 2, 2, 9);
      assertLeaf(0, 1, 0, 2);
      assertLeaf(15, 16, 15);
      assertLeaf(7, 20, 7, 7, 3, 20);
    }

    @Test
    @DisplayName("the most frequent label, wherever it stands")
    void majority() {
      assertLeaf(20, 20, 0, 20, 1, 20, 0);
      assertLeaf(3, 5, 3, 4, 3);
    }

    @Test
    @DisplayName("one label everywhere, and one row")
    void oneLabel() {
      double[][] x = {{1, 2}, {3, 4}, {0, 0}};
      double[][] xt = {{1, 2}, {-8, 9}};
      assertLabels(new int[] {6, 6}, x, new int[] {6, 6, 6}, xt, FULL, 1);
      assertLabels(new int[] {20, 20}, new double[1][2], new int[] {20}, xt, 3, 1);
    }

    @Test
    @DisplayName("equal rows with different labels")
    void equalRows() {
      double[][] x = {{1, 2}, {1, 2}, {1, 2}, {5, 2}, {5, 2}};
      double[][] xt = {{1, 2}, {5, 2}};
      assertLabels(new int[] {3, 0}, x, new int[] {3, 4, 3, 1, 0}, xt, FULL, 1);
    }

    @Test
    @DisplayName("a leaf counts its own rows")
    void ownRows() {
      double[][] x = Matrices.ofColumn(1, 2, 3, 4, 5, 6, 7, 8);
      int[] y = {0, 0, 0, 0, 0, 2, 2, 1};
      assertLabels(new int[] {0, 2, 2}, x, y, Matrices.ofColumn(0, 7, 9), 1, 1);
    }

    /** All rows are equal, so that they end in one leaf. */
    private void assertLeaf(int expected, int... labels) {
      double[][] x = new double[labels.length][1];
      assertLabels(new int[] {expected, expected, expected}, x, labels, three, FULL, 1);
      assertLabels(new int[] {expected, expected, expected}, x, labels, three, 0, 1);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("irises, in millimetres")
    void iris() {
      assertHeldOut("iris", Datasets.iris(), 10, 4);
    }

    @Test
    @DisplayName("wines, in hundredths")
    void wine() {
      assertHeldOut("wine", Datasets.wine(), 100, 13);
    }

    @Test
    @DisplayName("breast cancer, ten measurements in thousandths")
    void cancer() {
      assertHeldOut("cancer", Datasets.breastCancer(), 1000, 10);
    }

    private static void assertHeldOut(String path, Dataset data, double scale, int columns) {
      Dataset train = data.where(i -> i % 3 != 0);
      double[][] x = whole(train, scale, columns);
      double[][] xt = whole(data.where(i -> i % 3 == 0), scale, columns);
      Golden.cases(path).forEach(each -> assertTree(each, x, train.labels(), xt));
    }

    private static double[][] whole(Dataset data, double scale, int columns) {
      double[][] x = data.features();
      return Matrices.of(x.length, columns, (i, j) -> Math.rint(scale * x[i][j]));
    }
  }

  @Nested
  final class RandomTables {

    @Test
    @DisplayName("labels agree with a second implementation")
    void agree() {
      for (Sample each : samples("agree")) {
        assertSample(each, each.x(), each.xt());
      }
    }

    @Test
    @DisplayName("stretched and moved columns make the same tree")
    void stretched() {
      for (Sample each : samples("stretched")) {
        assertSample(
            each, Matrices.map(each.x(), v -> 8 * v - 5), Matrices.map(each.xt(), v -> 8 * v - 5));
      }
    }

    @Test
    @DisplayName("the order of the training rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        int[] y = Vectors.reversed(each.y());
        double[][] x = Matrices.reversed(each.x());
        assertLabels(each.labels(), x, y, each.xt(), each.maxDepth(), each.minLeaf());
      }
    }

    private static void assertSample(Sample sample, double[][] x, double[][] xt) {
      assertLabels(sample.labels(), x, sample.y(), xt, sample.maxDepth(), sample.minLeaf());
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("cart_classifier " + purpose, 10, Sample::draw);
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("2000 rows of 16 labels")
    void twoThousand() {
      double[][] x = Matrices.of(2000, 1, (i, j) -> i * 7 % 2000);
      int[] y = Vectors.ints(2000, i -> i * 7 % 2000 / 125);
      double[][] xt = Matrices.ofColumn(0, 124, 125, 999, 1000, 1999);
      assertLabels(new int[] {0, 0, 1, 7, 8, 15}, x, y, xt, FULL, 1);
    }

    @Test
    @DisplayName("steps of one split grow like n log n")
    void growth() {
      assertGrowth(
          n -> {
            double[][] x = Matrices.of(n, 2, (i, j) -> j == 0 ? i * 7 % n : -i);
            int[] y = Vectors.ints(n, i -> i * 7 % n < n / 3 ? 1 : i % 2 * 2);
            CartClassifier.fitPredict(x, y, new double[1][2], 1, 1);
          },
          Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps grow like m with the rows to predict")
    void rowsToPredict() {
      double[][] x = {{1, 2}, {3, 4}, {0, 0}, {5, 1}};
      int[] y = {0, 1, 0, 2};
      assertGrowth(
          m -> CartClassifier.fitPredict(x, y, Matrices.of(m, 2, (i, j) -> i % 5), 9, 1), Growth.N);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 2}, {3, -4}, {0, 0}, {3, 1}};
    private final double[][] xt = {{0, 1}, {3, 3}, {1, 2}};
    private final Call call =
        Call.of(CartClassifier::fitPredict, x, new int[] {2, 1, 0, 1}, xt, 3, 1);
    private final List<Call> calls = List.of(call, call.with(3, 0), call.with(4, 9));

    @Test
    @DisplayName("training rows that are no matrix of finite numbers")
    void trainingRows() {
      calls.forEach(each -> each.rejects(0, Bad.matrices()));
    }

    @Test
    @DisplayName("rows to predict for that are no matrix of finite numbers")
    void rowsToPredict() {
      calls.forEach(each -> each.rejects(2, Bad.matrices()));
    }

    @Test
    @DisplayName("rows without columns, all of them")
    void noColumns() {
      calls.forEach(each -> each.with(0, new double[4][0]).rejects(2, new double[3][0]));
    }

    @Test
    @DisplayName("rows to predict for of another width")
    void otherWidth() {
      calls.forEach(each -> each.rejects(2, Bad.widths()));
    }

    @Test
    @DisplayName("no labels, too few or too many, or negative ones")
    void labels() {
      calls.forEach(each -> each.rejects(1, Bad.lengths()));
      calls.forEach(each -> each.rejects(1, Bad.counts()));
    }

    @Test
    @DisplayName("a negative depth, and less than one row a side")
    void limits() {
      call.rejects(3, Bad.counts());
      call.rejects(4, 0, -1, Integer.MIN_VALUE);
      call.with(3, 0).rejects(4, 0);
    }

    @Test
    @DisplayName("the arguments stay, and every call returns a new array with the same labels")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
    }
  }

  private static void assertTree(Golden tree, double[][] x, int[] y, double[][] xt) {
    int maxDepth = tree.integer("maxDepth");
    assertLabels(tree.integers("labels"), x, y, xt, maxDepth, tree.integer("minLeaf"));
  }

  private static void assertLabels(
      int[] expected, double[][] x, int[] y, double[][] xt, int maxDepth, int minLeaf) {
    String message = "labels with maxDepth " + maxDepth + ", minLeaf " + minLeaf;
    double[][] copy = Matrices.copy(x);
    int[] labels = CartClassifier.fitPredict(copy, y.clone(), Matrices.copy(xt), maxDepth, minLeaf);
    assertExact(expected, labels, message);
  }

  /** Whole numbers, so that midpoints are exact. Splits are compared as fractions, counted anew. */
  private record Sample(double[][] x, int[] y, double[][] xt, int maxDepth, int minLeaf) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(18);
      int d = 1 + random.nextInt(3);
      int classes = 1 + random.nextInt(4);
      return new Sample(
          Matrices.of(n, d, (i, j) -> random.nextInt(9) - 4),
          Vectors.ints(n, i -> random.nextInt(classes)),
          Matrices.of(8, d, (i, j) -> random.nextInt(18) / 2.0 - 4),
          random.nextInt(5),
          1 + random.nextInt(3));
    }

    int[] labels() {
      int[] all = IntStream.range(0, x.length).toArray();
      return Vectors.ints(xt.length, r -> label(xt[r], all, maxDepth));
    }

    /** Walks down with one row, and finds the split of each node that it meets. */
    private int label(double[] row, int[] rows, int depthLeft) {
      Question best = depthLeft == 0 || count(rows) == 1 ? null : best(rows);
      if (best == null) {
        return majority(rows);
      }
      boolean left = best.isLeft(row);
      int[] side = Arrays.stream(rows).filter(i -> best.isLeft(x[i]) == left).toArray();
      return label(row, side, depthLeft - 1);
    }

    private Question best(int[] rows) {
      Question best = null;
      long[] most = {-1, 1};
      for (int j = 0; j < x[0].length; j++) {
        int column = j;
        double[] values =
            Arrays.stream(rows).mapToDouble(i -> x[i][column]).sorted().distinct().toArray();
        for (int v = 1; v < values.length; v++) {
          Question asked = new Question(j, (values[v - 1] + values[v]) / 2);
          long[] purity = purity(rows, asked);
          if (purity != null && purity[0] * most[1] > most[0] * purity[1]) {
            best = asked;
            most = purity;
          }
        }
      }
      return best;
    }

    /**
     * The squared counts over the number of rows, both sides together, as a fraction: the higher,
     * the lower the impurity. None if a side has too few rows.
     */
    private long[] purity(int[] rows, Question asked) {
      long[][] counts = new long[2][4];
      long[] sizes = new long[2];
      for (int i : rows) {
        int side = asked.isLeft(x[i]) ? 0 : 1;
        counts[side][y[i]]++;
        sizes[side]++;
      }
      if (Math.min(sizes[0], sizes[1]) < minLeaf) {
        return null;
      }
      long left = Arrays.stream(counts[0]).map(each -> each * each).sum();
      long right = Arrays.stream(counts[1]).map(each -> each * each).sum();
      return new long[] {left * sizes[1] + right * sizes[0], sizes[0] * sizes[1]};
    }

    private int majority(int[] rows) {
      return IntStream.range(0, 4)
          .boxed()
          .reduce((a, b) -> times(rows, b) > times(rows, a) ? b : a)
          .orElseThrow();
    }

    private long count(int[] rows) {
      return Arrays.stream(rows).map(i -> y[i]).distinct().count();
    }

    private long times(int[] rows, int label) {
      return Arrays.stream(rows).filter(i -> y[i] == label).count();
    }
  }

  /** Whether a row's value is at most the threshold. */
  private record Question(int column, double threshold) {

    boolean isLeft(double[] row) {
      return row[column] <= threshold;
    }
  }
}
