package gradus.submission;

import java.io.IOException;

/** Says that the path which should lead to a submission cannot be read. */
public final class NoSuchSubmissionException extends IOException {

  private static final long serialVersionUID = 1L;

  NoSuchSubmissionException(String message) {
    super(message);
  }

  NoSuchSubmissionException(String message, IOException cause) {
    super(message, cause);
  }
}
