package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.process.GraderFaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds tests that no mistake fails: they only look as if they tested something. */
final class IdleCheck implements ExerciseCheck {

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    Set<String> busy = new HashSet<>(examination.evidence().testsThatMistakesFail());
    for (MutantRun each : examination.evidence().mutants()) {
      each.failures().stream().map(TestOutcome::testId).forEach(busy::add);
    }
    List<Diagnostic> problems = new ArrayList<>();
    for (PlannedTest each : examination.evidence().exercise().plan().tests()) {
      String id = each.test().id();
      if (!busy.contains(id)) {
        String message = "The test " + id + " is idle: no known mistake and no mutant fails it.";
        problems.add(Check.IDLE.error(examination.file(Tests.file(id)), 0, message));
      }
    }
    return problems;
  }
}
