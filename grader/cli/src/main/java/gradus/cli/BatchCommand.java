package gradus.cli;

import gradus.batch.BatchGrader;
import gradus.batch.BatchRequest;
import gradus.batch.BatchSummary;
import gradus.batch.PastSummary;
import gradus.batch.PointsChange;
import gradus.batch.ReportFolder;
import gradus.exercise.Catalogue;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.gradebook.CreditRule;
import gradus.gradebook.Entry;
import gradus.gradebook.TableException;
import gradus.process.GraderFaultException;
import gradus.render.BatchSummaryRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
sealed class BatchCommand implements Callable<Integer> permits RegradeCommand {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SeedOption seeded;
  @Mixin private IsolationOption isolation;

  @Parameters(
      paramLabel = "SUBMISSIONS",
      description = "The folder of the learners' folders; a download's folder or archive.")
  private Path submissions;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Where reports and pages go: index.html for the instructor, a page and a text a learner,"
              + " and tables such as grades.csv and intake.csv.")
  private Path out;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=DIR",
      converter = WantedReportConverter.class,
      completionCandidates = WantedReportConverter.Names.class,
      description =
          "Write the reports for another program, too, each format into a folder of its own; may be"
              + " repeated. Formats: classroom, exercism, gradescope, junit, markdown, sarif, tap.")
  private List<WantedReport> reports = List.of();

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

  @Option(
      names = "--fill-in",
      paramLabel = "[EXERCISE=]FILE",
      description =
          "Fill grades into a copy, in DIR/grades, of a grading worksheet of Moodle or a gradebook"
              + " of Canvas; may be given several times.")
  private List<String> worksheets = new ArrayList<>();

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
    requireSensible();
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
            freshWorkers,
            CoursePackaging.mends(exercises.orOf(parent.home())));
    try (BatchReports claimed = BatchReports.claim(out, reports)) {
      return gradeAll(request, claimed).code();
    }
  }

  private ExitStatus gradeAll(BatchRequest request, BatchReports claimed)
      throws IOException,
          GraderFaultException,
          TableException,
          InvalidExerciseException,
          UsageException {
    GradeTables tables = GradeTables.read(request.exercises(), worksheets, exercise);
    PastSummary past = PastSummary.read(out);
    requireUsable(past);
    if (isOfOthers(past)) {
      meetOthers(past);
    }
    ReportFolder folder = claimed.folder();
    BatchGrader grader = new BatchGrader(request, claimed);
    BatchSummary summary = grade(grader);
    claimed.settle();
    List<PointsChange> changes =
        past.changes(summary.rows()).stream()
            .filter(each -> comparesAll() || each.after() != null)
            .toList();
    if (!mayReturn(changes, folder)) {
      return ExitStatus.NOT_ACCEPTED;
    }
    CreditRule rule = tables.rule(summary);
    List<String> left =
        tables.returner(folder, rule, summary).give(tables.title(), summary, changes);
    BatchSummaryRenderer renderer = new BatchSummaryRenderer();
    folder.write(Path.of("summary.csv"), renderer.toCsv(summary));
    folder.write(Path.of("intake.csv"), renderer.toIntakeCsv(summary));
    folder.write(Path.of("summary.json"), renderer.toJson(summary));
    new BatchAccount(spec).give(summary);
    tables.remarks(rule, summary).forEach(each -> new Complaints(spec).say(each));
    left.forEach(each -> new Complaints(spec).say(each));
    ExitStatus status = BatchAccount.status(summary, grader.invalidExercises());
    return status == ExitStatus.OK && !left.isEmpty() ? ExitStatus.NOT_ACCEPTED : status;
  }

  /** What is asked for wrongly would else be said of each submission. */
  private void requireSensible() throws IOException, UnknownExerciseException, UsageException {
    if (exercise != null) {
      Catalogue.of(exercises.orOf(parent.home())).resolve(exercise);
    }
    Path folder = submissions.toAbsolutePath().normalize();
    if (out.toAbsolutePath().normalize().startsWith(folder)) {
      throw new UsageException(
          "%s is in the folder of the submissions, where the next batch would take it for one: choose another --out"
              .formatted(out));
    }
  }

  /** Returns whether a folder has the grades of other exercises only. */
  private boolean isOfOthers(PastSummary past) {
    return exercise != null
        && !past.isEmpty()
        && !past.exercises().contains(Entry.nameOf(exercise));
  }

  /** Says what becomes of what a batch of other exercises wrote. */
  void meetOthers(PastSummary past) throws UsageException {
    new Complaints(spec)
        .say(
            "the pages and tables in %s, which are of %s, are written anew: give each exercise a folder of its own"
                .formatted(out, String.join(", ", past.exercises())));
  }

  /** Says whether there is something to compare with, where that is needed. */
  void requireUsable(PastSummary past) throws UsageException {
    // A first batch has nothing to compare with.
  }

  /**
   * Returns whether what is there no longer matters: a folder may be used for one after another.
   */
  boolean comparesAll() {
    return false;
  }

  /** Says what became of points that learners had before, and whether they may be told. */
  boolean mayReturn(List<PointsChange> changes, ReportFolder folder) throws IOException {
    if (changes.stream().anyMatch(each -> !each.isNone())) {
      writeChanges(changes, folder);
      sayLowered(changes);
    }
    return true;
  }

  /** Writes the points before and after. */
  static void writeChanges(List<PointsChange> changes, ReportFolder folder) throws IOException {
    folder.write(Path.of("regrade.csv"), new BatchSummaryRenderer().toRegradeCsv(changes));
  }

  /** Names each submission with fewer points than before. */
  void sayLowered(List<PointsChange> changes) {
    Complaints complaints = new Complaints(spec);
    changes.stream()
        .filter(PointsChange::isLowered)
        .forEach(each -> complaints.say("fewer points: " + each));
  }

  /** Returns where reports go. */
  Path out() {
    return out;
  }

  /** Returns the command as it was typed. */
  CommandSpec spec() {
    return spec;
  }

  private BatchSummary grade(BatchGrader grader) throws IOException, GraderFaultException {
    try (BatchProgress progress = new BatchProgress(spec)) {
      return grader.grade(parent.home().installation(), progress);
    }
  }
}
