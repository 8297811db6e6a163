package gradus.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder of exercises a command works on. */
final class ExercisesOption {

  @Option(
      names = "--exercises",
      paramLabel = "DIR",
      description =
          "The folder of all exercises; by default the course's, or else this installation's own.")
  private @Nullable Path exercises;

  Path orOf(Home home) {
    return exercises == null ? home.exercises() : exercises;
  }
}
