package gradus.render.machine;

import java.nio.charset.StandardCharsets;

/** Cuts texts to what a consumer takes. */
final class Clipping {

  private Clipping() {}

  /** Returns a text of at most so many bytes of UTF-8; one that was cut ends with a note. */
  static String toBytes(String text, int most, String note) {
    if (bytes(text) <= most) {
      return text;
    }
    int left = most - bytes(note);
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      left -= bytes(Character.toString(codePoint));
      if (left < 0) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end) + note;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
