package gradus.exercise;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with an exercise. */
public final class InvalidExerciseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> problems;

  public InvalidExerciseException(List<Diagnostic> problems) {
    super(problems.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns a problem of an exercise: what its author has to put right, and where. */
  public static Diagnostic problem(String file, int line, String message) {
    return Diagnostic.error(Stage.EXERCISE, "format", message, Place.of(file, line));
  }

  /** Returns the problems, at least one, sorted by file and line. */
  public List<Diagnostic> problems() {
    return problems;
  }
}
