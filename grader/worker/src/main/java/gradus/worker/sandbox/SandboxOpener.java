package gradus.worker.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Opens sandboxes for one test after the other. Classes that could remember anything are loaded
 * afresh for each test; the others only once, so that the JVM need not warm to them again.
 */
public final class SandboxOpener {

  private @Nullable Sandbox last;
  private @Nullable ClassLoader shared;

  /** Returns a loader in which no test has left anything. */
  @SuppressWarnings("ReferenceEquality") // an equal sandbox may be another submission's
  public ClassLoader open(Sandbox sandbox) {
    if (sandbox != last) {
      last = sandbox;
      shared = StaticState.isPossible(sandbox) ? null : sandbox.open();
    }
    return shared == null ? sandbox.open() : shared;
  }
}
