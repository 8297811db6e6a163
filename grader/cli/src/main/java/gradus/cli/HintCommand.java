package gradus.cli;

import gradus.exercise.Exercise;
import gradus.files.FileTrouble;
import gradus.workspace.Hint;
import gradus.workspace.Hints;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives the hints for what failed last, one at a time. */
@Command(
    description =
        "Gives one more hint about what failed in the last attempt; the strongest comes last.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class HintCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;

  @Override
  public Integer call() throws Exception {
    Exercise found = exercise.read(parent.home());
    Hints hints = Hints.of(parent.workspace(), found);
    Outlet out = Outlet.out(spec);
    if (hints.isSolved()) {
      out.line("It is accepted already: " + GradusCommand.typed("debrief " + found.id().name()));
      return ExitStatus.OK.code();
    }
    Hint hint = hints.next();
    out.line("hint %d of %d: %s".formatted(hint.number(), hint.total(), hint.text()));
    if (hint.number() == hint.total()) {
      out.line("There are no more; the next call begins again.");
    }
    remember(hints, hint);
    return ExitStatus.OK.code();
  }

  private void remember(Hints hints, Hint hint) {
    try {
      hints.given(hint);
    } catch (IOException e) {
      new Complaints(spec).say("that you had this hint cannot be kept: " + FileTrouble.of(e));
    }
  }
}
