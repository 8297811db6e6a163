package gradus.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Canvas' gradebook: a column an assignment, called by its title and number, with a row {@code
 * Points Possible} before the students. Canvas takes back the columns that it knows; all others
 * stay as they came.
 *
 * @param table the gradebook
 */
record CanvasGradebook(CsvTable table) implements Worksheet {

  private static final String STUDENT = "Student";
  private static final String ID = "ID";
  private static final String POINTS_POSSIBLE = "points possible";
  private static final Pattern NUMBER = Pattern.compile("\\s*\\(\\d+\\)\\s*$");

  static boolean isOne(CsvTable table) {
    return table.column(STUDENT) >= 0 && table.column(ID) >= 0;
  }

  static CanvasGradebook of(Path file, CsvTable table) throws TableException {
    CanvasGradebook gradebook = new CanvasGradebook(table);
    if (gradebook.possible() < 0) {
      throw new TableException(file, "the row \"Points Possible\" is missing");
    }
    return gradebook;
  }

  private int possible() {
    return Rows.find(
        table, row -> cell(row, STUDENT).toLowerCase(Locale.ROOT).equals(POINTS_POSSIBLE));
  }

  private String cell(List<String> row, String column) {
    return CsvTable.cell(row, table.column(column));
  }

  @Override
  public boolean takesFiles() {
    return false;
  }

  @Override
  public Map<String, LocalDateTime> times() {
    return Map.of();
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of();
  }

  @Override
  public Filled fill(List<Entry> entries, Function<Entry, String> comment) {
    List<List<String>> rows = new ArrayList<>(table.rows());
    List<String> left = new ArrayList<>();
    int grades = 0;
    for (Entry each : entries) {
      int found = Rows.find(table, row -> isOf(row, each));
      int column = column(each);
      String reason = reason(each, found, column);
      if (reason.isEmpty()) {
        List<String> cells = new ArrayList<>(rows.get(found));
        cells.set(column, Rows.share(each, most(column)).toPlainString());
        rows.set(found, cells);
        grades++;
      } else {
        left.add(each.named() + ": " + reason);
      }
    }
    return new Filled(table.with(rows).write(), grades, left);
  }

  private boolean isOf(List<String> row, Entry entry) {
    if (!entry.canvasId().isEmpty()) {
      return cell(row, ID).equals(entry.canvasId());
    }
    String login = cell(row, "SIS Login ID");
    return Rows.same(login, entry.learner().login()) || Rows.same(login, entry.learner().email());
  }

  private String reason(Entry entry, int row, int column) {
    if (!entry.isGraded()) {
      return "it was not graded";
    }
    if (row < 0) {
      return "no row of the gradebook is theirs";
    }
    if (column < 0) {
      return "no column of the gradebook is called so: name the assignment as the exercise";
    }
    return most(column).signum() > 0 ? "" : "the gradebook gives no points for it";
  }

  /** Returns the column of an exercise, called by its title or its name, in any case. */
  private int column(Entry entry) {
    for (int i = 0; i < table.header().size(); i++) {
      String head = table.header().get(i);
      String title = NUMBER.matcher(head).replaceFirst("").strip();
      if (!title.equals(head.strip()) && isCalled(entry.row().exercise(), title)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCalled(String exercise, String title) {
    return plain(title).equals(plain(Entry.nameOf(exercise)))
        || plain(title).equals(plain(exercise));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_/-]+", " ").strip();
  }

  private BigDecimal most(int column) {
    return Rows.number(CsvTable.cell(table.rows().get(possible()), column));
  }
}
