package gradus.execution;

import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import gradus.process.Workers;
import gradus.submission.Submission;
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
      TestSeries series = new TestSeries(session, exercise.timeForTests());
      List<TestOutcome> outcomes = series.all(exercise.plan().tests(), progress);
      all.addAll(session.remarks());
      all.addAll(CutOutput.remarks(exercise.exercise(), outcomes));
      return new TestRun(all, outcomes, session.isolation());
    }
  }
}
