package gradus.answer;

/** Says in one sentence why what was typed is no answer to a prediction. */
public final class AnswerFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  AnswerFormatException(String message) {
    super(message);
  }

  /** Returns the sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
