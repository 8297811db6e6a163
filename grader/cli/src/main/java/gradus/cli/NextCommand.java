package gradus.cli;

import gradus.exercise.ExerciseSummary;
import gradus.workspace.Progress;
import gradus.workspace.Standing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says which exercise to take next. */
@Command(
    description =
        "Says which exercise to take next: what was begun first, then what its prerequisites"
            + " allow.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class NextCommand implements Callable<Integer> {

  private static final int MOST = 3;

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private ColourOption colour;

  @Override
  public Integer call() throws Exception {
    Summaries read = Summaries.read(exercises.orOf(parent.home()), spec);
    Progress progress = Progress.of(parent.workspace(), read.summaries());
    List<ExerciseSummary> next = progress.next();
    Outlet out = Outlet.out(spec);
    if (next.isEmpty()) {
      out.line("Every exercise is solved.");
    }
    next.stream().limit(MOST).forEach(each -> print(out, progress, each));
    return read.status().code();
  }

  private static void print(Outlet out, Progress progress, ExerciseSummary exercise) {
    boolean begun = progress.of(exercise.id()) == Standing.STARTED;
    String name = exercise.id().name();
    out.line("%s: %s".formatted(name, exercise.metadata().summary()));
    out.line(
        "  %s, %d min: %s"
            .formatted(
                exercise.metadata().difficulty().word(),
                exercise.metadata().minutes(),
                GradusCommand.typed((begun ? "grade " : "start ") + name)));
  }
}
