package gradus.gradebook;

import gradus.model.Points;

/**
 * What a submission counts.
 *
 * @param earned the points of its report
 * @param counted the points that are left of them
 * @param note why those are fewer, or might be, in one sentence; empty where there is nothing to
 *     say
 */
public record Credit(Points earned, Points counted, String note) {

  /** Returns what is not diminished. */
  public static Credit full(Points earned) {
    return new Credit(earned, earned, "");
  }

  /** Returns whether points were taken off. */
  public boolean isDiminished() {
    return counted.micros() < earned.micros();
  }
}
