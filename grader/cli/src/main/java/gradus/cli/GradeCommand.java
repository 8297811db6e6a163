package gradus.cli;

import gradus.files.FileTrouble;
import gradus.files.ReportFile;
import gradus.pipeline.Circumstances;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.Grader;
import gradus.render.JsonRenderer;
import gradus.render.TextRenderer;
import gradus.report.ExerciseSection;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import java.io.IOException;
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
  public Integer call() throws Exception {
    if (json == null || json.equals(STANDARD_OUTPUT)) {
      return grade(null).code();
    }
    try (ReportFile file = claim(Path.of(json))) {
      return grade(file).code();
    }
  }

  private static ReportFile claim(Path target) throws UsageException {
    try {
      return ReportFile.claim(target);
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Whatever happens, whoever asked for a report as JSON gets one. */
  private ExitStatus grade(@Nullable ReportFile file) throws Exception {
    GradeRequest request = request();
    Circumstances circumstances = Circumstances.begin();
    try {
      GradeReport report = Grader.grade(parent.home().installation(), request, circumstances);
      publish(report, file);
      if (!STANDARD_OUTPUT.equals(json)) {
        out().print(new TextRenderer().render(report));
      }
      return ExitStatus.of(report.result().verdict());
    } catch (ReportLostException e) {
      throw e;
    } catch (Exception e) {
      publish(ungraded(Failure.of(e), request, circumstances), file);
      throw e;
    }
  }

  private GradeRequest request() {
    return new GradeRequest(
        exercises.orOf(parent.home()), exercise, path, seeded.seed(), isolation.required(), reveal);
  }

  private static GradeReport ungraded(
      Failure failure, GradeRequest request, Circumstances circumstances) {
    return Reporter.ungraded(
        new ExerciseSection(request.exercise(), "", ""),
        request.seed(),
        failure.verdict(),
        failure.diagnostics(),
        circumstances.section(List.of()));
  }

  private void publish(GradeReport report, @Nullable ReportFile file) throws ReportLostException {
    if (STANDARD_OUTPUT.equals(json)) {
      out().json(new JsonRenderer().render(report));
    } else if (file != null) {
      write(report, file);
    }
  }

  private void write(GradeReport report, ReportFile file) throws ReportLostException {
    try {
      file.write(new JsonRenderer().render(report));
    } catch (IOException e) {
      throw new ReportLostException(json, e);
    }
  }

  private Outlet out() {
    return Outlet.out(spec);
  }

  /** Thrown when there is a grade, and no place for its report. */
  private static final class ReportLostException extends IOException {

    private static final long serialVersionUID = 1L;

    ReportLostException(@Nullable String target, IOException cause) {
      super(
          "the report could not be written to %s: %s".formatted(target, FileTrouble.of(cause)),
          cause);
    }
  }
}
