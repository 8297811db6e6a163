package preprocessing.categorical_encoders;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: labels, shares, target means out of fold, leaks, invalid arguments. */
final class CategoricalEncodersTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Labels {

    @Test
    @DisplayName("small and large alphabets, against scikit-learn")
    void golden() {
      for (Golden each : Golden.cases("texts")) {
        each.assertExact("label", CategoricalEncoders.label(each.texts("train"), each.texts("x")));
      }
    }

    @Test
    @DisplayName("the order of the training rows does not matter")
    void anyOrder() {
      int[] expected = {0, 1, 2, 3};
      String[] x = {"a", "b", "c", "d"};
      assertLabels(expected, texts("dcba"), x);
      assertLabels(expected, texts("bdbacab"), x);
      assertLabels(expected, texts("abcd"), x);
    }

    @Test
    @DisplayName("capitals before small letters, the empty text first, digits as texts")
    void order() {
      String[] train = {"a", "Z", "10", "9", "", "z", "A"};
      assertLabels(new int[] {5, 4, 1, 2, 0, 6, 3}, train, train);
    }

    @Test
    @DisplayName("unknown before, between and after the known ones")
    void unknown() {
      String[] x = {"a", "c", "e", "", "B", "b ", "b"};
      assertLabels(new int[] {-1, -1, -1, -1, -1, -1, 0}, texts("bdd"), x);
    }

    @Test
    @DisplayName("equal texts that are different objects")
    void differentObjects() {
      String joined = new StringBuilder("le").append("ft").toString();
      assertLabels(
          new int[] {0, 1}, new String[] {"right", "left"}, new String[] {joined, "right"});
    }

    @Test
    @DisplayName("steps grow like n log n when all categories differ")
    void growth() {
      assertGrowth(n -> CategoricalEncoders.label(many(n), many(n)), Growth.N_LOG_N, 200);
    }

