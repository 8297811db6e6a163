package trees.random_forest;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
@DisplayName("Random forest: the worked example")
final class RandomForestExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double[][] X = {{1, 5}, {2, 3}, {3, 6}, {4, 1}, {5, 4}, {6, 2}};
  private static final int[] LABELS = {0, 0, 1, 0, 1, 1};
  private static final double[][] UNSEEN = {{2, 6}, {4, 4}, {6, 0}};
  private static final int[][] BAGS = {{0, 1, 2, 4, 4, 5}, {0, 2, 2, 3, 4, 0}, {1, 3, 3, 0, 5, 2}};
  private static final int[][] SUBSETS = {{0}, {0, 1}, {1}};

  @Test
  @DisplayName("class shares of each tree alone")
  void trees() {
    double[][][] expected = {
      {{1, 0}, {0, 1}, {0, 1}},
      {{1, 0}, {0.25, 0.75}, {0.25, 0.75}},
      {{0, 1}, {0.8, 0.2}, {0.8, 0.2}}
    };
    for (int t = 0; t < 3; t++) {
      int[][] bag = {BAGS[t]};
      int[][] subset = {SUBSETS[t]};
      double[][] actual = RandomForest.predictProba(X, LABELS, UNSEEN, bag, subset, 1);
      assertClose(expected[t], actual, TOLERANCE, "shares of tree " + t);
    }
  }

  @Test
  @DisplayName("probabilities of three rows")
  void probabilities() {
    double[][] expected = {{2.0 / 3, 1.0 / 3}, {0.35, 0.65}, {0.35, 0.65}};
    double[][] actual = RandomForest.predictProba(X, LABELS, UNSEEN, BAGS, SUBSETS, 1);
    assertClose(expected, actual, TOLERANCE, "probabilities");
  }

  @Test
  @DisplayName("out-of-bag accuracy")
  void outOfBag() {
    double actual = RandomForest.oobAccuracy(X, LABELS, BAGS, SUBSETS, 1);
    assertClose(0.5, actual, TOLERANCE, "out-of-bag accuracy");
  }

  @Test
  @DisplayName("AUC with a tie")
  void auc() {
    int[] yt = {0, 1, 0};
    double actual = RandomForest.testAuc(X, LABELS, UNSEEN, yt, BAGS, SUBSETS, 1);
    assertClose(0.75, actual, TOLERANCE, "AUC");
  }
}
