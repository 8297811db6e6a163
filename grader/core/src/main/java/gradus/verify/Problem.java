package gradus.verify;

import gradus.exercise.ExerciseProblem;
import gradus.model.Severity;
import java.util.Comparator;

/**
 * Something that an exercise's author should put right.
 *
 * @param check what found it
 * @param severity an error, or something to look at
 * @param file the file, from the root of all exercises or from {@code solutions} on
 * @param line the line, from 1; 0 for the file as a whole
 * @param message one sentence
 */
public record Problem(Check check, Severity severity, String file, int line, String message) {

  static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::check)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::file)
          .thenComparingInt(Problem::line);

  static Problem error(Check check, String file, int line, String message) {
    return new Problem(check, Severity.ERROR, file, line, message);
  }

  static Problem warning(Check check, String file, int line, String message) {
    return new Problem(check, Severity.WARNING, file, line, message);
  }

  static Problem of(Check check, ExerciseProblem problem) {
    return error(check, problem.file(), problem.line(), problem.message());
  }
}
