package trees.random_forest;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: single trees, averages, out-of-bag rows, AUC, real data, invalid arguments. */
final class RandomForestTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class SingleTree {

    @Test
    @DisplayName("depth 0 is one leaf with the shares of the bag")
    void depthZero() {
      double[][] x = {{1}, {2}, {3}, {4}};
      int[] y = {0, 1, 2, 2};
      double[][] expected = {{0.4, 0.2, 0.4}, {0.4, 0.2, 0.4}};
      assertTree(expected, x, y, new double[][] {{-9}, {9}}, 0, 0, 0, 1, 2, 3);
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
      assertTree(one, x, y, xt, 1, bag);
      assertTree(two, x, y, xt, 2, bag);
      assertTree(three, x, y, xt, 3, bag);
      assertTree(three, x, y, xt, Integer.MAX_VALUE, bag);
    }

    @Test
    @DisplayName("a row that occurs twice counts twice")
    void repeatedRows() {
      double[][] x = {{1}, {2}, {3}, {3}};
      int[] y = {0, 1, 0, 1};
      double[][] xt = {{1}, {2}, {3}};
      double[][] expected = {{1, 0}, {1.0 / 7, 6.0 / 7}, {1.0 / 7, 6.0 / 7}};
      assertTree(expected, x, y, xt, 1, 0, 1, 1, 1, 1, 2, 3, 3, 0);
      double[][] other = {{1, 0}, {0.2, 0.8}, {0.2, 0.8}};
      assertTree(other, x, y, xt, 1, 0, 0, 0, 0, 1, 2, 3, 3, 3);
    }

