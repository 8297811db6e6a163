package gradus.render;

/**
 * How a piece of text looks on a terminal. A style is written into the text as one character of the
 * private use area, which {@link Sanitizer#clean} takes out of whatever comes from outside.
 */
public enum Style {
  /** What is as it should be. */
  GOOD('\uE000', "\033[32m"),
  /** What is not. */
  BAD('\uE001', "\033[31m"),
  /** What stands out. */
  STRONG('\uE002', "\033[1m"),
  /** What stands back. */
  DIM('\uE003', "\033[2m"),
  /** As any other text. */
  PLAIN('\uE004', "\033[0m");

  private final char mark;
  private final String sequence;

  Style(char mark, String sequence) {
    this.mark = mark;
    this.sequence = sequence;
  }

  /** Returns the text in this style. */
  public String of(String text) {
    return mark + text + PLAIN.mark;
  }

  /**
   * Returns what makes a terminal show a style: its escape sequence; empty for other characters.
   */
  public static String sequenceOf(char mark) {
    for (Style each : values()) {
      if (each.mark == mark) {
        return each.sequence;
      }
    }
    return "";
  }

  /** Returns whether a character stands for a style. */
  public static boolean isMark(char character) {
    return character >= GOOD.mark && character <= PLAIN.mark;
  }

  /** Returns the text without its styles. */
  public static String strip(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().filter(each -> !isMark((char) each)).forEach(each -> plain.append((char) each));
    return plain.toString();
  }
}
