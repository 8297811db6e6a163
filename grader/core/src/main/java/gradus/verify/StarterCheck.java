package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.process.GraderFaultException;
import gradus.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/** Hands in the starter as it is, which must be allowed and earn nothing. */
final class StarterCheck implements ExerciseCheck {

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    Evidence evidence = examination.evidence();
    Submission starter = new Submission(examination.recorded().files().starter());
    TestRun run =
        evidence.whenFree(() -> evidence.run(evidence.exercise(), starter, Evidence.SEED));
    List<Diagnostic> problems = new ArrayList<>();
    for (Diagnostic each : run.diagnostics()) {
      String file = each.file();
      if (each.isError()) {
        problems.add(Check.STARTER.error(examination.file(file), each.line(), each.message()));
      }
    }
    for (TestOutcome each : run.outcomes()) {
      if (each.status() == TestStatus.PASSED) {
        String message = "The starter passes " + each.testId() + " without any work done.";
        problems.add(Check.STARTER.error(examination.file(Tests.file(each.testId())), 0, message));
      }
    }
    return problems;
  }
}
