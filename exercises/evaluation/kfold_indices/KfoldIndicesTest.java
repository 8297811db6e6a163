package evaluation.kfold_indices;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertPermutation;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
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

/** Hidden tests: folds with and without a permutation, training rows, many rows, bad arguments. */
final class KfoldIndicesTest {

  @Nested
  final class Folds {

    @Test
    @DisplayName("k divides n, or leaves one row or many")
    void goldens() {
      for (Golden each : Golden.cases("plain")) {
        assertFolds(each.integerMatrix("folds"), each.integer("n"), each.integer("k"), null);
      }
    }

    @Test
    @DisplayName("as many folds as rows")
    void leaveOneOut() {
      assertFolds(new int[][] {{0}, {1}, {2}, {3}}, 4, 4, null);
      assertFolds(new int[][] {{0}, {1}}, 2, 2, null);
    }

    @Test
    @DisplayName("one fold less than rows")
    void oneRowLeft() {
      assertFolds(new int[][] {{0, 1}, {2}, {3}, {4}}, 5, 4, null);
    }
  }

  @Nested
  final class Permutation {

    @Test
    @DisplayName("permutations of many sizes")
    void goldens() {
      for (Golden each : Golden.cases("permuted")) {
        int[] order = each.integers("order");
        assertFolds(each.integerMatrix("folds"), each.integer("n"), each.integer("k"), order);
      }
    }

    @Test
    @DisplayName("a cycle, whose inverse is another permutation")
    void cycle() {
      assertFolds(new int[][] {{1, 2, 3}, {4, 0}}, 5, 2, new int[] {1, 2, 3, 4, 0});
    }

    @Test
    @DisplayName("rows in descending order stay so inside a fold")
    void descending() {
      assertFolds(new int[][] {{5, 4}, {3, 2}, {1, 0}}, 6, 3, new int[] {5, 4, 3, 2, 1, 0});
    }

    @Test
    @DisplayName("as many folds as rows")
    void leaveOneOut() {
      assertFolds(new int[][] {{2}, {0}, {1}}, 3, 3, new int[] {2, 0, 1});
    }

    @Test
    @DisplayName("rows that stay where they are")
    void identity() {
      assertFolds(new int[][] {{0, 1, 2}, {3, 4}}, 5, 2, new int[] {0, 1, 2, 3, 4});
    }
  }

  @Nested
  final class TrainRows {

    @Test
    @DisplayName("the rest of each fold")
    void goldens() {
      for (Golden each : Golden.cases("permuted")) {
        int[][] folds = each.integerMatrix("folds");
        int[][] trains = each.integerMatrix("trains");
        for (int f = 0; f < folds.length; f++) {
          assertTrain(trains[f], each.integer("n"), folds[f]);
        }
      }
    }

    @Test
    @DisplayName("the first and the last rows are tested")
    void bothEnds() {
      assertTrain(new int[] {2, 3, 4}, 6, 0, 1, 5);
    }

    @Test
    @DisplayName("tested rows with gaps, not in order")
    void gaps() {
      assertTrain(new int[] {0, 2, 4, 5, 7}, 8, 6, 1, 3);
    }

    @Test
    @DisplayName("a single row is tested")
    void single() {
      assertTrain(new int[] {1, 2}, 3, 0);
      assertTrain(new int[] {0, 1}, 3, 2);
    }

    @Test
    @DisplayName("every row is tested")
    void everyRow() {
      assertTrain(new int[0], 4, 2, 0, 3, 1);
      assertTrain(new int[0], 1, 0);
    }
  }

  @Nested
  final class ManyRows {

    private static final int ROWS = 100_000;

    @Test
    @DisplayName("seven folds of permuted rows")
    void sevenFolds() {
      int[] order = scattered(ROWS);
      int[][] expected = new int[7][];
      for (int f = 0; f < 7; f++) {
        int from = f * 14_285 + Math.min(f, 5);
        expected[f] = Arrays.copyOfRange(order, from, from + (f < 5 ? 14_286 : 14_285));
      }
      assertFolds(expected, ROWS, 7, order);
    }

    @Test
    @DisplayName("as many folds as rows")
    void leaveOneOut() {
      int n = 60_000;
      int[][] folds = KfoldIndices.testFolds(n, n, null);
      assertExact(n, folds.length, "number of folds");
      int[] expected = new int[1];
      for (int i = 0; i < n; i++) {
        expected[0] = i;
        if (!Arrays.equals(expected, folds[i])) {
          assertExact(expected, folds[i], "fold " + i);
        }
      }
    }

    @Test
    @DisplayName("half of the rows train")
    void half() {
      int[] test = Vectors.ints(ROWS / 2, i -> ROWS - 1 - 2 * i);
      assertTrain(Vectors.ints(ROWS / 2, i -> 2 * i), ROWS, test);
    }

    @Test
    @DisplayName("steps of testFolds grow like n, for few folds and for many")
    void foldsGrowth() {
      assertGrowth(n -> KfoldIndices.testFolds(n, 5, scattered(n)), Growth.N);
      assertGrowth(n -> KfoldIndices.testFolds(n, n / 2, null), Growth.N);
    }

