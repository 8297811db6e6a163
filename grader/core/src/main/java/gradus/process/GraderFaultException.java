package gradus.process;

import org.jspecify.annotations.Nullable;

/** Thrown when grading failed for a reason that is neither the learner's nor the author's. */
public final class GraderFaultException extends Exception {

  public GraderFaultException(String message) {
    super(message);
  }

  public GraderFaultException(@Nullable String message, Throwable cause) {
    super(message, cause);
  }
}
