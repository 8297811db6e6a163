package gradus.exercise;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with an exercise. */
public final class InvalidExerciseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<ExerciseProblem> problems;

  public InvalidExerciseException(List<ExerciseProblem> problems) {
    super(problems.stream().map(ExerciseProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, at least one, sorted by file and line. */
  public List<ExerciseProblem> problems() {
    return problems;
  }
}
