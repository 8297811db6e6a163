package gradus.gradebook;

import gradus.model.Points;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes grades for a spreadsheet: a line a submission, and one a learner who handed nothing in.
 */
public final class GradeList {

  private static final List<String> COLUMNS =
      List.of(
          "learner",
          "name",
          "email",
          "login",
          "exercise",
          "verdict",
          "earned",
          "counted",
          "possible",
          "note");

  /** What a spreadsheet takes for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private GradeList() {}

  /** Returns comma-separated values (RFC 4180), of which no spreadsheet computes anything. */
  public static String write(List<Entry> entries, Roster roster) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    entries.forEach(each -> rows.add(cells(each)));
    Set<String> handedIn = new HashSet<>();
    entries.forEach(each -> handedIn.add(each.learner().key()));
    for (Learner each : roster.learners()) {
      if (!handedIn.contains(each.key())) {
        rows.add(cells(each, List.of("", "", "", "", "", "handed nothing in")));
      }
    }
    return new CsvTable(false, ',', rows).write();
  }

  private static List<String> cells(Entry entry) {
    String note = entry.row().graded() ? entry.credit().note() : entry.row().note().text();
    return cells(
        entry.learner(),
        List.of(
            entry.row().exercise(),
            entry.row().verdict().name(),
            number(entry.credit().earned()),
            number(entry.credit().counted()),
            number(entry.row().possible()),
            note));
  }

  static List<String> cells(Learner learner, List<String> others) {
    List<String> cells =
        new ArrayList<>(List.of(learner.key(), learner.name(), learner.email(), learner.login()));
    cells.addAll(others);
    return cells.stream().map(GradeList::harmless).toList();
  }

  private static String number(Points points) {
    return points.toBigDecimal().toPlainString();
  }

  private static String harmless(String text) {
    String clean =
        text.codePoints()
            .mapToObj(each -> isControl(each) ? "\uFFFD" : Character.toString(each))
            .collect(Collectors.joining());
    return !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
