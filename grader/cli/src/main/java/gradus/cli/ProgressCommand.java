package gradus.cli;

import gradus.exercise.ExerciseSummary;
import gradus.workspace.Attempt;
import gradus.workspace.Attempts;
import gradus.workspace.Progress;
import gradus.workspace.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is solved, and how far the begun exercises are. */
@Command(
    description = "Says what is solved, by topic, and how far the exercises are that were begun.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class ProgressCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;

  @Override
  public Integer call() throws Exception {
    Summaries read = Summaries.read(exercises.orOf(parent.home()), spec);
    Progress progress = Progress.of(parent.workspace(), read.summaries());
    Map<String, List<ExerciseSummary>> topics =
        read.summaries().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.id().topic(), TreeMap::new, Collectors.toList()));
    topics.forEach((topic, each) -> printTopic(topic, each, progress));
    printTotal(read.summaries(), progress);
    for (ExerciseSummary each : read.summaries()) {
      if (progress.of(each.id()) == Standing.STARTED) {
        printBegun(each);
      }
    }
    return read.status().code();
  }

  private void printTopic(String topic, List<ExerciseSummary> exercises, Progress progress) {
    Outlet.out(spec)
        .line("%-26s %d of %d".formatted(topic, solved(exercises, progress), exercises.size()));
  }

  private void printTotal(List<ExerciseSummary> exercises, Progress progress) {
    Outlet.out(spec)
        .line("%-26s %d of %d".formatted("solved", solved(exercises, progress), exercises.size()));
  }

  private static long solved(List<ExerciseSummary> exercises, Progress progress) {
    return exercises.stream().filter(each -> progress.of(each.id()) == Standing.SOLVED).count();
  }

  private void printBegun(ExerciseSummary exercise) throws IOException {
    Optional<Attempt> last = new Attempts(parent.workspace(), exercise.id()).last();
    String far =
        last.map(each -> each.number() + " attempts, the last " + summary(each))
            .orElse("not graded yet");
    Outlet.out(spec).line("begun: %s, %s".formatted(exercise.id().name(), far));
  }

  private static String summary(Attempt attempt) {
    return "%s with %s of %s points"
        .formatted(
            attempt.verdict().name().replace('_', ' '), attempt.earned(), attempt.possible());
  }
}
