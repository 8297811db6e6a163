package gradus.testkit.text;

/**
 * Strings as a reader can tell them apart: quoted, escaped and bounded.
 *
 * <p>Control and format characters (line ends, bidirectional marks), private characters and halves
 * of a pair are written as escapes, so that what is printed is what was compared.
 */
public final class QuotedText {
  private static final int MOST_CHARACTERS = 120;
  private static final int BEFORE = 30;

  private QuotedText() {}

  /** Returns a text in quotes, cut after 120 characters. */
  public static String of(String text) {
    return around(text, 0);
  }

  /**
   * Returns the part of a text around a place in it, in quotes; the whole text where it is short.
   *
   * @param text what to quote
   * @param place the index that must be in the part shown
   */
  public static String around(String text, int place) {
    int start = text.length() <= MOST_CHARACTERS ? 0 : Math.max(0, place - BEFORE);
    int end = Math.min(text.length(), start + MOST_CHARACTERS);
    String before = start == 0 ? "" : "...";
    String after = end == text.length() ? "" : "...";
    return before + '"' + escape(text.substring(start, end)) + '"' + after;
  }

  /** Returns the index of the first character in which two texts differ. */
  public static int firstDifference(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return shorter;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(each -> append(escaped, each));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int codePoint) {
    switch (codePoint) {
      case '\n' -> escaped.append("\\n");
      case '\r' -> escaped.append("\\r");
      case '\t' -> escaped.append("\\t");
      case '"' -> escaped.append("\\\"");
      case '\\' -> escaped.append("\\\\");
      default -> {
        if (isVisible(codePoint)) {
          escaped.appendCodePoint(codePoint);
        } else {
          appendHexadecimal(escaped, codePoint);
        }
      }
    }
  }

  /** Each UTF-16 unit as a backslash, {@code u} and four digits, as in Java source. */
  private static void appendHexadecimal(StringBuilder escaped, int codePoint) {
    for (char each : Character.toChars(codePoint)) {
      String digits = Integer.toHexString(each);
      escaped.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
    }
  }

  private static boolean isVisible(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= ' ' && codePoint < 0x7f;
    }
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SPACE_SEPARATOR;
  }
}
