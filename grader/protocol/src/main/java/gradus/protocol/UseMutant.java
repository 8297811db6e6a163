package gradus.protocol;

/**
 * Puts a mutant of the submission in its place for the tests that follow; where learners hand in
 * tests, another version of the code that they test.
 *
 * @param id which mutant or version; empty for the submission itself
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
