package gradus.cli;

import gradus.batch.BatchGrader;
import gradus.batch.BatchRequest;
import gradus.batch.BatchRow;
import gradus.batch.BatchRow.Note.Kind;
import gradus.batch.BatchSummary;
import gradus.batch.ReportFolder;
import gradus.intake.Arrival.Fate;
import gradus.model.Verdict;
import gradus.process.GraderFaultException;
import gradus.render.BatchSummaryRenderer;
import gradus.render.JsonRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Grades many submissions. */
@Command(
    description = {
      "Grades every submission in a folder: SUBMISSIONS/<learner>/<exercise>/, or, with"
          + " --exercise, SUBMISSIONS/<learner>/ or what Moodle, Canvas, Blackboard or GitHub"
          + " Classroom gave. Started again, it goes on where it was."
    },
    footer =
        "Exit status 0 says that all were graded, whatever they are worth; 1 that something was"
            + " refused and the rest was graded: intake.csv says of each file and folder what"
            + " became of it. What systems and platforms leave behind is ignored.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class BatchCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SeedOption seeded;
  @Mixin private IsolationOption isolation;

  @Parameters(
      paramLabel = "SUBMISSIONS",
      description = "The folder of the learners' folders, or of a download.")
  private Path submissions;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Where reports go, one a submission, and summary.csv, summary.json and intake.csv.")
  private Path out;

  @Option(
      names = "--exercise",
      paramLabel = "EXERCISE",
      completionCandidates = ExerciseNames.class,
      description = "What every learner's folder is a submission for.")
  private @Nullable String exercise;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many to grade at a time; by default as many as there are cores.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--fresh-workers", description = "Give each submission a JVM of its own.")
  private boolean freshWorkers;

  @Option(
      names = "--reveal",
      description = "Show in reports what hidden tests expected and what came; for instructors.")
  private boolean reveal;

  @Override
  public Integer call() throws Exception {
    if (workers < 1) {
      throw new ParameterException(spec.commandLine(), "--workers must be at least 1");
    }
    BatchRequest request =
        new BatchRequest(
            exercises.orOf(parent.home()),
            submissions,
            exercise,
            out,
            seeded.seed(),
            reveal,
            isolation.required(),
            workers,
            freshWorkers);
    Optional<ReportFolder> folder = ReportFolder.claim(out);
    if (folder.isEmpty()) {
      throw new UsageException("another batch writes to %s: wait for its end".formatted(out));
    }
    try (ReportFolder claimed = folder.get()) {
      return gradeAll(request, claimed).code();
    }
  }

  private ExitStatus gradeAll(BatchRequest request, ReportFolder folder)
      throws IOException, GraderFaultException {
    JsonRenderer json = new JsonRenderer();
    BatchGrader grader =
        new BatchGrader(request, (file, report) -> folder.write(file, json.render(report)));
    BatchSummary summary = grade(grader);
    BatchSummaryRenderer renderer = new BatchSummaryRenderer();
    folder.write(Path.of("summary.csv"), renderer.toCsv(summary));
    folder.write(Path.of("summary.json"), renderer.toJson(summary));
    folder.write(Path.of("intake.csv"), renderer.toIntakeCsv(summary));
    explain(summary);
    return status(summary, grader.invalidExercises());
  }

  private static ExitStatus status(BatchSummary summary, Set<String> invalidExercises) {
    boolean faults =
        summary.rows().stream()
            .filter(each -> !invalidExercises.contains(each.exercise()))
            .anyMatch(each -> each.verdict() == Verdict.GRADER_ERROR);
    if (faults) {
      return ExitStatus.GRADER_ERROR;
    }
    if (!invalidExercises.isEmpty()) {
      return ExitStatus.INVALID_EXERCISE;
    }
    boolean allGraded =
        summary.rows().stream().allMatch(BatchRow::graded)
            && summary.arrivals(Fate.REFUSED).isEmpty();
    return allGraded ? ExitStatus.OK : ExitStatus.NOT_ACCEPTED;
  }

  private void explain(BatchSummary summary) {
    Complaints complaints = new Complaints(spec);
    long again = summary.count(Kind.GRADED_AGAIN);
    if (again > 0) {
      complaints.say(
          "%d graded again, since their reports were of another run; summary.csv says why"
              .formatted(again));
    }
    long unread = summary.count(Kind.NOT_READ);
    if (unread > 0) {
      complaints.say("%d could not be read; summary.csv says why".formatted(unread));
    }
    summary.loose().forEach(each -> complaints.say(each.path() + ": " + each.reason()));
    Outlet.out(spec)
        .line(
            "of %d files and folders %d graded, %d refused, %d ignored; intake.csv has each"
                .formatted(
                    summary.arrivals().size(),
                    summary.arrivals(Fate.GRADED).size(),
                    summary.arrivals(Fate.REFUSED).size(),
                    summary.arrivals(Fate.IGNORED).size()));
  }

  private BatchSummary grade(BatchGrader grader) throws IOException, GraderFaultException {
    try (BatchProgress progress = new BatchProgress(spec)) {
      return grader.grade(parent.home().installation(), progress);
    }
  }
}