    @Test
    @DisplayName("steps of trainOf grow like n")
    void trainGrowth() {
      assertGrowth(n -> KfoldIndices.trainOf(n, Vectors.ints(n / 2, i -> 2 * i)), Growth.N);
    }

    /** A permutation, where 7919 does not divide n. */
    private static int[] scattered(int n) {
      return Vectors.ints(n, i -> (int) (7919L * i % n));
    }
  }

  @Nested
  final class RandomSizes {

    @Test
    @DisplayName("folds agree with a second implementation")
    void secondImplementation() {
      samples("values").forEach(each -> assertFolds(each.folds(), each.n(), each.k(), each.order));
    }

    @Test
    @DisplayName("every row is tested once")
    void everyRowOnce() {
      for (Sample each : samples("once")) {
        int[][] folds = KfoldIndices.testFolds(each.n(), each.k(), each.order.clone());
        int[] rows = Arrays.stream(folds).flatMapToInt(Arrays::stream).toArray();
        assertPermutation(rows, each.n());
      }
    }

    @Test
    @DisplayName("a fold and the rows that train make all rows")
    void foldAndRest() {
      for (Sample each : samples("rest")) {
        int[] fold = each.folds()[each.k() / 2];
        int[] train = KfoldIndices.trainOf(each.n(), fold.clone());
        int[] ascending = Arrays.stream(train).sorted().toArray();
        assertExact(ascending, train, "training rows in ascending order");
        IntStream both = IntStream.concat(Arrays.stream(fold), Arrays.stream(train));
        assertPermutation(both.toArray(), each.n());
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("kfold_indices " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] order = {2, 0, 4, 1, 3};
    private final Call permuted = Call.of(KfoldIndices::testFolds, 5, 3, order);
    private final Call plain = Call.of((n, k) -> KfoldIndices.testFolds(n, k, null), 5, 3);
    private final Call train = Call.of(KfoldIndices::trainOf, 5, new int[] {3, 1});

    @Test
    @DisplayName("too few folds, or too many")
    void folds() {
      permuted.rejects(1, 1, 0, -1, Integer.MIN_VALUE, 6, Integer.MAX_VALUE);
      plain.rejects(1, 1, 0, -1, Integer.MIN_VALUE, 6, Integer.MAX_VALUE);
      plain.rejects(0, 2, 1, 0, -5, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("a permutation of another length")
    void permutationLength() {
      permuted.rejects(2, Bad.empty());
      permuted.rejects(2, new int[] {2, 0, 1, 3}, new int[] {2, 0, 4, 1, 3, 5});
      permuted.rejects(0, 4, 6);
    }

    @Test
    @DisplayName("numbers that are no rows, and rows that occur twice, in a permutation")
    void permutationRows() {
      permuted.rejects(2, Bad.labels(5));
      permuted.rejects(2, new int[] {2, 0, 4, 1, 2}, new int[] {0, 0, 0, 0, 0});
      permuted.rejects(2, new int[] {1, 2, 3, 4, 5});
    }

    @Test
    @DisplayName("no rows")
    void rows() {
      train.rejects(0, 0, -1, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("no test rows")
    void missingTest() {
      train.rejects(1, Bad.missing());
    }

    @Test
    @DisplayName("numbers that are no rows, and rows that are tested twice")
    void testRows() {
      train.rejects(1, Bad.labels(5));
      train.rejects(1, new int[] {3, 3}, new int[] {1, 4, 1}, new int[] {0, 1, 2, 3, 4, 0});
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      List.of(permuted, permuted.with(1, 5), plain, train).forEach(Call::isPure);
    }
  }

  private static void assertFolds(int[][] expected, int n, int k, int[] order) {
    int[] given = order == null ? null : order.clone();
    assertExact(expected, KfoldIndices.testFolds(n, k, given), "folds of " + n + " rows");
  }

  private static void assertTrain(int[] expected, int n, int... test) {
    assertExact(expected, KfoldIndices.trainOf(n, test.clone()), "training rows");
  }

  /** A random number of folds for randomly permuted rows. */
  private record Sample(int k, int[] order) {

    static Sample draw(Random random) {
      int n = 2 + random.nextInt(50);
      List<Integer> rows = Arrays.asList(IntStream.range(0, n).boxed().toArray(Integer[]::new));
      Collections.shuffle(rows, random);
      int[] order = rows.stream().mapToInt(Integer::intValue).toArray();
      return new Sample(2 + random.nextInt(n - 1), order);
    }

    int n() {
      return order.length;
    }

    /** Gives away what is left, fold by fold: each takes its even share, rounded up. */
    int[][] folds() {
      int[][] folds = new int[k][];
      int from = 0;
      for (int f = 0; f < k; f++) {
        int to = from + (int) Math.ceil((n() - from) / (double) (k - f));
        folds[f] = Arrays.copyOfRange(order, from, to);
        from = to;
      }
      return folds;
    }
  }
}
