package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.ExerciseSummary;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.Metadata;
import gradus.render.CatalogueRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the exercises by topic and difficulty. */
@Command(
    description = "Lists the exercises by topic and difficulty.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class ListCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    List<ExerciseSummary> summaries = new ArrayList<>();
    ExitStatus status = ExitStatus.OK;
    Catalogue catalogue = Catalogue.of(exercises.orOf(parent.home()));
    for (ExerciseId each : catalogue.ids()) {
      try {
        Metadata metadata = new ExerciseReader().readMetadata(catalogue.folder(each));
        summaries.add(new ExerciseSummary(each, metadata));
      } catch (InvalidExerciseException e) {
        // One broken exercise hides none of the others.
        Failure failure = Failure.of(e);
        new Complaints(spec).about(failure);
        status = failure.status();
      }
    }
    print(summaries);
    return status.code();
  }

  private void print(List<ExerciseSummary> summaries) {
    CatalogueRenderer renderer = new CatalogueRenderer();
    if (json) {
      Outlet.out(spec).json(renderer.toJson(summaries));
    } else {
      Outlet.out(spec).print(renderer.toText(summaries));
    }
  }
}
