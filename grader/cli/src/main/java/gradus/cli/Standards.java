package gradus.cli;

import gradus.course.CourseFolder;
import gradus.course.CourseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.statement.Heading;
import gradus.verify.Profile;
import gradus.verify.Standard;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds out what exercises are held against, by the folder that they are in. */
final class Standards {

  private Standards() {}

  /**
   * Returns what is asked of exercises: in a course what makes them right, else everything.
   *
   * @param root the folder of all exercises
   * @param asked how much the user wants to be asked; null where that is open
   * @throws InvalidExerciseException if the course's settings have something to mend
   */
  static Standard of(Path root, @Nullable Profile asked) throws InvalidExerciseException {
    Profile usual = CourseFolder.of(root) == null ? Profile.CATALOGUE : Profile.COURSE;
    return new Standard(asked == null ? usual : asked, language(root), CoursePackaging.mends(root));
  }

  /**
   * Returns the language of the headings of statements.
   *
   * @throws InvalidExerciseException if the course's settings have something to mend
   */
  static String language(Path root) throws InvalidExerciseException {
    CourseFolder course = CourseFolder.of(root);
    return course == null ? Heading.ENGLISH : CourseReader.read(course).language();
  }
}
