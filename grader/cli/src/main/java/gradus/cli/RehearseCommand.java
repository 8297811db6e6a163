package gradus.cli;

import gradus.exercise.ExerciseId;
import gradus.pipeline.Scratch;
import gradus.pipeline.Workshop;
import gradus.skeleton.Skeleton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Grades something small, for the launcher: it archives the classes that this takes, so that later
 * commands start faster.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Grades something small, so that the launcher can archive what that loads.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class RehearseCommand implements Callable<Integer> {

  private static final ExerciseId SOMETHING = ExerciseId.ofNew("rehearsals/mean_of_squares");

  @ParentCommand private GradusCommand parent;

  @Override
  public Integer call() throws IOException {
    Workshop.archiveWorkers(parent.home().installation());
    try (Scratch scratch = Scratch.make()) {
      return gradeSkeleton(scratch.folder());
    }
  }

  private int gradeSkeleton(Path folder) throws IOException {
    Path solutions = folder.resolve("solutions");
    new Skeleton(SOMETHING).write(folder.resolve("exercises"), solutions);
    return new CommandLine(new GradusCommand(parent.home()))
        .setOut(new PrintWriter(Writer.nullWriter()))
        .execute(
            "grade",
            SOMETHING.name(),
            solutions.resolve(SOMETHING.toString()).resolve("accepted/reference").toString(),
            "--exercises",
            folder.resolve("exercises").toString());
  }
}
