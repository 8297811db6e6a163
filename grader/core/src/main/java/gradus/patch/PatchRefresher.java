package gradus.patch;

import java.util.List;

/** Brings the line numbers in a patch up to date, and leaves everything else as it is written. */
public final class PatchRefresher {

  private PatchRefresher() {}

  /**
   * Returns a patch whose hunks say where they fit.
   *
   * @param text the patch as it is written
   * @param placements where its hunks fit
   */
  public static String refresh(String text, List<Placement> placements) {
    List<String> lines = TextLines.of(text);
    for (Placement each : placements) {
      if (each.isMoved()) {
        int header = each.hunk().line() - 1;
        lines.set(header, header(each) + rest(lines.get(header)));
      }
    }
    return String.join("", lines);
  }

  private static String header(Placement placement) {
    Hunk hunk = placement.hunk();
    return "@@ -"
        + HunkHeader.range(placement.beforeStart(), hunk.before().size())
        + " +"
        + HunkHeader.range(placement.afterStart(), hunk.after().size())
        + " @@";
  }

  private static String rest(String header) {
    return header.substring(header.indexOf("@@", 2) + 2);
  }
}
