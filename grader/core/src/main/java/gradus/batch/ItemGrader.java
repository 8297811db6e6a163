package gradus.batch;

import gradus.execution.CompiledExercise;
import gradus.exercise.InvalidExerciseException;
import gradus.files.FileTrouble;
import gradus.intake.Expander;
import gradus.intake.RefusedArchiveException;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.Verdict;
import gradus.pipeline.Circumstances;
import gradus.pipeline.Grader;
import gradus.process.GraderFaultException;
import gradus.report.ExerciseSection;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.submission.HandIn;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Submission;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Grades one submission of a batch after the other, but for those whose reports still hold. */
final class ItemGrader {

  private static final SubmissionReading UNREAD = SubmissionReading.unreadable("not read");

  private final BatchRequest request;
  private final ReportWriter writer;
  private final Targets targets;
  private final Grader grader;
  private final Expander expander;

  /**
   * @param request what was asked for
   * @param writer writes reports
   * @param targets the exercises
   * @param grader grades
   * @param expander unpacks what is to be graded
   */
  ItemGrader(
      BatchRequest request,
      ReportWriter writer,
      Targets targets,
      Grader grader,
      Expander expander) {
    this.request = request;
    this.writer = writer;
    this.targets = targets;
    this.grader = grader;
    this.expander = expander;
  }

  /**
   * Returns what became of a submission. Whatever it comes to, it is no reason not to grade the
   * others.
   *
   * @throws GraderFaultException if none can be graded
   */
  @SuppressWarnings("CatchingUnchecked") // whatever else goes wrong is ours, and is reported too
  BatchRow grade(BatchItem item) throws GraderFaultException {
    try {
      return graded(item);
    } catch (IOException e) {
      return unreported(item, e);
    } catch (RuntimeException e) {
      return faulty(item, "an error of the grader itself: " + e);
    }
  }

  private GradeReport report(BatchItem item, CompiledExercise exercise, SubmissionReading reading) {
    try {
      return grader.grade(exercise, reading, Circumstances.begin());
    } catch (InvalidExerciseException e) {
      return ungraded(item, targets.invalid(item.exercise(), e));
    }
  }

  private BatchRow faulty(BatchItem item, String reason) {
    try {
      return written(item, fault(item, reason), "").with(UNREAD);
    } catch (IOException e) {
      return unreported(item, e);
    }
  }

  private BatchRow unreported(BatchItem item, IOException exception) {
    return BatchRow.of(item, fault(item, "no report: " + FileTrouble.of(exception)), "")
        .with(UNREAD);
  }

  private BatchRow graded(BatchItem item) throws IOException, GraderFaultException {
    Target target = targets.of(item);
    if (target.exercise().isEmpty()) {
      return written(item, ungraded(item, target), "").with(UNREAD);
    }
    CompiledExercise exercise = target.exercise().get();
    SubmissionReading reading = read(item, exercise);
    return graded(item, exercise, reading).with(reading);
  }

  private BatchRow graded(BatchItem item, CompiledExercise exercise, SubmissionReading reading)
      throws IOException {
    Optional<PastReport> past = PastReport.read(request.out().resolve(item.report()));
    if (past.isEmpty()) {
      return written(item, report(item, exercise, reading), "");
    }
    String difference = difference(past.get(), item, exercise, reading);
    return difference.isEmpty()
        ? past.get().rowFor(item)
        : written(item, report(item, exercise, reading), difference);
  }

  private SubmissionReading read(BatchItem item, CompiledExercise exercise)
      throws IOException, GraderFaultException {
    if (!item.trouble().isEmpty()) {
      return SubmissionReading.unreadable(item.trouble());
    }
    try {
      HandIn handIn = expander.expand(item.handIn());
      return Grader.read(exercise.exercise(), handIn, request.mends());
    } catch (RefusedArchiveException e) {
      return SubmissionReading.refusedArchive(String.valueOf(e.getMessage()));
    } catch (NoSuchSubmissionException e) {
      return SubmissionReading.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private String difference(
      PastReport past, BatchItem item, CompiledExercise exercise, SubmissionReading reading)
      throws IOException {
    Submission submission = reading.submission();
    if (submission == null) {
      return "the submission is refused";
    }
    Question question =
        Question.of(Circumstances.version(), request, exercise.exercise(), submission.files());
    String difference = past.difference(question);
    return difference.isEmpty() ? writer.missing(item.report()) : difference;
  }

  private GradeReport ungraded(BatchItem item, Target target) {
    return ungraded(
        item, target.verdict(), Diagnostic.error(Stage.EXERCISE, target.code(), target.reason()));
  }

  private GradeReport fault(BatchItem item, String reason) {
    return ungraded(item, Verdict.GRADER_ERROR, Diagnostic.error(Stage.GRADER, "fault", reason));
  }

  private GradeReport ungraded(BatchItem item, Verdict verdict, Diagnostic diagnostic) {
    return Reporter.ungraded(
        new ExerciseSection(item.exercise(), "", ""),
        request.seed(),
        verdict,
        List.of(diagnostic),
        Circumstances.begin().section(List.of()));
  }

  private BatchRow written(BatchItem item, GradeReport report, String again) throws IOException {
    writer.write(item.report(), report);
    return BatchRow.of(item, report, again);
  }
}
