package gradus.scoring;

import static gradus.execution.SampleExercise.group;
import static gradus.execution.SampleExercise.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.CompiledExercise;
import gradus.execution.SampleExercise;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Scoring;
import gradus.exercise.TestGroup;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Points;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.protocol.DeclaredTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScorerTest {

  private static final CompiledExercise FOUR = SampleExercise.hidden(10, "a", "b", "c", "d");

  @Test
  void allPassedEarnsAllPoints() {
    Grade grade = score(FOUR, passed("a"), passed("b"), passed("c"), passed("d"));
    assertEquals(Verdict.ACCEPTED, grade.verdict());
    assertEquals(points("4"), grade.earned());
    assertEquals(points("4"), grade.possible());
  }

  @Test
  void eachPassedTestEarnsItsShare() {
    Grade grade = score(FOUR, passed("a"), ended("b", TestStatus.FAILED), passed("c"), passed("d"));
    assertEquals(Verdict.WRONG_ANSWER, grade.verdict());
    assertEquals(points("3"), grade.earned());
    assertEquals(List.of("1.0", "0.0", "1.0", "1.0"), earnedByTest(grade));
    assertEquals(3, grade.groups().get(0).passed());
    assertEquals(4, grade.groups().get(0).total());
  }

  @Test
  void aTestWithoutOutcomeWasNotRunAndHasFailed() {
    Grade grade = score(FOUR, passed("a"), passed("c"), passed("d"));
    assertEquals(TestStatus.NOT_RUN, grade.tests().get(1).outcome().status());
    assertEquals("ATest#b", grade.tests().get(1).outcome().testId());
    assertEquals(Verdict.TIME_LIMIT_EXCEEDED, grade.verdict());
    assertEquals(points("3"), grade.earned());
  }

  @Test
  void theFirstOfTwoOutcomesOfATestCounts() {
    Grade grade =
        score(
            FOUR,
            passed("a"),
            ended("b", TestStatus.FAILED),
            passed("b"),
            passed("c"),
            passed("d"));
    assertEquals(TestStatus.FAILED, grade.tests().get(1).outcome().status());
    assertEquals(points("3"), grade.earned());
    assertEquals(4, grade.tests().size());
  }

  @Test
  void anOutcomeOfNoDeclaredTestEarnsNothing() {
    Grade grade = score(FOUR, passed("x"), passed("a"));
    assertEquals(points("1"), grade.earned());
    assertEquals(4, grade.tests().size());
  }

  @Test
  void theVerdictIsThatOfTheFirstTestThatDidNotPass() {
    for (TestStatus each : TestStatus.values()) {
      Grade grade = score(FOUR, passed("a"), ended("b", each), ended("c", TestStatus.FAILED));
      Verdict expected = each == TestStatus.PASSED ? Verdict.WRONG_ANSWER : each.verdict();
      assertEquals(expected, grade.verdict(), each.name());
    }
  }

  @Test
  void theFirstErrorOfAStageDecidesBeforeTests() {
    Map<Stage, Verdict> verdicts =
        Map.of(
            Stage.SUBMISSION, Verdict.INVALID_SUBMISSION,
            Stage.SOURCE, Verdict.COMPILE_ERROR,
            Stage.COMPILE, Verdict.COMPILE_ERROR,
            Stage.POLICY, Verdict.POLICY_VIOLATION,
            Stage.GRADER, Verdict.GRADER_ERROR,
            Stage.EXERCISE, Verdict.GRADER_ERROR);
    verdicts.forEach(
        (stage, verdict) -> {
          Diagnostic error = Diagnostic.error(stage, "code", "message");
          Diagnostic later = Diagnostic.error(Stage.COMPILE, "code", "message");
          Grade grade = score(FOUR, new TestRun(List.of(error, later), List.of(), List.of()));
          assertEquals(verdict, grade.verdict(), stage.word());
          assertEquals(Points.ZERO, grade.earned());
          assertEquals(
              List.of(TestStatus.NOT_RUN),
              grade.tests().stream().map(each -> each.outcome().status()).distinct().toList());
        });
  }

  @Test
  void aWarningDoesNotDecide() {
    Diagnostic warning =
        new Diagnostic(Stage.POLICY, Severity.WARNING, "code", "message", Place.NOWHERE);
    List<TestOutcome> outcomes = List.of(passed("a"), passed("b"), passed("c"), passed("d"));
    Grade grade = score(FOUR, new TestRun(List.of(warning), outcomes, List.of()));
    assertEquals(Verdict.ACCEPTED, grade.verdict());
  }

  @Test
  void aGroupThatIsScoredAsAWholeEarnsAllOrNothing() {
    List<TestGroup> groups = List.of(group("all", "ATest", Visibility.HIDDEN, "1", Scoring.ALL));
    CompiledExercise exercise =
        SampleExercise.of(groups, List.of(test("ATest", "a"), test("ATest", "b")));
    Grade half = score(exercise, passed("a"), ended("b", TestStatus.FAILED));
    assertEquals(Points.ZERO, half.earned());
    assertEquals(1, half.groups().get(0).passed());
    assertEquals(List.of("0.0", "0.0"), earnedByTest(half));
    assertEquals(points("1"), score(exercise, passed("a"), passed("b")).earned());
  }

  @Test
  void oddMillionthsGoToTheFirstTests() {
    List<TestGroup> groups =
        List.of(group("third", "ATest", Visibility.HIDDEN, "1", Scoring.PROPORTIONAL));
    CompiledExercise exercise =
        SampleExercise.of(
            groups, List.of(test("ATest", "a"), test("ATest", "b"), test("ATest", "c")));
    Grade grade = score(exercise, passed("a"), passed("b"), passed("c"));
    assertEquals(List.of("0.333334", "0.333333", "0.333333"), earnedByTest(grade));
  }

  @Test
  void pointsAddUpWhateverTheGroupsAndOutcomes() {
    Random random = new Random(2026);
    for (int i = 0; i < 500; i++) {
      checkSums(random);
    }
  }

  private static void checkSums(Random random) {
    List<TestGroup> groups = new ArrayList<>();
    List<DeclaredTest> tests = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      groups.add(randomGroup("G" + i, random));
      int methods = 1 + random.nextInt(12);
      for (int k = 0; k < methods; k++) {
        tests.add(test("G" + i, "t" + k));
      }
    }
    CompiledExercise exercise = SampleExercise.of(groups, tests);
    List<TestOutcome> outcomes = randomOutcomes(tests, random);
    Grade grade = score(exercise, new TestRun(List.of(), outcomes, List.of()));
    for (GroupGrade each : grade.groups()) {
      checkGroup(each, grade.tests());
    }
    assertEquals(sum(grade.groups().stream().map(GroupGrade::earned).toList()), grade.earned());
    assertEquals(sum(groups.stream().map(TestGroup::points).toList()), grade.possible());
    assertTrue(grade.earned().micros() <= grade.possible().micros());
    assertEquals(exercise.plan().tests(), grade.tests().stream().map(TestGrade::planned).toList());
    assertEquals(
        grade.tests().stream().allMatch(TestGrade::passed), grade.verdict() == Verdict.ACCEPTED);
  }

  private static void checkGroup(GroupGrade group, List<TestGrade> all) {
    List<TestGrade> tests =
        all.stream().filter(each -> each.planned().group().equals(group.group())).toList();
    long passed = tests.stream().filter(TestGrade::passed).count();
    assertEquals(tests.size(), group.total());
    assertEquals(passed, group.passed());
    assertEquals(group.group().points(), sum(tests.stream().map(TestGrade::possible).toList()));
    assertEquals(group.earned(), sum(tests.stream().map(TestGrade::earned).toList()));
    boolean forfeit = group.group().scoring() == Scoring.ALL && passed < tests.size();
    for (TestGrade each : tests) {
      boolean earns = each.passed() && !forfeit;
      assertEquals(earns ? each.possible() : Points.ZERO, each.earned());
    }
  }

  private static TestGroup randomGroup(String name, Random random) {
    BigDecimal points = BigDecimal.valueOf(1 + random.nextInt(20_000_000), Points.DECIMALS);
    return group(
        name.toLowerCase(Locale.ROOT),
        name,
        random.nextBoolean() ? Visibility.HIDDEN : Visibility.VISIBLE,
        points.toPlainString(),
        random.nextBoolean() ? Scoring.ALL : Scoring.PROPORTIONAL);
  }

  private static List<TestOutcome> randomOutcomes(List<DeclaredTest> tests, Random random) {
    TestStatus[] statuses = TestStatus.values();
    List<TestOutcome> outcomes = new ArrayList<>();
    for (DeclaredTest each : tests) {
      if (random.nextInt(10) > 0) {
        boolean passes = random.nextInt(10) < 8;
        TestStatus status = passes ? TestStatus.PASSED : statuses[random.nextInt(statuses.length)];
        outcomes.add(new TestOutcome(each.id(), status, 1, "", null, "", false));
      }
    }
    return outcomes;
  }

  private static Grade score(CompiledExercise exercise, TestOutcome... outcomes) {
    return score(exercise, new TestRun(List.of(), List.of(outcomes), List.of()));
  }

  private static Grade score(CompiledExercise exercise, TestRun run) {
    return new Scorer().score(exercise.exercise().groups(), exercise.plan(), run);
  }

  private static TestOutcome passed(String method) {
    return ended(method, TestStatus.PASSED);
  }

  private static TestOutcome ended(String method, TestStatus status) {
    return new TestOutcome("ATest#" + method, status, 1, "", null, "", false);
  }

  private static List<String> earnedByTest(Grade grade) {
    return grade.tests().stream().map(each -> each.earned().toBigDecimal().toString()).toList();
  }

  private static Points points(String value) {
    return Points.of(new BigDecimal(value));
  }

  private static Points sum(List<Points> points) {
    return new Points(points.stream().mapToLong(Points::micros).sum());
  }
}
