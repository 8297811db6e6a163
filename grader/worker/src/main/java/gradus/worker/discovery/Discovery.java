package gradus.worker.discovery;

import gradus.model.Diagnostic;
import gradus.protocol.DeclaredTest;
import java.util.List;

/**
 * The tests that an exercise declares.
 *
 * @param tests the tests in report order
 * @param problems what the exercise's author must change; empty when all is well
 */
public record Discovery(List<DeclaredTest> tests, List<Diagnostic> problems) {

  public Discovery {
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
  }
}
