package gradus.cli;

import gradus.course.CourseFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Finds the course that one works in. */
final class CourseFinder {

  /** What the environment says instead of a folder, where there is to be no course. */
  private static final String NO_COURSE = "none";

  private CourseFinder() {}

  /**
   * Returns the course that {@code GRADUS_COURSE} names, or else the nearest at or above {@code
   * user.dir}; null if there is none.
   *
   * @param program the folder of this program
   * @throws UsageException if there is no course where the environment says
   */
  static @Nullable CourseFolder find(
      Path program, Properties properties, Map<String, String> environment) throws UsageException {
    String said = environment.getOrDefault("GRADUS_COURSE", "");
    if (said.equals(NO_COURSE)) {
      return null;
    }
    return said.isEmpty()
        ? around(Path.of(properties.getProperty("user.dir", program.toString())), program)
        : named(said);
  }

  /** A program that lies in a course's folder keeps its own exercises. */
  private static @Nullable CourseFolder around(Path here, Path program) {
    CourseFolder found = CourseFolder.around(here);
    boolean isBeyond =
        found != null && here.startsWith(program) && !found.root().startsWith(program);
    return isBeyond ? null : found;
  }

  private static CourseFolder named(String said) throws UsageException {
    try {
      Path folder = Path.of(said).toAbsolutePath().normalize();
      if (CourseFolder.isCourse(folder)) {
        return new CourseFolder(folder);
      }
    } catch (InvalidPathException e) {
      // No folder has such a name.
    }
    throw new UsageException(
        "GRADUS_COURSE is %s, where there is no %s: set it to a course's folder, or to %s"
            .formatted(said, CourseFolder.COURSE_JSON, NO_COURSE));
  }
}
