package preprocessing.train_val_test_split;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertPermutation;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: sizes, blocks, class counts, rows of each class, many rows, bad arguments. */
final class TrainValTestSplitTest {

  @Nested
  final class Sizes {

    @Test
    @DisplayName("shares of many numbers of rows")
    void goldens() {
      Golden.cases("sizes").forEach(TrainValTestSplitTest::assertSizes);
    }

    @Test
    @DisplayName("one row in each part")
    void threeRows() {
      assertSizes(new int[] {1, 1, 1}, 3, 0.01, 0.3);
    }

    @Test
    @DisplayName("shares whose product is whole")
    void whole() {
      assertSizes(new int[] {3, 1, 4}, 8, 0.125, 0.5);
      assertSizes(new int[] {1, 4, 3}, 8, 0.5, 0.375);
    }
  }

  @Nested
  final class NearWhole {

    @Test
    @DisplayName("the binary digits of a share put its product above a whole number")
    void goldens() {
      Golden.cases("nearWhole").forEach(TrainValTestSplitTest::assertSizes);
    }

    @Test
    @DisplayName("a stratified split has this size too")
    void stratified() {
      int[] y = Vectors.ints(100, i -> i < 50 ? 0 : 1);
      assertCounts(new int[] {4, 3}, y, 0.07, 0, 1);
    }

    @Test
    @DisplayName("a share so small that its part has no row")
    void tinyShare() {
      int[] order = {2, 0, 1, 3};
      Call split = Call.of(TrainValTestSplit::split, 4, 0.25, 0.25, order);
      split.rejects(1, 1e-12);
      split.rejects(2, 1e-12);
      Call.of(TrainValTestSplit::stratified, new int[4], 0.25, order).rejects(1, 1e-12);
    }
  }

  @Nested
  final class Blocks {

    @Test
    @DisplayName("permutations of many sizes")
    void goldens() {
      for (Golden each : Golden.cases("splits")) {
        int[][] expected = each.integerMatrix("parts");
        assertSplit(expected, each.number("val"), each.number("test"), each.integers("order"));
      }
    }

    @Test
    @DisplayName("a cycle, whose inverse is another permutation")
    void cycle() {
      int[][] expected = {{4, 0}, {3}, {1, 2}};
      assertSplit(expected, 0.2, 0.4, 1, 2, 3, 4, 0);
    }

    @Test
    @DisplayName("rows in descending order stay so in every part")
    void descending() {
      int[][] expected = {{3, 2, 1, 0}, {5, 4}, {7, 6}};
      assertSplit(expected, 0.25, 0.25, 7, 6, 5, 4, 3, 2, 1, 0);
    }
  }

  @Nested
  final class ClassCounts {

    @Test
    @DisplayName("classes of different sizes")
    void goldens() {
      Golden.cases("drawn").forEach(ClassCounts::assertGolden);
    }

    @Test
    @DisplayName("equal remainders: the smaller label first")
    void ties() {
      Golden.cases("ties").forEach(ClassCounts::assertGolden);
      int low = Integer.MIN_VALUE;
      int high = Integer.MAX_VALUE;
      assertCounts(new int[] {2, 1}, new int[] {high, low, high, low}, 0.75, low, high);
    }

    @Test
    @DisplayName("a class of which all rows are tested, and classes of which none are")
    void rareClasses() {
      assertCounts(new int[] {2, 1}, new int[] {0, 0, 1, 0}, 0.75, 0, 1);
      assertCounts(new int[] {2, 0, 0}, new int[] {0, 0, 1, 0, 0, 0, 2, 0}, 0.25, 0, 1, 2);
    }

    @Test
    @DisplayName("the larger label has the larger remainder")
    void largerLabel() {
      assertCounts(new int[] {1, 2}, new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, 0.3125, 0, 1);
    }

    @Test
    @DisplayName("all rows have one label")
    void oneClass() {
      assertCounts(new int[] {3}, new int[] {4, 4, 4, 4, 4}, 0.5, 4);
    }

    @Test
    @DisplayName("irises and wines")
    void realData() {
      assertGolden(Golden.of("iris"), Datasets.iris().labels());
      assertGolden(Golden.of("wine"), Datasets.wine().labels());
    }

    private static void assertGolden(Golden golden) {
      assertCounts(
          golden.integers("counts"),
          golden.integers("y"),
          golden.number("test"),
          golden.integers("classes"));
    }

    private static void assertGolden(Golden golden, int[] y) {
      assertCounts(golden.integers("counts"), y, golden.number("test"), 0, 1, 2);
    }
  }

  @Nested
  final class ClassRows {

    @Test
    @DisplayName("classes of different sizes")
    void goldens() {
      for (Golden each : Golden.cases("drawn")) {
        assertStratified(
            each.integerMatrix("parts"),
            each.integers("y"),
            each.number("test"),
            each.integers("order"));
      }
    }

