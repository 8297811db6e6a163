package gradus.scoring;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.PlannedTest;
import gradus.exercise.Scoring;
import gradus.exercise.TestGroup;
import gradus.exercise.TestPlan;
import gradus.model.Diagnostic;
import gradus.model.Points;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides points and the verdict. */
public final class Scorer {

  /**
   * Grades a test run.
   *
   * <p>A group's points are shared equally among its tests, the odd millionths going to the first
   * ones, so that the tests' points add up to the group's. A test that the run does not mention has
   * failed.
   *
   * @param groups the exercise's groups
   * @param plan every declared test
   * @param run what happened
   */
  public Grade score(List<TestGroup> groups, TestPlan plan, TestRun run) {
    Map<String, TestOutcome> outcomes = new HashMap<>();
    run.outcomes().forEach(each -> outcomes.putIfAbsent(each.testId(), each));
    List<GroupGrade> groupGrades = new ArrayList<>();
    Map<String, TestGrade> testGrades = new HashMap<>();
    for (TestGroup each : groups) {
      groupGrades.add(scoreGroup(each, plan, outcomes, testGrades));
    }
    List<TestGrade> inOrder =
        plan.tests().stream().map(each -> testGrades.get(each.test().id())).toList();
    return new Grade(
        verdict(run, inOrder),
        sum(groupGrades.stream().map(GroupGrade::earned).toList()),
        sum(groups.stream().map(TestGroup::points).toList()),
        groupGrades,
        inOrder);
  }

  private static GroupGrade scoreGroup(
      TestGroup group,
      TestPlan plan,
      Map<String, TestOutcome> outcomes,
      Map<String, TestGrade> testGrades) {
    List<PlannedTest> tests =
        plan.tests().stream().filter(each -> each.group().id().equals(group.id())).toList();
    List<TestOutcome> own = tests.stream().map(each -> outcomeOf(each, outcomes)).toList();
    int passed = (int) own.stream().filter(Scorer::passed).count();
    boolean forfeit = group.scoring() == Scoring.ALL && passed < tests.size();
    List<Points> earned = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      TestOutcome outcome = own.get(i);
      Points share = share(group.points(), i, tests.size());
      Points gained = passed(outcome) && !forfeit ? share : Points.ZERO;
      earned.add(gained);
      testGrades.put(outcome.testId(), new TestGrade(tests.get(i), outcome, gained, share));
    }
    return new GroupGrade(group, sum(earned), passed, tests.size());
  }

  private static TestOutcome outcomeOf(PlannedTest planned, Map<String, TestOutcome> outcomes) {
    String id = planned.test().id();
    TestOutcome outcome = outcomes.get(id);
    return outcome != null ? outcome : TestOutcome.without(id, TestStatus.NOT_RUN, "");
  }

  private static boolean passed(TestOutcome outcome) {
    return outcome.status() == TestStatus.PASSED;
  }

  private static Points share(Points points, int index, int count) {
    long odd = points.micros() % count;
    return new Points(points.micros() / count + (index < odd ? 1 : 0));
  }

  private static Points sum(List<Points> points) {
    return new Points(points.stream().mapToLong(Points::micros).sum());
  }

  private static Verdict verdict(TestRun run, List<TestGrade> tests) {
    for (Diagnostic each : run.diagnostics()) {
      if (each.isError()) {
        return verdictOfStage(each.stage());
      }
    }
    return tests.stream()
        .map(each -> each.outcome().status())
        .filter(each -> each != TestStatus.PASSED)
        .map(TestStatus::verdict)
        .findFirst()
        .orElse(Verdict.ACCEPTED);
  }

  private static Verdict verdictOfStage(Stage stage) {
    return switch (stage) {
      case SUBMISSION -> Verdict.INVALID_SUBMISSION;
      case POLICY -> Verdict.POLICY_VIOLATION;
      case SOURCE, COMPILE -> Verdict.COMPILE_ERROR;
      case EXERCISE, TESTS, GRADER -> Verdict.GRADER_ERROR;
    };
  }
}
