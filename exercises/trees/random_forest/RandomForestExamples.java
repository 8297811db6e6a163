package trees.random_forest;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class RandomForestExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private final double[][] x = {{1, 5}, {2, 3}, {3, 6}, {4, 1}, {5, 4}, {6, 2}};
  private final int[] labels = {0, 0, 1, 0, 1, 1};
  private final double[][] unseen = {{2, 6}, {4, 4}, {6, 0}};
  private final int[][] bags = {{0, 1, 2, 4, 4, 5}, {0, 2, 0, 3, 4, 0}, {1, 3, 3, 0, 5, 2}};
  private final int[][] subsets = {{0}, {0, 1}, {1}};

  @Test
  @DisplayName("class shares of each tree alone")
  void trees() {
    double[][][] expected = {
      {{1, 0}, {0, 1}, {0, 1}},
      {{1, 0}, {1.0 / 3, 2.0 / 3}, {1.0 / 3, 2.0 / 3}},
      {{0, 1}, {0.8, 0.2}, {0.8, 0.2}}
    };
    for (int t = 0; t < 3; t++) {
      int[][] bag = {bags[t]};
      int[][] subset = {subsets[t]};
      double[][] actual = RandomForest.predictProba(x, labels, unseen, bag, subset, 1);
      assertClose(expected[t], actual, TOLERANCE, "shares of tree " + t);
    }
  }

  @Test
  @DisplayName("probabilities of three rows")
  void probabilities() {
    double[][] expected = {{2.0 / 3, 1.0 / 3}, {17.0 / 45, 28.0 / 45}, {17.0 / 45, 28.0 / 45}};
    double[][] actual = RandomForest.predictProba(x, labels, unseen, bags, subsets, 1);
    assertClose(expected, actual, TOLERANCE, "probabilities");
  }

  @Test
  @DisplayName("out-of-bag accuracy")
  void outOfBag() {
    double actual = RandomForest.oobAccuracy(x, labels, bags, subsets, 1);
    assertClose(0.5, actual, TOLERANCE, "out-of-bag accuracy");
  }

  @Test
  @DisplayName("AUC with a tie")
  void auc() {
    int[] yt = {0, 1, 0};
    double actual = RandomForest.testAuc(x, labels, unseen, yt, bags, subsets, 1);
    assertClose(0.75, actual, TOLERANCE, "AUC");
  }
}
