package gradus.solution;

import gradus.model.Verdict;
import gradus.submission.Submission;
import java.nio.file.Path;

/**
 * A solution of which everything is known.
 *
 * @param verdict what grading must say
 * @param name its name
 * @param path its folder, or the patch that makes it from the reference
 * @param submission its sources
 * @param expectation which groups it fails, and why
 */
public record KnownSolution(
    Verdict verdict, String name, Path path, Submission submission, Expectation expectation) {

  /** Returns {@code verdict/name}, by which it is known. */
  public String label() {
    return VerdictFolder.of(verdict) + "/" + name;
  }

  /** Returns its place in the folder of the exercise's solutions. */
  public String place() {
    return VerdictFolder.of(verdict) + "/" + path.getFileName();
  }

  /** Returns whether it is one of the correct ones. */
  public boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
