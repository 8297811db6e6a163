package gradus.cli;

import gradus.solution.SolutionReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder of known solutions a command works on. */
final class SolutionsOption {

  @Option(
      names = "--solutions",
      paramLabel = "DIR",
      description = "The folder of all known solutions; by default beside that of the exercises.")
  private @Nullable Path solutions;

  Path orBeside(Path exercises) {
    return solutions == null ? SolutionReader.beside(exercises) : solutions;
  }
}
