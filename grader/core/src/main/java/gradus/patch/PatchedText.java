package gradus.patch;

import gradus.patch.HunkLine.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A text to which hunks are applied, one after the other. */
final class PatchedText {

  private final String name;
  private final List<String> lines;

  /** Whether a hunk has had each line: no second one may. */
  private final List<Boolean> taken;

  private final List<Applied> applied = new ArrayList<>();

  PatchedText(String name, String text) {
    this.name = name;
    lines = TextLines.of(text);
    taken = new ArrayList<>(Collections.nCopies(lines.size(), false));
  }

  /**
   * Returns the place nearest to the expected one where a hunk fits, from 0; of two equally near
   * ones the lower one in the file. -1 if it fits nowhere.
   */
  int find(Hunk hunk) {
    int start = Math.min(hunk.expected(), lines.size());
    for (int distance = 0; distance <= lines.size(); distance++) {
      if (fits(hunk, start + distance)) {
        return start + distance;
      }
      if (fits(hunk, start - distance)) {
        return start - distance;
      }
    }
    return -1;
  }

  private boolean fits(Hunk hunk, int at) {
    List<HunkLine> before = hunk.before();
    int end = at + before.size();
    return at >= 0
        && end <= lines.size()
        && !(hunk.isAtBeginning() && at > 0)
        && !(hunk.isAtEnd() && end < lines.size())
        && !taken.subList(at, end).contains(true)
        && firstDifference(before, at) == before.size();
  }

  private int firstDifference(List<HunkLine> before, int at) {
    int same = 0;
    while (same < before.size() && isSame(before.get(same), at + same)) {
      same++;
    }
    return same;
  }

  /** To git, a last line without end that stays is there even if it has one. */
  private boolean isSame(HunkLine line, int at) {
    return at < lines.size()
        && (lines.get(at).equals(line.text())
            || (line.isUnendedContext() && lines.get(at).equals(line.text() + "\n")));
  }

  /** Applies a hunk where it fits. */
  Placement replace(Hunk hunk, int at) {
    List<HunkLine> before = hunk.before();
    List<String> after = after(hunk, at);
    int shift = applied.stream().filter(each -> each.at() < at).mapToInt(Applied::growth).sum();
    lines.subList(at, at + before.size()).clear();
    lines.addAll(at, after);
    taken.subList(at, at + before.size()).clear();
    taken.addAll(at, Collections.nCopies(after.size(), true));
    applied.add(new Applied(at, after.size() - before.size()));
    return new Placement(
        hunk, HunkHeader.start(at - shift, before.size()), HunkHeader.start(at, after.size()));
  }

  /** Returns the lines that come there; what stays is as it was. */
  private List<String> after(Hunk hunk, int at) {
    List<String> after = new ArrayList<>();
    int next = at;
    for (HunkLine each : hunk.lines()) {
      if (each.side() != Side.BEFORE) {
        after.add(each.side() == Side.BOTH ? lines.get(next) : each.text());
      }
      next += each.side() == Side.AFTER ? 0 : 1;
    }
    return after;
  }

  /** Says why a hunk fits nowhere: what is otherwise where most of it fits. */
  PatchProblem misfit(Hunk hunk) {
    List<HunkLine> before = hunk.before();
    int best = best(hunk, before);
    int same = firstDifference(before, best);
    if (same == before.size()) {
      String message = "The hunk does not fit %s: it may only be where the file %s.";
      String where = hunk.isAtBeginning() ? "begins" : hunk.isAtEnd() ? "ends" : "is unchanged";
      return new PatchProblem(hunk.line(), message.formatted(name, where));
    }
    HunkLine wanted = before.get(same);
    int at = best + same;
    String found =
        at < lines.size() ? "line %d is %s".formatted(at + 1, shown(at)) : "the file ends";
    String message = "The hunk does not fit %s: where it has %s, %s.";
    return new PatchProblem(
        wanted.line(), message.formatted(name, TextLines.shown(wanted.text()), found));
  }

  private String shown(int at) {
    return TextLines.shown(lines.get(at));
  }

  private int best(Hunk hunk, List<HunkLine> before) {
    int best = Math.min(hunk.expected(), lines.size());
    for (int at = 0; at < lines.size(); at++) {
      if (common(before, at) > common(before, best)) {
        best = at;
      }
    }
    return best;
  }

  private int common(List<HunkLine> before, int at) {
    int count = 0;
    for (int i = 0; i < before.size(); i++) {
      count += isSame(before.get(i), at + i) ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return String.join("", lines);
  }

  /**
   * A hunk that was applied.
   *
   * @param at where
   * @param growth how many lines were added, less those removed
   */
  private record Applied(int at, int growth) {}
}
