package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.solution.SolutionReader;
import gradus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which exercise a command is about. In an exercise's folder it need not be named. */
final class ExerciseArgument {

  /** The folder one is in, where a name is expected. */
  private static final String HERE = ".";

  @Mixin private ExercisesOption exercises = new ExercisesOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "EXERCISE",
      completionCandidates = ExerciseNames.class,
      description = "The exercise's name; in its folder it may be left out.")
  private @Nullable String name;

  /** Returns the folder of all exercises. */
  Path root(Home home) {
    return exercises.orOf(home);
  }

  /** Returns the name that was given, or of the exercise in whose folder one is. */
  String name(Home home) throws UsageException {
    return name == null || name.equals(HERE) ? here(home) : name;
  }

  /** Reads the exercise. */
  Exercise read(Home home)
      throws UsageException, UnknownExerciseException, InvalidExerciseException, IOException {
    return Catalogue.of(root(home)).read(name(home));
  }

  private String here(Home home) throws UsageException {
    Path here = Path.of("");
    Path root = root(home);
    Path workspace = home.installation().workspace();
    for (Path each : List.of(workspace, root, SolutionReader.beside(root))) {
      String found = new Workspace(each).exerciseAt(here);
      if (found != null) {
        return found;
      }
    }
    throw new UsageException(
        "name an exercise, or go to its folder in the workspace; "
            + GradusCommand.typed("list")
            + " shows them");
  }
}
