package gradus.cli;

import gradus.exercise.Exercise;
import gradus.render.StatementRenderer;
import gradus.statement.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints an exercise's statement, and the questions that it practises. */
@Command(
    description = "Prints an exercise's statement, and the interview questions that it practises.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class ShowCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;
  @Mixin private ColourOption colour;

  @Override
  public Integer call() throws Exception {
    Exercise found = exercise.read(parent.home());
    String task = Statement.of(found.files().statement()).task();
    Terminal terminal = parent.terminal();
    Outlet out = Outlet.out(spec);
    // A pipe gets the Markdown, for whoever reads it next.
    out.print(terminal.isScreen() ? new StatementRenderer(terminal.columns()).render(task) : task);
    out.print(PractisedQuestions.of(found, exercise.root(parent.home())));
    return ExitStatus.OK.code();
  }
}
