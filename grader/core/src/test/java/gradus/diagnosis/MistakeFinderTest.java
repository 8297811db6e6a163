package gradus.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.RecordedMistake;
import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.model.TestStatus;
import java.util.List;
import java.util.stream.IntStream;
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
    assertEquals(List.of(NO_INTERCEPT), finder(KNOWN).find(KNOWN));
  }

  @Test
  void roundingMakesNoDifference() {
    TestRun nearly =
        run(
            passed("a"),
            wrong("b", "0.25000000001", "[1]"),
            unlike("c", "not sorted"),
            passed("d"));
    assertEquals(List.of(NO_INTERCEPT), finder(KNOWN).find(nearly));
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
      assertEquals(List.of(), finder(KNOWN).find(each), each.toString());
    }
  }

  @Test
  void whereNothingSaysWhatCameThereIsNoEvidence() {
    TestRun vague = run(passed("a"), unlike("b", "not sorted"));
    assertEquals(List.of(), finder(vague).find(vague));
    TestRun oneOfTwo = run(passed("a"), wrong("b", "false", ""));
    assertEquals(List.of(), finder(oneOfTwo).find(oneOfTwo));
    TestRun thrown = run(outcome("b", TestStatus.ERRORED, "ArithmeticException", null));
    assertEquals(List.of(), finder(thrown).find(thrown));
  }

  @Test
  void aShapeOrAMissingExceptionIsEvidence() {
    for (String each : List.of("3 x 8", "no exception")) {
      TestRun known = run(passed("a"), wrong("b", each, ""));
      assertEquals(List.of(NO_INTERCEPT), finder(known).find(known));
    }
  }

  @Test
  void aNumberThatIsNotFiniteIsEvidence() {
    TestRun overflow = run(passed("a"), wrong("b", "NaN", ""));
    assertEquals(List.of(NO_INTERCEPT), finder(overflow).find(overflow));
  }

  @Test
  void tooSlowInTheSameTestsIsEvidence() {
    TestRun slow = run(passed("a"), outcome("b", TestStatus.TIMED_OUT, "more than 7 steps", null));
    TestRun slower =
        run(passed("a"), outcome("b", TestStatus.TIMED_OUT, "more than 9 steps", null));
    assertEquals(List.of(NO_INTERCEPT), finder(slow).find(slower));
  }

  @Test
  void twoMistakesThatLookAlikeAreToldAsEither() {
    assertEquals(List.of(Diagnosis.either(NO_INTERCEPT, SUMMED)), finder(KNOWN, KNOWN).find(KNOWN));
    assertEquals(List.of(), finder(KNOWN, KNOWN, KNOWN).find(KNOWN));
  }

  @Test
  void twoMistakesAtOnceAreBothToldByTheTestsOfEach() {
    TestRun one = run(wrong("a", "0.1", ""), wrong("b", "0.2", ""), passed("c"));
    TestRun other = run(passed("a"), wrong("b", "0.3", ""), wrong("c", "0.4", ""));
    TestRun both = run(wrong("a", "0.1", ""), wrong("b", "0.7", ""), wrong("c", "0.4", ""));
    assertEquals(List.of(NO_INTERCEPT, SUMMED), finder(one, other).find(both));
  }

  @Test
  void aThirdMistakeBesideThemSilencesBoth() {
    TestRun one = run(wrong("a", "0.1", ""), passed("b"), passed("c"));
    TestRun other = run(passed("a"), wrong("b", "0.3", ""), passed("c"));
    TestRun more = run(wrong("a", "0.1", ""), wrong("b", "0.3", ""), wrong("c", "0.4", ""));
    assertEquals(List.of(), finder(one, other).find(more));
    TestRun otherValue = run(wrong("a", "0.1", ""), wrong("b", "0.4", ""), passed("c"));
    assertEquals(List.of(), finder(one, other).find(otherValue));
  }

  @Test
  void whatOneOfTwoMistakesHidesIsNotTold() {
    TestRun large = run(wrong("a", "0.1", ""), wrong("b", "0.2", ""));
    TestRun small = run(passed("a"), wrong("b", "0.3", ""));
    TestRun both = run(wrong("a", "0.1", ""), wrong("b", "0.7", ""));
    assertEquals(List.of(), finder(large, small).find(both));
  }

  @Test
  void ofSeveralPairsOnlyWhatIsInAllIsTold() {
    TestRun sure = run(wrong("a", "0.1", ""), passed("b"));
    TestRun like = run(passed("a"), wrong("b", "0.3", ""));
    TestRun both = run(wrong("a", "0.1", ""), wrong("b", "0.3", ""));
    assertEquals(List.of(NO_INTERCEPT), finder(sure, like, like).find(both));
  }

  @Test
  void infinityIsNotLikeAnyNumberAndTinyIsNotZero() {
    TestRun infinite = run(wrong("a", "Infinity", ""));
    assertEquals(List.of(), finder(infinite).find(run(wrong("a", "3.0", ""))));
    TestRun zero = run(wrong("a", "0.0", ""));
    assertEquals(List.of(), finder(zero).find(run(wrong("a", "1.0E-13", ""))));
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
    assertEquals(List.of(NO_INTERCEPT), finder(thrown).find(elsewhere));
  }

  @Test
  void theCallTellsApartWhatThrowsOrDoesNot() {
    TestRun none = run(of("f(text = \"01\")", wrong("a", "no exception", "")));
    TestRun other = run(of("f(text = \"1.\")", wrong("a", "no exception", "")));
    assertEquals(List.of(NO_INTERCEPT), finder(none, other).find(none));
    assertEquals(List.of(SUMMED), finder(none, other).find(other));
    TestRun thrown =
        run(of("f(x = {0.0})", outcome("a", TestStatus.ERRORED, "NaNException", null)));
    assertEquals(List.of(NO_INTERCEPT), finder(thrown).find(thrown));
  }

  @Test
  void theCaseIsTakenFromWhatStandsAroundTheValues() {
    TestRun known = run(said("for 01: expected 400 but got ok", "ok"));
    assertEquals(List.of(NO_INTERCEPT), finder(known).find(known));
    TestRun other = run(said("for 1.: expected 400 but got ok", "ok"));
    assertEquals(List.of(), finder(known).find(other));
    TestRun steps = run(said("they grow like n^2 (16, 64)", "n^2"));
    assertEquals(
        List.of(NO_INTERCEPT), finder(steps).find(run(said("they grow like n^2 (17, 68)", "n^2"))));
  }

  @Test
  void anArgumentMayBeARoundedResult() {
    TestRun known = run(of("f(x = {0.1, 2.5E-7})", wrong("a", "no exception", "")));
    TestRun nearly =
        run(of("f(x = {0.09999999999999998, 2.5000000001E-7})", wrong("a", "no exception", "")));
    assertEquals(List.of(NO_INTERCEPT), finder(known).find(nearly));
  }

  @Test
  void whereANumberSaysWhatCameTheCallDoesNotMatter() {
    TestRun known = run(of("f(x = 1)", wrong("a", "0.25", "")));
    assertEquals(
        List.of(NO_INTERCEPT), finder(known).find(run(of("f(x = 2)", wrong("a", "0.25", "")))));
  }

  @Test
  void whenNearlyAllFailuresAreThoseOfOneMistakeItIsTold() {
    TestOutcome[] known = values("0.1", "0.2", "0.3", "0.4", "0.5");
    TestRun nearly = run(values("0.1", "0.2", "0.3", "0.4", "0.7"));
    assertEquals(List.of(NO_INTERCEPT), finder(run(known)).find(nearly));
    TestRun half = run(values("0.1", "0.2", "0.3", "0.6", "0.7"));
    assertEquals(List.of(), finder(run(known)).find(half));
    TestRun one = run(values("0.1", "0.1", "0.1", "0.1", "0.7"));
    assertEquals(List.of(), finder(run(values("0.1", "0.1", "0.1", "0.1", "0.5"))).find(one));
  }

  @Test
  void nearlyAllOfTwoMistakesIsNothing() {
    TestRun one = run(values("0.1", "0.2", "0.3", "0.4", "0.5"));
    TestRun like = run(values("0.1", "0.2", "0.3", "0.4", "0.6"));
    assertEquals(List.of(), finder(one, like).find(run(values("0.1", "0.2", "0.3", "0.4", "0.7"))));
  }

  @Test
  void aSubmissionThatWasNotRunLooksLikeNothing() {
    TestRun stopped =
        new TestRun(List.of(Diagnostic.error(Stage.COMPILE, "x", "x")), List.of(), List.of());
    assertEquals(List.of(), finder(KNOWN).find(stopped));
  }

  private static MistakeFinder finder(TestRun... known) {
    List<Diagnosis> diagnoses =
        List.of(NO_INTERCEPT, SUMMED, new Diagnosis("The third is no charm.", "3?"));
    return new MistakeFinder(
        IntStream.range(0, known.length)
            .mapToObj(
                i ->
                    new RecordedMistake(
                        "wrong_answer/" + i, diagnoses.get(i), Symptoms.of(known[i])))
            .toList());
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

  private static TestOutcome[] values(String... actual) {
    return IntStream.range(0, actual.length)
        .mapToObj(i -> wrong("t" + i, actual[i], ""))
        .toArray(TestOutcome[]::new);
  }

  private static TestOutcome of(String call, TestOutcome outcome) {
    return new TestOutcome(
        outcome.testId(),
        outcome.status(),
        outcome.steps(),
        outcome.message(),
        outcome.comparison(),
        outcome.output(),
        outcome.seeded(),
        new CallRecord(call, ""),
        false);
  }

  private static TestOutcome said(String message, String actual) {
    return outcome("a", TestStatus.FAILED, message, Comparison.of("400", actual, ""));
  }

  private static TestOutcome unlike(String name, String message) {
    return outcome(name, TestStatus.FAILED, message, null);
  }

  private static TestOutcome outcome(
      String name, TestStatus status, String message, @Nullable Comparison comparison) {
    return new TestOutcome("ATest#" + name, status, 3, message, comparison, "", false);
  }
}