    @Test
    @DisplayName("two classes in turn")
    void alternating() {
      int[][] expected = {{2, 0, 3, 1}, {6, 4, 7, 5}};
      int[] order = {6, 4, 2, 0, 7, 5, 3, 1};
      assertStratified(expected, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, 0.5, order);
    }

    @Test
    @DisplayName("the first rows are all of one class")
    void oneClassFirst() {
      int[][] expected = {{3, 2, 1, 6, 5}, {0, 4, 7}};
      int[] order = {0, 3, 2, 1, 4, 7, 6, 5};
      assertStratified(expected, new int[] {1, 1, 1, 1, 0, 0, 0, 0}, 0.375, order);
    }
  }

  @Nested
  final class ManyRows {

    private static final int ROWS = 100_000;

    @Test
    @DisplayName("three parts")
    void threeParts() {
      int[] order = scattered(ROWS);
      int[][] expected = {
        Arrays.copyOfRange(order, 37_500, ROWS),
        Arrays.copyOfRange(order, 25_000, 37_500),
        Arrays.copyOf(order, 25_000)
      };
      assertSplit(expected, 0.125, 0.25, order);
    }

    @Test
    @DisplayName("two large classes")
    void twoClasses() {
      int[] y = Vectors.ints(60_000, i -> i % 5 < 4 ? 0 : 1);
      assertCounts(new int[] {36_000, 9_000}, y, 0.75, 0, 1);
    }

    @Test
    @DisplayName("a thousand classes")
    void thousandClasses() {
      Sample sample = new Sample(Vectors.ints(6_000, i -> 996 - i % 997), 96, 0.375);
      int[] order = scattered(6_000);
      int[] tested = TrainValTestSplit.stratified(sample.y.clone(), 0.375, order)[1];
      int[] labels = Vectors.at(sample.y, tested);
      assertExact(sample.counts(), sample.tally(labels), "test rows of each class");
    }

    @Test
    @DisplayName("steps of split grow like n")
    void splitGrowth() {
      assertGrowth(n -> TrainValTestSplit.split(n, 0.25, 0.25, scattered(n)), Growth.N_LOG_N);
    }

    @Test
    @DisplayName("steps of stratified grow like n log n, for few classes and for many")
    void stratifiedGrowth() {
      assertGrowth(
          n -> TrainValTestSplit.stratified(Vectors.ints(n, i -> i % 3), 0.25, scattered(n)),
          Growth.N_LOG_N);
    }

    /** A permutation, where 7919 does not divide n. */
    private static int[] scattered(int n) {
      return Vectors.ints(n, i -> (int) (7919L * i % n));
    }
  }

  @Nested
  final class RandomSplits {

    @Test
    @DisplayName("class counts agree with a second implementation")
    void counts() {
      samples("counts")
          .forEach(each -> assertCounts(each.counts(), each.y, each.test, each.classes()));
    }

    @Test
    @DisplayName("every row is in one part")
    void everyRowOnce() {
      for (Sample each : samples("once")) {
        int n = each.y.length;
        assertPermutation(joined(TrainValTestSplit.split(n, 0.25, each.test, each.order())), n);
        assertPermutation(joined(TrainValTestSplit.stratified(each.y, each.test, each.order())), n);
      }
    }

    @Test
    @DisplayName("labels that keep their order may be any others")
    void renamed() {
      for (Sample each : samples("renamed")) {
        int[] renamed = Vectors.ints(each.y.length, i -> 300 * each.y[i] - 500);
        int[][] parts = TrainValTestSplit.stratified(each.y.clone(), each.test, each.order());
        assertStratified(parts, renamed, each.test, each.order());
      }
    }

    @Test
    @DisplayName("both parts stay in the order of the permutation")
    void order() {
      for (Sample each : samples("order")) {
        int[] order = Vectors.ints(each.y.length, i -> i);
        for (int[] part : TrainValTestSplit.stratified(each.y.clone(), each.test, order)) {
          assertExact(Arrays.stream(part).sorted().toArray(), part, "rows as they are");
        }
      }
    }

