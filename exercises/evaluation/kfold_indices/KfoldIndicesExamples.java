package evaluation.kfold_indices;

import static gradus.testkit.NumericAssertions.assertExact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class KfoldIndicesExamples {

  @Test
  @DisplayName("ten rows as they are, in three folds")
  void tenRows() {
    int[][] expected = {{0, 1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    assertExact(expected, KfoldIndices.testFolds(10, 3, null), "folds");
  }

  @Test
  @DisplayName("seven permuted rows in three folds")
  void permutedRows() {
    int[][] expected = {{6, 2, 0}, {4, 1}, {5, 3}};
    int[] permutation = {6, 2, 0, 4, 1, 5, 3};
    assertExact(expected, KfoldIndices.testFolds(7, 3, permutation), "folds");
  }

  @Test
  @DisplayName("the rows that train when 4 and 1 are tested")
  void trainRows() {
    int[] expected = {0, 2, 3, 5, 6};
    assertExact(expected, KfoldIndices.trainOf(7, new int[] {4, 1}), "training rows");
  }
}
