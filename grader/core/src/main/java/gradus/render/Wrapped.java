package gradus.render;

/** Breaks text into lines that fit a terminal, of 80 columns where nothing else is said. */
final class Wrapped {

  private static final int WIDTH = 80;

  private Wrapped() {}

  /** Returns a text in lines that all begin with the same margin. */
  static String text(String margin, String text) {
    return text(margin, margin, text);
  }

  /**
   * Returns a text in lines.
   *
   * @param first what the first line begins with
   * @param margin what the others begin with
   */
  static String text(String first, String margin, String text) {
    return text(first, margin, text, WIDTH);
  }

  /** The same for lines of another width. */
  static String text(String first, String margin, String text, int width) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    int begun = first.length();
    for (String word : Sanitizer.clean(text).strip().split("\\s+", -1)) {
      boolean isBegin = line.length() <= begun;
      if (!isBegin && line.length() + 1 + word.length() > width) {
        lines.append(line).append('\n');
        line.setLength(0);
        line.append(margin);
        begun = margin.length();
        isBegin = true;
      }
      line.append(isBegin ? "" : " ").append(word);
    }
    return lines.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
