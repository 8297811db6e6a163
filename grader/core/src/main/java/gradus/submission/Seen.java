package gradus.submission;

/**
 * A file or folder that was looked at.
 *
 * @param path where its reader finds it
 * @param role what it is to the submission
 * @param reason why it is no part of the submission; empty where it is one
 */
public record Seen(String path, Role role, String reason) {

  /** What a file is to a submission. */
  public enum Role {
    /** A part of it. */
    SOURCE,
    /** The learner's, but no part of it. */
    BESIDE,
    /** Left by systems and builds. */
    LITTER
  }
}
