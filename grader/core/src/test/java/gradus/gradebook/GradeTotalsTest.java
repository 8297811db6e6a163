package gradus.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.course.Course;
import gradus.course.CourseExercise;
import gradus.course.Packaging;
import gradus.exercise.ExerciseId;
import gradus.intake.Origin;
import gradus.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What learners have in a course of two exercises, of which one counts three times as much. */
final class GradeTotalsTest {

  private static final Learner ADA = new Learner("ada", "", "", "", "", "");
  private static final Learner BEN = new Learner("ben", "", "", "", "", "");

  @Test
  void exercisesCountByTheirWeight() {
    Roster roster = new Roster(List.of(ADA, BEN));
    Entry ada = SampleRows.entry(SampleRows.ofFolder("ada", "11.999999"), roster);
    Entry broken =
        SampleRows.entry(SampleRows.of(Origin.ofFolder("ben"), "0", Verdict.GRADER_ERROR), roster);
    assertEquals(
        List.of(
            "learner,name,email,login,summary_statistics,other,total",
            "ada,,,,99.99,,24.99",
            "ben,,,,,,0.00"),
        new GradeTotals(course("1", "3"), roster).write(List.of(ada, broken)).lines().toList());
  }

  @Test
  void whereNothingWeighsThereIsNoTotal() {
    assertEquals(
        "ada,,,,,,",
        new GradeTotals(course("0", "0"), new Roster(List.of(ADA)))
            .write(List.of())
            .lines()
            .toList()
            .get(1));
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
