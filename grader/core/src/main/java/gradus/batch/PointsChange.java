package gradus.batch;

import gradus.model.Points;
import org.jspecify.annotations.Nullable;

/**
 * A submission's points before and after it was graded again.
 *
 * @param learner whose it is
 * @param exercise what it is for
 * @param before the points that the last summary had
 * @param after the points of now; null where the submission is there no longer
 */
public record PointsChange(String learner, String exercise, Points before, @Nullable Points after) {

  /** Returns whether there are fewer now. */
  public boolean isLowered() {
    return after == null || after.micros() < before.micros();
  }

  /** Returns whether there are as many as there were. */
  public boolean isNone() {
    return before.equals(after);
  }

  /** Returns what happened, in a word. */
  public String word() {
    return isNone() ? "same" : after == null ? "gone" : isLowered() ? "lowered" : "raised";
  }

  /** Returns the points of now as text; empty where the submission is there no longer. */
  public String afterText() {
    return after == null ? "" : after.toBigDecimal().toPlainString();
  }

  /** Returns what happened, for one line. */
  @Override
  public String toString() {
    String now = after == null ? "no longer there" : afterText();
    return "%s, %s: %s before, %s now"
        .formatted(learner, exercise, before.toBigDecimal().toPlainString(), now);
  }
}
