package gradus.render.machine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0 whose every text is escaped, whatever is in it. */
final class XmlWriter {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values, in turn
   */
  void open(String name, String... attributes) {
    begin(name, attributes);
    xml.append(">\n");
    open.push(name);
  }

  /** Ends the element that was begun last. */
  void close() {
    String name = open.pop();
    indent();
    xml.append("</").append(name).append(">\n");
  }

  /** Writes an element with nothing in it. */
  void empty(String name, String... attributes) {
    begin(name, attributes);
    xml.append("/>\n");
  }

  /** Writes an element that holds a text. */
  void text(String name, String text, String... attributes) {
    begin(name, attributes);
    xml.append('>');
    escape(text, false);
    xml.append("</").append(name).append(">\n");
  }

  private void begin(String name, String... attributes) {
    indent();
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true);
      xml.append('"');
    }
  }

  private void indent() {
    xml.append("  ".repeat(open.size()));
  }

  /** A parser makes spaces of line feeds in attributes. */
  private void escape(String text, boolean isAttribute) {
    text.codePoints().forEach(each -> escape(each, isAttribute));
  }

  private void escape(int codePoint, boolean isAttribute) {
    switch (codePoint) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      case '"' -> xml.append("&quot;");
      case '\r' -> xml.append("&#13;");
      case '\n' -> xml.append(isAttribute ? "&#10;" : "\n");
      case '\t' -> xml.append(isAttribute ? "&#9;" : "\t");
      default -> xml.appendCodePoint(isLegal(codePoint) ? codePoint : '\uFFFD');
    }
  }

  private static boolean isLegal(int codePoint) {
    return codePoint >= ' '
        && Character.getType(codePoint) != Character.SURROGATE
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return xml.toString();
  }
}
