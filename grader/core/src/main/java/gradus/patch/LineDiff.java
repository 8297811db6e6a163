package gradus.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which lines go and which come, as few as possible: the greedy algorithm of E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986.
 */
final class LineDiff {

  /** Texts that differ in more lines have little in common; all between is changed then. */
  private static final int MOST_CHANGES = 2000;

  private final List<String> before;
  private final List<String> after;
  private final BitSet removed = new BitSet();
  private final BitSet added = new BitSet();

  /** How many lines both begin with. */
  private final int start;

  private final int beforeSize;
  private final int afterSize;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    int most = Math.min(before.size(), after.size());
    int same = 0;
    while (same < most && before.get(same).equals(after.get(same))) {
      same++;
    }
    int end = 0;
    while (end < most - same && isSame(before.size() - end - 1, after.size() - end - 1)) {
      end++;
    }
    start = same;
    beforeSize = before.size() - same - end;
    afterSize = after.size() - same - end;
  }

  /** Compares two texts. */
  static LineDiff of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return diff;
  }

  boolean isRemoved(int line) {
    return removed.get(line);
  }

  boolean isAdded(int line) {
    return added.get(line);
  }

  private boolean isSame(int x, int y) {
    return before.get(x).equals(after.get(y));
  }

  private void compare() {
    List<int[]> reached = new ArrayList<>();
    int[] furthest = new int[] {0, 0, 0};
    for (int changes = 0; changes <= MOST_CHANGES; changes++) {
      int[] next = step(furthest, changes);
      reached.add(next);
      int end = beforeSize - afterSize;
      if (Math.abs(end) <= changes && next[changes + 1 + end] >= beforeSize) {
        trace(reached);
        return;
      }
      furthest = next;
    }
    removed.set(start, start + beforeSize);
    added.set(start, start + afterSize);
  }

  /**
   * Returns how far one more change leads: the furthest line before on each diagonal from {@code
   * -changes} to {@code changes}, with one more at each end that is never reached.
   */
  private int[] step(int[] furthest, int changes) {
    int[] next = new int[2 * changes + 3];
    Arrays.fill(next, -1);
    for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
      int x = changes == 0 ? 0 : from(furthest, changes, diagonal);
      next[diagonal + changes + 1] = x < 0 ? x : slide(x, diagonal);
    }
    return next;
  }

  /** Returns the better of removing a line, from the diagonal below, and adding one. */
  private int from(int[] furthest, int changes, int diagonal) {
    int removing = removing(furthest, changes, diagonal);
    int adding = adding(furthest, changes, diagonal);
    return Math.max(removing, adding);
  }

  private int removing(int[] furthest, int changes, int diagonal) {
    int x = at(furthest, changes - 1, diagonal - 1);
    return x < 0 || x >= beforeSize ? -1 : x + 1;
  }

  private int adding(int[] furthest, int changes, int diagonal) {
    int x = at(furthest, changes - 1, diagonal + 1);
    return x < 0 || x - diagonal > afterSize ? -1 : x;
  }

  private static int at(int[] furthest, int changes, int diagonal) {
    return Math.abs(diagonal) > changes ? -1 : furthest[diagonal + changes + 1];
  }

  private int slide(int from, int diagonal) {
    int x = from;
    while (x < beforeSize && x - diagonal < afterSize && isSame(start + x, start + x - diagonal)) {
      x++;
    }
    return x;
  }

  private void trace(List<int[]> reached) {
    int diagonal = beforeSize - afterSize;
    for (int changes = reached.size() - 1; changes > 0; changes--) {
      int[] furthest = reached.get(changes - 1);
      int removing = removing(furthest, changes, diagonal);
      if (removing >= adding(furthest, changes, diagonal)) {
        removed.set(start + removing - 1);
        diagonal--;
      } else {
        diagonal++;
        added.set(start + at(furthest, changes - 1, diagonal) - diagonal);
      }
    }
  }
}
