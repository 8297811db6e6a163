package gradus.patch;

import java.util.ArrayList;
import java.util.List;

/** Takes texts apart, so that putting the lines together again gives the same text. */
final class TextLines {

  private TextLines() {}

  /** Returns the lines, each with its end; the last one may have none. */
  static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      int next = end == 0 ? text.length() : end;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  /** Returns a line as a message shows it: what is easily overlooked as well. */
  static String shown(String line) {
    boolean isEnded = line.endsWith("\n");
    String text = isEnded ? line.substring(0, line.length() - 1) : line;
    return '"' + text.replace("\r", "\\r") + '"' + (isEnded ? "" : " without a line's end");
  }
}
