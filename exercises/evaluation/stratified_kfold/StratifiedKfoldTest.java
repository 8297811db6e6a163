package evaluation.stratified_kfold;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: counts and rows of each fold, any labels, rare classes, bad arguments. */
final class StratifiedKfoldTest {

  @Nested
  final class Counts {

    @Test
    @DisplayName("ten rows of each of two classes, three folds")
    void tenAndTen() {
      assertCounts(Golden.of("tenAndTen"));
    }

    @Test
    @DisplayName("classes of about the same size")
    void balanced() {
      Golden.cases("balanced").forEach(Counts::assertCounts);
    }

    @Test
    @DisplayName("classes of very different sizes")
    void unbalanced() {
      Golden.cases("unbalanced").forEach(Counts::assertCounts);
    }

    @Test
    @DisplayName("irises in ten folds and in four")
    void iris() {
      int[] y = Datasets.iris().labels();
      assertCounts(Golden.of("iris").integerMatrix("ten"), y, 10, 0, 1, 2);
      assertCounts(Golden.of("iris").integerMatrix("four"), y, 4, 0, 1, 2);
    }

    private static void assertCounts(Golden golden) {
      int[][] expected = golden.integerMatrix("counts");
      assertCounts(expected, golden.integers("y"), golden.integer("k"), golden.integers("classes"));
    }

    private static void assertCounts(int[][] expected, int[] y, int k, int... classes) {
      int[][] actual = counts(y, StratifiedKfold.foldOf(y.clone(), k), k, classes);
      assertExact(expected, actual, "rows of each class (column) in each fold (row)");
    }
  }

  @Nested
  final class Rows {

    @Test
    @DisplayName("classes of about the same size")
    void balanced() {
      Golden.cases("balanced").forEach(StratifiedKfoldTest::assertFolds);
    }

    @Test
    @DisplayName("classes of very different sizes")
    void unbalanced() {
      Golden.cases("unbalanced").forEach(StratifiedKfoldTest::assertFolds);
    }

    @Test
    @DisplayName("rows that are sorted by class")
    void sorted() {
      int[] y = {0, 0, 0, 0, 0, 1, 1, 1, 1};
      assertFolds(new int[] {0, 0, 0, 1, 1, 0, 0, 1, 1}, y, 2);
    }

