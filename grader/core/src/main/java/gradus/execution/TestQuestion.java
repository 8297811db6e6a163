package gradus.execution;

import gradus.process.WorkerLostException;
import gradus.process.WorkerLostException.Reason;
import gradus.protocol.RunTest;
import gradus.protocol.RunTests;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import java.security.SecureRandom;
import java.util.List;

/**
 * A question about several tests, and how far it is answered.
 *
 * <p>A worker runs code that nobody trusts. What it says counts only where it repeats a number that
 * was drawn for this question, and is about the test whose turn it is.
 */
final class TestQuestion {

  private static final SecureRandom TICKETS = new SecureRandom();

  private final RunTests command;
  private int answered;
  private boolean ended;

  /**
   * @param tests the tests, at least one
   * @param untilFailure whether one that does not pass is the last
   */
  TestQuestion(List<RunTest> tests, boolean untilFailure) {
    command = new RunTests(TICKETS.nextLong(), tests, untilFailure);
  }

  /** Returns what the worker is asked. */
  RunTests command() {
    return command;
  }

  /**
   * Takes the next answer.
   *
   * @throws WorkerLostException if it answers something else
   */
  TestFinished match(TestAnswered answer) throws WorkerLostException {
    if (answer.ticket() != command.ticket()) {
      throw new WorkerLostException(Reason.BROKE_PROTOCOL, "an answer to another question");
    }
    TestFinished finished = answer.finished();
    if (!finished.testId().equals(command.tests().get(answered).test().id())) {
      throw new WorkerLostException(Reason.BROKE_PROTOCOL, "an answer about another test");
    }
    answered++;
    ended = command.endsWith(finished);
    return finished;
  }

  /** Returns whether another answer is due. */
  boolean isOpen() {
    return !ended && answered < command.tests().size();
  }
}
