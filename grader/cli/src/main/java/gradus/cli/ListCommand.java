package gradus.cli;

import gradus.course.Course;
import gradus.course.CourseFolder;
import gradus.course.CourseReader;
import gradus.exercise.Difficulty;
import gradus.exercise.ExerciseSummary;
import gradus.render.CatalogueRenderer;
import gradus.workspace.Progress;
import gradus.workspace.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the exercises by topic and difficulty. */
@Command(
    description = "Lists the exercises by topic and difficulty.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class ListCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Mixin private ColourOption colour;

  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "Only this topic; the beginning of its name will do.")
  private String topic = "";

  @Option(names = "--todo", description = "Only what is not solved yet.")
  private boolean todo;

  @Option(
      names = "--difficulty",
      paramLabel = "LEVEL",
      description = "Only exercises that are easy, medium or hard.")
  private @Nullable Difficulty difficulty;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    CourseFolder folder = CourseFolder.of(root);
    Course course = folder == null ? null : CourseReader.read(folder);
    Summaries read = Summaries.read(root, spec);
    if (!topic.isEmpty() && read.summaries().stream().noneMatch(this::isOfTopic)) {
      throw new UsageException(
          "there is no topic " + topic + "; " + GradusCommand.typed("list") + " shows them");
    }
    Progress progress = Progress.of(parent.workspace(), read.summaries());
    print(
        read.summaries().stream().filter(each -> isWanted(each, progress)).toList(),
        new CatalogueRenderer(parent.terminal().columns(), progress, course));
    return read.status().code();
  }

  private boolean isWanted(ExerciseSummary exercise, Progress progress) {
    return isOfTopic(exercise)
        && (difficulty == null || exercise.metadata().difficulty() == difficulty)
        && !(todo && progress.of(exercise.id()) == Standing.SOLVED);
  }

  private boolean isOfTopic(ExerciseSummary exercise) {
    return exercise.id().topic().startsWith(topic.replace('-', '_'));
  }

  private void print(List<ExerciseSummary> summaries, CatalogueRenderer renderer) {
    if (json) {
      Outlet.out(spec).json(renderer.toJson(summaries));
    } else {
      Outlet.out(spec).print(renderer.toText(summaries));
    }
  }
}
