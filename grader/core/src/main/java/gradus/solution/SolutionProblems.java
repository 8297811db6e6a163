package gradus.solution;

import gradus.exercise.InvalidExerciseException;
import gradus.files.ProblemSink;
import gradus.model.Diagnostic;
import java.util.List;

/**
 * Adds what is wrong in one folder to the problems of all.
 *
 * @param folder the folder, as problems call it
 * @param found where problems go
 */
record SolutionProblems(String folder, List<Diagnostic> found) implements ProblemSink {

  @Override
  public void report(String file, int line, String message) {
    String path = file.isEmpty() ? folder : folder + "/" + file;
    found.add(InvalidExerciseException.problem(path, line, message));
  }

  SolutionProblems in(String subfolder) {
    return new SolutionProblems(folder + "/" + subfolder, found);
  }
}
