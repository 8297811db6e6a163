package gradus.verify;

import gradus.diagnosis.MistakeFinder;
import gradus.execution.GraderFaultException;
import gradus.exercise.Baseline;
import java.util.ArrayList;
import java.util.List;

/** Holds what was recorded against what happens now. */
final class BaselineCheck implements ExerciseCheck {

  private static final String FILE = "baseline.json";

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    Baseline recorded = bench.recorded().baseline();
    Baseline measured = Recorder.record(bench.evidence());
    List<Problem> problems = untold(bench, new MistakeFinder(measured.mistakes()));
    if (recorded.equals(Baseline.EMPTY)) {
      problems.add(
          error(bench, "Nothing is recorded yet, so every test has a generous step limit"));
    } else if (!recorded.steps().equals(measured.steps())) {
      problems.add(error(bench, "The reference's steps are not those that were recorded"));
    } else if (!recorded.mistakes().equals(measured.mistakes())) {
      problems.add(error(bench, "The known mistakes do not show as was recorded"));
    }
    return problems;
  }

  /**
   * Looks for mistakes that learners would not be told of: they look like others, or like nothing.
   */
  private static List<Problem> untold(Bench bench, MistakeFinder finder)
      throws GraderFaultException {
    List<Problem> problems = new ArrayList<>();
    for (SolutionRun each : bench.evidence().runs()) {
      boolean shows = !each.solution().isAccepted() && !each.run().stopped();
      if (shows && finder.find(each.run()).isEmpty()) {
        String message =
            "A learner with this mistake is not told so: no failure says what came, or another"
                + " mistake fails with the same ones.";
        String file = bench.solutionFile(each.solution().label());
        problems.add(Problem.warning(Check.BASELINE, file, 0, message));
      }
    }
    return problems;
  }

  private static Problem error(Bench bench, String message) {
    return Problem.error(Check.BASELINE, bench.file(FILE), 0, message + ": run verify --record.");
  }
}
