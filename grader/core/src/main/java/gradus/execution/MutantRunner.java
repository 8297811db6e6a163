package gradus.execution;

import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
import gradus.protocol.Mutant;
import gradus.submission.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Runs tests against mutants of a reference solution, which it compiles once. */
public final class MutantRunner implements AutoCloseable {

  private final CompiledExercise exercise;
  private final WorkerSession session;

  private MutantRunner(CompiledExercise exercise, WorkerSession session) {
    this.exercise = exercise;
    this.session = session;
  }

  /**
   * Hands a reference solution to a worker.
   *
   * @param seed what seeded test cases are drawn from
   * @throws GraderFaultException if the worker refuses it or the grader itself fails
   */
  public static MutantRunner of(
      Workers workers, CompiledExercise exercise, Submission reference, long seed)
      throws GraderFaultException {
    WorkerSession session = new WorkerSession(workers, exercise, reference, seed);
    if (session.check().stream().anyMatch(Diagnostic::isError)) {
      session.close();
      throw new GraderFaultException("mutants were asked of a solution that does not run");
    }
    return new MutantRunner(exercise, session);
  }

  /** Returns every mutant, in the order of classes, methods and instructions. */
  public List<Mutant> mutants() throws GraderFaultException {
    return session.mutants();
  }

  /**
   * Runs tests against a mutant, as many as it takes to notice it.
   *
   * @param always tests that are run in any case
   * @param inTurn tests that are run, in this order, until one does not pass
   * @return how those went that did not pass; none where no test notices the mutant
   */
  public List<TestOutcome> failures(
      Mutant mutant, List<PlannedTest> always, List<PlannedTest> inTurn)
      throws GraderFaultException {
    session.use(mutant.id());
    TimeBudget budget = budget();
    List<TestOutcome> failures = new ArrayList<>();
    for (PlannedTest each : always) {
      addIfFailed(each, budget, failures);
    }
    Iterator<PlannedTest> next = inTurn.iterator();
    while (failures.isEmpty() && next.hasNext()) {
      addIfFailed(next.next(), budget, failures);
    }
    return failures;
  }

  private void addIfFailed(PlannedTest test, TimeBudget budget, List<TestOutcome> failures)
      throws GraderFaultException {
    TestOutcome outcome = SubmissionRunner.runTest(test, session, budget);
    if (outcome.status() != TestStatus.PASSED) {
      failures.add(outcome);
    }
  }

  /**
   * Runs every test against a mutant.
   *
   * @param tests the tests
   * @return how they went, in their order
   */
  public List<TestOutcome> outcomes(Mutant mutant, List<PlannedTest> tests)
      throws GraderFaultException {
    session.use(mutant.id());
    TimeBudget budget = budget();
    List<TestOutcome> outcomes = new ArrayList<>();
    for (PlannedTest each : tests) {
      outcomes.add(SubmissionRunner.runTest(each, session, budget));
    }
    return outcomes;
  }

  private TimeBudget budget() {
    return new TimeBudget(Duration.ofSeconds(exercise.exercise().limits().wallSeconds()));
  }

  @Override
  public void close() {
    session.close();
  }
}
