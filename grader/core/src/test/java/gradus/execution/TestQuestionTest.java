package gradus.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.TestStatus;
import gradus.process.WorkerLostException;
import gradus.process.WorkerLostException.Reason;
import gradus.protocol.RunTest;
import gradus.protocol.TestAnswered;
import gradus.protocol.TestFinished;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One answer a test, in their order, from whoever was asked. */
final class TestQuestionTest {

  @Test
  void itIsOpenUntilTheLastTestIsAnswered() throws WorkerLostException {
    TestQuestion question = question(false, "a", "b");
    question.match(answer(question, "a", TestStatus.FAILED));
    assertTrue(question.isOpen());
    question.match(answer(question, "b", TestStatus.PASSED));
    assertFalse(question.isOpen());
  }

  @Test
  void aFailureEndsItWhereThatIsAskedFor() throws WorkerLostException {
    TestQuestion question = question(true, "a", "b", "c");
    question.match(answer(question, "a", TestStatus.PASSED));
    assertTrue(question.isOpen());
    question.match(answer(question, "b", TestStatus.FAILED));
    assertFalse(question.isOpen());
  }

  @Test
  void whatRanOutOrSpentItsWorkerEndsIt() throws WorkerLostException {
    TestQuestion ranOut = question(false, "a", "b");
    ranOut.match(new TestAnswered(ranOut.command().ticket(), finished("a", false, "A.mean")));
    assertFalse(ranOut.isOpen());
    TestQuestion spent = question(false, "a", "b");
    spent.match(new TestAnswered(spent.command().ticket(), finished("a", true)));
    assertFalse(spent.isOpen());
  }

  @Test
  void whatWasNotAskedIsNoAnswer() {
    TestQuestion question = question(false, "a", "b");
    assertRefused(question, answer(question, "b", TestStatus.PASSED));
    assertRefused(question, answer(question(false, "a", "b"), "a", TestStatus.PASSED));
    assertNotEquals(question.command().ticket(), question(false, "a").command().ticket());
  }

  @Test
  void aRefusedAnswerIsNotCounted() throws WorkerLostException {
    TestQuestion question = question(false, "a");
    assertRefused(question, answer(question, "b", TestStatus.PASSED));
    assertTrue(question.isOpen());
    assertEquals(
        TestStatus.FAILED, question.match(answer(question, "a", TestStatus.FAILED)).status());
  }

  private static void assertRefused(TestQuestion question, TestAnswered answer) {
    WorkerLostException refused =
        assertThrows(WorkerLostException.class, () -> question.match(answer));
    assertEquals(Reason.BROKE_PROTOCOL, refused.reason());
  }

  private static TestQuestion question(boolean untilFailure, String... methods) {
    List<RunTest> tests =
        Stream.of(methods).map(each -> new RunTest(SampleExercise.test("ATest", each), 7)).toList();
    return new TestQuestion(tests, untilFailure);
  }

  private static TestAnswered answer(TestQuestion question, String method, TestStatus status) {
    TestFinished finished =
        new TestFinished("ATest#" + method, status, 1, "", null, "", false, false);
    return new TestAnswered(question.command().ticket(), finished);
  }

  private static TestFinished finished(String method, boolean spent, String... ranOutIn) {
    return new TestFinished(
        "ATest#" + method,
        TestStatus.ERRORED,
        1,
        "too much",
        null,
        "",
        false,
        spent,
        List.of(ranOutIn),
        null,
        false);
  }
}
