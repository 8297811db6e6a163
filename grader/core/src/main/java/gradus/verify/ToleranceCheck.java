package gradus.verify;

import gradus.execution.GraderFaultException;
import gradus.execution.TestOutcome;
import java.util.ArrayList;
import java.util.List;

/** Changes what tests see of results: a little, which they must forgive, and more. */
final class ToleranceCheck implements ExerciseCheck {

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    List<Problem> problems = new ArrayList<>();
    for (MutantRun each : bench.evidence().mutants()) {
      if (!each.isPerturbation() || bench.evidence().solutions().excuses(each.mutant())) {
        continue;
      }
      if (each.mustSurvive()) {
        for (TestOutcome failure : each.failures()) {
          String message =
              "%s is too strict: it fails when %s (%s)."
                  .formatted(failure.testId(), each.mutant().description(), each.mutant().id());
          problems.add(
              Problem.error(Check.TOLERANCE, bench.file(Tests.file(failure.testId())), 0, message));
        }
      } else if (each.survived()) {
        String message =
            "No test notices when %s (%s)."
                .formatted(each.mutant().description(), each.mutant().id());
        String file = bench.recorded().files().tests().get(0).path();
        problems.add(Problem.error(Check.TOLERANCE, bench.file(file), 0, message));
      }
    }
    return problems;
  }
}
