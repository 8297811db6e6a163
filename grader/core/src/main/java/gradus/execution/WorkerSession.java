package gradus.execution;

import gradus.isolation.IsolationLayer;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.process.GraderFaultException;
import gradus.process.SecondChance;
import gradus.process.TimeLimit;
import gradus.process.WorkerLostException;
import gradus.process.WorkerProcess;
import gradus.process.Workers;
import gradus.protocol.DeclaredTest;
import gradus.protocol.Doubt;
import gradus.protocol.FrameLimits;
import gradus.protocol.ListMutants;
import gradus.protocol.Mutant;
import gradus.protocol.MutantsListed;
import gradus.protocol.RunTest;
import gradus.protocol.SubmissionChecked;
import gradus.protocol.Submit;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import gradus.protocol.UseMutant;
import gradus.submission.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
  private final RunOuts runOuts = new RunOuts();
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
                    Stage.COMPILE, "compiler-crash", "the compiler does not survive this source"));
        case KILLED, FAULT -> throw new GraderFaultException(e.getMessage(), e);
      };
    }
  }

  private static Diagnostic tooLong() {
    return Diagnostic.error(
        Stage.COMPILE,
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
   * Runs tests one after the other, as far as one question goes: up to one after which another
   * worker is needed, or the next may take less.
   *
   * @param tests the tests, at least one
   * @param untilFailure whether one that does not pass is the last
   * @param limit how much processor time each may take
   * @param outcomes takes how each ended, in their order
   * @throws WorkerLostException if there is no result of the first that {@code outcomes} has not
   *     taken; the next test gets a new worker
   */
  void run(
      List<LimitedTest> tests, boolean untilFailure, Duration limit, Consumer<TestOutcome> outcomes)
      throws WorkerLostException, GraderFaultException {
    WorkerProcess current = readyWorker();
    TestQuestion question =
        new TestQuestion(tests.stream().map(this::toRun).toList(), untilFailure);
    try {
      current.ask(
          question.command(),
          TestAnswered.class,
          TimeLimit.ofProcessor(limit),
          FrameLimits.UP_UNTRUSTED,
          answer -> {
            TestFinished finished = question.match(answer);
            note(finished);
            outcomes.accept(TestOutcome.of(finished));
            return question.isOpen();
          });
    } catch (WorkerLostException e) {
      drop();
      throw e;
    }
  }

  private RunTest toRun(LimitedTest limited) {
    Doubt doubt = isMutated() ? Doubt.NONE : runOuts.doubt(limited.steps());
    return new RunTest(limited.test(), limited.steps(), doubt);
  }

  private void note(TestFinished finished) {
    if (finished.spent()) {
      drop();
    }
    if (!isMutated()) {
      runOuts.record(finished, StepLimits.ofReference(exercise.exercise(), finished.testId()));
    }
  }

  /** Returns a test with how many steps a learner's code may take in it. */
  LimitedTest limited(DeclaredTest test) {
    return new LimitedTest(test, exercise.stepLimit(test.id()));
  }

  /** A mutant is no submission: each test is asked whether it notices it, whatever others say. */
  private boolean isMutated() {
    return !mutantId.isEmpty();
  }

  /** Returns what has to be said of how the tests were run. */
  List<Diagnostic> remarks() {
    return runOuts.diagnostics();
  }

  private WorkerProcess readyWorker() throws WorkerLostException, GraderFaultException {
    WorkerProcess current = worker;
    if (current != null) {
      return current;
    }
    List<Diagnostic> diagnostics = submit();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new GraderFaultException(
          "a second worker refuses what the first accepted: " + diagnostics.get(0).message());
    }
    WorkerProcess fresh = Objects.requireNonNull(worker);
    if (isMutated()) {
      tellMutant(fresh);
    }
    return fresh;
  }

  private List<Diagnostic> submit() throws WorkerLostException, GraderFaultException {
    WorkerProcess fresh = open();
    try {
      SubmissionChecked checked =
          fresh.ask(
              new Submit(submission.files(), submission.mended()),
              SubmissionChecked.class,
              CHECK_LIMIT,
              FrameLimits.UP_UNTRUSTED);
      if (checked.spent()) {
        drop();
      }
      return checked.findings();
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
      fresh.load(exercise.toCommand(seed), LOAD_LIMIT);
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
}
