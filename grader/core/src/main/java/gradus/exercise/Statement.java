package gradus.exercise;

/**
 * What an exercise's README.md says.
 *
 * @param task what a learner reads before
 * @param followUps an interviewer's next questions with answers, for afterwards; empty if none
 */
public record Statement(String task, String followUps) {

  /** Begins the part for afterwards, which is the last. */
  public static final String FOLLOW_UPS = "## Follow-up questions";

  /** Takes a README.md apart. */
  public static Statement of(String readme) {
    int start = ("\n" + readme).indexOf("\n" + FOLLOW_UPS);
    return start < 0
        ? new Statement(readme, "")
        : new Statement(readme.substring(0, start).stripTrailing() + "\n", readme.substring(start));
  }
}
