package gradus.files;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** How to type a command, as the user typed this one: what the launcher says it was called. */
public final class Typed {

  private static final String USUAL = "gradus";

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** What no shell takes for anything else. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

  private Typed() {}

  /** Returns a command line to be typed in the same folder. */
  public static String command(String rest) {
    return word(called()) + " " + rest;
  }

  /** Returns a command line that may be typed in any folder. */
  public static String anywhere(String rest) {
    String called = called();
    boolean isPath = called.indexOf('/') >= 0 || called.indexOf(File.separatorChar) >= 0;
    String launcher = isPath ? Path.of(called).toAbsolutePath().normalize().toString() : called;
    return word(launcher) + " " + rest;
  }

  /** Returns a word of a command line, in quotes where a shell would change it. */
  public static String word(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return WINDOWS ? "\"" + word + "\"" : "'" + word.replace("'", "'\\''") + "'";
  }

  private static String called() {
    return System.getProperty("gradus.called", USUAL);
  }
}
