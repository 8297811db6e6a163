package gradus.intake;

/**
 * A file or folder that was handed over, and what became of it.
 *
 * @param path where it lay, below what was handed over, with forward slashes
 * @param fate what became of it
 * @param learner whose it is; empty where nobody knows
 * @param reason why it is not graded; empty where it is
 */
public record Arrival(String path, Fate fate, String learner, String reason) {

  /** What became of a file or folder. */
  public enum Fate {
    /** It is part of a submission that was graded. */
    GRADED,
    /** It may be somebody's work and was not graded. */
    REFUSED,
    /** It is nobody's work. */
    IGNORED
  }

  /** Returns one that is nobody's work. */
  public static Arrival ignored(String path, String reason) {
    return new Arrival(path, Fate.IGNORED, "", reason);
  }

  /** Returns one that may be somebody's work. */
  public static Arrival refused(String path, String learner, String reason) {
    return new Arrival(path, Fate.REFUSED, learner, reason);
  }
}
