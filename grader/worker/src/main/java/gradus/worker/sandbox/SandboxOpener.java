package gradus.worker.sandbox;

import gradus.model.CallRecord;
import org.jspecify.annotations.Nullable;

/**
 * Opens sandboxes for one test after the other. Learners' classes that could remember anything are
 * loaded afresh for each test, others once for each submission; tests are kept from one submission
 * to the next where nothing of a submission can stay in them.
 */
public final class SandboxOpener {

  private final KeptSuites suites = new KeptSuites();
  private @Nullable Sandbox last;
  private @Nullable KeptTests tests;
  private boolean afresh;

  /** What can be opened again: the whole sandbox, or the way from kept tests to the learner. */
  private @Nullable Object opened;

  /**
   * Returns a loader in which no test has left anything, and which must be {@linkplain #leave()
   * left} before the next is opened.
   */
  @SuppressWarnings("ReferenceEquality") // an equal sandbox may be another submission's
  public ClassLoader open(Sandbox sandbox) {
    if (sandbox != last) {
      forget();
      tests = suites.of(sandbox.suite()).orElse(null);
      afresh = StaticState.isPossibleInLearners(sandbox.learnerClasses());
      afresh |= tests == null && StaticState.isPossibleInTests(sandbox.suite().testClasses());
      last = sandbox;
    }
    return tests == null ? openWhole(sandbox) : connect(tests, sandbox);
  }

  private ClassLoader openWhole(Sandbox sandbox) {
    ClassLoader loader = opened instanceof ClassLoader known ? known : sandbox.open();
    opened = afresh ? null : loader;
    return loader;
  }

  private ClassLoader connect(KeptTests kept, Sandbox sandbox) {
    Object known = opened;
    if (known == null) {
      known = kept.connect(sandbox.learnerClasses());
    } else {
      kept.reconnect(known);
    }
    opened = afresh ? null : known;
    return kept.loader();
  }

  /**
   * Returns the last call of a learner's method by the test that is open; null where there was
   * none, or the tests call the learner's classes themselves.
   */
  public @Nullable CallRecord lastCall() {
    return tests == null ? null : tests.lastCall();
  }

  /** Cuts kept tests off from the learner's classes. */
  public void leave() {
    if (tests != null) {
      tests.disconnect();
    }
  }

  /** Lets go of the last submission. */
  public void forget() {
    leave();
    last = null;
    tests = null;
    opened = null;
  }
}