    private static void assertLabels(int[] expected, String[] train, String[] x) {
      assertExact(expected, CategoricalEncoders.label(train, x), "labels");
    }
  }

  @Nested
  final class Frequencies {

    @Test
    @DisplayName("small and large alphabets, against pandas")
    void golden() {
      Golden.assertEach(
          "texts",
          "frequency",
          TOLERANCE,
          each -> CategoricalEncoders.frequency(each.texts("train"), each.texts("x")));
    }

    @Test
    @DisplayName("the rows to encode are not counted")
    void trainingRowsOnly() {
      assertShares(new double[] {0.75, 0.75, 0.75, 0, 0}, texts("aaba"), texts("aaacc"));
      assertShares(new double[] {0.25}, texts("aaba"), texts("b"));
      assertShares(new double[] {0, 1, 0}, texts("kkkk"), texts("akz"));
    }

    @Test
    @DisplayName("thirds")
    void thirds() {
      assertShares(new double[] {1.0 / 3, 2.0 / 3}, texts("aba"), texts("ba"));
    }

    @Test
    @DisplayName("capitals, blanks and the empty text are categories of their own")
    void everyCharacterCounts() {
      String[] train = {"a", "A", "a ", "", "a"};
      String[] x = {"a", "A", "a ", " a", ""};
      assertShares(new double[] {0.4, 0.2, 0.2, 0, 0.2}, train, x);
    }

    @Test
    @DisplayName("steps grow like n log n when all categories differ")
    void growth() {
      assertGrowth(n -> CategoricalEncoders.frequency(many(n), many(n)), Growth.N_LOG_N, 200);
    }

    private static void assertShares(double[] expected, String[] train, String[] x) {
      assertClose(expected, CategoricalEncoders.frequency(train, x), TOLERANCE, "shares");
    }
  }

  @Nested
  final class Targets {

    @Test
    @DisplayName("two to ten folds, with and without smoothing, against pandas")
    void golden() {
      Golden.assertEach(
          "targets",
          "target",
          TOLERANCE,
          each ->
              CategoricalEncoders.targetOof(
                  each.texts("c"), each.vector("y"), each.integers("fold"), each.number("m")));
    }

    @Test
    @DisplayName("each row has the prior of its own fold")
    void ownPrior() {
      double[] y = {1, 2, 10, 20, 100, 600};
      int[] fold = {1, 1, 2, 2, 3, 3};
      double[] expected = {182.5, 182.5, 175.75, 175.75, 8.25, 8.25};
      assertTargets(expected, texts("abcdef"), y, fold, 5);
    }

    @Test
    @DisplayName("the prior counts for m rows")
    void smoothing() {
      double[] y = {4, 8, 0, 2, 6, 12};
      int[] fold = {0, 1, 1, 1, 1, 1};
      double[] actual = CategoricalEncoders.targetOof(texts("aaaabb"), y, fold, 3);
      assertClose((10 + 3 * 5.6) / 6, actual[0], TOLERANCE, "first row");
    }

    @Test
    @DisplayName("steps grow like n log n with five folds")
    void growth() {
      assertGrowth(
          n ->
              CategoricalEncoders.targetOof(
                  many(n), Vectors.of(n, i -> i % 7), Vectors.ints(n, i -> i % 5), 2),
          Growth.N_LOG_N,
          500);
    }
  }

  @Nested
  final class TargetEdges {

    @Test
    @DisplayName("a category that the other folds do not have")
    void unseenCategory() {
      double[] y = {1, 5, 3, 40};
      int[] fold = {0, 0, 1, 1};
      assertTargets(new double[] {21.5, 21.5, 3, 3}, texts("abcd"), y, fold, 0);
      assertTargets(new double[] {21.5, 21.5, 3, 3}, texts("aabb"), y, fold, 7);
      assertTargets(new double[] {21.5, 21.5, 3, 3}, texts("aabb"), y, fold, 0);
    }

    @Test
    @DisplayName("without smoothing the plain mean, also of a single row and of zeros")
    void noSmoothing() {
      double[] y = {1, 5, 3, 40, 0};
      int[] fold = {0, 0, 1, 1, 1};
      assertTargets(new double[] {1.5, 40, 1, 5, 1}, texts("ababa"), y, fold, 0);
      double[] zeros = {0, 0, 0, 0, 5};
      assertTargets(new double[] {0, 0, 0, 0, 0}, texts("aaaab"), zeros, fold, 0);
    }

    @Test
    @DisplayName("folds may have any numbers, and any sizes")
    void unusualFolds() {
      double[] y = {1, 5, 3, 40, 2};
      int[] fold = {-7, Integer.MAX_VALUE, -7, Integer.MIN_VALUE, -7};
      assertTargets(new double[] {22.5, 11.5, 22.5, 2.75, 22.5}, texts("aaaaa"), y, fold, 1);
      int[] sparse = {10, 20, 10, 30, 10};
      assertTargets(new double[] {22.5, 11.5, 22.5, 2.75, 22.5}, texts("aaaaa"), y, sparse, 1);
    }

    @Test
    @DisplayName("each row its own fold")
    void singleRows() {
      double[] y = {1, 5, 3, 7};
      assertTargets(new double[] {4, 2, 3, 3}, texts("aaab"), y, new int[] {0, 1, 2, 3}, 0);
    }

    @Test
    @DisplayName("a very large m leaves the prior, a very small one the mean")
    void extremeSmoothing() {
      double[] y = {1, 5, 3, 7};
      int[] fold = {0, 0, 1, 1};
      assertTargets(new double[] {5, 5, 3, 3}, texts("abab"), y, fold, 1e300);
      assertTargets(new double[] {3, 7, 1, 5}, texts("abab"), y, fold, 1e-300);
      assertTargets(new double[] {3.4, 6.6, 1.4, 4.6}, texts("abab"), y, fold, 0.25);
    }
  }

  @Nested
  final class Leaks {

    private final String[] c = texts("abacbabcab");
    private final double[] y = {1, 4, -2, 0, 8, 3, 5, -7, 2, 6};
    private final int[] fold = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0};

    @Test
    @DisplayName("a target does not matter for the rows of its fold, and does for all others")
    void ownFold() {
      double[] before = CategoricalEncoders.targetOof(c, y, fold, 3);
      for (int i = 0; i < y.length; i++) {
        double[] changed = y.clone();
        changed[i] += 100;
        double[] after = CategoricalEncoders.targetOof(c, changed, fold, 3);
        int held = fold[i];
        int[] inside = rows(j -> fold[j] == held);
        String what = "rows of the fold of row " + i;
        assertClose(Vectors.at(before, inside), Vectors.at(after, inside), TOLERANCE, what);
        for (int j : rows(each -> fold[each] != held)) {
          assertExact(true, after[j] - before[j] > 1, "row " + j + " follows row " + i);
        }
      }
    }

    @Test
    @DisplayName("the category of a row does not matter for the other rows of its fold")
    void ownCategory() {
      double[] before = CategoricalEncoders.targetOof(c, y, fold, 1);
      String[] changed = c.clone();
      changed[0] = "c";
      double[] after = CategoricalEncoders.targetOof(changed, y, fold, 1);
      assertClose(
          Vectors.at(before, 3, 6, 9), Vectors.at(after, 3, 6, 9), TOLERANCE, "rows of fold 0");
      assertClose(before[3], after[0], TOLERANCE, "row 0 with the category of row 3");
    }

    @Test
    @DisplayName("shifting all targets shifts the results, scaling scales them")
    void shifted() {
      double[] before = CategoricalEncoders.targetOof(c, y, fold, 2);
      double[] actual =
          CategoricalEncoders.targetOof(c, Vectors.map(y, v -> 1000 - 8 * v), fold, 2);
      assertClose(Vectors.map(before, v -> 1000 - 8 * v), actual, TOLERANCE, "1000 - 8 y");
    }

    private int[] rows(IntPredicate chosen) {
      return IntStream.range(0, y.length).filter(chosen).toArray();
    }
  }

  @Nested
  final class RandomRows {

    @Test
    @DisplayName("target means, row by row")
    void targets() {
      for (Rows each : Cases.seeded("categorical_encoders targets", 25, Rows::draw)) {
        assertClose(each.targets(), each.encoded(), TOLERANCE, "encoded rows");
      }
    }

    @Test
    @DisplayName("reordered rows, renamed categories and folds")
    void order() {
      for (Rows each : Cases.seeded("categorical_encoders order", 25, Rows::draw)) {
        double[] expected = Vectors.reversed(each.targets());
        assertClose(expected, each.reversed().encoded(), TOLERANCE, "reversed rows");
      }
    }

    @Test
    @DisplayName("shares of the training rows add up to 1, and labels leave no gap")
    void shares() {
      for (Rows each : Cases.seeded("categorical_encoders shares", 25, Rows::draw)) {
        String[] distinct = Arrays.stream(each.c()).sorted().distinct().toArray(String[]::new);
        double[] shares = CategoricalEncoders.frequency(each.c().clone(), distinct.clone());
        assertClose(1, StatUtils.sum(shares), TOLERANCE, "sum of all shares");
        int[] labels = CategoricalEncoders.label(each.c().clone(), distinct.clone());
        assertExact(Vectors.ints(distinct.length, i -> i), labels, "labels");
      }
    }
  }

  @Nested
  final class Contract {

    private final String[] train = {"b", "a", "b"};
    private final String[] x = {"b", "c", "a", "a"};
    private final Call label = Call.of(CategoricalEncoders::label, train, x);
    private final Call frequency = Call.of(CategoricalEncoders::frequency, train, x);
    private final Call target =
        Call.of(
            CategoricalEncoders::targetOof,
            x,
            new double[] {3, 1, 2, 5},
            new int[] {1, 0, 1, 0},
            1.5);
    private final List<Call> calls = List.of(label, frequency, target);

    @Test
    @DisplayName("the arguments stay, and results are new arrays")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
    }

    @Test
    @DisplayName("no array, or no elements")
    void missing() {
      for (Call each : List.of(label, frequency)) {
        each.rejects(0, Bad.missing());
        each.rejects(1, Bad.missing());
      }
      target.with(1, new double[0]).with(2, new int[0]).rejects(0, Bad.empty());
      for (int i = 0; i < 3; i++) {
        target.rejects(i, Bad.absent());
      }
    }

    @Test
    @DisplayName("a category that is null")
    void nullCategory() {
      for (Call each : List.of(label, frequency)) {
        each.rejects(0, Bad.rows());
        each.rejects(1, Bad.rows());
      }
      target.rejects(0, Bad.rows());
    }

    @Test
    @DisplayName("arrays of different lengths")
    void differentLengths() {
      String[] longer = {"b", "c", "a", "a", "b"};
      String[] shorter = {"b", "c", "a"};
      target.rejects(0, longer, shorter);
      target.rejects(1, Bad.lengths());
      target.rejects(2, Bad.lengths());
    }

    @Test
    @DisplayName("targets that are no finite numbers")
    void targets() {
      target.rejects(1, Bad.nonFinite());
    }

    @Test
    @DisplayName("all rows in one fold")
    void oneFold() {
      target.rejects(2, new int[] {0, 0, 0, 0}, new int[] {3, 3, 3, 3});
      Call one = target.with(0, new String[] {"a"}).with(1, new double[] {1});
      one.rejects(2, new Object[] {new int[] {0}});
    }

    @Test
    @DisplayName("an m that is negative or not finite")
    void smoothing() {
      target.rejects(3, -1e-9, -4, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
  }

  private static void assertTargets(
      double[] expected, String[] c, double[] y, int[] fold, double m) {
    assertClose(expected, CategoricalEncoders.targetOof(c, y, fold, m), TOLERANCE, "encoded rows");
  }

  private static String[] texts(String letters) {
    return letters.split("");
  }

  /** Different categories in no order. */
  private static String[] many(int n) {
    return IntStream.range(0, n).mapToObj(i -> "c" + i * 7919L % n).toArray(String[]::new);
  }

  /** Random rows, encoded each from all rows of the other folds. */
  private record Rows(String[] c, double[] y, int[] fold, double m) {

    static Rows draw(Random random) {
      int n = 2 + random.nextInt(30);
      int categories = 1 + random.nextInt(8);
      int folds = 2 + random.nextInt(4);
      String[] c = new String[n];
      Arrays.setAll(c, i -> Integer.toString(random.nextInt(categories) * 29 % 31, 36));
      double[] y = Vectors.of(n, i -> 10 * random.nextGaussian());
      int[] fold = Vectors.ints(n, i -> i < 2 ? i : random.nextInt(folds));
      return new Rows(c, y, fold, random.nextInt(3) * random.nextDouble() * 4);
    }

    Rows reversed() {
      String[] turned = new String[c.length];
      Arrays.setAll(turned, i -> "k" + c[c.length - 1 - i]);
      int[] folds = Arrays.stream(Vectors.reversed(fold)).map(each -> 5 - 3 * each).toArray();
      return new Rows(turned, Vectors.reversed(y), folds, m);
    }

    double[] encoded() {
      return CategoricalEncoders.targetOof(c.clone(), y.clone(), fold.clone(), m);
    }

    double[] targets() {
      return Vectors.of(c.length, this::target);
    }

    private double target(int i) {
      double[] others = where(j -> fold[j] != fold[i]);
      double[] same = where(j -> fold[j] != fold[i] && c[j].equals(c[i]));
      double prior = StatUtils.mean(others);
      double weight = same.length == 0 ? 0 : same.length / (same.length + m);
      return weight == 0 ? prior : weight * StatUtils.mean(same) + (1 - weight) * prior;
    }

    private double[] where(IntPredicate chosen) {
      return Vectors.at(y, IntStream.range(0, y.length).filter(chosen).toArray());
    }
  }
}
