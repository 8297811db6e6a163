package gradus.worker.run;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.TestStatus;
import gradus.protocol.DeclaredTest;
import gradus.protocol.Doubt;
import gradus.protocol.RunTest;
import gradus.protocol.TestFinished;
import gradus.testkit.NumericAssertionError;
import gradus.testkit.RunContext;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.SandboxOpener;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Runs one declared test and says how it ended. */
public final class TestRunner {

  private final SandboxOpener sandboxes = new SandboxOpener();
  private @Nullable JupiterLauncher launcher;

  /**
   * Runs a test on class loaders in which no other test has left anything. One that is given little
   * because of methods in doubt, and runs out of it in none of them, is run again with all it may
   * use.
   *
   * @param limits what the learner's code may use
   * @param seed what seeded test cases are drawn from
   */
  public TestFinished run(Sandbox sandbox, RunTest command, MeterLimits limits, long seed) {
    DeclaredTest test = command.test();
    Doubt doubt = command.doubt();
    if (!doubt.methods().isEmpty()) {
      MeterLimits little = limits.atMost(doubt.steps(), doubt.depth());
      Attempt attempt = attempt(sandbox, test, little, seed);
      if (!attempt.ranOutBeside(doubt)) {
        return finished(test, attempt, limits);
      }
    }
    return finished(test, attempt(sandbox, test, limits, seed), limits);
  }

  private Attempt attempt(Sandbox sandbox, DeclaredTest test, MeterLimits limits, long seed) {
    FailureText text = new FailureText(sandbox::isLearners);
    RunContext.install(Meter::steps, new MeteredStreams(), seed);
    Meter.start(limits, Sandbox::isLearners);
    try {
      Outcome outcome = outcome(launch(sandbox, test), text);
      MeterReading reading = Meter.stop(outcome.thrown());
      TestStatus end = end(outcome.end(), reading);
      return new Attempt(outcome, reading, end, end == TestStatus.PASSED ? null : lastCall());
    } finally {
      sandboxes.leave();
    }
  }

  /** How a test looked, what it used, and how it ended for both reasons. */
  private record Attempt(
      Outcome outcome, MeterReading reading, TestStatus end, @Nullable CallRecord lastCall) {

    boolean ranOutBeside(Doubt doubt) {
      Exhaustion exhaustion = reading.exhaustion();
      return (exhaustion == Exhaustion.STEPS || exhaustion == Exhaustion.DEPTH)
          && !reading.jvmSpent()
          && Collections.disjoint(reading.calls().methods(), doubt.methods());
    }
  }

  /** Lets go of the last submission, whose worker another may use. */
  public void forget() {
    sandboxes.forget();
  }

  /**
   * How the test looks before the meter is read.
   *
   * @param message read while the meter runs: an exception's message may be a learner's code
   */
  private record Outcome(
      TestStatus end,
      String message,
      @Nullable Comparison comparison,
      @Nullable Throwable thrown) {}

  @SuppressWarnings("CatchingUnchecked") // whatever a test throws is its outcome
  private @Nullable Throwable launch(Sandbox sandbox, DeclaredTest test) {
    ClassLoader loader = sandboxes.open(sandbox);
    Thread.currentThread().setContextClassLoader(loader);
    try {
      if (test.direct()) {
        return DirectCall.execute(test, loader);
      }
      JupiterLauncher.Execution execution = launcher().execute(test, loader);
      if (execution.failure() == null && execution.invocations() == 0) {
        return new AssertionError("the test did not run");
      }
      return execution.failure();
    } catch (Throwable e) {
      return e;
    }
  }

  /** Most exercises need none. */
  private JupiterLauncher launcher() {
    JupiterLauncher known = launcher == null ? new JupiterLauncher() : launcher;
    launcher = known;
    return known;
  }

  private static Outcome outcome(@Nullable Throwable thrown, FailureText text) {
    if (thrown == null) {
      return new Outcome(TestStatus.PASSED, "", null, null);
    }
    if (thrown instanceof AssertionError && !text.isLearners(thrown)) {
      return new Outcome(TestStatus.FAILED, text.ofAssertion(thrown), comparison(thrown), thrown);
    }
    if (thrown instanceof org.opentest4j.TestAbortedException) {
      return new Outcome(TestStatus.FAILED, text.ofAssertion(thrown), null, thrown);
    }
    return new Outcome(TestStatus.ERRORED, text.ofException(thrown), null, thrown);
  }

  private static @Nullable Comparison comparison(Throwable thrown) {
    if (thrown instanceof NumericAssertionError error) {
      Comparison numbers = error.comparison();
      return new Comparison(
          FailureText.clean(numbers.expected()),
          FailureText.clean(numbers.actual()),
          numbers.error(),
          numbers.allowed(),
          numbers.at(),
          numbers.excerpt());
    }
    if (thrown instanceof AssertionFailedError error
        && error.isExpectedDefined()
        && error.isActualDefined()) {
      return new Comparison(
          FailureText.clean(error.getExpected().getStringRepresentation()),
          FailureText.clean(error.getActual().getStringRepresentation()),
          "",
          "",
          "");
    }
    return null;
  }

  private static TestFinished finished(DeclaredTest test, Attempt attempt, MeterLimits limits) {
    Outcome outcome = attempt.outcome();
    MeterReading reading = attempt.reading();
    String message =
        reading.exhaustion() == Exhaustion.NONE
            ? outcome.message()
            : RunOutText.of(reading, limits);
    return new TestFinished(
        test.id(),
        attempt.end(),
        reading.jvmSpent() ? TestFinished.UNCOUNTED : reading.steps(),
        message,
        attempt.end() == outcome.end() ? outcome.comparison() : null,
        reading.output(),
        RunContext.seedWasUsed(),
        reading.jvmSpent(),
        reading.calls().methods(),
        attempt.lastCall(),
        reading.outputCut());
  }

  private @Nullable CallRecord lastCall() {
    CallRecord last = sandboxes.lastCall();
    return last == null
        ? null
        : new CallRecord(FailureText.clean(last.text()), FailureText.clean(last.result()));
  }

  private static TestStatus end(TestStatus seen, MeterReading reading) {
    return switch (reading.exhaustion()) {
      case NONE -> seen;
      case STEPS -> TestStatus.TIMED_OUT;
      case MEMORY -> TestStatus.MEMORY_EXCEEDED;
      case OUTPUT -> TestStatus.OUTPUT_EXCEEDED;
      case DEPTH, STACK -> TestStatus.ERRORED;
    };
  }
}
