package gradus.cli;

import gradus.course.CourseFolder;
import gradus.pipeline.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where this program's files are.
 *
 * @param exercises the folder of all exercises: the course's that one is in, or this program's own
 * @param installation what grading needs
 * @param program the folder of this program
 */
public record Home(Path exercises, Installation installation, Path program) {

  /**
   * A program that is in no course.
   *
   * @param exercises its folder of all exercises
   * @param installation what grading needs
   */
  public Home(Path exercises, Installation installation) {
    this(exercises, installation, exercises.resolveSibling(""));
  }

  /**
   * Reads what the launcher says.
   *
   * @param properties the system's properties: {@code gradus.home} is the program's root, {@code
   *     gradus.worker.lib} the worker's jars; {@code gradus.installed} tells an unpacked program
   *     from a checkout, and {@code gradus.archives} where it may keep archived classes; {@code
   *     user.dir} is where one is
   * @param environment {@code GRADUS_CACHE} or {@code XDG_CACHE_HOME} name the cache's place, which
   *     is in the project where the user has no home; {@code GRADUS_COURSE} names the course's
   *     folder, or {@code none}, which is else the nearest one around
   * @throws UsageException if there is no course where the environment says
   * @throws IllegalStateException if this was not started by the launcher
   */
  static Home of(Properties properties, Map<String, String> environment) throws UsageException {
    Path root = Path.of(required(properties, "gradus.home"));
    String lib = required(properties, "gradus.worker.lib");
    CourseFolder course = CourseFinder.find(root, properties, environment);
    return new Home(
        course == null ? root.resolve("exercises") : course.exercises(),
        new Installation(
            course == null ? workspace(root, properties) : course.workspace(),
            Path.of(lib),
            Path.of(required(properties, "java.home")),
            cache(root, properties, environment),
            Path.of(properties.getProperty("gradus.archives", lib))),
        root);
  }

  private static Path workspace(Path root, Properties properties) {
    return Boolean.parseBoolean(properties.getProperty("gradus.installed"))
        ? WorkspaceFinder.from(Path.of(required(properties, "user.dir")))
        : root.resolve("workspace");
  }

  private static Path cache(Path root, Properties properties, Map<String, String> environment) {
    String own = environment.getOrDefault("GRADUS_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!shared.isEmpty()) {
      return Path.of(shared, "gradus");
    }
    // Who is unknown to the system has a question mark for a home; daemons' homes are often
    // missing.
    Path user = Path.of(required(properties, "user.home"));
    boolean isHome = user.isAbsolute() && Files.isDirectory(user);
    return isHome ? user.resolve(".cache/gradus") : root.resolve("target/cache");
  }

  private static String required(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(
          "the system property %s is missing: start with the launcher ./gradus".formatted(key));
    }
    return value;
  }
}
