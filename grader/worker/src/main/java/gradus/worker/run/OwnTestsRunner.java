package gradus.worker.run;

import gradus.model.TestStatus;
import gradus.protocol.RunTest;
import gradus.protocol.TestFinished;
import gradus.worker.discovery.OwnTest;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.sandbox.Sandbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a learner's own tests against one version of the code that they test, until the first one
 * fails.
 *
 * <p>All of them share one budget and one class loader, which nothing was in before. So how they
 * end depends on what they say and on what the code does, and on nothing else.
 */
public final class OwnTestsRunner {

  private OwnTestsRunner() {}

  /**
   * Runs the tests.
   *
   * @param sandbox the tests and the code
   * @param tests the tests in their order
   * @param limits what all of them together may use
   * @return passed where all of them passed, and else how the first one failed
   */
  public static TestFinished run(
      Sandbox sandbox, List<OwnTest> tests, RunTest command, MeterLimits limits) {
    Set<String> own =
        tests.stream().flatMap(each -> each.classNames().stream()).collect(Collectors.toSet());
    FailureText text = new FailureText(own::contains);
    Meter.start(limits, Sandbox::isLearners);
    Ending ending = call(new OwnTestCalls(sandbox.open()), tests, text);
    MeterReading reading = Meter.stop(ending.thrown);
    boolean ranOut = reading.exhaustion() != Exhaustion.NONE;
    String message = ranOut ? RunOutText.of(reading, limits) : ending.message;
    return new TestFinished(
        command.test().id(),
        ranOut ? end(reading.exhaustion()) : ending.status,
        reading.jvmSpent() ? TestFinished.UNCOUNTED : reading.steps(),
        ending.test.isEmpty() ? message : ending.test + ": " + message,
        null,
        reading.output(),
        false,
        reading.jvmSpent(),
        List.of(),
        null,
        reading.outputCut());
  }

  /**
   * How the tests ended before the meter is read.
   *
   * @param test the one that failed; empty if none
   * @param message read while the meter runs: an exception's message may be a learner's code
   */
  private record Ending(
      TestStatus status, String test, String message, @Nullable Throwable thrown) {}

  private static Ending call(OwnTestCalls calls, List<OwnTest> tests, FailureText text) {
    for (OwnTest each : tests) {
      Throwable thrown = calls.call(each);
      if (thrown != null) {
        return failed(each.name(), thrown, text);
      }
    }
    Throwable thrown = calls.end();
    return thrown == null
        ? new Ending(TestStatus.PASSED, "", "", null)
        : failed("@AfterAll", thrown, text);
  }

  private static Ending failed(String test, Throwable thrown, FailureText text) {
    boolean asserted = thrown instanceof AssertionError && !text.isLearners(thrown);
    return asserted
        ? new Ending(TestStatus.FAILED, test, text.ofOwnAssertion(thrown), thrown)
        : new Ending(TestStatus.ERRORED, test, text.ofException(thrown), thrown);
  }

  private static TestStatus end(Exhaustion exhaustion) {
    return switch (exhaustion) {
      case NONE -> throw new IllegalArgumentException("nothing ran out");
      case STEPS -> TestStatus.TIMED_OUT;
      case MEMORY -> TestStatus.MEMORY_EXCEEDED;
      case OUTPUT -> TestStatus.OUTPUT_EXCEEDED;
      case DEPTH, STACK -> TestStatus.ERRORED;
    };
  }
}
