package gradus.json;

/** Says where a text stops being JSON, and why. */
public final class MalformedJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  MalformedJsonException(int line, String reason) {
    super(reason);
    this.line = line;
    this.reason = reason;
  }

  /** Returns the line, from 1. */
  public int line() {
    return line;
  }

  /** Returns one sentence for whoever wrote the text. */
  public String reason() {
    return reason;
  }
}
