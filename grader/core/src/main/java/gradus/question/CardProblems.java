package gradus.question;

import gradus.exercise.InvalidExerciseException;
import gradus.files.ProblemSink;
import gradus.model.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one card. */
final class CardProblems implements ProblemSink {

  private final List<Diagnostic> problems = new ArrayList<>();

  @Override
  public void report(String file, int line, String message) {
    problems.add(InvalidExerciseException.problem(file, line, message));
  }

  void throwIfAny() throws InvalidExerciseException {
    if (!problems.isEmpty()) {
      throw new InvalidExerciseException(
          problems.stream().distinct().sorted(Comparator.comparing(Diagnostic::place)).toList());
    }
  }
}
