package gradus.isolation;

import java.util.Locale;
import java.util.Map;

/**
 * A locale in which file names are UTF-8. It is all that a worker has of an environment: without it
 * its JVM takes them for ASCII, and finds no jar in a folder whose name has other letters.
 *
 * @param name how the system calls it
 */
public record Utf8Locale(String name) {

  /** The variable that says what characters are, and nothing else. */
  public static final String VARIABLE = "LC_CTYPE";

  private static final String EVERYWHERE = "C.UTF-8";

  /**
   * Returns the one of this process, if it is one: the launcher looks for it where {@code C.UTF-8}
   * is missing.
   *
   * @param environment where {@code LC_ALL} may name it
   */
  public static Utf8Locale of(Map<String, String> environment) {
    String own = environment.getOrDefault("LC_ALL", "");
    String end = own.toLowerCase(Locale.ROOT).replace("-", "");
    return new Utf8Locale(end.endsWith(".utf8") ? own : EVERYWHERE);
  }
}
