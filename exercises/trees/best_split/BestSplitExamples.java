package trees.best_split;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class BestSplitExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] features = {{2.5, 1}, {1, 4}, {3, 4}, {4.5, 2}, {4, 8}, {1.5, 6}};
  private final int[] labels = {0, 1, 1, 0, 2, 1};

  @Test
  @DisplayName("Gini impurity of six labels")
  void gini() {
    assertClose(11.0 / 18, BestSplit.gini(labels, 3), TOLERANCE, "gini");
  }

  @Test
  @DisplayName("entropy of six labels in bits")
  void entropy() {
    assertClose(1.4591479170272448, BestSplit.entropyBits(labels, 3), TOLERANCE, "entropy");
  }

  @Test
  @DisplayName("best split of six rows: feature, threshold, gain")
  void split() {
    double[] expected = {1, 3.0, 13.0 / 36};
    assertClose(expected, BestSplit.bestSplit(features, labels, 3), TOLERANCE, "split");
  }

  @Test
  @DisplayName("best split of a single column")
  void firstColumn() {
    double[][] x = {{2.5}, {1}, {2}, {4.5}, {4}, {1.5}};
    double[] expected = {0, 2.25, 7.0 / 18};
    assertClose(expected, BestSplit.bestSplit(x, labels, 3), TOLERANCE, "split");
  }
}
