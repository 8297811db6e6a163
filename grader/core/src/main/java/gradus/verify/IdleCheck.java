package gradus.verify;

import gradus.execution.GraderFaultException;
import gradus.execution.TestOutcome;
import gradus.exercise.PlannedTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds tests that no mistake fails: they only look as if they tested something. */
final class IdleCheck implements ExerciseCheck {

  @Override
  public List<Problem> check(Bench bench) throws GraderFaultException {
    Set<String> busy = new HashSet<>(bench.evidence().testsThatMistakesFail());
    for (MutantRun each : bench.evidence().mutants()) {
      each.failures().stream().map(TestOutcome::testId).forEach(busy::add);
    }
    List<Problem> problems = new ArrayList<>();
    for (PlannedTest each : bench.evidence().exercise().plan().tests()) {
      String id = each.test().id();
      if (!busy.contains(id)) {
        String message = "The test " + id + " is idle: no known mistake and no mutant fails it.";
        problems.add(Problem.error(Check.IDLE, bench.file(Tests.file(id)), 0, message));
      }
    }
    return problems;
  }
}
