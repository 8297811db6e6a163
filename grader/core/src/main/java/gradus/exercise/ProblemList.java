package gradus.exercise;

import gradus.files.ProblemSink;
import gradus.json.PlainText;
import gradus.model.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of what an author wrote: one exercise, or a course. */
public final class ProblemList implements ProblemSink {

  private final String folder;
  private final List<Diagnostic> problems = new ArrayList<>();

  private ProblemList(String folder) {
    this.folder = folder;
  }

  /** Returns a list for an exercise, whose files are named after its folder. */
  static ProblemList of(ExerciseId exercise) {
    return new ProblemList(exercise.toString());
  }

  /** Returns a list for files that are named as they are given. */
  public static ProblemList ofCourse() {
    return new ProblemList("");
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
    String between = file.isEmpty() || folder.isEmpty() ? "" : "/";
    return PlainText.printable(folder + between + file);
  }

  int size() {
    return problems.size();
  }

  /** Throws them all together, if there is one. */
  public void throwIfAny() throws InvalidExerciseException {
    if (!problems.isEmpty()) {
      throw toException();
    }
  }

  /** Returns them all, sorted by file and line. */
  public InvalidExerciseException toException() {
    return new InvalidExerciseException(
        problems.stream().distinct().sorted(Comparator.comparing(Diagnostic::place)).toList());
  }
}
