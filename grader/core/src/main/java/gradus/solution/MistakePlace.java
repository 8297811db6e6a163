package gradus.solution;

import gradus.exercise.Exercise;
import gradus.files.JavaNames;
import gradus.model.Verdict;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a known mistake is, or could be.
 *
 * @param verdict what grading must say
 * @param name its name
 * @param folder the folder of its verdict
 */
public record MistakePlace(Verdict verdict, String name, Path folder) {

  /**
   * Returns the place that a label means.
   *
   * @param exercise the exercise
   * @param root the folder of all solutions
   * @param label {@code verdict/name}, such as {@code wrong_answer/no_intercept}
   * @throws IllegalArgumentException with one sentence if it means none
   */
  public static MistakePlace of(Exercise exercise, Path root, String label) {
    int slash = label.indexOf('/');
    String name = label.substring(slash + 1);
    Verdict verdict = VerdictFolder.BY_NAME.get(slash < 0 ? "" : label.substring(0, slash));
    if (verdict == null || verdict == Verdict.ACCEPTED || !JavaNames.ID.matcher(name).matches()) {
      Set<String> verdicts = new TreeSet<>(VerdictFolder.BY_NAME.keySet());
      verdicts.remove(VerdictFolder.of(Verdict.ACCEPTED));
      throw new IllegalArgumentException(
          "a mistake is called VERDICT/NAME, the name in lower case, the verdict one of "
              + String.join(", ", verdicts));
    }
    Path solutions = exercise.id().in(root);
    return new MistakePlace(verdict, name, solutions.resolve(VerdictFolder.of(verdict)));
  }

  /** Returns {@code verdict/name}. */
  public String label() {
    return VerdictFolder.of(verdict) + "/" + name;
  }

  /** Returns what to call it under another verdict; empty where no known mistake has that one. */
  public String labelAs(Verdict other) {
    return VerdictFolder.BY_NAME.containsValue(other) && other != Verdict.ACCEPTED
        ? VerdictFolder.of(other) + "/" + name
        : "";
  }

  /** Returns its patch, if it has one. */
  public Path patch() {
    return folder.resolve(name + PatchFile.ENDING);
  }

  /** Returns its folder of sources, if it has one. */
  public Path sources() {
    return folder.resolve(name);
  }

  /** Returns what says in its folder of sources what is wrong with them. */
  public Path head() {
    return sources().resolve(MistakeHead.FILE);
  }
}
