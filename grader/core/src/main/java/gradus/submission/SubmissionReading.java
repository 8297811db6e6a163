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
 */
public record SubmissionReading(@Nullable Submission submission, List<Diagnostic> refusals) {

  public SubmissionReading {
    refusals = List.copyOf(refusals);
    if ((submission == null) == refusals.isEmpty()) {
      throw new IllegalArgumentException("either a submission or refusals");
    }
  }

  /** Returns what reading gives where the file system refuses. */
  public static SubmissionReading unreadable(String message) {
    return refused(List.of(Diagnostic.error(Stage.SUBMISSION, "unreadable", message)));
  }

  static SubmissionReading accepted(Submission submission) {
    return new SubmissionReading(submission, List.of());
  }

  static SubmissionReading refused(List<Diagnostic> refusals) {
    return new SubmissionReading(null, refusals);
  }
}
