package gradus.patch;

import gradus.patch.HunkLine.Side;
import java.util.List;

/**
 * A change in one place.
 *
 * @param line where the patch has its header, from 1
 * @param beforeStart the first line that it means in the file before; 0 in an empty file
 * @param afterStart the first line that it means in the file after; 0 in an empty file
 * @param lines what is there, what goes and what comes
 */
public record Hunk(int line, int beforeStart, int afterStart, List<HunkLine> lines) {

  public Hunk {
    lines = List.copyOf(lines);
  }

  /** Returns the lines that must be there. */
  List<HunkLine> before() {
    return without(Side.AFTER);
  }

  /** Returns the lines that are there afterwards. */
  List<HunkLine> after() {
    return without(Side.BEFORE);
  }

  private List<HunkLine> without(Side side) {
    return lines.stream().filter(each -> each.side() != side).toList();
  }

  /** Returns whether it must be at the beginning: it says line 1. */
  boolean isAtBeginning() {
    return beforeStart <= 1;
  }

  /** Returns whether it must be at the end: nothing comes after what it changes. */
  boolean isAtEnd() {
    return lines.get(lines.size() - 1).side() != Side.BOTH;
  }

  /** Returns where a search for its place begins, from 0. */
  int expected() {
    return Math.max(0, afterStart - 1);
  }
}
