package gradus.report;

import static gradus.execution.SampleExercise.group;
import static gradus.execution.SampleExercise.test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.CompiledExercise;
import gradus.execution.SampleExercise;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Scoring;
import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Points;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.render.Detail;
import gradus.render.JsonRenderer;
import gradus.render.TextRenderer;
import gradus.scoring.Grade;
import gradus.scoring.Scorer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves, and what must not. */
final class ReporterTest {

  /** Every text that a hidden test's outcome carries. */
  private static final List<String> SECRETS =
      List.of(
          "secretMessage",
          "11.25",
          "12.5",
          "13.75",
          "14.125",
          "[secretPlace]",
          "secretOutput",
          "secretCall",
          "15.75");

  private static final RunSection RUN =
      new RunSection("0.1.0", "2026-01-02T03:04:05Z", "17", "any", List.of("process"), 7);

  private static final CompiledExercise EXERCISE =
      SampleExercise.of(
          List.of(
              group("seen", "AExamples", Visibility.VISIBLE, "1", Scoring.PROPORTIONAL),
              group("unseen", "ATest", Visibility.HIDDEN, "4", Scoring.PROPORTIONAL)),
          List.of(test("AExamples", "shown"), test("ATest", "fails"), test("ATest", "passes")));

  private static GradeReport report(boolean reveal, String visibleMessage) {
    Comparison hidden =
        new Comparison("11.25", "12.5", "13.75", "14.125", "[secretPlace]")
            .with(new Excerpt("[secretPlace]", "{11.25}", "{12.5}", " ^^^^"));
    Comparison visible = new Comparison("1.0", "2.0", "3.0", "4.0", "[0]");
    List<TestOutcome> outcomes =
        List.of(
            new TestOutcome(
                "AExamples#shown", TestStatus.FAILED, 5, visibleMessage, visible, "shown", false),
            new TestOutcome(
                "ATest#fails",
                TestStatus.FAILED,
                6,
                "secretMessage",
                hidden,
                "secretOutput",
                false,
                new CallRecord("secretCall(x = 15.25)", "15.75"),
                false),
            new TestOutcome("ATest#passes", TestStatus.PASSED, 7, "", null, "secretOutput", false));
    TestRun run = new TestRun(List.of(), outcomes, List.of());
    Grade grade = new Scorer().score(EXERCISE.exercise().groups(), EXERCISE.plan(), run);
    Subject subject = new Subject(EXERCISE.exercise(), SampleExercise.submission().files(), 3, RUN);
    return new Reporter(reveal).report(subject, grade, run.diagnostics(), List.of());
  }

  @Test
  void nothingThatAHiddenTestSawLeaves() {
    GradeReport report = report(false, "visible message");
    String json = new JsonRenderer().render(report);
    String text = new TextRenderer(Detail.ALL).render(report);
    for (String each : SECRETS) {
      assertFalse(json.contains(each), each + " in JSON");
      assertFalse(text.contains(each), each + " in text");
    }
    assertTrue(text.contains("think of unseen"), text);
    assertTrue(text.contains("visible message"), text);
  }

  @Test
  void revealingShowsWhatHiddenTestsSaw() {
    GradeReport report = report(true, "visible message");
    String json = new JsonRenderer().render(report);
    String text = new TextRenderer(Detail.ALL).render(report);
    for (String each : SECRETS) {
      assertTrue(json.contains(each), each + " in JSON");
      // The text has three digits of a difference.
      String shown = each.replace("13.75", "13.8").replace("14.125", "14.1");
      assertTrue(text.contains(shown), shown + " in text");
    }
  }

  @Test
  void hidingChangesNeitherPointsNorStatuses() {
    Result hidden = report(false, "m").result();
    Result revealed = report(true, "m").result();
    assertEquals(hidden.earned(), revealed.earned());
    assertEquals(hidden.verdict(), revealed.verdict());
    assertEquals(hidden.groups(), revealed.groups());
    assertEquals(
        revealed.tests().stream().map(TestSection::status).toList(),
        hidden.tests().stream().map(TestSection::status).toList());
    assertEquals(
        revealed.tests().stream().map(TestSection::steps).toList(),
        hidden.tests().stream().map(TestSection::steps).toList());
  }

  @Test
  void aHintIsGivenOnlyWhereATestDidNotPass() {
    List<TestSection> tests = report(false, "m").result().tests();
    assertNull(tests.get(0).hint());
    assertEquals("think of unseen", tests.get(1).hint());
    assertNull(tests.get(2).hint());
    assertNotNull(tests.get(0).message());
    assertNull(tests.get(1).message());
    assertNull(tests.get(2).message());
  }

  @Test
  void everyDeclaredTestStandsOnceInTheOrderOfThePlan() {
    TestRun nothing = new TestRun(List.of(), List.of(), List.of());
    Grade grade = new Scorer().score(EXERCISE.exercise().groups(), EXERCISE.plan(), nothing);
    Subject subject = new Subject(EXERCISE.exercise(), List.of(), 3, RUN);
    GradeReport report = new Reporter(false).report(subject, grade, List.of(), List.of());
    assertEquals(
        List.of("AExamples#shown", "ATest#fails", "ATest#passes"),
        report.result().tests().stream().map(each -> each.id()).toList());
    assertEquals(
        List.of(TestStatus.NOT_RUN, TestStatus.NOT_RUN, TestStatus.NOT_RUN),
        report.result().tests().stream().map(TestSection::status).toList());
  }

  @Test
  void theSubmissionIsNamedByItsDigest() {
    FileSection file = report(false, "m").files().get(0);
    assertEquals("A.java", file.path());
    assertEquals(10, file.bytes());
    // printf 'class A {}' | sha256sum
    assertEquals("107310d1668e0941", file.sha256().substring(0, 16));
  }

  @Test
  void whatCouldNotBeGradedIsAReportToo() {
    Diagnostic why = Diagnostic.error(Stage.EXERCISE, "unknown", "There is no such exercise.");
    GradeReport report =
        Reporter.ungraded(
            new ExerciseSection("x", "", ""), 9, Verdict.GRADER_ERROR, List.of(why), RUN);
    assertEquals(Verdict.GRADER_ERROR, report.result().verdict());
    assertEquals(Points.ZERO, report.result().earned());
    assertEquals(List.of(new DiagnosticSection(why, "")), report.result().diagnostics());
    assertEquals(9, report.seed());
  }
}
