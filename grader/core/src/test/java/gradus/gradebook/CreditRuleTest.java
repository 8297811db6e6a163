package gradus.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.batch.BatchRow;
import gradus.course.Course;
import gradus.course.CourseExercise;
import gradus.course.LateRule;
import gradus.course.Packaging;
import gradus.exercise.ExerciseId;
import gradus.intake.Origin;
import gradus.intake.Platform;
import gradus.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What late submissions count: 10 % less a started day, nothing after three. */
final class CreditRuleTest {

  private static final LateRule RULE = new LateRule(10, 3);

  @Test
  void eachStartedDayTakesItsShare() {
    assertEquals("7.0 ", counted("2026-11-30T23:58:59", RULE));
    assertEquals("7.0 ", counted("2026-11-30T23:59:00", RULE));
    assertEquals(
        "6.3 Handed in 1 day late: 10 % less than the 7.0 points that were earned.",
        counted("2026-11-30T23:59:01", RULE));
    assertEquals("6.3", counted("2026-12-01T23:59:00", RULE).substring(0, 3));
    assertEquals("5.6", counted("2026-12-01T23:59:01", RULE).substring(0, 3));
    assertEquals(
        "4.9 Handed in 3 days late: 30 % less than the 7.0 points that were earned.",
        counted("2026-12-03T23:59:00", RULE));
    assertEquals(
        "0.0 Handed in 4 days late: 100 % less than the 7.0 points that were earned.",
        counted("2026-12-03T23:59:01", RULE));
    assertEquals("0.0", counted("2030-01-01T00:00:00", RULE).substring(0, 3));
  }

  @Test
  void whatIsLeftIsRoundedInTheLearnersFavour() {
    BatchRow row = row("", "0.000001", "2026-12-01T00:00:00", false);
    assertEquals(1, rule(RULE, Map.of()).of(row).counted().micros());
  }

  @Test
  void moreThanAllIsNeverTaken() {
    assertEquals("0.0", counted("2026-12-03T00:00:00", new LateRule(60, 9)).substring(0, 3));
  }

  @Test
  void withoutARuleLatenessIsSaidOnly() {
    assertEquals("7.0 Handed in 1 day late.", counted("2026-12-01T00:00:00", null));
  }

  @Test
  void withoutATimeNothingIsTaken() {
    assertEquals("7.0 ", said(rule(RULE, Map.of()).of(row("", "7", "", false))));
    assertEquals("7.0 ", said(rule(RULE, Map.of()).of(row("", "7", "soon", false))));
    assertEquals(
        "7.0 Handed in late, as the platform says, but not when: nothing was taken off.",
        said(rule(RULE, Map.of()).of(row("", "7", "", true))));
  }

  @Test
  void submissionsWithoutATimeAreCountedWhereItWouldMatter() {
    List<BatchRow> rows =
        List.of(
            row("", "7", "", false),
            row("12345", "7", "2026-11-20T00:00:00", false),
            SampleRows.of(Origin.ofFolder("ben"), "0", Verdict.INVALID_SUBMISSION));
    assertEquals(Map.of(SampleRows.EXERCISE, 1), rule(RULE, Map.of()).undated(rows));
    assertEquals(Map.of(), rule(null, Map.of()).undated(rows));
    assertEquals(Map.of(), new CreditRule(null, Map.of()).undated(rows));
  }

  @Test
  void moodlesWorksheetKnowsTheTime() {
    CreditRule rule =
        rule(
            RULE,
            Map.of(SampleRows.EXERCISE, Map.of("12345", LocalDateTime.of(2026, 12, 1, 0, 0))));
    assertEquals("6.3", said(rule.of(row("12345", "7", "", false))).substring(0, 3));
    assertEquals("7.0", said(rule.of(row("12346", "7", "", false))).substring(0, 3));
  }

  @Test
  void whereThereIsNoDeadlineEverythingCounts() {
    BatchRow late = row("", "7", "2030-01-01T00:00:00", true);
    assertEquals("7.0 ", said(new CreditRule(null, Map.of()).of(late)));
    Course course = course(RULE, null);
    assertEquals("7.0 ", said(new CreditRule(course, Map.of()).of(late)));
  }

  private static String counted(String time, @Nullable LateRule rule) {
    return said(rule(rule, Map.of()).of(row("", "7", time, false)));
  }

  private static String said(Credit credit) {
    return credit.counted().toBigDecimal().toPlainString() + " " + credit.note();
  }

  private static CreditRule rule(
      @Nullable LateRule late, Map<String, Map<String, LocalDateTime>> times) {
    return new CreditRule(course(late, OffsetDateTime.parse("2026-11-30T23:59:00+01:00")), times);
  }

  private static Course course(@Nullable LateRule late, @Nullable OffsetDateTime deadline) {
    ExerciseId id = new ExerciseId("week1", SampleRows.EXERCISE);
    return new Course(
        "Programming 1",
        "en",
        Packaging.LENIENT,
        List.of(new CourseExercise(id, deadline, BigDecimal.ONE)),
        late,
        null);
  }

  private static BatchRow row(String participant, String earned, String time, boolean late) {
    Origin origin = new Origin("ada", Platform.MOODLE, participant, "", "", time, late);
    return SampleRows.of(origin, earned, Verdict.WRONG_ANSWER);
  }
}
