package gradus.process;

import org.jspecify.annotations.Nullable;

/** Thrown when a worker gave no answer: it ended, was out of time, or said something malformed. */
public final class WorkerLostException extends Exception {

  /** Why there is no answer. */
  public enum Reason {
    /** The controller's clock ran out and killed it. */
    TIMED_OUT,
    /** The process ended by itself. */
    EXITED,
    /** The process was killed, and not by the controller. */
    KILLED,
    /** Its bytes were no answer to the question. */
    BROKE_PROTOCOL,
    /** It reported a failure of its own. */
    FAULT
  }

  private final Reason reason;

  public WorkerLostException(Reason reason, @Nullable String message) {
    super(message);
    this.reason = reason;
  }

  /** Returns why there is no answer. */
  public Reason reason() {
    return reason;
  }
}
