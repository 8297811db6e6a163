package gradus.execution;

import gradus.exercise.Exercise;
import java.util.OptionalLong;

/** How many steps a learner's code may take in a test. */
final class StepLimits {

  /** For exercises without a recorded baseline: what a slow machine does in a second. */
  private static final long WITHOUT_BASELINE = 100_000_000L;

  /** A reference that does nearly nothing must not leave a learner with nearly nothing. */
  static final long LEAST = 1_000_000L;

  private StepLimits() {}

  /** Returns {@code stepsFactor} times what the reference took in the test. */
  static long of(Exercise exercise, String testId) {
    OptionalLong recorded = exercise.baseline().stepsOf(testId);
    if (recorded.isEmpty()) {
      return WITHOUT_BASELINE;
    }
    long factor = exercise.limits().stepsFactor();
    return Math.max(LEAST, Math.multiplyExact(recorded.getAsLong(), factor));
  }

  /** Returns how many steps the reference takes in a test; more than any, if nobody knows. */
  static long ofReference(Exercise exercise, String testId) {
    return exercise.baseline().stepsOf(testId).orElse(Long.MAX_VALUE);
  }
}
