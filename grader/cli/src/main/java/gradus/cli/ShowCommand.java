package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints an exercise's statement. */
@Command(description = "Prints an exercise's statement.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class ShowCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Parameters(paramLabel = "EXERCISE", description = "The exercise's name.")
  private String exercise;

  @Override
  public Integer call() throws Exception {
    Exercise found = Catalogue.of(exercises.orOf(parent.home())).read(exercise);
    spec.commandLine().getOut().print(found.files().statement());
    return ExitStatus.OK.code();
  }
}
