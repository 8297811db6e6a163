package gradus.solution;

import gradus.model.Verdict;
import gradus.submission.Submission;
import java.nio.file.Path;

/**
 * A solution of which everything is known.
 *
 * @param verdict what grading must say
 * @param name the folder's name
 * @param folder where it is
 * @param submission its sources
 * @param expectation which groups it fails, and why
 */
public record KnownSolution(
    Verdict verdict, String name, Path folder, Submission submission, Expectation expectation) {

  /** Returns {@code verdict/name}, as the folders are called. */
  public String label() {
    return VerdictFolder.of(verdict) + "/" + name;
  }

  /** Returns whether it is one of the correct ones. */
  public boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
