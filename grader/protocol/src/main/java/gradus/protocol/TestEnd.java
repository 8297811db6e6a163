package gradus.protocol;

import java.util.List;

/** How a test ended, as far as the worker could see. */
public enum TestEnd {
  /** Every assertion held. */
  PASSED,
  /** An assertion did not hold, or the test did not run to its end. */
  FAILED,
  /** The learner's code threw something that the test did not expect. */
  ERRORED,
  /** The learner's code took more steps than it may. */
  STEPS_EXCEEDED,
  /** The learner's code wanted more memory than there is. */
  MEMORY_EXCEEDED,
  /** The learner's code printed more than it may. */
  OUTPUT_EXCEEDED;

  static final List<TestEnd> ALL = List.of(values());
}
