package gradus.editor;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that the visible tests need.
 *
 * @param group the group that Maven knows it by, as far as Surefire asks for it
 * @param name its name
 * @param version its version
 * @param file where it is
 */
record Library(String group, String name, String version, Path file) {

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

  /** What only workers need. */
  private static final Pattern WORKERS =
      Pattern.compile("(?:gradus-worker|asm|javaparser)(?:-.*)?\\.jar");

  /** Returns whether tests need a jar. */
  static boolean isNeeded(Path file) {
    String name = String.valueOf(file.getFileName());
    return JAR.matcher(name).matches() && !WORKERS.matcher(name).matches();
  }

  /** Reads the name of a jar. */
  static Library of(Path file) {
    Matcher jar = JAR.matcher(String.valueOf(file.getFileName()));
    if (!jar.matches()) {
      throw new IllegalArgumentException(file + " is no jar with a version");
    }
    return new Library(group(jar.group(1)), jar.group(1), jar.group(2), file);
  }

  private static String group(String name) {
    if (name.startsWith("junit-jupiter")) {
      return "org.junit.jupiter";
    }
    return name.startsWith("junit-platform") ? "org.junit.platform" : "gradus.library";
  }
}
