package gradus.verify;

import gradus.diagnosis.MistakeFinder;
import gradus.exercise.Baseline;
import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import java.util.ArrayList;
import java.util.List;

/** Holds what was recorded against what happens now. */
final class BaselineCheck implements ExerciseCheck {

  private static final String FILE = "baseline.json";

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    Baseline recorded = examination.recorded().baseline();
    Baseline measured = Recorder.record(examination.evidence());
    List<Diagnostic> problems =
        examination.recorded().kind().ofTests()
            ? new ArrayList<>()
            : untold(examination, new MistakeFinder(measured.mistakes()));
    if (recorded.equals(Baseline.EMPTY)) {
      problems.add(
          error(examination, "Nothing is recorded yet, so every test has a generous step limit"));
    } else if (!recorded.steps().equals(measured.steps())) {
      problems.add(error(examination, "The reference's steps are not those that were recorded"));
    } else if (!recorded.mistakes().equals(measured.mistakes())) {
      problems.add(error(examination, "The known mistakes do not show as was recorded"));
    }
    return problems;
  }

  /** Returns whether a problem is gone once what was measured is recorded. */
  static boolean isMendedByRecording(Diagnostic problem) {
    return Check.BASELINE.found(problem) && problem.file().endsWith("/" + FILE);
  }

  /**
   * Looks for mistakes that learners would not be told of: they look like others, or like nothing.
   */
  private static List<Diagnostic> untold(Examination examination, MistakeFinder finder)
      throws GraderFaultException {
    List<Diagnostic> problems = new ArrayList<>();
    for (SolutionRun each : examination.evidence().runs()) {
      boolean shows = !each.solution().isAccepted() && !each.run().stopped();
      if (shows && finder.find(each.run()).isEmpty()) {
        String message =
            "A learner with this mistake is not told so: no failure says what came, or another"
                + " mistake fails with the same ones.";
        String file = examination.solutionFile(each.solution().place());
        problems.add(Check.BASELINE.warning(file, 0, message));
      }
    }
    return problems;
  }

  private static Diagnostic error(Examination examination, String message) {
    return Check.BASELINE.error(examination.file(FILE), 0, message + ": run verify --record.");
  }
}
