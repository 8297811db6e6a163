package trees.cart_classifier;

import static gradus.testkit.NumericAssertions.assertExact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class CartClassifierExamples {

  private final double[][] x = {{1, 2}, {2, 4}, {3, 1}, {4, 6}, {5, 3}, {6, 7}, {7, 4}};
  private final int[] y = {1, 2, 1, 2, 0, 0, 1};
  private final double[][] xt = {{2.5, 9}, {4.5, 2}, {4.5, 3.5}, {9, 9}};

  @Test
  @DisplayName("no split")
  void noSplit() {
    assertLabels(0, 1, 1, 1, 1, 1);
  }

  @Test
  @DisplayName("depth one and two")
  void shallow() {
    assertLabels(1, 1, 0, 1, 0, 0);
    assertLabels(2, 1, 2, 1, 2, 0);
  }

  @Test
  @DisplayName("as deep as needed, with one row a side and with three")
  void deep() {
    assertLabels(9, 1, 2, 1, 2, 1);
    assertLabels(9, 3, 1, 1, 1, 0);
  }

  private void assertLabels(int maxDepth, int minLeaf, int... expected) {
    String message = "labels with maxDepth " + maxDepth + ", minLeaf " + minLeaf;
    assertExact(expected, CartClassifier.fitPredict(x, y, xt, maxDepth, minLeaf), message);
  }
}
