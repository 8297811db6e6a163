package gradus.execution;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.TestStatus;
import gradus.protocol.TestFinished;
import org.jspecify.annotations.Nullable;

/**
 * What became of one declared test.
 *
 * @param testId the test
 * @param status how it ended
 * @param steps how many steps the learner's code took; negative where nothing counted
 * @param message what was wrong; empty when it passed
 * @param comparison the numbers behind the message, where it is about numbers
 * @param output what the learner's code printed
 * @param seeded whether another seed could have made a difference
 * @param call the last call of the learner's code, where the test did not pass and calls are known
 * @param outputCut whether the learner's code printed more, which was dropped
 */
public record TestOutcome(
    String testId,
    TestStatus status,
    long steps,
    String message,
    @Nullable Comparison comparison,
    String output,
    boolean seeded,
    @Nullable CallRecord call,
    boolean outputCut) {

  /** Makes one of no known call. */
  public TestOutcome(
      String testId,
      TestStatus status,
      long steps,
      String message,
      @Nullable Comparison comparison,
      String output,
      boolean seeded) {
    this(testId, status, steps, message, comparison, output, seeded, null, false);
  }

  /** Returns the outcome of a test about which no worker has said anything. */
  public static TestOutcome without(String testId, TestStatus status, String message) {
    return new TestOutcome(testId, status, TestFinished.UNCOUNTED, message, null, "", false);
  }

  /** Returns the outcome that a worker claims. */
  static TestOutcome of(TestFinished finished) {
    return new TestOutcome(
        finished.testId(),
        finished.status(),
        finished.steps(),
        finished.message(),
        finished.comparison(),
        finished.output(),
        finished.seeded(),
        finished.call(),
        finished.outputCut());
  }
}
