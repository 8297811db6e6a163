package gradus.cli;

import gradus.files.ReportFile;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.GradingPipeline;
import gradus.render.JsonRenderer;
import gradus.render.TextRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Grades a file or folder. */
@Command(
    description = "Grades a file or folder; without PATH, the exercise's folder in the workspace.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class GradeCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SeedOption seeded;
  @Mixin private IsolationOption isolation;

  @Parameters(index = "0", paramLabel = "EXERCISE", description = "The exercise's name.")
  private String exercise;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "What to grade; a .patch is applied to the reference.")
  private @Nullable Path path;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON; - is standard output, without the text report.")
  private @Nullable String json;

  @Option(
      names = "--reveal",
      description = "Show what hidden tests expected and what came; for instructors.")
  private boolean reveal;

  @Override
  public Integer call() {
    if (json == null || json.equals(STANDARD_OUTPUT)) {
      return grade(null).code();
    }
    try (ReportFile file = ReportFile.claim(Path.of(json))) {
      return grade(file).code();
    } catch (IOException e) {
      complain(String.valueOf(e.getMessage()));
      return ExitStatus.USAGE.code();
    }
  }

  private ExitStatus grade(@Nullable ReportFile file) {
    GradeRequest request =
        new GradeRequest(
            exercises.orOf(parent.home()),
            exercise,
            path,
            seeded.seed(),
            isolation.required(),
            reveal);
    Attempt attempt = Attempt.at(new GradingPipeline(parent.home().installation()), request);
    complain(attempt.complaint());
    if (STANDARD_OUTPUT.equals(json)) {
      out().json(new JsonRenderer().render(attempt.report()));
    } else if (attempt.complaint().isEmpty()) {
      out().print(new TextRenderer().render(attempt.report()));
    }
    return file == null ? attempt.status() : write(file, attempt);
  }

  private ExitStatus write(ReportFile file, Attempt attempt) {
    try {
      file.write(new JsonRenderer().render(attempt.report()));
      return attempt.status();
    } catch (IOException e) {
      complain("the report could not be written to %s: %s".formatted(json, e.getMessage()));
      return ExitStatus.GRADER_ERROR;
    }
  }

  private Outlet out() {
    return Outlet.out(spec);
  }

  private void complain(String sentence) {
    new Complaints(spec).say(sentence);
  }
}
