package gradus.exercise;

import gradus.files.ProblemSink;
import gradus.json.PlainText;
import gradus.model.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one exercise. */
final class ProblemList implements ProblemSink {

  private final ExerciseId id;
  private final List<Diagnostic> problems = new ArrayList<>();

  ProblemList(ExerciseId id) {
    this.id = id;
  }

  @Override
  public void report(String file, int line, String message) {
    problems.add(InvalidExerciseException.problem(path(file), line, message));
  }

  /** Reports a file that was not read, unless the reason was reported already. */
  void reportMissing(String file) {
    String path = path(file);
    if (problems.stream().noneMatch(each -> each.file().equals(path))) {
      report(file, 0, "The file is missing.");
    }
  }

  private String path(String file) {
    return PlainText.printable(file.isEmpty() ? id.toString() : id + "/" + file);
  }

  int size() {
    return problems.size();
  }

  void throwIfAny() throws InvalidExerciseException {
    if (!problems.isEmpty()) {
      throw toException();
    }
  }

  InvalidExerciseException toException() {
    return new InvalidExerciseException(
        problems.stream().distinct().sorted(Comparator.comparing(Diagnostic::place)).toList());
  }
}
