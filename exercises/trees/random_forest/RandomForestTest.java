package trees.random_forest;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: single trees, averages, out-of-bag rows, AUC, real data, invalid arguments. */
@DisplayName("Random forest")
final class RandomForestTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private static Golden golden(String child) {
    return Golden.load("golden.json").child(child);
  }

  @Nested
  @DisplayName("single tree")
  final class SingleTree {

    @Test
    @DisplayName("depth 0 is one leaf with the shares of the bag")
    void depthZero() {
      double[][] x = {{1}, {2}, {3}, {4}};
      double[][] expected = {{0.4, 0.2, 0.4}, {0.4, 0.2, 0.4}};
      double[][] actual =
          tree(x, new int[] {0, 1, 2, 2}, new double[][] {{-9}, {9}}, 0, 0, 0, 1, 2, 3);
      assertClose(expected, actual, TOLERANCE, "shares");
    }

    @Test
    @DisplayName("one more level of depth, one more split")
    void depths() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}};
      int[] y = {0, 0, 0, 1, 0, 2, 2, 2};
      double[][] xt = {{3}, {4}, {5}, {6}};
      int[] bag = {0, 1, 2, 3, 4, 5, 6, 7};
      double[][] one = {{0.8, 0.2, 0}, {0.8, 0.2, 0}, {0.8, 0.2, 0}, {0, 0, 1}};
      double[][] two = {{1, 0, 0}, {0.5, 0.5, 0}, {0.5, 0.5, 0}, {0, 0, 1}};
      double[][] three = {{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}};
      assertClose(one, tree(x, y, xt, 1, bag), TOLERANCE, "depth 1");
      assertClose(two, tree(x, y, xt, 2, bag), TOLERANCE, "depth 2");
      assertClose(three, tree(x, y, xt, 3, bag), TOLERANCE, "depth 3");
      assertClose(three, tree(x, y, xt, Integer.MAX_VALUE, bag), TOLERANCE, "any depth");
    }

    @Test
    @DisplayName("a row that occurs twice counts twice")
    void repeatedRows() {
      double[][] x = {{1}, {2}, {3}, {3}};
      int[] y = {0, 1, 0, 1};
      double[][] xt = {{1}, {2}, {3}};
      double[][] expected = {{1, 0}, {1.0 / 7, 6.0 / 7}, {1.0 / 7, 6.0 / 7}};
      assertClose(expected, tree(x, y, xt, 1, 0, 1, 1, 1, 1, 2, 3, 3, 0), TOLERANCE, "heavy 1");
      double[][] other = {{1, 0}, {0.2, 0.8}, {0.2, 0.8}};
      assertClose(other, tree(x, y, xt, 1, 0, 0, 0, 0, 1, 2, 3, 3, 3), TOLERANCE, "heavy 0");
    }

    @Test
    @DisplayName("rows outside the bag do not matter")
    void rowsOutsideTheBag() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 1, 1, 0, 1};
      double[][] expected = {{1, 0}, {1, 0}, {0, 1}};
      double[][] xt = {{-1}, {2.75}, {3.25}};
      assertClose(expected, tree(x, y, xt, 5, 4, 0), TOLERANCE, "shares");
    }

    @Test
    @DisplayName("a value equal to the threshold goes left")
    void equalToThreshold() {
      double[][] x = {{1}, {2}};
      double[][] xt = {{1.5}, {1.5 + 1e-6}, {1.5 - 1e-6}};
      double[][] expected = {{1, 0}, {0, 1}, {1, 0}};
      assertClose(expected, tree(x, new int[] {0, 1}, xt, 1, 0, 1), TOLERANCE, "shares");
    }

    @Test
    @DisplayName("equal gains: the lowest column, in whatever order the subset is")
    void tieOfColumns() {
      double[][] x = {{0, 1, 1}, {0, 2, 2}, {0, 3, 3}};
      int[] y = {0, 0, 1};
      double[][] xt = {{0, 1, 9}, {0, 9, 1}};
      double[][] expected = {{1, 0}, {0, 1}};
      for (int[] subset : new int[][] {{1, 2}, {2, 1}, {2, 0, 1}, {1, 0, 2}}) {
        int[][] bag = {{0, 1, 2}};
        double[][] actual = RandomForest.predictProba(x, y, xt, bag, new int[][] {subset}, 3);
        assertClose(expected, actual, TOLERANCE, "shares");
      }
    }

    @Test
    @DisplayName("equal gains: the lowest threshold")
    void tieOfThresholds() {
      double[][] x = {{1}, {2}, {3}, {4}};
      double[][] xt = {{1}, {2}, {3}, {4}};
      double[][] expected = {{0, 1}, {2.0 / 3, 1.0 / 3}, {2.0 / 3, 1.0 / 3}, {2.0 / 3, 1.0 / 3}};
      double[][] actual = tree(x, new int[] {1, 0, 0, 1}, xt, 1, 3, 2, 1, 0);
      assertClose(expected, actual, TOLERANCE, "shares");
    }

    @Test
    @DisplayName("a split without gain: XOR")
    void exclusiveOr() {
      double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
      int[] y = {0, 1, 1, 0};
      int[][] bag = {{0, 1, 2, 3}};
      int[][] subset = {{0, 1}};
      double[][] half = {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}};
      double[][] sure = {{1, 0}, {0, 1}, {0, 1}, {1, 0}};
      double[][] actual = RandomForest.predictProba(x, y, x, bag, subset, 1);
      assertClose(half, actual, TOLERANCE, "depth 1");
      assertClose(sure, RandomForest.predictProba(x, y, x, bag, subset, 2), TOLERANCE, "depth 2");
    }

    @Test
    @DisplayName("equal rows with different labels share a leaf")
    void equalRows() {
      double[][] x = {{1, 7}, {1, 7}, {1, 7}, {-0.0, 7}, {0.0, 7}};
      int[] y = {0, 1, 1, 2, 0};
      double[][] xt = {{1, 0}, {0.0, 9}, {-0.0, 9}};
      double[][] expected = {{1.0 / 3, 2.0 / 3, 0}, {0.5, 0, 0.5}, {0.5, 0, 0.5}};
      int[][] bag = {{0, 1, 2, 3, 4}};
      double[][] actual = RandomForest.predictProba(x, y, xt, bag, new int[][] {{0, 1}}, 9);
      assertClose(expected, actual, TOLERANCE, "shares");
    }

    @Test
    @DisplayName("a pure node is a leaf, a bag of one row too")
    void pure() {
      double[][] x = {{1}, {2}, {3}};
      int[] y = {0, 2, 2};
      double[][] xt = {{1}, {3}};
      double[][] expected = {{0, 0, 1}, {0, 0, 1}};
      assertClose(expected, tree(x, y, xt, 4, 1, 2, 2), TOLERANCE, "pure bag");
      double[][] first = {{1, 0, 0}, {1, 0, 0}};
      assertClose(first, tree(x, y, xt, 4, 0), TOLERANCE, "bag of one row");
    }

    @Test
    @DisplayName("both sides count by their size")
    void weightedSides() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}};
      int[] y = {1, 0, 0, 0, 0, 1, 1, 0, 1, 1};
      double[][] xt = {{1}, {5}, {6}, {10}};
      double[][] expected = {{0.8, 0.2}, {0.8, 0.2}, {0.2, 0.8}, {0.2, 0.8}};
      double[][] actual = tree(x, y, xt, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertClose(expected, actual, TOLERANCE, "shares");
    }

    private static double[][] tree(double[][] x, int[] y, double[][] xt, int maxDepth, int... bag) {
      return RandomForest.predictProba(x, y, xt, new int[][] {bag}, new int[][] {{0}}, maxDepth);
    }
  }

  @Nested
  @DisplayName("averaging")
  final class Averaging {

    @Test
    @DisplayName("probabilities of small forests")
    void small() {
      for (Golden each : Golden.load("golden.json").children("small")) {
        assertClose(
            each.matrix("probabilities"), probabilities(each), TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("shares are averaged, not votes")
    void sharesNotVotes() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 0, 0, 1, 1};
      int[][] bags = {{0, 1, 3}, {0, 1, 2, 3, 4}, {3, 4, 4}};
      double[][] expected = {{19.0 / 45, 26.0 / 45}};
      double[][] actual = forest(x, y, new double[][] {{3}}, bags, 0);
      assertClose(expected, actual, TOLERANCE, "probabilities");
    }

    @Test
    @DisplayName("every tree has the same weight, however large its bag")
    void equalWeights() {
      double[][] x = {{1}, {2}};
      int[] y = {0, 1};
      int[][] bags = {{0}, {1, 1, 1, 1, 1, 1}, {0, 1, 1, 1}, {1, 1}};
      double[][] expected = {{0.3125, 0.6875}};
      double[][] actual = forest(x, y, new double[][] {{3}}, bags, 0);
      assertClose(expected, actual, TOLERANCE, "probabilities");
    }

    @Test
    @DisplayName("each tree has its own columns")
    void subsets() {
      double[][] x = {{1, 1, 1}, {2, 2, 2}};
      int[] y = {0, 1};
      int[][] bags = {{0, 1}, {0, 1}, {0, 1}, {0, 1}};
      int[][] subsets = {{0}, {1}, {2}, {2, 1}};
      double[][] xt = {{9, 0, 0}, {0, 9, 0}, {0, 0, 9}};
      double[][] expected = {{0.75, 0.25}, {0.5, 0.5}, {0.75, 0.25}};
      double[][] actual = RandomForest.predictProba(x, y, xt, bags, subsets, 2);
      assertClose(expected, actual, TOLERANCE, "probabilities");
    }

    @Test
    @DisplayName("as many classes as the largest label asks for")
    void classes() {
      double[][] x = {{1}, {2}, {3}};
      int[] y = {0, 3, 1};
      double[][] xt = {{1}, {3}};
      double[][] expected = {{1, 0, 0, 0}, {0, 1, 0, 0}};
      assertClose(
          expected, forest(x, y, xt, new int[][] {{0, 2}}, 2), TOLERANCE, "class not drawn");
      int[] one = {0, 0, 0};
      double[][] sure = {{1}, {1}};
      assertClose(sure, forest(x, one, xt, new int[][] {{0, 2}}, 2), TOLERANCE, "one class");
    }

    @Test
    @DisplayName("the order of the trees and of the rows in a bag does not matter")
    void order() {
      Golden golden = Golden.load("golden.json").children("small").get(1);
      int[][] rows = reversed(golden.integerMatrix("rows"));
      for (int t = 0; t < rows.length; t++) {
        int[] bag = rows[t];
        rows[t] = IntStream.range(0, bag.length).map(i -> bag[bag.length - 1 - i]).toArray();
      }
      double[][] actual =
          RandomForest.predictProba(
              golden.matrix("x"),
              golden.integers("y"),
              golden.matrix("xt"),
              rows,
              reversed(golden.integerMatrix("features")),
              golden.integer("depth"));
      assertClose(golden.matrix("probabilities"), actual, TOLERANCE, "probabilities");
    }

    private static int[][] reversed(int[][] rows) {
      return IntStream.range(0, rows.length)
          .mapToObj(t -> rows[rows.length - 1 - t])
          .toArray(int[][]::new);
    }

    private static double[][] forest(
        double[][] x, int[] y, double[][] xt, int[][] bags, int maxDepth) {
      int[][] subsets = new int[bags.length][1];
      return RandomForest.predictProba(x, y, xt, bags, subsets, maxDepth);
    }
  }

  @Nested
  @DisplayName("out of bag")
  final class OutOfBag {

    @Test
    @DisplayName("accuracy of small forests")
    void small() {
      for (Golden each : Golden.load("golden.json").children("small")) {
        assertClose(each.number("oob"), oob(each), TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("only trees that have not seen a row predict it")
    void unseenOnly() {
      double[][] x = {{1}, {2}, {3}, {4}};
      int[] y = {0, 1, 0, 1};
      assertOob(0.0, x, y, 5, new int[][] {{0, 1, 2}, {1, 2, 3}, {0, 1, 3}, {0, 2, 3}});
      int[][] bags = {{0, 2}, {1, 3, 0, 0}, {1, 2}, {0, 3, 3}};
      assertOob(0.75, x, new int[] {0, 0, 1, 1}, 5, bags);
    }

    @Test
    @DisplayName("rows in every bag are left out")
    void rowsInEveryBag() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 0, 1, 1, 1};
      assertOob(1.0, x, y, 2, new int[][] {{0, 0, 3, 4}, {0, 3, 4, 4}});
      assertOob(2.0 / 3, x, y, 0, new int[][] {{0, 1, 3, 4, 4}, {0, 3, 3}});
    }

    @Test
    @DisplayName("no row left: NaN")
    void noRowLeft() {
      double[][] x = {{1}, {2}};
      assertOob(Double.NaN, x, new int[] {0, 1}, 2, new int[][] {{0, 1}, {1, 0, 0}});
      assertOob(Double.NaN, new double[][] {{1}}, new int[1], 2, new int[][] {{0}});
    }

    @Test
    @DisplayName("equally probable classes: the lowest")
    void tie() {
      double[][] x = {{1}, {2}, {3}, {4}};
      int[][] bags = {{1, 2}};
      assertOob(0.5, x, new int[] {1, 2, 1, 2}, 0, bags);
      assertOob(0.0, x, new int[] {2, 2, 1, 2}, 0, bags);
      assertOob(1.0, x, new int[] {1, 2, 1, 1}, 0, bags);
    }

    @Test
    @DisplayName("probabilities that are equal but for rounding")
    void roundedVotes() {
      for (Golden each : Golden.load("golden.json").children("roundedVotes")) {
        assertClose(each.number("oob"), oob(each), TOLERANCE, "out-of-bag accuracy");
      }
    }

    @Test
    @DisplayName("shares are averaged before a class is chosen")
    void sharesNotVotes() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 0, 0, 1, 0};
      int[][] bags = {{0, 1, 3, 3, 3}, {0, 1, 3, 3, 3}, {0, 1}};
      assertOob(2.0 / 3, x, y, 0, bags);
    }

    @Test
    @DisplayName("many classes")
    void manyClasses() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}};
      int[] y = {4, 4, 2, 2, 0, 0};
      assertOob(2.0 / 3, x, y, 9, new int[][] {{0, 2, 4}, {1, 3, 5}});
    }

    private static void assertOob(
        double expected, double[][] x, int[] y, int maxDepth, int[][] bags) {
      int[][] subsets = new int[bags.length][1];
      double actual = RandomForest.oobAccuracy(x, y, bags, subsets, maxDepth);
      assertClose(expected, actual, TOLERANCE, "out-of-bag accuracy");
    }
  }

  @Nested
  @DisplayName("AUC")
  final class Auc {

    @Test
    @DisplayName("AUC of small forests")
    void small() {
      for (Golden each : Golden.load("golden.json").children("small")) {
        if (Arrays.stream(each.integers("y")).allMatch(label -> label < 2)) {
          assertClose(each.number("auc"), auc(each), TOLERANCE, each.text("name"));
        }
      }
    }

    @Test
    @DisplayName("all right, all wrong, all tied")
    void extremes() {
      double[][] xt = {{1}, {9}, {2}, {8}};
      assertAuc(1.0, xt, 5, 0, 1, 0, 1);
      assertAuc(0.0, xt, 5, 1, 0, 1, 0);
      assertAuc(0.5, xt, 0, 1, 0, 0, 0);
      assertAuc(0.5, new double[][] {{9}, {9}, {9}}, 5, 1, 0, 1);
    }

    @Test
    @DisplayName("ties count one half each")
    void ties() {
      double[][] xt = {{9}, {9}, {9}, {1}, {1}};
      assertAuc(5.0 / 6, xt, 5, 1, 0, 1, 0, 0);
      assertAuc(7.0 / 12, xt, 5, 1, 0, 1, 1, 0);
    }

    @Test
    @DisplayName("the scores are probabilities, not labels")
    void probabilities() {
      double[][] x = {{1}, {2}, {2}, {2}, {3}, {3}, {3}, {3}};
      int[] y = {0, 0, 0, 1, 0, 0, 1, 0};
      int[][] bag = {{0, 1, 2, 3, 4, 5, 6, 7}};
      double[][] xt = {{1}, {3}, {2}};
      double actual =
          RandomForest.testAuc(x, y, xt, new int[] {0, 0, 1}, bag, new int[][] {{0}}, 9);
      assertClose(1.0, actual, TOLERANCE, "AUC");
    }

    @Test
    @DisplayName("one class only: NaN")
    void oneClass() {
      double[][] xt = {{1}, {9}};
      assertAuc(Double.NaN, xt, 5, 1, 1);
      assertAuc(Double.NaN, xt, 5, 0, 0);
    }

    @Test
    @DisplayName("class 1 unknown to the forest")
    void unknownClass() {
      double[][] x = {{1}, {2}};
      double[][] xt = {{1}, {2}, {3}};
      int[] yt = {0, 1, 1};
      double actual =
          RandomForest.testAuc(x, new int[2], xt, yt, new int[][] {{0, 1}}, new int[][] {{0}}, 3);
      assertClose(0.5, actual, TOLERANCE, "AUC");
    }

    @Test
    @DisplayName("scores that are equal but for rounding")
    void roundedScores() {
      for (Golden each : Golden.load("golden.json").children("roundedScores")) {
        assertClose(each.number("auc"), auc(each), TOLERANCE, "AUC");
      }
    }

    private static void assertAuc(double expected, double[][] xt, int maxDepth, int... yt) {
      double[][] x = {{1}, {2}, {8}, {9}};
      int[] y = {0, 0, 1, 1};
      int[][] bags = {{0, 1, 2, 3}, {0, 3}};
      double actual = RandomForest.testAuc(x, y, xt, yt, bags, new int[][] {{0}, {0}}, maxDepth);
      assertClose(expected, actual, TOLERANCE, "AUC");
    }
  }

  @Nested
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("iris: probabilities of every seventh row")
    void irisProbabilities() {
      assertProbabilities("iris", Datasets.iris(), i -> true, i -> i % 7 == 0);
    }

    @Test
    @DisplayName("iris: out-of-bag accuracy")
    void irisOutOfBag() {
      assertOob("iris", Datasets.iris(), i -> true);
    }

    @Test
    @DisplayName("wine: probabilities of every ninth row")
    void wineProbabilities() {
      assertProbabilities("wine", Datasets.wine(), i -> true, i -> i % 9 == 0);
    }

    @Test
    @DisplayName("wine: out-of-bag accuracy")
    void wineOutOfBag() {
      assertOob("wine", Datasets.wine(), i -> true);
    }

    @Test
    @DisplayName("breast cancer: probabilities of held-out rows")
    void breastCancerProbabilities() {
      assertProbabilities(
          "breastCancer", Datasets.breastCancer(), i -> i % 4 != 3, i -> i % 4 == 3);
    }

    @Test
    @DisplayName("breast cancer: out-of-bag accuracy")
    void breastCancerOutOfBag() {
      assertOob("breastCancer", Datasets.breastCancer(), i -> i % 4 != 3);
    }

    @Test
    @DisplayName("breast cancer: AUC on held-out rows")
    void breastCancerAuc() {
      Golden golden = golden("breastCancer");
      Dataset data = Datasets.breastCancer();
      double actual =
          RandomForest.testAuc(
              rows(data, i -> i % 4 != 3),
              labels(data, i -> i % 4 != 3),
              rows(data, i -> i % 4 == 3),
              labels(data, i -> i % 4 == 3),
              golden.integerMatrix("rows"),
              golden.integerMatrix("features"),
              golden.integer("depth"));
      assertClose(golden.number("auc"), actual, TOLERANCE, "AUC");
    }

    private static void assertProbabilities(
        String name, Dataset data, IntPredicate train, IntPredicate test) {
      Golden golden = golden(name);
      double[][] actual =
          RandomForest.predictProba(
              rows(data, train),
              labels(data, train),
              rows(data, test),
              golden.integerMatrix("rows"),
              golden.integerMatrix("features"),
              golden.integer("depth"));
      assertClose(golden.matrix("probabilities"), actual, TOLERANCE, "probabilities");
    }

    private static void assertOob(String name, Dataset data, IntPredicate train) {
      Golden golden = golden(name);
      double actual =
          RandomForest.oobAccuracy(
              rows(data, train),
              labels(data, train),
              golden.integerMatrix("rows"),
              golden.integerMatrix("features"),
              golden.integer("depth"));
      assertClose(golden.number("oob"), actual, TOLERANCE, "out-of-bag accuracy");
    }

    private static double[][] rows(Dataset data, IntPredicate chosen) {
      double[][] all = data.features();
      return IntStream.range(0, all.length)
          .filter(chosen)
          .mapToObj(i -> all[i])
          .toArray(double[][]::new);
    }

    private static int[] labels(Dataset data, IntPredicate chosen) {
      int[] all = data.labels();
      return IntStream.range(0, all.length).filter(chosen).map(i -> all[i]).toArray();
    }
  }

  @Nested
  @DisplayName("random data")
  final class RandomData {

    @Test
    @DisplayName("probabilities agree with exact fractions")
    void probabilities() {
      for (Forest each : Cases.seeded("random_forest probabilities", 30, Forest::draw)) {
        double[][] expected =
            Arrays.stream(each.xt())
                .map(row -> numbers(each.average(row, t -> true)))
                .toArray(double[][]::new);
        double[][] actual =
            RandomForest.predictProba(
                each.x(), each.y(), each.xt(), each.bags(), each.subsets(), each.depth());
        assertClose(expected, actual, TOLERANCE, "probabilities");
      }
    }

    @Test
    @DisplayName("out-of-bag accuracy agrees with exact fractions")
    void outOfBag() {
      for (Forest each : Cases.seeded("random_forest out of bag", 30, Forest::draw)) {
        double right = 0;
        double voted = 0;
        for (int i = 0; i < each.y().length; i++) {
          int row = i;
          BigFraction[] p =
              each.average(
                  each.x()[i], t -> Arrays.stream(each.bags()[t]).noneMatch(r -> r == row));
          if (p.length > 0) {
            voted++;
            right += List.of(p).indexOf(max(p)) == each.y()[i] ? 1 : 0;
          }
        }
        double actual =
            RandomForest.oobAccuracy(each.x(), each.y(), each.bags(), each.subsets(), each.depth());
        assertClose(right / voted, actual, TOLERANCE, "out-of-bag accuracy");
      }
    }

    @Test
    @DisplayName("AUC agrees with exact fractions")
    void auc() {
      for (Forest drawn : Cases.seeded("random_forest AUC", 30, Forest::draw)) {
        Forest each = drawn.binary();
        int[] yt = IntStream.range(0, each.xt().length).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        BigFraction[] certainty =
            Arrays.stream(each.xt())
                .map(row -> BigFraction.ONE.subtract(each.average(row, t -> true)[0]))
                .toArray(BigFraction[]::new);
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < yt.length; i++) {
          for (int j = 0; j < yt.length; j++) {
            if (yt[i] > yt[j]) {
              wins += (1 + Integer.signum(certainty[i].compareTo(certainty[j]))) / 2.0;
              pairs++;
            }
          }
        }
        double actual =
            RandomForest.testAuc(
                each.x(), each.y(), each.xt(), yt, each.bags(), each.subsets(), each.depth());
        assertClose(wins / pairs, actual, TOLERANCE, "AUC");
      }
    }

    private static double[] numbers(BigFraction[] fractions) {
      return Arrays.stream(fractions).mapToDouble(BigFraction::doubleValue).toArray();
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    private final double[][] x = {{1, 2}, {3, 1}, {2, 4}};
    private final int[] y = {0, 1, 1};
    private final int[][] bags = {{2, 0, 1}, {1, 1, 0}};
    private final int[][] subsets = {{1, 0}, {0}};

    @Test
    @DisplayName("arguments stay as they were, results are new")
    void keepsArguments() {
      double[][] xt = {{1, 1}, {2, 2}};
      int[] yt = {1, 0};
      assertArgumentsUnchanged(
          () -> RandomForest.predictProba(x, y, xt, bags, subsets, 2), x, y, xt, bags, subsets);
      assertFresh(
          () -> RandomForest.predictProba(x, y, xt, bags, subsets, 2), x, y, xt, bags, subsets);
      assertArgumentsUnchanged(
          () -> RandomForest.oobAccuracy(x, y, bags, subsets, 2), x, y, bags, subsets);
      assertArgumentsUnchanged(
          () -> RandomForest.testAuc(x, y, xt, yt, bags, subsets, 2), x, y, xt, yt, bags, subsets);
    }

    @Test
    @DisplayName("a second call does not see the trees of the first")
    void callsAreIndependent() {
      assertDeterministic(() -> RandomForest.predictProba(x, y, x, bags, subsets, 2));
      assertDeterministic(() -> RandomForest.oobAccuracy(x, y, bags, subsets, 1));
    }

    @Test
    @DisplayName("features to train on that are no matrix")
    void invalidFeatures() {
      double[][][] invalid = {
        null, {}, {{}}, {{}, {}}, {null, {1}}, {{1}, null}, {{1}, {1, 2}}, {{1, 2}, {1}}
      };
      for (double[][] each : invalid) {
        assertInvalid(each, new int[each == null ? 1 : each.length], bag(0), bag(0), 1, "features");
      }
    }

    @Test
    @DisplayName("rows to predict for that do not fit")
    void invalidUnseen() {
      double[][][] invalid = {null, {}, {{}}, {{1, 2}, {1}}, {null}, {{1}}, {{1, 2, 3}}};
      for (double[][] xt : invalid) {
        int[] yt = new int[xt == null ? 1 : xt.length];
        assertRejected(
            () -> RandomForest.predictProba(x, y, xt, bags, subsets, 1), "rows of predictProba");
        assertRejected(
            () -> RandomForest.testAuc(x, y, xt, yt, bags, subsets, 1), "rows of testAuc");
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @DisplayName("a value that is no finite number")
    void notFinite(double value) {
      double[][] first = {{value, 1}, {1, 2}};
      double[][] last = {{1, 1}, {2, value}};
      assertInvalid(first, new int[2], bag(0), bag(1), 1, "first value");
      assertInvalid(last, new int[2], bag(0), bag(0), 1, "last value");
      assertRejected(
          () -> RandomForest.predictProba(x, y, last, bags, subsets, 1), "value to predict for");
    }

    @Test
    @DisplayName("labels that do not fit")
    void invalidLabels() {
      for (int[] labels : new int[][] {null, {}, {0, 1}, {0, 1, 1, 0}, {-1, 0, 1}, {0, 1, -1}}) {
        assertInvalid(x, labels, bags, subsets, 1, "labels");
      }
    }

    @Test
    @DisplayName("labels of rows to score that do not fit")
    void invalidUnseenLabels() {
      for (int[] yt : new int[][] {null, {}, {0, 1}, {0, 1, 1, 0}, {0, 1, 2}, {-1, 0, 1}}) {
        assertRejected(() -> RandomForest.testAuc(x, y, x, yt, bags, subsets, 1), "labels");
      }
    }

    @Test
    @DisplayName("AUC of more than two classes")
    void manyClasses() {
      int[] labels = {0, 1, 2};
      assertRejected(
          () -> RandomForest.testAuc(x, labels, x, y, bags, subsets, 1), "three classes");
    }

    @Test
    @DisplayName("bags that do not fit")
    void invalidBags() {
      int[][][] invalid = {null, {}, {{0}}, {{0}, {1}, {2}}, {{0}, null}, {{}, {0}}, {{0}, {}}};
      for (int[][] each : invalid) {
        assertInvalid(x, y, each, subsets, 1, "bags");
      }
      assertInvalid(x, y, new int[0][], new int[0][], 1, "no tree");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("a bag with a row that is not there")
    void unknownRow(int row) {
      assertInvalid(x, y, new int[][] {{0, row}, {1}}, subsets, 1, "first bag");
      assertInvalid(x, y, new int[][] {{0}, {row, 1}}, subsets, 0, "last bag");
    }

    @Test
    @DisplayName("subsets that do not fit")
    void invalidSubsets() {
      int[][][] invalid = {
        null,
        {},
        {{0}},
        {{0}, {1}, {0}},
        {{0}, null},
        {{}, {0}},
        {{0}, {}},
        {{0, 0}, {1}},
        {{1}, {1, 0, 1}}
      };
      for (int[][] each : invalid) {
        assertInvalid(x, y, bags, each, 1, "subsets");
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("a subset with a column that is not there")
    void unknownColumn(int column) {
      assertInvalid(x, y, bags, new int[][] {{0, column}, {1}}, 1, "first subset");
      assertInvalid(x, y, bags, new int[][] {{0}, {column}}, 0, "last subset");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    @DisplayName("a negative depth")
    void negativeDepth(int maxDepth) {
      assertInvalid(x, y, bags, subsets, maxDepth, "depth");
    }

    private static int[][] bag(int... only) {
      return new int[][] {only};
    }

    /** All three methods have to refuse the same forests. */
    private static void assertInvalid(
        double[][] x, int[] y, int[][] bags, int[][] subsets, int maxDepth, String what) {
      double[][] xt = {{1, 2}, {2, 1}};
      int[] yt = {0, 1};
      assertRejected(
          () -> RandomForest.predictProba(x, y, xt, bags, subsets, maxDepth),
          what + " of predictProba");
      assertRejected(
          () -> RandomForest.oobAccuracy(x, y, bags, subsets, maxDepth), what + " of oobAccuracy");
      assertRejected(
          () -> RandomForest.testAuc(x, y, xt, yt, bags, subsets, maxDepth), what + " of testAuc");
    }

    private static void assertRejected(Executable call, String what) {
      assertRejects(IllegalArgumentException.class, call, what);
    }
  }

  private static double[][] probabilities(Golden golden) {
    return RandomForest.predictProba(
        golden.matrix("x"),
        golden.integers("y"),
        golden.matrix("xt"),
        golden.integerMatrix("rows"),
        golden.integerMatrix("features"),
        golden.integer("depth"));
  }

  private static double oob(Golden golden) {
    return RandomForest.oobAccuracy(
        golden.matrix("x"),
        golden.integers("y"),
        golden.integerMatrix("rows"),
        golden.integerMatrix("features"),
        golden.integer("depth"));
  }

  private static double auc(Golden golden) {
    return RandomForest.testAuc(
        golden.matrix("x"),
        golden.integers("y"),
        golden.matrix("xt"),
        golden.integers("yt"),
        golden.integerMatrix("rows"),
        golden.integerMatrix("features"),
        golden.integer("depth"));
  }

  private static BigFraction max(BigFraction... fractions) {
    return Arrays.stream(fractions).max(BigFraction::compareTo).orElseThrow();
  }

  /** A random forest, and what it predicts in exact arithmetic, by growing only a row's path. */
  private record Forest(
      double[][] x, int[] y, double[][] xt, int[][] bags, int[][] subsets, int depth) {

    static Forest draw(Random random) {
      int n = 1 + random.nextInt(12);
      int d = 1 + random.nextInt(3);
      int k = 1 + random.nextInt(3);
      int trees = 1 + random.nextInt(4);
      int levels = 2 + random.nextInt(6);
      double[][] x = new double[n][d];
      double[][] xt = new double[7][d];
      Arrays.setAll(x, i -> row(d, () -> (random.nextInt(levels) - 2) / 4.0));
      Arrays.setAll(xt, i -> row(d, () -> (random.nextInt(2 * levels) - 4) / 8.0));
      int[] y = IntStream.range(0, n).map(i -> random.nextInt(k)).toArray();
      int[][] bags = new int[trees][];
      int[][] subsets = new int[trees][];
      for (int t = 0; t < trees; t++) {
        bags[t] = random.ints(1 + random.nextInt(12), 0, n).toArray();
        subsets[t] = random.ints(20, 0, d).distinct().limit(1 + random.nextInt(d)).toArray();
      }
      return new Forest(x, y, xt, bags, subsets, random.nextInt(5));
    }

    Forest binary() {
      int[] labels = Arrays.stream(y).map(label -> Math.min(label, 1)).toArray();
      return new Forest(x, labels, xt, bags, subsets, depth);
    }

    /** The mean shares of some trees; empty when there is none. */
    BigFraction[] average(double[] row, IntPredicate chosen) {
      int[] trees = IntStream.range(0, bags.length).filter(chosen).toArray();
      if (trees.length == 0) {
        return new BigFraction[0];
      }
      BigFraction[] sum = new BigFraction[Arrays.stream(y).max().orElseThrow() + 1];
      Arrays.fill(sum, BigFraction.ZERO);
      for (int t : trees) {
        int[] leaf = leaf(bags[t], subsets[t], depth, row);
        for (int i : leaf) {
          sum[y[i]] = sum[y[i]].add(new BigFraction(1, leaf.length * trees.length));
        }
      }
      return sum;
    }

    private int[] leaf(int[] rows, int[] subset, int depthLeft, double[] row) {
      if (depthLeft == 0 || Arrays.stream(rows).map(i -> y[i]).distinct().count() == 1) {
        return rows;
      }
      int column = -1;
      double threshold = 0;
      BigFraction most = BigFraction.MINUS_ONE;
      for (int j : Arrays.stream(subset).sorted().toArray()) {
        double[] values =
            Arrays.stream(rows).mapToDouble(i -> x[i][j]).sorted().distinct().toArray();
        for (int v = 1; v < values.length; v++) {
          double low = values[v - 1];
          BigFraction purity =
              purity(rows, i -> x[i][j] <= low).add(purity(rows, i -> x[i][j] > low));
          if (purity.compareTo(most) > 0) {
            most = purity;
            column = j;
            threshold = (low + values[v]) / 2;
          }
        }
      }
      if (column < 0) {
        return rows;
      }
      int chosen = column;
      double limit = threshold;
      boolean left = row[chosen] <= limit;
      int[] side = Arrays.stream(rows).filter(i -> x[i][chosen] <= limit == left).toArray();
      return leaf(side, subset, depthLeft - 1, row);
    }

    /** The sum of the squared counts of some rows, divided by their number. */
    private BigFraction purity(int[] rows, IntPredicate side) {
      int[] counts = new int[3];
      Arrays.stream(rows).filter(side).forEach(i -> counts[y[i]]++);
      int squares = Arrays.stream(counts).map(count -> count * count).sum();
      return new BigFraction(squares, Arrays.stream(counts).sum());
    }

    private static double[] row(int d, DoubleSupplier value) {
      return DoubleStream.generate(value).limit(d).toArray();
    }
  }
}
