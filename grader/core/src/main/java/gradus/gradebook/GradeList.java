package gradus.gradebook;

import gradus.files.SpreadsheetCell;
import gradus.intake.Arrival;
import gradus.intake.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes grades for a spreadsheet: a line a submission, and one a learner who handed nothing in.
 */
public final class GradeList {

  static final List<String> COLUMNS =
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

  private static final String NOT_LISTED = "No one learner of the roster is meant.";

  private GradeList() {}

  /**
   * Returns comma-separated values (RFC 4180), of which no spreadsheet computes anything.
   *
   * @param refused what may be somebody's work and is no part of a submission
   */
  public static String write(List<Entry> entries, Roster roster, List<Arrival> refused) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    entries.forEach(each -> rows.add(cells(each, roster)));
    Set<String> handedIn = new HashSet<>();
    entries.forEach(each -> handedIn.add(each.learner().key()));
    String exercise = onlyExercise(entries);
    Map<String, String> reasons = reasons(refused, roster);
    for (Learner each : roster.learners()) {
      if (!handedIn.contains(each.key())) {
        String reason = reasons.getOrDefault(each.key(), "handed nothing in");
        rows.add(cells(each, List.of(exercise, "", "", "", "", reason)));
      }
    }
    return new CsvTable(false, ',', rows).write();
  }

  private static String onlyExercise(List<Entry> entries) {
    List<String> all = entries.stream().map(each -> each.row().exercise()).distinct().toList();
    return all.size() == 1 ? all.get(0) : "";
  }

  private static Map<String, String> reasons(List<Arrival> refused, Roster roster) {
    Map<String, String> reasons = new HashMap<>();
    for (Arrival each : refused) {
      roster
          .find(Origin.ofFolder(each.learner()))
          .ifPresent(learner -> reasons.putIfAbsent(learner.key(), each.reason()));
    }
    return reasons;
  }

  private static String note(Entry entry, Roster roster) {
    String note = entry.row().graded() ? entry.credit().note() : entry.row().note().text();
    return roster.lists(entry.learner()) ? note : (NOT_LISTED + " " + note).strip();
  }

  private static List<String> cells(Entry entry, Roster roster) {
    return cells(
        entry.learner(),
        List.of(
            entry.row().exercise(),
            entry.row().verdict().name(),
            entry.credit().earned().toPlainString(),
            entry.credit().counted().toPlainString(),
            entry.row().possible().toPlainString(),
            note(entry, roster)));
  }

  static List<String> cells(Learner learner, List<String> others) {
    List<String> cells =
        new ArrayList<>(List.of(learner.key(), learner.name(), learner.email(), learner.login()));
    cells.addAll(others);
    return cells.stream().map(GradeList::harmless).toList();
  }

  static String harmless(String text) {
    String clean =
        text.codePoints()
            .mapToObj(each -> isControl(each) ? "\uFFFD" : Character.toString(each))
            .collect(Collectors.joining());
    return SpreadsheetCell.harmless(clean);
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
