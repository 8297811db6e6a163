package gradus.worker.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A bracket in a source text, outside comments and literals.
 *
 * @param symbol one of {@code ()[]{}}
 * @param index where it stands
 * @param indent how far the first word of its line is from the margin
 * @param leading whether it is the first word of its line
 */
record Bracket(char symbol, int index, int indent, boolean leading) {

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  boolean opens() {
    return OPENING.indexOf(symbol) >= 0;
  }

  boolean closes(Bracket other) {
    return CLOSING.indexOf(symbol) == OPENING.indexOf(other.symbol);
  }

  /** Returns the brackets of a text in order, in time linear in its length. */
  static List<Bracket> in(String text) {
    List<Bracket> brackets = new ArrayList<>();
    int lineStart = 0;
    int indent = -1;
    int at = 0;
    while (at < text.length()) {
      char each = text.charAt(at);
      if (each == '\n' || each == '\r') {
        lineStart = at + 1;
        indent = -1;
      } else if (indent < 0 && !Character.isWhitespace(each)) {
        indent = at - lineStart;
      }
      if ((OPENING + CLOSING).indexOf(each) >= 0) {
        brackets.add(new Bracket(each, at, indent, at - lineStart == indent));
      }
      at = afterWord(text, at);
    }
    return brackets;
  }

  private static int afterWord(String text, int at) {
    if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      return Comments.end(text, at);
    }
    if (text.startsWith("\"\"\"", at)) {
      return afterLiteral(text, at, "\"\"\"");
    }
    char each = text.charAt(at);
    return each == '"' || each == '\'' ? afterLiteral(text, at, String.valueOf(each)) : at + 1;
  }

  private static int afterLiteral(String text, int start, String quote) {
    int at = start + quote.length();
    while (at < text.length() && !text.startsWith(quote, at)) {
      if (quote.length() == 1 && text.charAt(at) == '\n') {
        return at;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + quote.length());
  }
}