    private static int[] joined(int[][] parts) {
      return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("train_val_test_split " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] order = {2, 0, 4, 1, 3, 5};
    private final int[] y = {1, 0, 0, 1, 1, 0};
    private final Call split = Call.of(TrainValTestSplit::split, 6, 0.25, 0.25, order);
    private final Call stratified = Call.of(TrainValTestSplit::stratified, y, 0.25, order);

    @Test
    @DisplayName("no permutation, or one of another length")
    void length() {
      split.rejects(3, Bad.missing().and(Bad.of(new int[] {0, 1, 2, 3, 4})));
      split.rejects(3, new int[] {0, 1, 2, 3, 4, 5, 6}, new int[] {2, 0, 4, 1, 3, 5, 0});
      split.rejects(0, 5, 7, -6);
      stratified.rejects(2, Bad.missing().and(Bad.of(new int[] {0, 1, 2, 3, 4})));
      stratified.rejects(2, new int[] {0, 1, 2, 3, 4, 5, 6});
      stratified.rejects(0, new int[] {1, 0, 0, 1, 1}, new int[] {1, 0, 0, 1, 1, 0, 0});
    }

    @Test
    @DisplayName("numbers that are no rows, and rows that occur twice")
    void strangeRows() {
      Bad orders = Bad.labels(6).and(Bad.of(new int[] {2, 0, 4, 1, 2, 5}, new int[6]));
      split.rejects(3, orders);
      stratified.rejects(2, orders);
    }

    @Test
    @DisplayName("shares that are not between 0 and 1")
    void shares() {
      split.rejects(1, 0, -0.25, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY);
      split.rejects(2, 0, -0.25, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY);
      stratified.rejects(1, 0, -0.25, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("parts without rows")
    void emptyParts() {
      split.rejects(1, 0.6, 0.75);
      split.rejects(2, 0.6, 0.75);
      split.with(0, 2).rejects(3, new int[] {1, 0});
      split.with(0, 1).rejects(3, new int[] {0});
      split.with(0, 0).rejects(3, new int[0]);
      stratified.rejects(1, 0.9, 0.96875);
      stratified.with(0, new int[] {3}).rejects(2, new int[] {0});
    }

    @Test
    @DisplayName("no labels")
    void labels() {
      stratified.rejects(0, Bad.missing());
      stratified.with(0, new int[0]).rejects(2, new int[0]);
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      split.isPure();
      stratified.isPure();
    }
  }

  private static void assertSizes(Golden golden) {
    int[] expected = golden.integers("sizes");
    assertSizes(expected, golden.integer("n"), golden.number("val"), golden.number("test"));
  }

  private static void assertSizes(int[] expected, int n, double val, double test) {
    int[] order = Vectors.ints(n, i -> n - 1 - i);
    int[][] parts = TrainValTestSplit.split(n, val, test, order);
    int[] actual = Arrays.stream(parts).mapToInt(part -> part.length).toArray();
    assertExact(expected, actual, "rows that train, validate, test");
  }

  private static void assertSplit(int[][] expected, double val, double test, int... order) {
    int[][] actual = TrainValTestSplit.split(order.length, val, test, order.clone());
    assertExact(expected, actual, "rows that train, validate, test");
  }

  private static void assertStratified(int[][] expected, int[] y, double test, int[] order) {
    int[][] actual = TrainValTestSplit.stratified(y.clone(), test, order.clone());
    assertExact(expected, actual, "rows that train, test");
  }

  /** Looks at the number of test rows of each class only. */
  private static void assertCounts(int[] expected, int[] y, double test, int... classes) {
    int[] order = Vectors.ints(y.length, i -> y.length - 1 - i);
    int[] tested = TrainValTestSplit.stratified(y.clone(), test, order)[1];
    int[] labels = Vectors.at(y, tested);
    int[] actual = Vectors.ints(classes.length, c -> count(labels, classes[c]));
    assertExact(expected, actual, "test rows of each class");
  }

  private static int count(int[] labels, int label) {
    int count = 0;
    for (int each : labels) {
      count += each == label ? 1 : 0;
    }
    return count;
  }

  /** Random labels, and a share in 64ths or 256ths, whose product with n is exact. */
  private record Sample(int[] y, int parts, double test) {

    static Sample draw(Random random) {
      int n = 8 + random.nextInt(50);
      int classes = 1 + random.nextInt(6);
      int[] y = Vectors.ints(n, i -> random.nextInt(1 + random.nextInt(classes)) - 2);
      int parts = 1 + random.nextInt(120);
      return new Sample(y, parts, parts / 256.0);
    }

    int[] order() {
      Integer[] ascending = IntStream.range(0, y.length).boxed().toArray(Integer[]::new);
      List<Integer> rows = Arrays.asList(ascending);
      Collections.shuffle(rows, new Random(parts));
      return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] classes() {
      return Arrays.stream(y).sorted().distinct().toArray();
    }

    int[] tally(int[] labels) {
      int[] classes = classes();
      int[] counts = new int[classes.length];
      for (int label : labels) {
        counts[Arrays.binarySearch(classes, label)]++;
      }
      return counts;
    }

    /** Takes away from all quotas what fits, then row by row from the largest that is left. */
    int[] counts() {
      int n = y.length;
      int tested = (int) Math.ceil(n * test);
      int[] sizes = tally(y);
      int[] counts = new int[sizes.length];
      long[] left = new long[sizes.length];
      int given = 0;
      for (int c = 0; c < sizes.length; c++) {
        counts[c] = (int) ((long) sizes[c] * tested / n);
        left[c] = (long) sizes[c] * tested % n;
        given += counts[c];
      }
      for (; given < tested; given++) {
        int best = 0;
        for (int c = 1; c < left.length; c++) {
          best = left[c] > left[best] ? c : best;
        }
        counts[best]++;
        left[best] -= n;
      }
      return counts;
    }
  }
}
