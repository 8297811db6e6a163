package gradus.execution;

import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
import gradus.protocol.Mutant;
import gradus.submission.Submission;
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
    TestSeries series = series();
    List<TestOutcome> first = failed(series.all(always, SubmissionProgress.UNHEARD));
    return first.isEmpty() ? failed(series.untilFailure(inTurn)) : first;
  }

  private static List<TestOutcome> failed(List<TestOutcome> outcomes) {
    return outcomes.stream().filter(each -> each.status() != TestStatus.PASSED).toList();
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
    return series().all(tests, SubmissionProgress.UNHEARD);
  }

  private TestSeries series() {
    return new TestSeries(session, exercise.timeForTests());
  }

  @Override
  public void close() {
    session.close();
  }
}
