package gradus.patch;

import gradus.patch.HunkLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the patch that turns some texts into others. */
public final class PatchWriter {

  /** Lines around a change, as is usual. */
  private static final int CONTEXT = 3;

  private PatchWriter() {}

  /**
   * Returns the patch, without a head; empty where nothing differs. An empty file that comes or
   * goes is left out: without a line there is no hunk.
   *
   * @param before texts by name
   * @param after what is to come of them
   */
  public static String write(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    StringBuilder patch = new StringBuilder();
    for (String each : names) {
      List<HunkLine> lines = compare(lines(before.get(each)), lines(after.get(each)));
      if (lines.stream().anyMatch(line -> line.side() != Side.BOTH)) {
        patch.append("--- ").append(before.containsKey(each) ? "a/" + each : "/dev/null");
        patch.append("\n+++ ").append(after.containsKey(each) ? "b/" + each : "/dev/null");
        patch.append('\n');
        hunks(lines, patch);
      }
    }
    return patch.toString();
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : TextLines.of(text);
  }

  /** Returns all lines of both, those that go before those that come. */
  private static List<HunkLine> compare(List<String> before, List<String> after) {
    LineDiff diff = LineDiff.of(before, after);
    List<HunkLine> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (diff.isRemoved(i)) {
        lines.add(new HunkLine(Side.BEFORE, before.get(i++), 0));
      } else if (diff.isAdded(j)) {
        lines.add(new HunkLine(Side.AFTER, after.get(j++), 0));
      } else {
        lines.add(new HunkLine(Side.BOTH, before.get(i++), 0));
        j++;
      }
    }
    return lines;
  }

  private static void hunks(List<HunkLine> lines, StringBuilder patch) {
    int start = nextChange(lines, 0);
    while (start < lines.size()) {
      int end = start;
      int next = start;
      while (next < lines.size() && next - end <= 2 * CONTEXT) {
        end = next + 1;
        next = nextChange(lines, end);
      }
      int from = Math.max(0, start - CONTEXT);
      hunk(lines, from, Math.min(lines.size(), end + CONTEXT), patch);
      start = next;
    }
  }

  private static int nextChange(List<HunkLine> lines, int from) {
    int next = from;
    while (next < lines.size() && lines.get(next).side() == Side.BOTH) {
      next++;
    }
    return next;
  }

  private static void hunk(List<HunkLine> lines, int from, int to, StringBuilder patch) {
    String before = range(lines, from, to, Side.AFTER);
    String after = range(lines, from, to, Side.BEFORE);
    patch.append("@@ -").append(before).append(" +").append(after).append(" @@\n");
    for (HunkLine each : lines.subList(from, to)) {
      patch.append(sign(each.side())).append(each.text());
      if (!each.text().endsWith("\n")) {
        patch.append("\n\\ No newline at end of file\n");
      }
    }
  }

  private static String range(List<HunkLine> lines, int from, int to, Side without) {
    int skipped = count(lines.subList(0, from), without);
    int count = count(lines.subList(from, to), without);
    return HunkHeader.range(HunkHeader.start(skipped, count), count);
  }

  private static int count(List<HunkLine> lines, Side without) {
    return (int) lines.stream().filter(each -> each.side() != without).count();
  }

  private static char sign(Side side) {
    return switch (side) {
      case BOTH -> ' ';
      case BEFORE -> '-';
      case AFTER -> '+';
    };
  }
}
