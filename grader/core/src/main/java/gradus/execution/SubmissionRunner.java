package gradus.execution;

import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.process.SecondChance;
import gradus.process.WorkerLostException;
import gradus.process.Workers;
import gradus.protocol.DeclaredTest;
import gradus.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a submission against an exercise, replacing workers as they are lost. */
public final class SubmissionRunner {

  private final Workers workers;
  private final SubmissionProgress progress;

  /**
   * @param workers where workers come from, and where those go that are still good
   */
  public SubmissionRunner(Workers workers) {
    this(workers, SubmissionProgress.UNHEARD);
  }

  /**
   * @param workers where workers come from, and where those go that are still good
   * @param progress hears how far it is
   */
  public SubmissionRunner(Workers workers, SubmissionProgress progress) {
    this.workers = workers;
    this.progress = progress;
  }

  /**
   * Checks the submission and runs every declared test against it.
   *
   * @param seed what seeded test cases are drawn from
   * @throws GraderFaultException if the grader itself fails
   */
  public TestRun run(CompiledExercise exercise, Submission submission, long seed)
      throws GraderFaultException {
    try (WorkerSession session = new WorkerSession(workers, exercise, submission, seed)) {
      List<Diagnostic> diagnostics = session.check();
      TestRun stopped = new TestRun(diagnostics, List.of(), session.isolation());
      if (stopped.stopped()) {
        return stopped;
      }
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      if (exercise.exercise().kind().ofTests()) {
        OwnTestsRun own = new OwnTestsRun(exercise, submission, session, progress);
        List<TestOutcome> outcomes = own.outcomes();
        all.addAll(own.remarks());
        all.addAll(CutOutput.remarks(exercise.exercise(), outcomes));
        return new TestRun(all, outcomes, session.isolation());
      }
      List<TestOutcome> outcomes = runTests(exercise, session);
      all.addAll(session.remarks());
      all.addAll(CutOutput.remarks(exercise.exercise(), outcomes));
      return new TestRun(all, outcomes, session.isolation());
    }
  }

  private List<TestOutcome> runTests(CompiledExercise exercise, WorkerSession session)
      throws GraderFaultException {
    int wallSeconds = exercise.exercise().limits().wallSeconds();
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(wallSeconds));
    List<TestOutcome> outcomes = new ArrayList<>();
    List<PlannedTest> tests = exercise.plan().tests();
    for (PlannedTest each : tests) {
      progress.tested(outcomes.size(), tests.size());
      outcomes.add(runTest(each, session, budget));
    }
    return outcomes;
  }

  /** Runs one test. */
  static TestOutcome runTest(PlannedTest planned, WorkerSession session, TimeBudget budget)
      throws GraderFaultException {
    return runTest(planned.test(), session.stepLimit(planned.test()), session, budget);
  }

  /**
   * Runs one test.
   *
   * @param steps how many steps it may take
   */
  static TestOutcome runTest(
      DeclaredTest test, long steps, WorkerSession session, TimeBudget budget)
      throws GraderFaultException {
    String id = test.id();
    if (budget.usedUp()) {
      return TestOutcome.without(
          id, TestStatus.NOT_RUN, "earlier tests used up the submission's time");
    }
    try {
      return SecondChance.of(() -> session.run(test, steps, budget.forNextTest()));
    } catch (WorkerLostException e) {
      return switch (e.reason()) {
        case TIMED_OUT -> timedOut(id, budget);
        case EXITED, BROKE_PROTOCOL ->
            TestOutcome.without(
                id, TestStatus.ERRORED, "the Java virtual machine ended while this test ran");
        case KILLED, FAULT -> throw new GraderFaultException(e.getMessage(), e);
      };
    }
  }

  private static TestOutcome timedOut(String id, TimeBudget budget) {
    Duration used = budget.forNextTest();
    budget.spend(used);
    return TestOutcome.without(id, TestStatus.TIMED_OUT, "no end in sight: stopped by the clock");
  }
}
