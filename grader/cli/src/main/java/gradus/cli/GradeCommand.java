package gradus.cli;

import gradus.cli.ReportFiles.ReportLostException;
import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.model.Verdict;
import gradus.pipeline.Circumstances;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.render.Detail;
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

/** Grades a file, a folder or an archive. */
@Command(
    description =
        "Grades a file, folder or archive; without PATH, the exercise's folder in the workspace.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class GradeCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;
  @Mixin private SeedOption seeded;
  @Mixin private IsolationOption isolation;
  @Mixin private ColourOption colour;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "What to grade; a .zip or .tar.gz is unpacked, a .patch is applied to the reference.")
  private @Nullable Path path;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON; - is standard output, without the text report.")
  private @Nullable String json;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      converter = WantedReportConverter.class,
      completionCandidates = WantedReportConverter.Names.class,
      description =
          "Write the report for another program, too; may be repeated. Formats: classroom,"
              + " exercism, gradescope, junit, markdown, sarif, tap.")
  private List<WantedReport> reports = List.of();

  @Option(names = "--all", description = "Show every failure, not only each group's first.")
  private boolean all;

  @Option(
      names = "--reveal",
      description = "Show what hidden tests expected and what came; for instructors.")
  private boolean reveal;

  @Override
  public Integer call() throws Exception {
    Path file = json == null || json.equals(STANDARD_OUTPUT) ? null : Path.of(json);
    try (ReportFiles files = ReportFiles.claim(file, reports)) {
      return grade(files).code();
    }
  }

  /** Whatever happens, whoever asked for a report in a file gets one. */
  private ExitStatus grade(ReportFiles files) throws Exception {
    GradeRequest request = request();
    Circumstances circumstances = Circumstances.begin();
    try {
      GradeReport report = report(request, circumstances);
      publish(report, files);
      if (!STANDARD_OUTPUT.equals(json)) {
        out().print(new TextRenderer(all ? Detail.ALL : Detail.SHORT).render(report));
      }
      remember(report, request);
      return ExitStatus.of(report.result().verdict());
    } catch (ReportLostException e) {
      throw e;
    } catch (Exception e) {
      publish(ungraded(Failure.of(e), request, circumstances), files);
      throw e;
    }
  }

  private GradeReport report(GradeRequest request, Circumstances circumstances) throws Exception {
    try (GradingResources resources = parent.open();
        GradeProgress progress = GradeProgress.on(TerminalLine.on(Outlet.err(spec)))) {
      return Grader.grade(resources, request, circumstances, progress);
    }
  }

  /** Keeps the attempt, and says what there is to do after it. */
  private void remember(GradeReport report, GradeRequest request)
      throws UnknownExerciseException, IOException {
    ExerciseId id = Catalogue.of(request.exercises()).resolve(request.exercise());
    boolean isOwn = new Memory(parent, spec).keep(id, path, report);
    if (isOwn && report.result().verdict() == Verdict.ACCEPTED && json == null) {
      out().line("How others did it: " + GradusCommand.typed("debrief " + id.name()));
      out().line("What to do next:   " + GradusCommand.typed("next"));
    }
  }

  private GradeRequest request() throws UsageException, InvalidExerciseException {
    return new GradeRequest(
        exercise.root(parent.home()),
        exercise.name(parent.home()),
        path,
        seeded.seed(),
        isolation.required(),
        reveal,
        CoursePackaging.mends(exercise.root(parent.home())));
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

  private void publish(GradeReport report, ReportFiles files) throws ReportLostException {
    if (STANDARD_OUTPUT.equals(json)) {
      out().json(new JsonRenderer().render(report));
    }
    files.write(report);
  }

  private Outlet out() {
    return Outlet.out(spec);
  }
}