    @Test
    @DisplayName("rows of two classes in turn")
    void alternating() {
      int[] y = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
      assertFolds(new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 2}, y, 3);
    }
  }

  @Nested
  final class AnyLabels {

    @Test
    @DisplayName("labels that are negative, large, or far apart")
    void goldens() {
      Golden.cases("anyLabels").forEach(StratifiedKfoldTest::assertFolds);
    }

    @Test
    @DisplayName("the larger label comes first")
    void descending() {
      assertFolds(new int[] {0, 0, 1, 0, 1, 2, 2}, new int[] {5, 1, 1, 5, 5, 1, 5}, 3);
    }

    @Test
    @DisplayName("the extreme whole numbers")
    void extremes() {
      int low = Integer.MIN_VALUE;
      int high = Integer.MAX_VALUE;
      assertFolds(new int[] {0, 0, 1, 0, 1}, new int[] {high, low, high, low, low}, 2);
    }
  }

  @Nested
  final class RareClasses {

    @Test
    @DisplayName("one or two rows of a class, more folds")
    void goldens() {
      Golden.cases("rare").forEach(StratifiedKfoldTest::assertFolds);
    }

    @Test
    @DisplayName("every class has fewer rows than there are folds")
    void allRare() {
      assertFolds(new int[] {0, 0, 1, 1, 2, 3}, new int[] {0, 1, 0, 2, 1, 1}, 4);
    }

    @Test
    @DisplayName("every row has a class of its own")
    void singletons() {
      assertFolds(new int[] {0, 1, 2, 0, 1}, new int[] {0, 1, 2, 3, 4}, 3);
    }

    @Test
    @DisplayName("all rows have one label")
    void oneClass() {
      assertFolds(new int[] {0, 0, 0, 0, 1, 1, 1, 2, 2, 2}, new int[10], 3);
    }

    @Test
    @DisplayName("as many folds as rows")
    void leaveOneOut() {
      assertFolds(new int[] {0, 1, 3, 4, 2}, new int[] {0, 0, 1, 1, 0}, 5);
      assertFolds(new int[] {0, 1}, new int[] {6, 6}, 2);
    }
  }

  @Nested
  final class ManyRows {

    private static final int ROWS = 100_000;

    @Test
    @DisplayName("three classes in seven folds")
    void threeClasses() {
      int[] y = Vectors.ints(5_000, i -> i % 10 == 0 ? 0 : 1 + i / 5 % 2);
      assertFolds(new Sample(y, 7).folds(), y, 7);
    }

    @Test
    @DisplayName("a thousand classes in a hundred folds")
    void thousandClasses() {
      int[] y = Vectors.ints(ROWS, i -> i * 17 % 1000);
      int[] expected = Vectors.ints(ROWS, i -> i / 1000);
      assertFolds(expected, y, 100);
    }

    @Test
    @DisplayName("steps grow like n")
    void growth() {
      assertGrowth(n -> StratifiedKfold.foldOf(Vectors.ints(n, i -> i % 7 / 3), 5), Growth.N_LOG_N);
    }
  }

  @Nested
  final class RandomLabels {

    @Test
    @DisplayName("folds agree with a second implementation")
    void secondImplementation() {
      samples("values").forEach(each -> assertFolds(each.folds(), each.y, each.k()));
    }

    @Test
    @DisplayName("other labels for the same classes change nothing")
    void renamed() {
      for (Sample each : samples("renamed")) {
        int[] renamed = Vectors.ints(each.y.length, i -> 40_000 - 7919 * each.y[i]);
        assertFolds(each.folds(), renamed, each.k());
      }
    }

    @Test
    @DisplayName("sizes and class counts differ by at most one")
    void even() {
      for (Sample each : samples("even")) {
        int[] folds = StratifiedKfold.foldOf(each.y.clone(), each.k());
        assertEven(counts(new int[folds.length], folds, each.k(), 0), "size");
        for (int label : each.classes()) {
          assertEven(counts(each.y, folds, each.k(), label), "count of class " + label);
        }
      }
    }

    private static void assertEven(int[][] counts, String what) {
      int[] sorted = Arrays.stream(counts).mapToInt(row -> row[0]).sorted().toArray();
      int difference = sorted[sorted.length - 1] - sorted[0];
      assertExact(Math.min(1, difference), difference, "largest less smallest " + what);
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("stratified_kfold " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final Call folds = Call.of(StratifiedKfold::foldOf, new int[] {1, 0, 0, 1, 1}, 3);

    @Test
    @DisplayName("no labels")
    void missing() {
      folds.rejects(0, Bad.missing());
    }

    @Test
    @DisplayName("too few folds, or too many")
    void folds() {
      folds.rejects(1, 1, 0, -1, Integer.MIN_VALUE, 6, Integer.MAX_VALUE);
      folds.with(1, 2).rejects(0, new int[] {7});
    }

    @Test
    @DisplayName("the labels stay, and every call returns a new array with the same numbers")
    void argumentsUnchanged() {
      folds.isPure();
      folds.with(1, 5).isPure();
    }
  }

  private static void assertFolds(Golden golden) {
    assertFolds(golden.integers("folds"), golden.integers("y"), golden.integer("k"));
  }

  private static void assertFolds(int[] expected, int[] y, int k) {
    assertExact(expected, StratifiedKfold.foldOf(y.clone(), k), "folds of the rows");
  }

  /** Counts the rows of some classes in each fold. */
  private static int[][] counts(int[] y, int[] folds, int k, int... classes) {
    assertExact(y.length, folds.length, "number of rows");
    int[][] counts = new int[k][classes.length];
    for (int c = 0; c < classes.length; c++) {
      for (int i = 0; i < y.length; i++) {
        if (y[i] == classes[c] && folds[i] >= 0 && folds[i] < k) {
          counts[folds[i]][c]++;
        }
      }
    }
    return counts;
  }

  /** Random labels from -2 on. */
  private record Sample(int[] y, int k) {

    static Sample draw(Random random) {
      int n = 2 + random.nextInt(50);
      int classes = 1 + random.nextInt(5);
      int[] y = Vectors.ints(n, i -> random.nextInt(1 + random.nextInt(classes)) - 2);
      return new Sample(y, 2 + random.nextInt(Math.min(10, n - 1)));
    }

    int[] classes() {
      return Arrays.stream(y).distinct().toArray();
    }

    /** Deals the places of each class, and sorts what its rows get. */
    int[] folds() {
      int[] folds = new int[y.length];
      int start = 0;
      for (int label : classes()) {
        int[] rows = IntStream.range(0, y.length).filter(i -> y[i] == label).toArray();
        int[] got = IntStream.range(start, start + rows.length).map(i -> i % k).sorted().toArray();
        start += rows.length;
        for (int i = 0; i < rows.length; i++) {
          folds[rows[i]] = got[i];
        }
      }
      return folds;
    }
  }
}
