package gradus.patch;

/**
 * A line of a hunk.
 *
 * @param side where the line is
 * @param text the line with its end, if it has one
 * @param line where the patch has it, from 1
 */
public record HunkLine(Side side, String text, int line) {

  /** Where a line is. */
  public enum Side {
    /** Before and after. */
    BOTH,
    /** Only before: it goes. */
    BEFORE,
    /** Only after: it comes. */
    AFTER
  }

  boolean isUnendedContext() {
    return side == Side.BOTH && !text.endsWith("\n");
  }

  HunkLine withoutEnd() {
    return new HunkLine(side, text.substring(0, text.length() - 1), line);
  }
}
