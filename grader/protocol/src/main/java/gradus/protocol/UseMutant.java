package gradus.protocol;

/**
 * Puts a mutant of the submission in its place for the tests that follow.
 *
 * @param id which mutant; empty for the submission itself
 */
public record UseMutant(String id) implements WorkerCommand {

  @Override
  public CommandType type() {
    return CommandType.USE_MUTANT;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeString(id);
  }

  static UseMutant read(MessageReader in) throws ProtocolException {
    return new UseMutant(in.readString());
  }
}
