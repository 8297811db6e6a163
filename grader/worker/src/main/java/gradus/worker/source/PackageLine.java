package gradus.worker.source;

import java.util.Optional;

/**
 * Where a source declares its package, in the text as it stands.
 *
 * @param name the declared package; empty for none
 * @param start where the declaration starts
 * @param end where it ends, after its semicolon; as {@code start} where there is none
 * @param line its line, from 1
 * @param plain whether it stands there as javac reads it: without Unicode escapes
 */
record PackageLine(String name, int start, int end, int line, boolean plain) {

  /** Reads a text. */
  static PackageLine of(String text) {
    Optional<PackageHeader> header = PackageHeader.of(text);
    if (header.isEmpty()) {
      return new PackageLine("", 0, 0, 1, true);
    }
    int start = index(text, header.get());
    int end = text.indexOf(';', start) + 1;
    boolean plain =
        start >= 0
            && end > 0
            && !text.substring(0, end).contains("\\u")
            && isAlone(text, start, end);
    return new PackageLine(header.get().name(), start, end, header.get().line(), plain);
  }

  /** A comment within the declaration may hold a semicolon. */
  private static boolean isAlone(String text, int start, int end) {
    String declaration = text.substring(start, end);
    return declaration.startsWith("package") && !declaration.contains("/");
  }

  /** Returns where a header starts; -1 where escapes make its place another. */
  private static int index(String text, PackageHeader header) {
    int line = 1;
    int at = 0;
    while (line < header.line() && at < text.length()) {
      char each = text.charAt(at++);
      boolean pair = each == '\r' && at < text.length() && text.charAt(at) == '\n';
      line += each == '\n' || (each == '\r' && !pair) ? 1 : 0;
    }
    int start = at + header.column() - 1;
    return text.startsWith("package", start) ? start : -1;
  }

  /** Returns the text with another package, each line where it was. */
  String replaced(String text, String packageName) {
    String lines = text.substring(start, end).replaceAll("[^\\r\\n]", "");
    String declaration = "package " + packageName + ";" + (start == end ? " " : "");
    return text.substring(0, start) + declaration + lines + text.substring(end);
  }
}
