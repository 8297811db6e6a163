package gradus.batch;

import gradus.model.Points;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A submission's points before and after it was graded again. Grades are shares of what could be
 * earned, so that shares are compared: 5 of 7 points are fewer than 5 of 6.
 *
 * @param learner whose it is
 * @param exercise what it is for
 * @param before the points that the last summary had
 * @param after the points of now; null where the submission is there no longer
 */
public record PointsChange(String learner, String exercise, Score before, @Nullable Score after) {

  /**
   * Points, and how many could be earned.
   *
   * @param earned the points
   * @param possible the most points
   */
  public record Score(Points earned, Points possible) {

    /** Compares shares; where nothing could be earned, points. */
    private int compareShare(Score other) {
      if (possible.micros() == 0 || other.possible.micros() == 0) {
        return Long.compare(earned.micros(), other.earned.micros());
      }
      BigInteger own = product(earned, other.possible);
      return own.compareTo(product(other.earned, possible));
    }

    private static BigInteger product(Points one, Points other) {
      return BigInteger.valueOf(one.micros()).multiply(BigInteger.valueOf(other.micros()));
    }

    /** Returns the points as text. */
    public String earnedText() {
      return earned.toPlainString();
    }

    /** Returns the most points as text. */
    public String possibleText() {
      return possible.toPlainString();
    }

    @Override
    public String toString() {
      return earnedText() + " of " + possibleText();
    }
  }

  /** Returns whether there are fewer now. */
  public boolean isLowered() {
    return after == null || after.compareShare(before) < 0;
  }

  /** Returns whether there are as many as there were. */
  public boolean isNone() {
    return after != null && after.compareShare(before) == 0;
  }

  /** Returns what happened, in a word. */
  public String word() {
    return isNone() ? "same" : after == null ? "gone" : isLowered() ? "lowered" : "raised";
  }

  /** Returns what happened, for one line. */
  @Override
  public String toString() {
    String now = after == null ? "no longer there" : after + " now";
    return "%s, %s: %s before, %s".formatted(learner, exercise, before, now);
  }
}
