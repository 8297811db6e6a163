package evaluation.stratified_kfold;

import static gradus.testkit.NumericAssertions.assertExact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class StratifiedKfoldExamples {

  @Test
  @DisplayName("nine rows of two classes in three folds")
  void nineRows() {
    int[] y = {9, 2, 2, 9, 2, 9, 2, 9, 2};
    int[] expected = {0, 0, 1, 0, 1, 1, 2, 2, 2};
    assertExact(expected, StratifiedKfold.foldOf(y, 3), "folds of the rows");
  }
}
