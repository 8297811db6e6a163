package gradus.protocol;

import gradus.model.TestStatus;
import java.util.List;

/**
 * Asks for declared tests to be run against the submission, one after the other. Each has an answer
 * of its own, in their order; one of them may be the {@linkplain #endsWith last} before its time.
 *
 * @param ticket a number that nobody else knows, which each answer repeats: what was said before it
 *     was asked for, or by somebody else, does not
 * @param tests the tests, at least one
 * @param untilFailure whether tests that come after one that does not pass are left out
 */
public record RunTests(long ticket, List<RunTest> tests, boolean untilFailure)
    implements WorkerCommand {

  /** Copies the tests. */
  public RunTests {
    tests = List.copyOf(tests);
  }

  /**
   * Returns whether the tests after this one are not run: for what comes next to be asked, it has
   * to be known in which methods earlier tests ran out, or another worker is needed.
   */
  public boolean endsWith(TestFinished finished) {
    return finished.spent()
        || !finished.ranOutIn().isEmpty()
        || (untilFailure && finished.status() != TestStatus.PASSED);
  }

  @Override
  public CommandType type() {
    return CommandType.RUN_TESTS;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeLong(ticket);
    out.writeList(tests, RunTest::write);
    out.writeBoolean(untilFailure);
  }

  static RunTests read(MessageReader in) throws ProtocolException {
    return new RunTests(in.readLong(), in.readList(RunTest::read), in.readBoolean());
  }
}
