package gradus.submission;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a submission gave: the submission, or why it is refused.
 *
 * @param submission the submission; null exactly when there are refusals
 * @param refusals the reasons, in the order of the files
 * @param remarks what was mended, in the order of the files
 * @param seen what lay there; empty where that was not found out
 */
public record SubmissionReading(
    @Nullable Submission submission,
    List<Diagnostic> refusals,
    List<Diagnostic> remarks,
    List<Seen> seen) {

  public SubmissionReading {
    refusals = List.copyOf(refusals);
    remarks = List.copyOf(remarks);
    seen = List.copyOf(seen);
    if ((submission == null) == refusals.isEmpty()) {
      throw new IllegalArgumentException("either a submission or refusals");
    }
  }

  /** Returns a submission of which there is nothing more to say. */
  public static SubmissionReading of(Submission submission) {
    return new SubmissionReading(submission, List.of(), List.of(), List.of());
  }

  /** Returns what reading gives where the file system refuses. */
  public static SubmissionReading unreadable(String message) {
    return refused(List.of(Diagnostic.error(Stage.SUBMISSION, "unreadable", message)), List.of());
  }

  /** Returns what reading gives where an archive is not unpacked. */
  public static SubmissionReading refusedArchive(String message) {
    return refused(List.of(Diagnostic.error(Stage.SUBMISSION, "archive", message)), List.of());
  }

  static SubmissionReading refused(List<Diagnostic> refusals, List<Seen> seen) {
    return new SubmissionReading(null, refusals, List.of(), seen);
  }
}
