package gradus.worker.source;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record TextPosition(int line, int column) {

  /** Returns the place of an index; lines end as javac ends them: LF, CR or CR LF. */
  static TextPosition of(String text, int index) {
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < index; at++) {
      char each = text.charAt(at);
      boolean partOfCrLf = each == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if (each == '\n' || (each == '\r' && !partOfCrLf)) {
        line++;
        lineStart = at + 1;
      }
    }
    return new TextPosition(line, index - lineStart + 1);
  }
}
