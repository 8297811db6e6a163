package gradus.batch;

import gradus.exercise.Catalogue;
import gradus.exercise.Limits;
import gradus.exercise.UnknownExerciseException;
import gradus.intake.Expander;
import gradus.intake.RefusedArchiveException;
import gradus.intake.Sorted;
import gradus.intake.Sorter;
import gradus.intake.Unpacker;
import gradus.intake.Unpacker.Size;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.pipeline.Installation;
import gradus.pipeline.Scratch;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import gradus.process.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Grades every submission in a folder, several at a time. */
public final class BatchGrader {

  /** Hears of each submission, as it is done. */
  public interface Listener {

    /** Takes what became of one. */
    void graded(int done, int total, BatchRow row);
  }

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
      Grader grader = new Grader(resources, request.exercises(), request.seed(), request.reveal());
      ItemGrader one = new ItemGrader(request, writer, targets, grader, new Expander(unpacker));
      return BatchSummary.of(rows(items, pool, one, listener), sorted.others());
    }
  }

  /**
   * Grades what is for one exercise together: a worker that goes on with it has its tests loaded
   * and its code compiled.
   */
  private static List<BatchRow> rows(
      List<BatchItem> items, TaskPool pool, ItemGrader grader, Listener heard)
      throws GraderFaultException {
    Counter counter = new Counter(items.size(), heard);
    List<Integer> turns =
        IntStream.range(0, items.size())
            .boxed()
            .sorted(Comparator.comparing(each -> items.get(each).exercise()))
            .toList();
    List<BatchRow> graded = pool.map(turns, each -> counter.tell(grader.grade(items.get(each))));
    SortedMap<Integer, BatchRow> rows = new TreeMap<>();
    for (int i = 0; i < graded.size(); i++) {
      rows.put(turns.get(i), graded.get(i));
    }
    return List.copyOf(rows.values());
  }

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
}
