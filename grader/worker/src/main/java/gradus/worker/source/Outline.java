package gradus.worker.source;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a source declares at its top, and which words it uses outside of comments and texts: read
 * without a grammar, so that any text has an outline.
 */
final class Outline {

  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private final Set<String> words = new HashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> publicTypes = new LinkedHashSet<>();
  private int at;
  private int depth;
  private boolean open;
  private String last = "";

  private Outline(String text) {
    this.text = text;
  }

  /** Reads a source. */
  static Outline of(String source) {
    Outline outline = new Outline(UnicodeEscapes.translate(source));
    while (outline.at < outline.text.length()) {
      outline.next();
    }
    return outline;
  }

  /** Returns every word. */
  Set<String> words() {
    return words;
  }

  /** Returns the types that are declared in no other, in order. */
  Set<String> types() {
    return types;
  }

  /** Returns those of the types that are public, in order. */
  Set<String> publicTypes() {
    return publicTypes;
  }

  private void next() {
    char each = text.charAt(at);
    if (text.startsWith("//", at) || text.startsWith("/*", at)) {
      at = Comments.end(text, at);
    } else if (each == '"' || each == '\'') {
      at = endOfText(each);
    } else if (Character.isJavaIdentifierStart(each)) {
      word();
    } else {
      symbol(each);
    }
  }

  private void symbol(char symbol) {
    if (symbol == '{') {
      depth++;
    } else if (symbol == '}') {
      depth--;
    }
    if (symbol == ';' || symbol == '{' || symbol == '}') {
      open = false;
    }
    if (!Character.isWhitespace(symbol)) {
      last = "";
    }
    at++;
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    words.add(word);
    if (depth == 0 && KINDS.contains(last)) {
      types.add(word);
      if (open) {
        publicTypes.add(word);
      }
    }
    open = open || (depth == 0 && word.equals("public"));
    last = word;
  }

  private int endOfText(char quote) {
    boolean block = text.startsWith(TEXT_BLOCK, at);
    int from = at + (block ? TEXT_BLOCK.length() : 1);
    while (from < text.length()) {
      if (text.charAt(from) == '\\') {
        from += 2;
      } else if (block ? text.startsWith(TEXT_BLOCK, from) : ends(text.charAt(from), quote)) {
        return from + (block ? TEXT_BLOCK.length() : 1);
      } else {
        from++;
      }
    }
    return text.length();
  }

  /** A text that is not closed ends with its line, so that the rest can be read. */
  private static boolean ends(char each, char quote) {
    return each == quote || each == '\n' || each == '\r';
  }
}
