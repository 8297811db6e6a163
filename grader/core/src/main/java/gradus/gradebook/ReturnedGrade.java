package gradus.gradebook;

import gradus.model.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a learner has in one exercise, as {@code grades.csv} of a batch says it.
 *
 * @param learner whose it is
 * @param exercise the exercise's name, without its topic
 * @param counted the points that count
 * @param possible the most points
 */
record ReturnedGrade(Learner learner, String exercise, BigDecimal counted, BigDecimal possible) {

  /** No grade is returned with these. */
  private static final Set<String> UNGRADED =
      Set.of("", Verdict.INVALID_SUBMISSION.name(), Verdict.GRADER_ERROR.name());

  /**
   * Reads the grades that a batch returned; a learner without one has none.
   *
   * @throws TableException if it is no such file
   */
  static List<ReturnedGrade> read(Path file, Roster roster) throws TableException {
    CsvTable table = CsvTable.read(file);
    for (String each : GradeList.COLUMNS) {
      if (table.column(each) < 0) {
        throw new TableException(
            file, "the column \"%s\" is missing, which batch writes".formatted(each));
      }
    }
    List<ReturnedGrade> grades = new ArrayList<>();
    for (List<String> each : table.body()) {
      ReturnedGrade grade = of(table, each, roster);
      boolean graded = !UNGRADED.contains(cell(table, each, "verdict"));
      if (graded && grade.possible().signum() > 0) {
        grades.add(grade);
      }
    }
    return grades;
  }

  private static ReturnedGrade of(CsvTable table, List<String> row, Roster roster) {
    return new ReturnedGrade(
        learner(table, row, roster),
        Entry.nameOf(cell(table, row, "exercise")),
        Rows.number(cell(table, row, "counted")),
        Rows.number(cell(table, row, "possible")));
  }

  private static Learner learner(CsvTable table, List<String> row, Roster roster) {
    String key = cell(table, row, "learner");
    return roster.learners().stream()
        .filter(each -> GradeList.harmless(each.key()).equals(key))
        .findFirst()
        .orElseGet(
            () ->
                new Learner(
                    key,
                    cell(table, row, "name"),
                    cell(table, row, "email"),
                    cell(table, row, "login"),
                    "",
                    ""));
  }

  private static String cell(CsvTable table, List<String> row, String column) {
    return CsvTable.cell(row, table.column(column));
  }
}
