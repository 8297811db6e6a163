package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.model.TestStatus;
import gradus.scoring.Grade;
import gradus.solution.KnownSolution;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A known solution and what became of it.
 *
 * @param solution the solution
 * @param run what happened
 * @param grade what it is worth
 */
record SolutionRun(KnownSolution solution, TestRun run, Grade grade) {

  /** Returns the ids of the tests that did not pass. */
  Set<String> failedTests() {
    return run.outcomes().stream()
        .filter(each -> each.status() != TestStatus.PASSED)
        .map(TestOutcome::testId)
        .collect(Collectors.toSet());
  }
}
