package gradus.course;

import gradus.exercise.ExerciseId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code course.json} says.
 *
 * @param title the course's name for readers
 * @param language the language of the statements' headings, such as {@code en}
 * @param packaging what happens to a submission that is packed in another way than asked
 * @param exercises what is handed out, in that order
 * @param late what being late costs; null where it costs nothing
 * @param roster the name of the list of learners, below the course's folder; null where there is
 *     none
 */
public record Course(
    String title,
    String language,
    Packaging packaging,
    List<CourseExercise> exercises,
    @Nullable LateRule late,
    @Nullable String roster) {

  public Course {
    exercises = List.copyOf(exercises);
  }

  /** Returns what the course says of an exercise, if it hands it out. */
  public Optional<CourseExercise> exercise(ExerciseId id) {
    return exercises.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
