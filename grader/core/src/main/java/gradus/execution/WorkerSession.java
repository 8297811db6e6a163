package gradus.execution;

import gradus.execution.WorkerLostException.Reason;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.IsolationLayer;
import gradus.model.Severity;
import gradus.model.TestStatus;
import gradus.protocol.DeclaredTest;
import gradus.protocol.Finding;
import gradus.protocol.FrameLimits;
import gradus.protocol.ListMutants;
import gradus.protocol.Mutant;
import gradus.protocol.MutantsListed;
import gradus.protocol.NumericComparison;
import gradus.protocol.RunTest;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.Submit;
import gradus.protocol.TestFinished;
import gradus.protocol.UseMutant;
import gradus.submission.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One submission's way through workers: opens one when needed, drops it when it is spent. */
final class WorkerSession implements AutoCloseable {

  /** javac on hostile source can take minutes; on real submissions a second. */
  private static final TimeLimit CHECK_LIMIT = TimeLimit.ofProcessor(Duration.ofSeconds(10));

  private static final TimeLimit LOAD_LIMIT = TimeLimit.ofProcessor(Duration.ofSeconds(10));

  private final Workers workers;
  private final CompiledExercise exercise;
  private final Submission submission;
  private final long seed;
  private @Nullable WorkerProcess worker;
  private final EnumSet<IsolationLayer> isolation = EnumSet.allOf(IsolationLayer.class);
  private String mutantId = "";

  WorkerSession(Workers workers, CompiledExercise exercise, Submission submission, long seed) {
    this.workers = workers;
    this.exercise = exercise;
    this.submission = submission;
    this.seed = seed;
  }

  /** Returns the layers that every worker of this session had. */
  List<IsolationLayer> isolation() {
    return List.copyOf(isolation);
  }

  /** Compiles and checks the submission. */
  List<Diagnostic> check() throws GraderFaultException {
    try {
      return SecondChance.of(this::submit);
    } catch (WorkerLostException e) {
      return switch (e.reason()) {
        case TIMED_OUT -> List.of(tooLong());
        case EXITED, BROKE_PROTOCOL ->
            List.of(
                Diagnostic.error(
                    "compile", "compiler-crash", "the compiler does not survive this source"));
        case KILLED, FAULT -> throw new GraderFaultException(e.getMessage(), e);
      };
    }
  }

  private static Diagnostic tooLong() {
    return Diagnostic.error(
        "compile",
        "compile-time-limit",
        "the source does not compile within %d seconds"
            .formatted(CHECK_LIMIT.processor().toSeconds()));
  }

