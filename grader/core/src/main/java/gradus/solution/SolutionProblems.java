package gradus.solution;

import gradus.exercise.ExerciseProblem;
import gradus.exercise.files.ProblemSink;
import java.util.List;

/**
 * Adds what is wrong in one folder to the problems of all.
 *
 * @param folder the folder, as problems call it
 * @param found where problems go
 */
record SolutionProblems(String folder, List<ExerciseProblem> found) implements ProblemSink {

  @Override
  public void report(String file, int line, String message) {
    String path = file.isEmpty() ? folder : folder + "/" + file;
    found.add(new ExerciseProblem(path, line, message));
  }

  SolutionProblems in(String subfolder) {
    return new SolutionProblems(folder + "/" + subfolder, found);
  }
}
