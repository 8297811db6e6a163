package gradus.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.RecordedMistake;
import gradus.model.Comparison;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.TestStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A known mistake is told by its values; nothing else is told at all. */
final class MistakeFinderTest {

  private static final Diagnosis NO_INTERCEPT = new Diagnosis("The intercept is missing.", "w[0]?");
  private static final Diagnosis SUMMED = new Diagnosis("The gradient is summed.", "Mean?");

  private static final TestRun KNOWN =
      run(passed("a"), wrong("b", "0.25", "[1]"), unlike("c", "not sorted"), passed("d"));

  @Test
  void theSameValuesInTheSameTestsAreTheSameMistake() {
    assertEquals(Optional.of(NO_INTERCEPT), finder(KNOWN).find(KNOWN));
  }

  @Test
  void roundingMakesNoDifference() {
    TestRun nearly =
        run(
            passed("a"),
            wrong("b", "0.25000000001", "[1]"),
            unlike("c", "not sorted"),
            passed("d"));
    assertEquals(Optional.of(NO_INTERCEPT), finder(KNOWN).find(nearly));
  }

  @Test
  void whateverElseDiffersIsAnotherMistake() {
    for (TestRun each :
        List.of(
            run(passed("a"), wrong("b", "0.26", "[1]"), unlike("c", "not sorted"), passed("d")),
            run(passed("a"), wrong("b", "NaN", "[1]"), unlike("c", "not sorted"), passed("d")),
            run(passed("a"), wrong("b", "0.25", "[2]"), unlike("c", "not sorted"), passed("d")),
            run(passed("a"), wrong("b", "0.25", "[1]"), unlike("c", "negative"), passed("d")),
            run(passed("a"), wrong("b", "0.25", "[1]"), passed("c"), passed("d")),
            run(wrong("a", "1", ""), wrong("b", "0.25", "[1]"), unlike("c", "not sorted")),
            run(passed("a"), passed("b"), passed("c"), passed("d")))) {
      assertEquals(Optional.empty(), finder(KNOWN).find(each), each.toString());
    }
  }

  @Test
  void whereNothingSaysWhatCameThereIsNoEvidence() {
    TestRun vague = run(passed("a"), unlike("b", "not sorted"));
    assertEquals(Optional.empty(), finder(vague).find(vague));
    TestRun oneOfTwo = run(passed("a"), wrong("b", "false", ""));
    assertEquals(Optional.empty(), finder(oneOfTwo).find(oneOfTwo));
    TestRun thrown = run(outcome("b", TestStatus.ERRORED, "ArithmeticException", null));
    assertEquals(Optional.empty(), finder(thrown).find(thrown));
  }

  @Test
  void aShapeOrAMissingExceptionIsEvidence() {
    for (String each : List.of("3 x 8", "no exception")) {
      TestRun known = run(passed("a"), wrong("b", each, ""));
      assertEquals(Optional.of(NO_INTERCEPT), finder(known).find(known));
    }
  }

  @Test
  void aNumberThatIsNotFiniteIsEvidence() {
    TestRun overflow = run(passed("a"), wrong("b", "NaN", ""));
    assertEquals(Optional.of(NO_INTERCEPT), finder(overflow).find(overflow));
  }

  @Test
  void tooSlowInTheSameTestsIsEvidence() {
    TestRun slow = run(passed("a"), outcome("b", TestStatus.TIMED_OUT, "more than 7 steps", null));
    TestRun slower =
        run(passed("a"), outcome("b", TestStatus.TIMED_OUT, "more than 9 steps", null));
    assertEquals(Optional.of(NO_INTERCEPT), finder(slow).find(slower));
  }

  @Test
  void twoMistakesThatLookAlikeAreNotTold() {
    RecordedMistake one = new RecordedMistake("wrong_answer/one", NO_INTERCEPT, Symptoms.of(KNOWN));
    RecordedMistake two = new RecordedMistake("wrong_answer/two", SUMMED, Symptoms.of(KNOWN));
    assertEquals(Optional.empty(), new MistakeFinder(List.of(one, two)).find(KNOWN));
  }

  @Test
  void anExceptionIsComparedByItsKindNotItsLine() {
    TestRun thrown =
        run(
            wrong("a", "1.5", ""),
            outcome("b", TestStatus.ERRORED, "ArithmeticException: / by zero (A.java:7)", null));
    TestRun elsewhere =
        run(
            wrong("a", "1.5", ""),
            outcome("b", TestStatus.ERRORED, "ArithmeticException: / by zero (A.java:9)", null));
    assertEquals(Optional.of(NO_INTERCEPT), finder(thrown).find(elsewhere));
  }

  @Test
  void aSubmissionThatWasNotRunLooksLikeNothing() {
    TestRun stopped =
        new TestRun(List.of(Diagnostic.error(Stage.COMPILE, "x", "x")), List.of(), List.of());
    assertEquals(Optional.empty(), finder(KNOWN).find(stopped));
  }

  private static MistakeFinder finder(TestRun known) {
    return new MistakeFinder(
        List.of(new RecordedMistake("wrong_answer/one", NO_INTERCEPT, Symptoms.of(known))));
  }

  private static TestRun run(TestOutcome... outcomes) {
    return new TestRun(List.of(), List.of(outcomes), List.of());
  }

  private static TestOutcome passed(String name) {
    return outcome(name, TestStatus.PASSED, "", null);
  }

  private static TestOutcome wrong(String name, String actual, String at) {
    Comparison comparison = new Comparison("1.0", actual, "0.75", "1.0E-9", at);
    return outcome(name, TestStatus.FAILED, "x: expected 1.0 but got " + actual, comparison);
  }

  private static TestOutcome unlike(String name, String message) {
    return outcome(name, TestStatus.FAILED, message, null);
  }

  private static TestOutcome outcome(
      String name, TestStatus status, String message, @Nullable Comparison comparison) {
    return new TestOutcome("ATest#" + name, status, 3, message, comparison, "", false);
  }
}