  /**
   * Returns every mutant of the submission, which is a reference solution.
   *
   * @throws GraderFaultException if the worker does not list them
   */
  List<Mutant> mutants() throws GraderFaultException {
    try {
      return readyWorker()
          .ask(new ListMutants(), MutantsListed.class, CHECK_LIMIT, FrameLimits.UP)
          .mutants();
    } catch (WorkerLostException e) {
      drop();
      throw new GraderFaultException("the mutants could not be listed: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a mutant in the submission's place for the tests that follow, in every worker.
   *
   * @param id the mutant; empty for the submission itself
   */
  void use(String id) throws GraderFaultException {
    mutantId = id;
    if (worker != null) {
      tellMutant(worker);
    }
  }

  private void tellMutant(WorkerProcess current) throws GraderFaultException {
    try {
      current.tell(new UseMutant(mutantId), LOAD_LIMIT);
    } catch (WorkerLostException e) {
      drop();
      throw new GraderFaultException("the mutant could not be used: " + e.getMessage(), e);
    }
  }

  /**
   * Runs one test.
   *
   * @param limit how much processor time it may take
   * @throws WorkerLostException if there is no result; the next test gets a new worker
   */
  TestOutcome run(DeclaredTest test, Duration limit)
      throws WorkerLostException, GraderFaultException {
    WorkerProcess current = readyWorker();
    RunTest command = new RunTest(test, exercise.stepLimit(test.id()));
    try {
      TestFinished finished =
          current.ask(
              command, TestFinished.class, TimeLimit.ofProcessor(limit), FrameLimits.UP_UNTRUSTED);
      if (!finished.testId().equals(test.id())) {
        throw new WorkerLostException(Reason.BROKE_PROTOCOL, "an answer about another test");
      }
      if (finished.spent()) {
        drop();
      }
      return outcome(finished);
    } catch (WorkerLostException e) {
      drop();
      throw e;
    }
  }

  private WorkerProcess readyWorker() throws WorkerLostException, GraderFaultException {
    WorkerProcess current = worker;
    if (current != null) {
      return current;
    }
    List<Diagnostic> diagnostics = submit();
    if (diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
      throw new GraderFaultException(
          "a second worker refuses what the first accepted: " + diagnostics.get(0).message());
    }
    WorkerProcess fresh = Objects.requireNonNull(worker);
    if (!mutantId.isEmpty()) {
      tellMutant(fresh);
    }
    return fresh;
  }

  private List<Diagnostic> submit() throws WorkerLostException, GraderFaultException {
    WorkerProcess fresh = open();
    try {
      SubmissionChecked checked =
          fresh.ask(
              new Submit(submission.files()),
              SubmissionChecked.class,
              CHECK_LIMIT,
              FrameLimits.UP_UNTRUSTED);
      if (checked.spent()) {
        drop();
      }
      return checked.findings().stream().map(WorkerSession::diagnostic).toList();
    } catch (WorkerLostException e) {
      drop();
      throw e;
    }
  }

  /** Until the submission is in its hands, whatever a worker does wrong is our own fault. */
  private WorkerProcess open() throws GraderFaultException {
    try {
      WorkerProcess fresh = SecondChance.of(this::load);
      isolation.retainAll(fresh.layers());
      workers.requireLayers(isolation);
      return fresh;
    } catch (IOException | WorkerLostException e) {
      throw new GraderFaultException("no worker could be started: " + e.getMessage(), e);
    }
  }

  private WorkerProcess load() throws IOException, WorkerLostException {
    WorkerProcess fresh = workers.take(exercise.exercise().limits().heapMiB());
    worker = fresh;
    try {
      fresh.tell(exercise.toCommand(seed), LOAD_LIMIT);
      return fresh;
    } catch (WorkerLostException e) {
      drop();
      throw e;
    }
  }

  private void drop() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  /** Leaves a worker that is still good to whoever comes next. */
  @Override
  public void close() {
    if (worker != null) {
      workers.giveBack(worker, exercise.exercise().limits().heapMiB());
      worker = null;
    }
  }

  private static Diagnostic diagnostic(Finding finding) {
    return new Diagnostic(
        finding.stage().name().toLowerCase(Locale.ROOT),
        finding.severity() == Finding.Severity.ERROR ? Severity.ERROR : Severity.WARNING,
        finding.code(),
        finding.message(),
        finding.file(),
        Math.max(0, finding.line()),
        Math.max(0, finding.column()));
  }

  private static TestOutcome outcome(TestFinished finished) {
    return new TestOutcome(
        finished.testId(),
        status(finished),
        finished.steps(),
        finished.message(),
        comparison(finished.comparison()),
        finished.output(),
        finished.seeded());
  }

  private static TestStatus status(TestFinished finished) {
    return switch (finished.end()) {
      case PASSED -> TestStatus.PASSED;
      case FAILED -> TestStatus.FAILED;
      case ERRORED -> TestStatus.ERRORED;
      case STEPS_EXCEEDED -> TestStatus.TIMED_OUT;
      case MEMORY_EXCEEDED -> TestStatus.MEMORY_EXCEEDED;
      case OUTPUT_EXCEEDED -> TestStatus.OUTPUT_EXCEEDED;
    };
  }

  private static @Nullable Comparison comparison(@Nullable NumericComparison claimed) {
    return claimed == null
        ? null
        : new Comparison(
            claimed.expected(), claimed.actual(), claimed.error(), claimed.allowed(), claimed.at());
  }
}
