package gradus.patch;

import java.util.List;

/** Says everything that is wrong with the form of a patch. */
public final class MalformedPatchException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<PatchProblem> problems;

  MalformedPatchException(List<PatchProblem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, at least one, in the order of the lines. */
  public List<PatchProblem> problems() {
    return problems;
  }
}
