package gradus.hunt;

import gradus.patch.FileChange;
import gradus.patch.Hunk;
import gradus.patch.HunkLine;
import gradus.patch.HunkLine.Side;
import gradus.patch.Patch;
import gradus.patch.Patched;
import gradus.patch.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a mistaken file is shown: some lines around the code that was changed, without the
 * comments that came with the change, since they tell what it is.
 *
 * @param file the file
 * @param pieces the lines
 * @param bugs the numbers of the wrong ones, from 1 through all pieces
 */
record Region(String file, List<List<String>> pieces, Set<Integer> bugs) {

  private static final int AROUND = 7;
  private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*|\\*).*\\s*");

  /** Returns the region of the first file with changed code; null where there is none. */
  static @Nullable Region of(Patch patch, Patched patched) {
    for (FileChange each : patch.files()) {
      String text = each.after() == null ? null : patched.files().get(each.after());
      if (text != null) {
        Marks marks = new Marks();
        patched.placements().stream()
            .filter(placement -> each.hunks().contains(placement.hunk()))
            .forEach(marks::add);
        if (!marks.wrong.isEmpty()) {
          return marks.region(each.name(), text.lines().toList());
        }
      }
    }
    return null;
  }

  /** What is known of the lines of the mistaken file, which count from 0. */
  private static final class Marks {

    private final Set<Integer> wrong = new TreeSet<>();
    private final Set<Integer> hidden = new HashSet<>();

    void add(Placement placement) {
      Hunk hunk = placement.hunk();
      int line = Math.max(0, placement.afterStart() - 1);
      boolean comes = hunk.lines().stream().anyMatch(each -> isCode(each, Side.AFTER));
      for (HunkLine each : hunk.lines()) {
        if (isCode(each, Side.AFTER)) {
          wrong.add(line);
        } else if (each.side() == Side.AFTER) {
          hidden.add(line);
        } else if (!comes && isCode(each, Side.BEFORE)) {
          // Something is missing: before this line or after the one above.
          wrong.add(line);
          wrong.add(Math.max(0, line - 1));
        }
        line += each.side() == Side.BEFORE ? 0 : 1;
      }
    }

    private static boolean isCode(HunkLine line, Side side) {
      return line.side() == side
          && !line.text().isBlank()
          && !COMMENT.matcher(line.text()).matches();
    }

    Region region(String file, List<String> lines) {
      List<List<String>> pieces = new ArrayList<>();
      List<String> piece = new ArrayList<>();
      Set<Integer> bugs = new TreeSet<>();
      int number = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (!isNear(i)) {
          if (!piece.isEmpty()) {
            pieces.add(piece);
            piece = new ArrayList<>();
          }
        } else if (!hidden.contains(i)) {
          number++;
          piece.add(lines.get(i));
          if (wrong.contains(i)) {
            bugs.add(number);
          }
        }
      }
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      return new Region(file, pieces, bugs);
    }

    private boolean isNear(int line) {
      return wrong.stream().anyMatch(each -> Math.abs(each - line) <= AROUND);
    }
  }
}
