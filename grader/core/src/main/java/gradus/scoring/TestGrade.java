package gradus.scoring;

import gradus.execution.TestOutcome;
import gradus.exercise.PlannedTest;
import gradus.model.Points;
import gradus.model.TestStatus;

/**
 * What one test earned.
 *
 * @param planned the test and its group
 * @param outcome how it went
 * @param earned its points
 * @param possible the points it might have earned
 */
public record TestGrade(PlannedTest planned, TestOutcome outcome, Points earned, Points possible) {

  /** Returns whether the test passed. */
  public boolean passed() {
    return outcome.status() == TestStatus.PASSED;
  }
}
