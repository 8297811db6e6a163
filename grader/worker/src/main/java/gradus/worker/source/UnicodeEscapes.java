package gradus.worker.source;

/**
 * Translates Unicode escapes, which javac does before it looks for comments or words (Java Language
 * Specification, 3.3).
 */
final class UnicodeEscapes {

  private static final int DIGITS = 4;

  private UnicodeEscapes() {}

  /** Returns the text with each escape replaced by its character; malformed ones stay. */
  static String translate(String text) {
    if (!text.contains("\\u")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char each = text.charAt(at);
      int digits = each == '\\' ? digitsOfEscape(text, at) : -1;
      if (digits >= 0) {
        out.append((char) Integer.parseInt(text, digits, digits + DIGITS, 16));
        at = digits + DIGITS;
      } else if (each == '\\' && at + 1 < text.length()) {
        // A backslash before a backslash makes the second one ineligible to start an escape.
        boolean pair = text.charAt(at + 1) == '\\';
        out.append(pair ? "\\\\" : "\\");
        at += pair ? 2 : 1;
      } else {
        out.append(each);
        at++;
      }
    }
    return out.toString();
  }

  private static int digitsOfEscape(String text, int backslash) {
    int at = backslash + 1;
    while (at < text.length() && text.charAt(at) == 'u') {
      at++;
    }
    if (at == backslash + 1 || at + DIGITS > text.length()) {
      return -1;
    }
    for (int digit = at; digit < at + DIGITS; digit++) {
      if (text.charAt(digit) > 'f' || Character.digit(text.charAt(digit), 16) < 0) {
        return -1;
      }
    }
    return at;
  }
}
