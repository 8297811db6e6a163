package gradus.cli;

import gradus.course.CourseFolder;
import gradus.course.CourseReader;
import gradus.course.Packaging;
import gradus.exercise.InvalidExerciseException;
import java.nio.file.Path;

/** What the course of some exercises says of how submissions are packed. */
final class CoursePackaging {

  private CoursePackaging() {}

  /**
   * Returns whether what has one reading is mended: unless a course says no.
   *
   * @throws InvalidExerciseException if the course's settings are unusable
   */
  static boolean mends(Path exercises) throws InvalidExerciseException {
    CourseFolder course = CourseFolder.of(exercises);
    return course == null || CourseReader.read(course).packaging() == Packaging.LENIENT;
  }
}
