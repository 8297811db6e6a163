package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import java.io.IOException;
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
  public Integer call() {
    Complaints complaints = new Complaints(spec);
    try {
      Catalogue catalogue = Catalogue.of(exercises.orOf(parent.home()));
      String statement =
          new ExerciseReader()
              .read(catalogue.folder(catalogue.resolve(exercise)))
              .files()
              .statement();
      spec.commandLine().getOut().print(statement);
      return ExitStatus.OK.code();
    } catch (UnknownExerciseException e) {
      return complaints.about(e).code();
    } catch (InvalidExerciseException e) {
      return complaints.about(e).code();
    } catch (IOException e) {
      return complaints.about(e).code();
    }
  }
}
