package gradus.cli;

import gradus.pipeline.Circumstances;
import gradus.pipeline.GradeRequest;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.render.Detail;
import gradus.render.TextRenderer;
import gradus.report.GradeReport;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the visible tests only. */
@Command(
    description =
        "Runs the visible tests only, and shows what was printed; grade runs the hidden ones too.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class RunCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;
  @Mixin private SeedOption seeded;
  @Mixin private ColourOption colour;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "A file, folder or archive; by default the exercise's folder in the workspace.")
  private @Nullable Path path;

  @Option(names = "--all", description = "Show every failure, not only each group's first.")
  private boolean all;

  @Override
  public Integer call() throws Exception {
    GradeRequest request =
        new GradeRequest(
            exercise.root(parent.home()),
            exercise.name(parent.home()),
            path,
            seeded.seed(),
            Set.of(),
            false,
            CoursePackaging.mends(exercise.root(parent.home())));
    GradeReport report = report(request);
    Outlet out = Outlet.out(spec);
    out.print(new TextRenderer(all ? Detail.ALL : Detail.PRINTED).render(report));
    ExitStatus status = ExitStatus.of(report.result().verdict());
    if (status == ExitStatus.OK) {
      out.line("The hidden tests: " + GradusCommand.typed("grade " + report.exercise().id()));
    }
    return status.code();
  }

  private GradeReport report(GradeRequest request) throws Exception {
    Circumstances circumstances = Circumstances.begin();
    try (GradingResources resources = parent.open();
        GradeProgress progress = GradeProgress.on(TerminalLine.on(Outlet.err(spec)))) {
      return Grader.run(resources, request, circumstances, progress);
    }
  }
}
