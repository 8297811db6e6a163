package gradus.gradebook;

import gradus.batch.BatchRow;
import gradus.intake.Origin;

/**
 * A submission's line in a table of grades.
 *
 * @param row what became of it
 * @param learner whose it is, as far as the roster knows
 * @param credit what it counts
 */
public record Entry(BatchRow row, Learner learner, Credit credit) {

  /** Returns the line of a submission; what no roster knows is what the platform said. */
  public static Entry of(BatchRow row, Roster roster, Credit credit) {
    return new Entry(row, roster.find(row.item().origin()).orElseGet(() -> unlisted(row)), credit);
  }

  private static Learner unlisted(BatchRow row) {
    Origin origin = row.item().origin();
    return new Learner(
        origin.learner(), "", "", origin.login(), origin.participant(), origin.canvasId());
  }

  /** Returns the name of an exercise as a user gives it: after a topic, or with hyphens. */
  public static String nameOf(String exercise) {
    return exercise.substring(exercise.lastIndexOf('/') + 1).replace('-', '_');
  }

  /** Returns the learner's number for Moodle, which its own downloads know best. */
  String participant() {
    String own = row.item().origin().participant();
    return own.isEmpty() ? learner.moodle() : own;
  }

  /** Returns the learner's number for Canvas, which its own downloads know best. */
  String canvasId() {
    String own = row.item().origin().canvasId();
    return own.isEmpty() ? learner.canvas() : own;
  }

  /** Returns whether there is a grade to return. */
  boolean isGraded() {
    return row.graded() && row.possible().micros() > 0;
  }

  /** Returns what to call it where something is said about it. */
  String named() {
    return learner.shown() + " (" + row.exercise() + ")";
  }
}
