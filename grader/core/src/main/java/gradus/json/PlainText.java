package gradus.json;

/** Tells text that can be shown on one line as it is. */
public final class PlainText {

  private PlainText() {}

  /**
   * Returns whether a text has no control characters, line separators, direction marks or unpaired
   * surrogates.
   */
  public static boolean isPrintable(String text) {
    return text.codePoints().allMatch(PlainText::isPrintable);
  }

  /**
   * Returns the text with each character that cannot be shown written as {@code \}{@code uXXXX}.
   */
  public static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(each -> append(shown, each));
    return shown.toString();
  }

  /** Returns the text between double quotes, and printable. */
  public static String quoted(String text) {
    return '"' + printable(text) + '"';
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isPrintable(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      shown.append("\\u").append(String.format("%04X", codePoint));
    }
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
