package gradus.pages;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a page: text, which was escaped, or elements around such pieces. There is no way to
 * make one of text as it is.
 */
public final class Markup {

  /** Nothing. */
  static final Markup NONE = new Markup("");

  private static final char REPLACEMENT = '\uFFFD';

  /** Keep letters together or apart, in names of many languages, and hide nothing. */
  private static final String JOINERS = "\u200C\u200D";

  private final String html;

  private Markup(String html) {
    this.html = html;
  }

  /** Returns a text: what could be taken for markup is escaped, what cannot be seen is replaced. */
  static Markup text(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(each -> append(html, each));
    return new Markup(html.toString());
  }

  private static void append(StringBuilder html, int codePoint) {
    switch (codePoint) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(isShown(codePoint) ? codePoint : REPLACEMENT);
    }
  }

  private static boolean isShown(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t' || JOINERS.indexOf(codePoint) >= 0) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> !isNoncharacter(codePoint);
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** Returns pieces one after the other. */
  static Markup all(Markup... pieces) {
    return all(List.of(pieces));
  }

  /** Returns pieces one after the other. */
  static Markup all(List<Markup> pieces) {
    return new Markup(pieces.stream().map(each -> each.html).collect(Collectors.joining()));
  }

  /** Returns a style sheet of this program's own. */
  static Markup style(StyleSheet sheet) {
    return new Markup("<style>" + sheet.text() + "</style>\n");
  }

  /** Returns the beginning of every page. */
  static Markup documentType() {
    return new Markup("<!DOCTYPE html>\n");
  }

  /** Puts an element around it. */
  Markup within(String start, String end) {
    return new Markup(start + html + end);
  }

  /** Returns the page's source. */
  @Override
  public String toString() {
    return html;
  }
}
