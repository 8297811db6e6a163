package gradus.execution;

import gradus.execution.WorkerLostException.Reason;
import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a submission against an exercise, replacing workers as they are lost. */
public final class SubmissionRunner {

  private final Workers workers;

  /**
   * @param workers where workers come from, and where those go that are still good
   */
  public SubmissionRunner(Workers workers) {
    this.workers = workers;
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
      List<TestOutcome> outcomes = runTests(exercise, session);
      return new TestRun(diagnostics, outcomes, session.isolation());
    }
  }

  private static List<TestOutcome> runTests(CompiledExercise exercise, WorkerSession session)
      throws GraderFaultException {
    int wallSeconds = exercise.exercise().limits().wallSeconds();
    TimeBudget budget = new TimeBudget(Duration.ofSeconds(wallSeconds));
    List<TestOutcome> outcomes = new ArrayList<>();
    for (PlannedTest each : exercise.plan().tests()) {
      outcomes.add(runTest(each, session, budget));
    }
    return outcomes;
  }

  /** Runs one test, on a second worker where the first is lost for no reason of its own. */
  static TestOutcome runTest(PlannedTest planned, WorkerSession session, TimeBudget budget)
      throws GraderFaultException {
    String id = planned.test().id();
    if (budget.usedUp()) {
      return TestOutcome.without(
          id, TestStatus.NOT_RUN, "earlier tests used up the submission's time");
    }
    try {
      return session.run(planned.test(), budget.forNextTest());
    } catch (WorkerLostException e) {
      return afterLoss(planned, session, budget, e);
    }
  }

  /** A worker that ends by itself may have been killed from outside: the test gets another. */
  private static TestOutcome afterLoss(
      PlannedTest planned, WorkerSession session, TimeBudget budget, WorkerLostException first)
      throws GraderFaultException {
    if (first.reason() == Reason.TIMED_OUT) {
      return timedOut(planned, budget);
    }
    try {
      return session.run(planned.test(), budget.forNextTest());
    } catch (WorkerLostException second) {
      return switch (second.reason()) {
        case TIMED_OUT -> timedOut(planned, budget);
        case EXITED, BROKE_PROTOCOL ->
            TestOutcome.without(
                planned.test().id(),
                TestStatus.ERRORED,
                "the Java virtual machine ended while this test ran");
        case FAULT -> throw new GraderFaultException(second.getMessage(), second);
      };
    }
  }

  private static TestOutcome timedOut(PlannedTest planned, TimeBudget budget) {
    Duration used = budget.forNextTest();
    budget.spend(used);
    return TestOutcome.without(
        planned.test().id(), TestStatus.TIMED_OUT, "no end in sight: stopped by the clock");
  }
}
