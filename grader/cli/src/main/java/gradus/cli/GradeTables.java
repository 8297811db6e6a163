package gradus.cli;

import gradus.batch.BatchSummary;
import gradus.batch.ReportFolder;
import gradus.course.Course;
import gradus.course.CourseFolder;
import gradus.course.CourseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.gradebook.Credit;
import gradus.gradebook.CreditRule;
import gradus.gradebook.Entry;
import gradus.gradebook.Roster;
import gradus.gradebook.TableException;
import gradus.gradebook.Worksheet;
import gradus.pages.GradeReturner;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What grades are returned by, read before anything is graded.
 *
 * @param course the course; null outside of one
 * @param roster who takes part
 * @param worksheets platforms' tables by the name of their file
 */
record GradeTables(@Nullable Course course, Roster roster, Map<String, Table> worksheets) {

  private static final Pattern NAMED = Pattern.compile("(\\w+(?:/\\w+)?)=(.+)");

  /**
   * A platform's table.
   *
   * @param worksheet the table
   * @param exercise the exercise that it is of; empty where nothing was said
   */
  record Table(Worksheet worksheet, String exercise) {}

  /**
   * Reads the course around a folder of exercises, its roster, and tables to be filled in.
   *
   * @param worksheets {@code FILE} or {@code EXERCISE=FILE}
   * @param exercise the one that all submissions are for; null where they are for several
   * @throws UsageException if two files have the same name
   */
  static GradeTables read(Path exercises, List<String> worksheets, @Nullable String exercise)
      throws TableException, InvalidExerciseException, UsageException {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (String each : worksheets) {
      Matcher matcher = NAMED.matcher(each);
      boolean isNamed = matcher.matches();
      String named = isNamed ? matcher.group(1) : exercise == null ? "" : exercise;
      Path file = Path.of(isNamed ? matcher.group(2) : each);
      String name = String.valueOf(file.getFileName());
      if (tables.put(name, new Table(Worksheet.read(file), named)) != null) {
        throw new UsageException("two tables to be filled in are called %s".formatted(name));
      }
    }
    CourseFolder folder = CourseFolder.around(exercises);
    boolean own =
        folder != null && folder.exercises().equals(exercises.toAbsolutePath().normalize());
    if (folder == null || !own) {
      return new GradeTables(null, Roster.EMPTY, tables);
    }
    Course course = CourseReader.read(folder);
    Path roster = folder.roster(course);
    Roster listed = roster == null ? Roster.EMPTY : Roster.read(roster);
    for (Table each : tables.values()) {
      listed = listed.knowing(each.worksheet().addresses());
    }
    return new GradeTables(course, listed, tables);
  }

  /** Returns what the instructor's page is called. */
  String title() {
    return course == null ? "Grades" : course.title();
  }

  /**
   * Returns what gives grades back.
   *
   * @throws UsageException if nobody said which of several exercises a worksheet is of
   */
  GradeReturner returner(ReportFolder folder, CreditRule rule, BatchSummary summary)
      throws UsageException {
    GradeReturner returner = new GradeReturner(folder, roster, rule, course);
    for (Map.Entry<String, Table> each : worksheets.entrySet()) {
      Table table = each.getValue();
      String exercise =
          table.worksheet().takesFiles()
              ? exercise(each.getKey(), table, summary)
              : table.exercise();
      returner.fillIn(each.getKey(), table.worksheet(), exercise);
    }
    return returner;
  }

  /** Returns what is to be known of the grades and keeps none from being returned. */
  List<String> remarks(CreditRule rule, BatchSummary summary) {
    List<String> remarks = new ArrayList<>();
    rule.undated(summary.rows()).forEach((name, count) -> remarks.add(undated(name, count)));
    long unlisted =
        summary.rows().stream()
            .map(each -> Entry.of(each, roster, Credit.full(each.earned())).learner())
            .filter(each -> !roster.lists(each))
            .distinct()
            .count();
    if (unlisted > 0) {
      remarks.add(
          "%d of those who handed in are not found in the roster; grades.csv says who"
              .formatted(unlisted));
    }
    return remarks;
  }

  private static String undated(String exercise, int count) {
    return "%s: nothing says when %d of the submissions came, so that the deadline took nothing off; Moodle's worksheet says it: --fill-in FILE"
        .formatted(exercise, count);
  }

  /**
   * Returns what submissions count for, by the course and by the times that worksheets have.
   *
   * @throws UsageException if nobody said which of several exercises a worksheet is of
   */
  CreditRule rule(BatchSummary summary) throws UsageException {
    Map<String, Map<String, LocalDateTime>> times = new HashMap<>();
    for (Map.Entry<String, Table> each : worksheets.entrySet()) {
      Table table = each.getValue();
      if (table.worksheet().takesFiles()) {
        times.put(Entry.nameOf(exercise(each.getKey(), table, summary)), table.worksheet().times());
      }
    }
    return new CreditRule(course, times);
  }

  /** A worksheet of Moodle is of one assignment. */
  private static String exercise(String file, Table table, BatchSummary summary)
      throws UsageException {
    Set<String> known = summary.exercises().keySet();
    String named = Entry.nameOf(table.exercise());
    if (known.stream().anyMatch(each -> Entry.nameOf(each).equals(named))) {
      return named;
    }
    if (!named.isEmpty() && !known.isEmpty()) {
      throw new UsageException("no submission is for %s, which %s is of".formatted(named, file));
    }
    if (known.size() > 1) {
      throw new UsageException(
          "say which exercise %s is of: --fill-in EXERCISE=%s, with one of %s"
              .formatted(file, file, String.join(", ", known)));
    }
    return known.stream().findFirst().orElse("");
  }
}
