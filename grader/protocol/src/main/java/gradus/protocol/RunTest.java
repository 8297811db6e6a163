package gradus.protocol;

/**
 * One declared test that is to be run against the submission.
 *
 * @param test the test
 * @param stepLimit how many steps the learner's code may take
 * @param doubt which methods may take less
 */
public record RunTest(DeclaredTest test, long stepLimit, Doubt doubt) {

  /** Makes one of a submission of which no method is in doubt. */
  public RunTest(DeclaredTest test, long stepLimit) {
    this(test, stepLimit, Doubt.NONE);
  }

  void write(MessageWriter out) {
    test.write(out);
    out.writeLong(stepLimit);
    doubt.write(out);
  }

  static RunTest read(MessageReader in) throws ProtocolException {
    return new RunTest(DeclaredTest.read(in), in.readLong(), Doubt.read(in));
  }
}
