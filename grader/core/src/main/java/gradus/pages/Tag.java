package gradus.pages;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** An element's start: its name and attributes, of those that can neither run nor fetch a thing. */
final class Tag {

  private static final Set<String> NAMES =
      Set.of(
          "html",
          "head",
          "body",
          "meta",
          "title",
          "header",
          "main",
          "section",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "pre",
          "code",
          "span",
          "bdi",
          "strong",
          "a",
          "details",
          "summary",
          "figure",
          "figcaption",
          "svg",
          "g",
          "rect",
          "line",
          "text");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "name",
          "content",
          "http-equiv",
          "class",
          "id",
          "scope",
          "role",
          "aria-label",
          "viewBox",
          "width",
          "height",
          "x",
          "y",
          "x1",
          "x2",
          "y1",
          "y2",
          "text-anchor",
          "open");

  /** What has a meaning in an address is not among them, nor is a colon. */
  private static final String PLAIN_IN_ADDRESS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

  private final String name;
  private final String attributes;

  private Tag(String name, String attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  static Tag of(String name) {
    return new Tag(known(name, NAMES), "");
  }

  static Tag of(String name, String styleClass) {
    return of(name).with("class", styleClass);
  }

  private static String known(String word, Set<String> words) {
    if (!words.contains(word)) {
      throw new IllegalArgumentException("pages have no " + word);
    }
    return word;
  }

  Tag with(String attribute, String value) {
    return added(known(attribute, ATTRIBUTES), Markup.text(value).toString());
  }

  Tag with(String attribute, int value) {
    return with(attribute, Integer.toString(value));
  }

  /** Links to a file below the page, which no name can turn into an address elsewhere. */
  Tag to(String file) {
    StringBuilder address = new StringBuilder("./");
    for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = PLAIN_IN_ADDRESS.indexOf(each) >= 0;
      address.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
    }
    return added("href", address.toString());
  }

  private Tag added(String attribute, String value) {
    return new Tag(name, attributes + " " + attribute + "=\"" + value + "\"");
  }

  Markup around(Markup... content) {
    return Markup.all(content).within("<" + name + attributes + ">", "</" + name + ">");
  }

  Markup around(String text) {
    return around(Markup.text(text));
  }

  /** The same for what stands on lines of its own. */
  Markup block(Markup... content) {
    return Markup.all(content).within("<" + name + attributes + ">\n", "</" + name + ">\n");
  }

  /** The same for what stands on a line of its own. */
  Markup line(Markup... content) {
    return around(content).within("", "\n");
  }

  /** The same for what stands on a line of its own. */
  Markup line(String text) {
    return line(Markup.text(text));
  }

  /** Returns an element that has no content and no end. */
  Markup alone() {
    return Markup.NONE.within("<" + name + attributes + ">\n", "");
  }
}