    @Test
    @DisplayName("rows outside the bag do not matter")
    void rowsOutsideTheBag() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 1, 1, 0, 1};
      double[][] expected = {{1, 0}, {1, 0}, {0, 1}};
      double[][] xt = {{-1}, {2.75}, {3.25}};
      assertTree(expected, x, y, xt, 5, 4, 0);
    }

    @Test
    @DisplayName("a value equal to the threshold goes left")
    void equalToThreshold() {
      double[][] x = {{1}, {2}};
      double[][] xt = {{1.5}, {1.5 + 1e-6}, {1.5 - 1e-6}};
      double[][] expected = {{1, 0}, {0, 1}, {1, 0}};
      assertTree(expected, x, new int[] {0, 1}, xt, 1, 0, 1);
    }

    @Test
    @DisplayName("equal gains: the lowest column, in whatever order the subset is")
    void tieOfColumns() {
      double[][] x = {{0, 1, 1}, {0, 2, 2}, {0, 3, 3}};
      int[] y = {0, 0, 1};
      double[][] xt = {{0, 1, 9}, {0, 9, 1}};
      double[][] expected = {{1, 0}, {0, 1}};
      for (int[] subset : new int[][] {{1, 2}, {2, 1}, {2, 0, 1}, {1, 0, 2}}) {
        assertForest(expected, x, y, xt, new int[][] {{0, 1, 2}}, new int[][] {subset}, 3);
      }
    }

    @Test
    @DisplayName("equal gains: the lowest threshold")
    void tieOfThresholds() {
      double[][] x = {{1}, {2}, {3}, {4}};
      double[][] xt = {{1}, {2}, {3}, {4}};
      double[][] expected = {{0, 1}, {2.0 / 3, 1.0 / 3}, {2.0 / 3, 1.0 / 3}, {2.0 / 3, 1.0 / 3}};
      assertTree(expected, x, new int[] {1, 0, 0, 1}, xt, 1, 3, 2, 1, 0);
    }

    @Test
    @DisplayName("gains that are equal but for rounding: the lowest column")
    void roundedGains() {
      Golden.assertEach(
          "roundedGains", "probabilities", TOLERANCE, each -> Forest.of(each).probabilities());
    }

    @Test
    @DisplayName("values that are nearly equal differ")
    void nearlyEqual() {
      double[][] expected = {{1, 0}, {0, 1}};
      double[][] close = {{1}, {1 + 1e-10}};
      assertTree(expected, close, new int[] {0, 1}, close, 1, 0, 1);
      double[][] tiny = {{1e-300}, {2e-300}};
      assertTree(expected, tiny, new int[] {0, 1}, tiny, 1, 0, 1);
    }

    @Test
    @DisplayName("the threshold separates neighbouring doubles, where the midpoint rounds up too")
    void neighbours() {
      double low = Math.nextUp(1.0);
      double[][] x = {{low}, {Math.nextUp(low)}, {5}};
      double[][] expected = {{1, 0}, {0, 1}, {0, 1}};
      assertTree(expected, x, new int[] {0, 1, 1}, x, 1, 0, 1, 2);
      assertTree(expected, x, new int[] {0, 1, 1}, x, 9, 0, 1, 2, 2);
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
      assertForest(half, x, y, x, bag, subset, 1);
      assertForest(sure, x, y, x, bag, subset, 2);
    }

    @Test
    @DisplayName("equal rows with different labels share a leaf")
    void equalRows() {
      double[][] x = {{1, 7}, {1, 7}, {1, 7}, {-0.0, 7}, {0.0, 7}};
      int[] y = {0, 1, 1, 2, 0};
      double[][] xt = {{1, 0}, {0.0, 9}, {-0.0, 9}};
      double[][] expected = {{1.0 / 3, 2.0 / 3, 0}, {0.5, 0, 0.5}, {0.5, 0, 0.5}};
      int[][] bag = {{0, 1, 2, 3, 4}};
      assertForest(expected, x, y, xt, bag, new int[][] {{0, 1}}, 9);
    }

    @Test
    @DisplayName("a pure node is a leaf, a bag of one row too")
    void pure() {
      double[][] x = {{1}, {2}, {3}};
      int[] y = {0, 2, 2};
      double[][] xt = {{1}, {3}};
      double[][] expected = {{0, 0, 1}, {0, 0, 1}};
      assertTree(expected, x, y, xt, 4, 1, 2, 2);
      assertTree(new double[][] {{1, 0, 0}, {1, 0, 0}}, x, y, xt, 4, 0);
    }

    @Test
    @DisplayName("both sides count by their size")
    void weightedSides() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}};
      int[] y = {1, 0, 0, 0, 0, 1, 1, 0, 1, 1};
      double[][] xt = {{1}, {5}, {6}, {10}};
      double[][] expected = {{0.8, 0.2}, {0.8, 0.2}, {0.2, 0.8}, {0.2, 0.8}};
      assertTree(expected, x, y, xt, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static void assertTree(
        double[][] expected, double[][] x, int[] y, double[][] xt, int maxDepth, int... bag) {
      assertForest(expected, x, y, xt, new int[][] {bag}, new int[][] {{0}}, maxDepth);
    }
  }

  @Nested
  final class Averaging {

    @Test
    @DisplayName("probabilities of small forests")
    void small() {
      Golden.assertEach(
          "small", "probabilities", TOLERANCE, each -> Forest.of(each).probabilities());
    }

    @Test
    @DisplayName("shares are averaged, not votes")
    void sharesNotVotes() {
      double[][] x = {{1}, {2}, {3}, {4}, {5}};
      int[] y = {0, 0, 0, 1, 1};
      int[][] bags = {{0, 1, 3}, {0, 1, 2, 3, 4}, {3, 4, 4}};
      assertMean(new double[][] {{19.0 / 45, 26.0 / 45}}, x, y, new double[][] {{3}}, 0, bags);
    }

    @Test
    @DisplayName("every tree has the same weight, however large its bag")
    void equalWeights() {
      double[][] x = {{1}, {2}};
      int[] y = {0, 1};
      int[][] bags = {{0}, {1, 1, 1, 1, 1, 1}, {0, 1, 1, 1}, {1, 1}};
      assertMean(new double[][] {{0.3125, 0.6875}}, x, y, new double[][] {{3}}, 0, bags);
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
      assertForest(expected, x, y, xt, bags, subsets, 2);
    }

    @Test
    @DisplayName("as many classes as the largest label asks for")
    void classes() {
      double[][] x = {{1}, {2}, {3}};
      int[] y = {0, 3, 1};
      double[][] xt = {{1}, {3}};
      double[][] expected = {{1, 0, 0, 0}, {0, 1, 0, 0}};
      assertMean(expected, x, y, xt, 2, new int[][] {{0, 2}});
      assertMean(new double[][] {{1}, {1}}, x, new int[3], xt, 2, new int[][] {{0, 2}});
    }

    @Test
    @DisplayName("the order of the trees and of the rows in a bag does not matter")
    void order() {
      Golden golden = Golden.cases("small").get(1);
      int[][] rows = reversed(golden.integerMatrix("rows"));
      Arrays.setAll(rows, t -> Vectors.reversed(rows[t]));
      Forest given = Forest.of(golden);
      int[][] subsets = reversed(given.subsets());
      Forest turned = new Forest(given.x(), given.y(), given.xt(), rows, subsets, given.depth());
      golden.assertClose("probabilities", turned.probabilities(), TOLERANCE);
    }

    private static int[][] reversed(int[][] rows) {
      return IntStream.range(0, rows.length)
          .mapToObj(t -> rows[rows.length - 1 - t])
          .toArray(int[][]::new);
    }

    private static void assertMean(
        double[][] expected, double[][] x, int[] y, double[][] xt, int maxDepth, int[][] bags) {
      assertForest(expected, x, y, xt, bags, new int[bags.length][1], maxDepth);
    }
  }

  @Nested
  final class OutOfBag {

    @Test
    @DisplayName("accuracy of small forests")
    void small() {
      Golden.assertEach("small", "oob", TOLERANCE, each -> Forest.of(each).oob());
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
      Golden.assertEach("roundedVotes", "oob", TOLERANCE, each -> Forest.of(each).oob());
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
  final class Auc {

    @Test
    @DisplayName("AUC of small forests")
    void small() {
      for (Golden each : Golden.cases("small")) {
        if (Arrays.stream(each.integers("y")).allMatch(label -> label < 2)) {
          each.assertClose("auc", Forest.of(each).auc(each.integers("yt")), TOLERANCE);
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
      Golden.assertEach(
          "roundedScores", "auc", TOLERANCE, each -> Forest.of(each).auc(each.integers("yt")));
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
  final class RealData {

    @Test
    @DisplayName("iris: probabilities of every seventh row")
    void irisProbabilities() {
      assertProbabilities("iris", Datasets.iris(), Datasets.iris().where(i -> i % 7 == 0));
    }

    @Test
    @DisplayName("iris: out-of-bag accuracy")
    void irisOutOfBag() {
      assertOob("iris", Datasets.iris());
    }

    @Test
    @DisplayName("wine: probabilities of every ninth row")
    void wineProbabilities() {
      assertProbabilities("wine", Datasets.wine(), Datasets.wine().where(i -> i % 9 == 0));
    }

    @Test
    @DisplayName("wine: out-of-bag accuracy")
    void wineOutOfBag() {
      assertOob("wine", Datasets.wine());
    }

    @Test
    @DisplayName("breast cancer: probabilities of held-out rows")
    void breastCancerProbabilities() {
      assertProbabilities("breastCancer", train(), heldOut());
    }

    @Test
    @DisplayName("breast cancer: out-of-bag accuracy")
    void breastCancerOutOfBag() {
      assertOob("breastCancer", train());
    }

    @Test
    @DisplayName("breast cancer: AUC on held-out rows")
    void breastCancerAuc() {
      Golden golden = Golden.of("breastCancer");
      Forest forest = Forest.of(golden, train(), heldOut());
      golden.assertClose("auc", forest.auc(heldOut().labels()), TOLERANCE);
    }

    private static Dataset train() {
      return Datasets.breastCancer().where(i -> i % 4 != 3);
    }

    private static Dataset heldOut() {
      return Datasets.breastCancer().where(i -> i % 4 == 3);
    }

    private static void assertProbabilities(String name, Dataset train, Dataset test) {
      Golden golden = Golden.of(name);
      double[][] actual = Forest.of(golden, train, test).probabilities();
      golden.assertClose("probabilities", actual, TOLERANCE);
    }

    private static void assertOob(String name, Dataset train) {
      Golden golden = Golden.of(name);
      golden.assertClose("oob", Forest.of(golden, train, train).oob(), TOLERANCE);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("probabilities agree with exact fractions")
    void probabilities() {
      for (Forest each : Cases.seeded("random_forest probabilities", 30, Forest::draw)) {
        double[][] expected = Matrices.mapRows(each.xt(), row -> numbers(each.average(row)));
        assertClose(expected, each.probabilities(), TOLERANCE, "probabilities");
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
          BigFraction[] p = each.without(row).average(each.x()[i]);
          if (p.length > 0) {
            voted++;
            right += List.of(p).indexOf(Collections.max(List.of(p))) == each.y()[i] ? 1 : 0;
          }
        }
        assertClose(right / voted, each.oob(), TOLERANCE, "out-of-bag accuracy");
      }
    }

    @Test
    @DisplayName("AUC agrees with exact fractions")
    void auc() {
      for (Forest drawn : Cases.seeded("random_forest AUC", 30, Forest::draw)) {
        Forest each = drawn.binary();
        int[] yt = Vectors.ints(each.xt().length, i -> i % 3 == 0 ? 1 : 0);
        List<BigFraction> zeros =
            Arrays.stream(each.xt()).map(row -> each.average(row)[0]).toList();
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < yt.length; i++) {
          for (int j = 0; j < yt.length; j++) {
            if (yt[i] > yt[j]) {
              wins += (1 + Integer.signum(zeros.get(j).compareTo(zeros.get(i)))) / 2.0;
              pairs++;
            }
          }
        }
        assertClose(wins / pairs, each.auc(yt), TOLERANCE, "AUC");
      }
    }

    private static double[] numbers(BigFraction[] fractions) {
      return Arrays.stream(fractions).mapToDouble(BigFraction::doubleValue).toArray();
    }
  }

  @Nested
  final class Cost {

    @Test
    @DisplayName("the steps of a split grow like n log n")
    void split() {
      assertGrowth(Cost::growStump, Growth.N_LOG_N, 768);
    }

    private static void growStump(int n) {
      double[][] x = Matrices.of(n, 2, (i, j) -> i * (j == 0 ? 37 : 91) % n);
      int[] y = Vectors.ints(n, i -> x[i][0] < n / 2 ? 0 : 1);
      int[][] bag = {Vectors.ints(n, i -> i)};
      double[][] xt = {{0, n}, {n, 0}};
      assertForest(new double[][] {{1, 0}, {0, 1}}, x, y, xt, bag, new int[][] {{1, 0}}, 1);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 2}, {3, 1}, {2, 4}};
    private final int[] y = {0, 1, 1};
    private final int[][] bags = {{2, 0, 1}, {1, 1, 0}};
    private final int[][] subsets = {{1, 0}, {0}};
    private final Call proba = Call.of(RandomForest::predictProba, x, y, x, bags, subsets, 2);
    private final Call oob = Call.of(RandomForest::oobAccuracy, x, y, bags, subsets, 2);
    private final Call auc = Call.of(RandomForest::testAuc, x, y, x, y, bags, subsets, 2);

    @Test
    @DisplayName("arguments stay as they were, results are new, and no tree is remembered")
    void keepsArguments() {
      List.of(proba, oob, auc).forEach(Call::isPure);
    }

    @Test
    @DisplayName("features to train on that are no matrix")
    void invalidFeatures() {
      List.of(proba, oob, auc).forEach(each -> each.rejects(0, Bad.shapes()));
    }

    @Test
    @DisplayName("rows to predict for that do not fit")
    void invalidUnseen() {
      List.of(proba, auc).forEach(each -> each.rejects(2, Bad.shapes().and(Bad.widths())));
    }

    @Test
    @DisplayName("a value that is no finite number")
    void notFinite() {
      List.of(proba, oob, auc).forEach(each -> each.rejects(0, Bad.nonFinite()));
      List.of(proba, auc).forEach(each -> each.rejects(2, Bad.nonFinite()));
    }

    @Test
    @DisplayName("labels that do not fit")
    void invalidLabels() {
      Bad labels = Bad.lengths().and(Bad.elements(-1));
      List.of(proba, oob, auc).forEach(each -> each.rejects(1, labels));
    }

    @Test
    @DisplayName("labels and values of rows that no tree has in its bag")
    void unusedRows() {
      Call far = proba.with(3, new int[][] {{1}, {1}}).with(5, 0);
      far.rejects(1, new int[] {0, 1, -1}, new int[] {-1, 1, 1});
      far.rejects(0, Bad.nonFinite());
      far.rejects(2, Bad.nonFinite());
      Call unseen = oob.with(2, new int[][] {{1}, {1}}).with(4, 0);
      unseen.rejects(1, new int[] {0, 1, -1}, new int[] {-1, 1, 1});
      Call scores = auc.with(4, new int[][] {{1}, {1}}).with(6, 0);
      scores.rejects(1, new int[] {0, 1, -1}, new int[] {2, 1, 1}, new int[] {0, 1, 2});
    }

    @Test
    @DisplayName("labels that are none, where the result would be NaN")
    void undefinedScores() {
      auc.with(3, new int[3]).rejects(1, new int[] {0, 1, 2}, new int[] {0, 1, -1});
      auc.rejects(3, new int[] {2, 2, 2}, new int[] {1, 1, 2});
    }

    @Test
    @DisplayName("labels of rows to score that do not fit")
    void invalidUnseenLabels() {
      auc.rejects(3, Bad.lengths());
      auc.rejects(3, Bad.labels(2));
    }

    @Test
    @DisplayName("AUC of more than two classes")
    void manyClasses() {
      auc.rejects(1, new int[] {0, 1, 2});
    }

    @Test
    @DisplayName("bags that do not fit")
    void invalidBags() {
      rejectForests(0, Bad.lengths().and(Bad.rows()));
      proba.with(4, new int[0][]).rejects(3, new int[0][]);
      oob.with(3, new int[0][]).rejects(2, new int[0][]);
      auc.with(5, new int[0][]).rejects(4, new int[0][]);
    }

    @Test
    @DisplayName("a bag with a row that is not there")
    void unknownRow() {
      rejectForests(0, Bad.labels(3));
    }

    @Test
    @DisplayName("subsets that do not fit")
    void invalidSubsets() {
      rejectForests(1, Bad.lengths().and(Bad.rows()));
      rejectForests(1, Bad.of(new int[][] {{0, 0}, {1}}, new int[][] {{1}, {1, 0, 1}}));
    }

    @Test
    @DisplayName("a subset with a column that is not there")
    void unknownColumn() {
      rejectForests(1, Bad.labels(2));
    }

    @Test
    @DisplayName("a negative depth")
    void negativeDepth() {
      rejectForests(2, Bad.counts());
    }

    /** All three methods have to refuse the same bags (0), subsets (1) and depths (2). */
    private void rejectForests(int index, Bad bad) {
      proba.rejects(3 + index, bad);
      oob.rejects(2 + index, bad);
      auc.rejects(4 + index, bad);
    }
  }

  private static void assertForest(
      double[][] expected,
      double[][] x,
      int[] y,
      double[][] xt,
      int[][] bags,
      int[][] subsets,
      int maxDepth) {
    double[][] actual = RandomForest.predictProba(x, y, xt, bags, subsets, maxDepth);
    assertClose(expected, actual, TOLERANCE, "probabilities");
  }

  /** A forest, and what it predicts in exact arithmetic, by growing only a row's path. */
  private record Forest(
      double[][] x, int[] y, double[][] xt, int[][] bags, int[][] subsets, int depth) {

    static Forest of(Golden golden) {
      return of(golden, golden.matrix("x"), golden.integers("y"), golden.matrix("xt"));
    }

    static Forest of(Golden golden, Dataset train, Dataset test) {
      return of(golden, train.features(), train.labels(), test.features());
    }

    private static Forest of(Golden golden, double[][] x, int[] y, double[][] xt) {
      int[][] bags = golden.integerMatrix("rows");
      int[][] subsets = golden.integerMatrix("features");
      return new Forest(x, y, xt, bags, subsets, golden.integer("depth"));
    }

    double[][] probabilities() {
      return RandomForest.predictProba(x, y, xt, bags, subsets, depth);
    }

    double oob() {
      return RandomForest.oobAccuracy(x, y, bags, subsets, depth);
    }

    double auc(int[] yt) {
      return RandomForest.testAuc(x, y, xt, yt, bags, subsets, depth);
    }

    static Forest draw(Random random) {
      int n = 1 + random.nextInt(12);
      int d = 1 + random.nextInt(3);
      int k = 1 + random.nextInt(3);
      int trees = 1 + random.nextInt(4);
      int levels = 2 + random.nextInt(6);
      double[][] x = Matrices.of(n, d, (i, j) -> (random.nextInt(levels) - 2) / 4.0);
      double[][] xt = Matrices.of(7, d, (i, j) -> (random.nextInt(2 * levels) - 4) / 8.0);
      int[] y = Vectors.ints(n, i -> random.nextInt(k));
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

    /** The trees that have not seen a row. */
    Forest without(int row) {
      IntPredicate unseen = t -> Arrays.stream(bags[t]).noneMatch(i -> i == row);
      int[] trees = IntStream.range(0, bags.length).filter(unseen).toArray();
      int[][] rows = Arrays.stream(trees).mapToObj(t -> bags[t]).toArray(int[][]::new);
      int[][] columns = Arrays.stream(trees).mapToObj(t -> subsets[t]).toArray(int[][]::new);
      return new Forest(x, y, xt, rows, columns, depth);
    }

    /** The mean shares of the trees; empty when there is none. */
    BigFraction[] average(double[] row) {
      int classes = bags.length == 0 ? 0 : Arrays.stream(y).max().orElseThrow() + 1;
      BigFraction[] sum = new BigFraction[classes];
      Arrays.fill(sum, BigFraction.ZERO);
      for (int t = 0; t < bags.length; t++) {
        int[] leaf = leaf(bags[t], subsets[t], depth, row);
        int[] counts = new int[classes];
        for (int i : leaf) {
          counts[y[i]]++;
        }
        for (int c = 0; c < classes; c++) {
          sum[c] = sum[c].add(new BigFraction(counts[c], leaf.length * bags.length));
        }
      }
      return sum;
    }

    private int[] leaf(int[] rows, int[] subset, int depthLeft, double[] row) {
      if (depthLeft == 0 || Arrays.stream(rows).map(i -> y[i]).distinct().count() == 1) {
        return rows;
      }
      Optional<ExactSplit> best =
          ExactSplit.best(x, y, rows, Arrays.stream(subset).sorted().toArray());
      if (best.isEmpty()) {
        return rows;
      }
      boolean left = best.get().isLeft(row);
      int[] side = Arrays.stream(rows).filter(i -> best.get().isLeft(x[i]) == left).toArray();
      return leaf(side, subset, depthLeft - 1, row);
    }
  }
}
