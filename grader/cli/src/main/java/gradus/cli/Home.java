package gradus.cli;

import gradus.pipeline.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where this program's files are.
 *
 * @param exercises the folder of all exercises that belong to this installation
 * @param installation what grading needs
 */
public record Home(Path exercises, Installation installation) {

  /**
   * Reads what the launcher says.
   *
   * @param properties the system's properties: {@code gradus.home} is the program's root, {@code
   *     gradus.worker.lib} the worker's jars; {@code gradus.installed} tells an unpacked program
   *     from a checkout, and {@code gradus.archives} where it may keep archived classes
   * @param environment {@code GRADUS_CACHE} or {@code XDG_CACHE_HOME} name the cache's place, which
   *     is in the project where the user has no home
   * @throws IllegalStateException if this was not started by the launcher
   */
  public static Home of(Properties properties, Map<String, String> environment) {
    Path root = Path.of(required(properties, "gradus.home"));
    String lib = required(properties, "gradus.worker.lib");
    return new Home(
        root.resolve("exercises"),
        new Installation(
            workspace(root, properties),
            Path.of(lib),
            Path.of(required(properties, "java.home")),
            cache(root, properties, environment),
            Path.of(properties.getProperty("gradus.archives", lib))));
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
