package gradus.intake;

/** Thrown when an archive is not unpacked; the message is a sentence for its owner. */
public final class RefusedArchiveException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedArchiveException(String message) {
    super(message);
  }
}
