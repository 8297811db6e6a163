package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.model.Diagnostic;
import gradus.model.Visibility;
import gradus.process.GraderFaultException;
import java.util.ArrayList;
import java.util.List;

/** Changes what tests see of results: a little, which they must forgive, and more. */
final class ToleranceCheck implements ExerciseCheck {

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    List<Diagnostic> problems = new ArrayList<>();
    for (MutantRun each : examination.evidence().mutants()) {
      if (!each.isPerturbation() || examination.evidence().solutions().excuses(each.mutant())) {
        continue;
      }
      if (each.mustSurvive()) {
        for (TestOutcome failure : each.failures()) {
          String message =
              "%s is too strict: it fails when %s (%s)."
                  .formatted(failure.testId(), each.mutant().description(), each.mutant().id());
          problems.add(
              Check.TOLERANCE.error(examination.file(Tests.file(failure.testId())), 0, message));
        }
      } else if (each.survived()) {
        String message =
            "No hidden test notices when %s (%s)."
                .formatted(each.mutant().description(), each.mutant().id());
        problems.add(Check.TOLERANCE.error(hiddenTests(examination), 0, message));
      }
    }
    return problems;
  }

  /** Returns the file that the first hidden test is in. */
  private static String hiddenTests(Examination examination) throws GraderFaultException {
    return examination.evidence().exercise().plan().tests().stream()
        .filter(each -> each.group().visibility() == Visibility.HIDDEN)
        .map(each -> examination.file(Tests.file(each.test().id())))
        .findFirst()
        .orElse(examination.file("exercise.json"));
  }
}
