package gradus.course;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a course are.
 *
 * @param root the folder that holds {@code course.json}
 */
public record CourseFolder(Path root) {

  /** The name of the file that makes a folder a course. */
  public static final String COURSE_JSON = "course.json";

  /** Returns the nearest course at or above a folder; null if there is none. */
  public static @Nullable CourseFolder around(Path folder) {
    Path each = folder.toAbsolutePath().normalize();
    while (each != null) {
      if (isCourse(each)) {
        return new CourseFolder(each);
      }
      each = each.getParent();
    }
    return null;
  }

  /** Returns the course whose folder of exercises this is; null if it is no course's. */
  public static @Nullable CourseFolder of(Path exercises) {
    Path folder = exercises.toAbsolutePath().normalize();
    Path root = folder.getParent();
    if (root == null || !isCourse(root)) {
      return null;
    }
    CourseFolder course = new CourseFolder(root);
    return course.exercises().equals(folder) ? course : null;
  }

  /** Returns whether a folder is a course's. */
  public static boolean isCourse(Path folder) {
    return Files.isRegularFile(folder.resolve(COURSE_JSON), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the folder of its exercises. */
  public Path exercises() {
    return root.resolve("exercises");
  }

  /** Returns the folder of its known solutions. */
  public Path solutions() {
    return root.resolve("solutions");
  }

  /** Returns where work on its exercises is. */
  public Path workspace() {
    return root.resolve("workspace");
  }

  /** Returns the list of its learners, as the course names it; null where it names none. */
  public @Nullable Path roster(Course course) {
    String name = course.roster();
    return name == null ? null : root.resolve(name);
  }
}
