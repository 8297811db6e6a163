package gradus.protocol;

/**
 * Says that the next submission is for the exercise that was loaded last; the worker does not
 * answer.
 */
public record LoadAgain() implements WorkerCommand {

  @Override
  public CommandType type() {
    return CommandType.LOAD_AGAIN;
  }

  @Override
  public void write(MessageWriter out) {}

  static LoadAgain read(MessageReader in) {
    return new LoadAgain();
  }
}
