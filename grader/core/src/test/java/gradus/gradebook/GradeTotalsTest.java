package gradus.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.batch.BatchRow;
import gradus.course.Course;
import gradus.course.CourseExercise;
import gradus.course.Packaging;
import gradus.exercise.ExerciseId;
import gradus.intake.Origin;
import gradus.model.Verdict;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learners have in a course of two exercises, of which one counts three times as much. */
final class GradeTotalsTest {

  private static final Learner ADA = new Learner("ada", "", "", "", "", "");
  private static final Learner BEN = new Learner("ben", "", "", "", "", "");

  @TempDir private Path temporary;

  @Test
  void exercisesCountByTheirWeight() {
    Roster roster = new Roster(List.of(ADA, BEN), Map.of());
    Entry ada = SampleRows.entry(SampleRows.ofFolder("ada", "11.999999"), roster);
    Entry broken =
        SampleRows.entry(SampleRows.of(Origin.ofFolder("ben"), "0", Verdict.GRADER_ERROR), roster);
    assertEquals(
        List.of(
            "learner,name,email,login,summary_statistics,other,total",
            "ada,,,,99.99,,24.99",
            "ben,,,,,,0.00"),
        lines(course("1", "3"), roster, List.of(ada, broken)));
  }

  /** Each batch has its folder: what they returned is read back. */
  @Test
  void whatSeveralBatchesReturnedIsAddedUp() throws Exception {
    Learner formula = new Learner("=eva", "", "", "", "", "");
    Roster roster = new Roster(List.of(ADA, BEN, formula), Map.of());
    List<Entry> entries = new ArrayList<>();
    for (String each : List.of("ada", "=eva", "cy")) {
      entries.add(SampleRows.entry(SampleRows.ofFolder(each, "8"), roster));
    }
    BatchRow broken = SampleRows.of(Origin.ofFolder("ben"), "0", Verdict.INVALID_SUBMISSION);
    entries.add(SampleRows.entry(broken, roster));
    Path file = temporary.resolve("grades.csv");
    Files.writeString(file, GradeList.write(entries, roster, List.of()));
    GradeTotals totals = new GradeTotals(course("1", "3"), roster);
    totals.add(file, roster);
    assertEquals(List.of("other"), totals.ungraded());
    Files.writeString(
        file,
        GradeList.write(entries, roster, List.of())
            .replace("summary_statistics", "week1/other")
            .replace("8.0,8.0,", "12.0,12.0,"));
    totals.add(file, roster);
    assertEquals(List.of(), totals.ungraded());
    assertEquals(4, totals.learners());
    assertEquals(
        List.of(
            "learner,name,email,login,summary_statistics,other,total",
            "ada,,,,66.66,100.00,91.66",
            "ben,,,,,,0.00",
            "'=eva,,,,66.66,100.00,91.66",
            "cy,,,,66.66,100.00,91.66"),
        totals.write().lines().toList());
  }

  @Test
  void whatIsNoListOfGradesIsRefused() throws Exception {
    Path file = temporary.resolve("grades.csv");
    Files.writeString(file, "learner,exercise\nada,receipt\n");
    GradeTotals totals = new GradeTotals(course("1", "3"), Roster.EMPTY);
    TableException thrown =
        assertThrows(TableException.class, () -> totals.add(file, Roster.EMPTY));
    String said = String.valueOf(thrown.getMessage());
    assertTrue(said.contains("the column \"name\" is missing, which batch writes"), said);
  }

  private static List<String> lines(Course course, Roster roster, List<Entry> entries) {
    GradeTotals totals = new GradeTotals(course, roster);
    totals.add(entries);
    return totals.write().lines().toList();
  }

  @Test
  void whereNothingWeighsThereIsNoTotal() {
    assertEquals(
        "ada,,,,,,", lines(course("0", "0"), new Roster(List.of(ADA), Map.of()), List.of()).get(1));
  }

  private static Course course(String one, String other) {
    return new Course(
        "Programming 1",
        "en",
        Packaging.LENIENT,
        List.of(exercise(SampleRows.EXERCISE, one), exercise("other", other)),
        null,
        null);
  }

  private static CourseExercise exercise(String name, String weight) {
    return new CourseExercise(new ExerciseId("week1", name), null, new BigDecimal(weight));
  }
}
