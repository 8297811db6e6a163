package gradus.execution;

import gradus.isolation.IsolationLayer;
import gradus.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that happened to one submission.
 *
 * @param diagnostics what the stages before the tests found
 * @param outcomes one per declared test, in report order
 * @param isolation the layers that every worker had
 */
public record TestRun(
    List<Diagnostic> diagnostics, List<TestOutcome> outcomes, List<IsolationLayer> isolation) {

  public TestRun {
    diagnostics = List.copyOf(diagnostics);
    outcomes = List.copyOf(outcomes);
    isolation = List.copyOf(isolation);
  }

  /** Returns the same with something else to say before. */
  public TestRun after(List<Diagnostic> remarks) {
    List<Diagnostic> all = new ArrayList<>(remarks);
    all.addAll(diagnostics);
    return new TestRun(all, outcomes, isolation);
  }

  /** Returns whether the submission was stopped before its tests. */
  public boolean stopped() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
