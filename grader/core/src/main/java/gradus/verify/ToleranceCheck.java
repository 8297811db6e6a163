package gradus.verify;

import gradus.execution.GraderFaultException;
import gradus.execution.TestOutcome;
import gradus.model.Visibility;
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
            "No hidden test notices when %s (%s)."
                .formatted(each.mutant().description(), each.mutant().id());
        problems.add(Problem.error(Check.TOLERANCE, hiddenTests(bench), 0, message));
      }
    }
    return problems;
  }

  /** Returns the file that the first hidden test is in. */
  private static String hiddenTests(Bench bench) throws GraderFaultException {
    return bench.evidence().exercise().plan().tests().stream()
        .filter(each -> each.group().visibility() == Visibility.HIDDEN)
        .map(each -> bench.file(Tests.file(each.test().id())))
        .findFirst()
        .orElse(bench.file("exercise.json"));
  }
}
