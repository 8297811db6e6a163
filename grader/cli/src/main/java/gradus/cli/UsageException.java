package gradus.cli;

/** Thrown when a command is asked for something that is not there or cannot be. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one sentence: what, where, and what to do
   */
  UsageException(String message) {
    super(message);
  }
}
