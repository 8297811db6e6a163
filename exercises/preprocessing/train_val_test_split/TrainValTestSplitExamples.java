package preprocessing.train_val_test_split;

import static gradus.testkit.NumericAssertions.assertExact;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class TrainValTestSplitExamples {

  private final int[] order = {4, 0, 9, 2, 5, 8, 6, 1, 3, 7};

  @Test
  @DisplayName("ten rows to train, validate and test")
  void threeParts() {
    int[][] expected = {{1, 3, 7}, {2, 5, 8, 6}, {4, 0, 9}};
    int[][] actual = TrainValTestSplit.split(10, 0.4, 0.25, order);
    assertExact(expected, actual, "rows that train, validate, test");
  }

  @Test
  @DisplayName("ten rows of three classes to train and test")
  void stratified() {
    int[] y = {5, 5, 5, 5, 5, 7, 7, 7, 2, 2};
    int[][] expected = {{0, 2, 8, 6, 1, 3, 7}, {4, 9, 5}};
    int[][] actual = TrainValTestSplit.stratified(y, 0.3, order);
    assertExact(expected, actual, "rows that train, test");
  }
}
