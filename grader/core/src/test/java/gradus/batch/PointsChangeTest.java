package gradus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.batch.PointsChange.Score;
import gradus.model.Points;
import org.junit.jupiter.api.Test;

final class PointsChangeTest {

  private static final int MICROS = 1_000_000;

  private static Score score(int earned, int possible) {
    return new Score(new Points((long) earned * MICROS), new Points((long) possible * MICROS));
  }

  private static String word(Score before, Score after) {
    return new PointsChange("ada", "receipt", before, after).word();
  }

  @Test
  void sharesAreComparedWhereAnExerciseHasOtherPointsNow() {
    assertEquals("same", word(score(6, 6), score(7, 7)));
    assertEquals("lowered", word(score(5, 6), score(5, 7)));
    assertEquals("lowered", word(score(10, 12), score(11, 14)));
    assertEquals("raised", word(score(5, 6), score(5, 5)));
  }

  @Test
  void pointsAreComparedWhereNothingCanBeEarned() {
    assertEquals("lowered", word(score(5, 6), score(0, 0)));
    assertEquals("same", word(score(0, 0), score(0, 6)));
  }

  @Test
  void whatIsGoneIsLowered() {
    PointsChange gone = new PointsChange("ada", "receipt", score(0, 6), null);
    assertTrue(gone.isLowered());
    assertEquals("ada, receipt: 0.0 of 6.0 before, no longer there", gone.toString());
  }
}
