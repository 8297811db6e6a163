package gradus.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays out a Markdown table: columns as wide as they need, the widest wrapped to fit. */
final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 12;

  private final int columns;

  TextTable(int columns) {
    this.columns = columns;
  }

  /** Returns the rows as lines of text. */
  String render(List<String> rows) {
    List<List<String>> cells = new ArrayList<>();
    rows.stream()
        .filter(each -> !each.matches("[|:\\- ]+"))
        .forEach(each -> cells.add(cells(each)));
    int[] widths = widths(cells);
    StringBuilder text = new StringBuilder();
    cells.forEach(each -> row(each, widths, text));
    return text.toString();
  }

  /** A bar behind a backslash belongs to the cell. */
  private static List<String> cells(String row) {
    String inner = row.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
        .map(each -> each.strip().replace("\\|", "|"))
        .toList();
  }

  private int[] widths(List<List<String>> cells) {
    int count = cells.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[count];
    for (List<String> each : cells) {
      for (int i = 0; i < each.size(); i++) {
        widths[i] = Math.max(widths[i], each.get(i).length());
      }
    }
    int room = columns - GAP.length() * count;
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < count; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void row(List<String> cells, int[] widths, StringBuilder text) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(Wrapped.text("", "", cells.get(i), widths[i]).lines().toList());
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < wrapped.size(); i++) {
        String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        row.append(GAP).append(part).append(" ".repeat(Math.max(0, widths[i] - part.length())));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }
}
