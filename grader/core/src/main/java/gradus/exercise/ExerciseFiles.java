package gradus.exercise;

import gradus.protocol.ResourceFile;
import gradus.protocol.SourceFile;
import java.util.List;

/**
 * The files of an exercise.
 *
 * @param starter the sources a learner begins with, in the order in which the exercise names them
 * @param tests the sources of the tests, sorted by name
 * @param resources the data that tests read, sorted by name
 * @param statement the text of README.md
 * @param version {@code sha256:} and a hash over everything that grading depends on
 */
public record ExerciseFiles(
    List<SourceFile> starter,
    List<SourceFile> tests,
    List<ResourceFile> resources,
    String statement,
    String version) {

  public ExerciseFiles {
    starter = List.copyOf(starter);
    tests = List.copyOf(tests);
    resources = List.copyOf(resources);
  }
}
