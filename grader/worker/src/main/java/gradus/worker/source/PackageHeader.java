package gradus.worker.source;

import java.util.Optional;

/**
 * The package declaration at the head of a source file.
 *
 * @param name the declared package
 * @param line where its declaration starts, from 1
 * @param column where its declaration starts, from 1
 */
record PackageHeader(String name, int line, int column) {

  private static final String KEYWORD = "package";

  /** Reads the header of a text exactly as javac would; empty where there is none. */
  static Optional<PackageHeader> of(String text) {
    return new Cursor(UnicodeEscapes.translate(text)).header();
  }

  private static final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    Optional<PackageHeader> header() {
      skipBlank();
      int start = at;
      if (!word().equals(KEYWORD)) {
        return Optional.empty();
      }
      StringBuilder name = new StringBuilder();
      do {
        skipBlank();
        String part = word();
        if (part.isEmpty()) {
          return Optional.empty();
        }
        name.append(name.isEmpty() ? "" : ".").append(part);
        skipBlank();
      } while (accept('.'));
      if (!accept(';')) {
        return Optional.empty();
      }
      TextPosition position = TextPosition.of(text, start);
      return Optional.of(new PackageHeader(name.toString(), position.line(), position.column()));
    }

    private boolean accept(char symbol) {
      boolean here = at < text.length() && text.charAt(at) == symbol;
      at += here ? 1 : 0;
      return here;
    }

    private String word() {
      int start = at;
      while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private void skipBlank() {
      while (at < text.length()) {
        if (" \t\f\r\n".indexOf(text.charAt(at)) >= 0) {
          at++;
        } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
          at = Comments.end(text, at);
        } else {
          return;
        }
      }
    }
  }
}
