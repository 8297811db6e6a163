package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class ExactSplitTest {
  private final double[][] x = {{5, 1}, {5, 2}, {5, 4}, {6, 4}};
  private final int[] y = {0, 0, 1, 1};
  private final int[] all = {0, 1, 2, 3};

  @Test
  void theLargestGainWins() {
    ExactSplit split = ExactSplit.best(x, y, all, 0, 1).orElseThrow();
    assertEquals(new ExactSplit(1, 3, new BigFraction(1, 2)), split);
    assertTrue(split.isLeft(new double[] {9, 3}));
    assertFalse(split.isLeft(new double[] {0, 3.5}));
  }

  @Test
  void rowsCountAsOftenAsTheyOccur() {
    ExactSplit split = ExactSplit.best(x, y, new int[] {0, 3, 3}, 0).orElseThrow();
    assertEquals(new ExactSplit(0, 5.5, new BigFraction(4, 9)), split);
  }

  @Test
  void ofEqualGainsTheFirstColumnAndTheLowestThresholdWin() {
    double[][] tied = {{1, 1}, {2, 2}, {3, 3}};
    int[] labels = {0, 1, 0};
    ExactSplit split = ExactSplit.best(tied, labels, new int[] {2, 1, 0}, 1, 0).orElseThrow();
    assertEquals(1, split.column());
    assertEquals(1.5, split.threshold());
  }

  @Test
  void equalRowsHaveNoSplit() {
    assertEquals(Optional.empty(), ExactSplit.best(x, y, new int[] {2, 2}, 0, 1));
    assertEquals(Optional.empty(), ExactSplit.best(x, y, all));
  }
}
