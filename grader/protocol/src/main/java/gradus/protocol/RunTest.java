package gradus.protocol;

/**
 * Asks for one declared test to be run against the submission.
 *
 * @param test the test
 * @param stepLimit how many steps the learner's code may take
 */
public record RunTest(DeclaredTest test, long stepLimit) implements WorkerCommand {

  @Override
  public CommandType type() {
    return CommandType.RUN_TEST;
  }

  @Override
  public void write(MessageWriter out) {
    test.write(out);
    out.writeLong(stepLimit);
  }

  static RunTest read(MessageReader in) throws ProtocolException {
    return new RunTest(DeclaredTest.read(in), in.readLong());
  }
}
