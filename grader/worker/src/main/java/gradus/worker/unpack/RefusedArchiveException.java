package gradus.worker.unpack;

/**
 * Thrown when an archive is damaged, hostile or too large; the message ends a sentence about it.
 */
final class RefusedArchiveException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedArchiveException(String message) {
    super(message);
  }
}
