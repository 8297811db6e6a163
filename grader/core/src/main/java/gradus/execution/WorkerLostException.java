package gradus.execution;

import org.jspecify.annotations.Nullable;

/** Thrown when a worker gave no answer: it ended, was out of time, or said something malformed. */
final class WorkerLostException extends Exception {

  /** Why there is no answer. */
  enum Reason {
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

  WorkerLostException(Reason reason, @Nullable String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
