package gradus.cli;

import gradus.exercise.ExerciseId;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Scratch;
import gradus.skeleton.Skeleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Does in small what users do, for the launcher: it archives the classes that this takes, so that
 * later commands start faster.
 */
@Command(
    hidden = true,
    description = "Does in small what users do, so that the launcher can archive what that loads.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class RehearseCommand implements Callable<Integer> {

  private static final ExerciseId SOMETHING = ExerciseId.ofNew("rehearsals/mean_of_squares");

  @ParentCommand private GradusCommand parent;

  @Override
  public Integer call() throws IOException {
    GradingResources.archiveWorkers(parent.home().installation());
    try (Scratch scratch = Scratch.make()) {
      return gradeSkeleton(scratch.folder());
    }
  }

  private int gradeSkeleton(Path folder) throws IOException {
    String exercises = folder.resolve("exercises").toString();
    Path solutions = folder.resolve("solutions");
    new Skeleton(SOMETHING).write(folder.resolve("exercises"), solutions);
    Path reference = solutions.resolve(SOMETHING.toString()).resolve("accepted/reference");
    run("list", "--exercises", exercises);
    run("--help");
    return run("grade", SOMETHING.name(), reference.toString(), "--exercises", exercises);
  }

  private int run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return GradusMain.run(parent.home(), nowhere, nowhere, arguments);
  }
}
