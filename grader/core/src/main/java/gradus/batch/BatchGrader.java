package gradus.batch;

import gradus.execution.CompiledExercise;
import gradus.exercise.Catalogue;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.Limits;
import gradus.exercise.UnknownExerciseException;
import gradus.files.FileTrouble;
import gradus.intake.Expander;
import gradus.intake.RefusedArchiveException;
import gradus.intake.Sorted;
import gradus.intake.Sorter;
import gradus.intake.Unpacker;
import gradus.intake.Unpacker.Size;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.Verdict;
import gradus.pipeline.Circumstances;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.pipeline.Scratch;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import gradus.process.WorkerPool;
import gradus.report.ExerciseSection;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.submission.HandIn;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.Submission;
import gradus.submission.SubmissionReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Grades every submission in a folder, several at a time. */
public final class BatchGrader {

  /** Writes a report to its place, whole or not at all. */
  public interface ReportWriter {

    /** Writes to a file in the folder of all reports. */
    void write(Path file, GradeReport report) throws IOException;

    /** Returns what keeps a report that is there from being all that was asked for, or nothing. */
    default String missing(Path file) throws IOException {
      return "";
    }
  }

  /** Hears of each submission, as it is done. */
  public interface Listener {

    /** Takes what became of one. */
    void graded(int done, int total, BatchRow row);
  }

  private static final SubmissionReading UNREAD = SubmissionReading.unreadable("not read");

  private final BatchRequest request;
  private final ReportWriter writer;
  private final Targets targets;

  /**
   * @param request what is to be graded
   * @param writer writes reports
   */
  public BatchGrader(BatchRequest request, ReportWriter writer) {
    this.request = request;
    this.targets = new Targets(request.mends());
    this.writer = writer;
  }

  /**
   * Grades what has not been graded yet.
   *
   * @return what became of each submission, by learner and exercise, and of all that came
   * @throws IOException if the folders cannot be read or written
   * @throws GraderFaultException if the grader itself fails
   */
  public BatchSummary grade(Installation installation, Listener listener)
      throws IOException, GraderFaultException {
    Catalogue catalogue = Catalogue.of(request.exercises());
    int mostUses = request.freshWorkers() ? 1 : WorkerPool.SENSIBLE_USES;
    try (GradingResources resources =
            GradingResources.open(installation, request.requiredIsolation(), mostUses);
        Scratch unpacked = Scratch.make();
        TaskPool pool = new TaskPool(request.workers())) {
      Unpacker unpacker = new Unpacker(resources.workers(), unpacked.folder());
      Sorted sorted = sort(catalogue, unpacker);
      List<BatchItem> items = BatchItems.of(sorted.deliveries());
      int atATime = Math.min(request.workers(), items.size());
      resources.startAhead(Limits.USUAL.heapMiB(), atATime);
      targets.prepare(items, catalogue, resources, pool);
      Grading grading =
          new Grading(
              new Grader(resources, request.exercises(), request.seed(), request.reveal()),
              new Expander(unpacker));
      return BatchSummary.of(rows(items, pool, grading, listener), sorted.others());
    }
  }

  /**
   * Grades what is for one exercise together: a worker that goes on with it has its tests loaded
   * and its code compiled.
   */
  private List<BatchRow> rows(List<BatchItem> items, TaskPool pool, Grading grading, Listener heard)
      throws GraderFaultException {
    Counter counter = new Counter(items.size(), heard);
    List<Integer> turns =
        IntStream.range(0, items.size())
            .boxed()
            .sorted(Comparator.comparing(each -> items.get(each).exercise()))
            .toList();
    List<BatchRow> graded = pool.map(turns, each -> counter.tell(row(items.get(each), grading)));
    SortedMap<Integer, BatchRow> rows = new TreeMap<>();
    for (int i = 0; i < graded.size(); i++) {
      rows.put(turns.get(i), graded.get(i));
    }
    return List.copyOf(rows.values());
  }

  /** Who grades, and who unpacks what is to be graded. */
  private record Grading(Grader grader, Expander expander) {}

  private Sorted sort(Catalogue catalogue, Unpacker unpacker)
      throws IOException, GraderFaultException {
    Path submissions = request.submissions();
    try {
      boolean packed = Sorter.isArchive(submissions);
      Path folder = packed ? unpacker.unpack(submissions, Size.DOWNLOAD) : submissions;
      return Sorter.sort(folder, request.exercise(), packed, name -> trouble(catalogue, name));
    } catch (RefusedArchiveException e) {
      throw new IOException(submissions + ": " + e.getMessage(), e);
    }
  }

  private static String trouble(Catalogue catalogue, String name) {
    try {
      catalogue.resolve(name);
      return "";
    } catch (UnknownExerciseException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Returns the exercises, of those graded so far, whose authors have something to mend. */
  public Set<String> invalidExercises() {
    return targets.invalid();
  }

  private static final class Counter {

    private final int total;
    private final Listener listener;
    private int done;

    Counter(int total, Listener listener) {
      this.total = total;
      this.listener = listener;
    }

    synchronized BatchRow tell(BatchRow row) {
      listener.graded(++done, total, row);
      return row;
    }
  }

  /** Whatever one submission comes to, it is no reason not to grade the others. */
  @SuppressWarnings("CatchingUnchecked") // whatever else goes wrong is ours, and is reported too
  private BatchRow row(BatchItem item, Grading grading) throws GraderFaultException {
    try {
      return graded(item, grading);
    } catch (IOException e) {
      return unreported(item, e);
    } catch (RuntimeException e) {
      return faulty(item, "an error of the grader itself: " + e);
    }
  }

  private GradeReport grade(
      BatchItem item, CompiledExercise exercise, SubmissionReading reading, Grader grader) {
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

  private BatchRow graded(BatchItem item, Grading grading)
      throws IOException, GraderFaultException {
    Target target = targets.of(item);
    if (target.exercise().isEmpty()) {
      return written(item, ungraded(item, target), "").with(UNREAD);
    }
    CompiledExercise exercise = target.exercise().get();
    SubmissionReading reading = read(item, exercise, grading.expander());
    return graded(item, exercise, reading, grading.grader()).with(reading);
  }

  private BatchRow graded(
      BatchItem item, CompiledExercise exercise, SubmissionReading reading, Grader grader)
      throws IOException {
    Optional<PastReport> past = PastReport.read(request.out().resolve(item.report()));
    if (past.isEmpty()) {
      return written(item, grade(item, exercise, reading, grader), "");
    }
    String difference = difference(past.get(), item, exercise, reading);
    return difference.isEmpty()
        ? past.get().rowFor(item)
        : written(item, grade(item, exercise, reading, grader), difference);
  }

  private SubmissionReading read(BatchItem item, CompiledExercise exercise, Expander expander)
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
