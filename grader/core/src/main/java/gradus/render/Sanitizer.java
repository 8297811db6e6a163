package gradus.render;

import java.util.regex.Pattern;

/** Makes text from outside harmless to a terminal and to programs that read lines. */
public final class Sanitizer {

  /**
   * What a CI system takes for a command: GitHub's runner reads {@code ::error} after any amount of
   * space and {@code ##[error]} anywhere in a line, Azure's {@code ##vso[} and TeamCity's likewise.
   */
  private static final Pattern COMMAND =
      Pattern.compile("^([\\s\\p{Z}]*):(?=:)|#(?=#[A-Za-z]*\\[)");

  private Sanitizer() {}

  /**
   * Returns the text with every control, format and surrogate character replaced, each line behind
   * a margin: no escape sequence reaches a terminal and no command a CI system.
   *
   * @param margin what each line starts with; not empty
   */
  public static String quote(String text, String margin) {
    StringBuilder quoted = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      quoted.append(margin).append(clean(line)).append('\n');
    }
    return quoted.toString();
  }

  /** Returns the text on one line, without control characters and the like, and no command. */
  public static String clean(String line) {
    StringBuilder clean = new StringBuilder();
    line.codePoints().forEach(each -> clean.appendCodePoint(isHarmless(each) ? each : '\uFFFD'));
    return COMMAND.matcher(clean).replaceAll("$1\uFFFD");
  }

  private static boolean isHarmless(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == '\t'
        || (type != Character.CONTROL
            && type != Character.FORMAT
            && type != Character.SURROGATE
            && type != Character.LINE_SEPARATOR
            && type != Character.PARAGRAPH_SEPARATOR
            && type != Character.PRIVATE_USE
            && type != Character.UNASSIGNED);
  }
}
