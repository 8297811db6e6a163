package gradus.pages;

import gradus.batch.BatchSummary;
import gradus.batch.PointsChange;
import gradus.batch.ReportFolder;
import gradus.course.Course;
import gradus.gradebook.CreditRule;
import gradus.gradebook.Entry;
import gradus.gradebook.GradeList;
import gradus.gradebook.GradeTotals;
import gradus.gradebook.Roster;
import gradus.gradebook.Worksheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Returns the grades of a batch: as pages, as a list, and in the tables of platforms. */
public final class GradeReturner {

  private static final Path FOLDER = Path.of("grades");

  private final ReportFolder folder;
  private final Roster roster;
  private final CreditRule rule;
  private final @Nullable Course course;
  private final Map<String, GradeTarget> targets = new LinkedHashMap<>();

  /** Writes files beside each other. */
  interface Writer {

    void write(String file, byte[] content) throws IOException;
  }

  /**
   * @param folder where reports are and everything goes
   * @param roster who takes part
   * @param rule what submissions count
   * @param course the course; null outside of one
   */
  public GradeReturner(
      ReportFolder folder, Roster roster, CreditRule rule, @Nullable Course course) {
    this.folder = folder;
    this.course = course;
    this.roster = roster;
    this.rule = rule;
  }

  /**
   * Has a platform's table filled in.
   *
   * @param file what it is called, and what the filled one will be
   * @param exercise the exercise that it is of; empty where it is of all
   */
  public void fillIn(String file, Worksheet worksheet, String exercise) {
    targets.put(file, new GradeTarget(worksheet, exercise));
  }

  /**
   * Writes everything.
   *
   * @param title the instructor's page's
   * @return what could not be written, or not be filled into a table, each with the reason
   * @throws IOException if the disk does not take it
   */
  public List<String> give(String title, BatchSummary summary, List<PointsChange> changes)
      throws IOException {
    List<Entry> entries =
        summary.rows().stream().map(each -> Entry.of(each, roster, rule.of(each))).toList();
    List<String> left =
        new ArrayList<>(new PageWriter(folder, entries, this::take).write(title, summary, changes));
    folder.writeAgain(Path.of("grades.csv"), GradeList.write(entries, roster, summary.loose()));
    if (course != null) {
      GradeTotals totals = new GradeTotals(course, roster);
      totals.add(entries);
      folder.writeAgain(Path.of("totals.csv"), totals.write());
    }
    for (Map.Entry<String, GradeTarget> each : targets.entrySet()) {
      List<String> own = each.getValue().write(this::write, each.getKey());
      own.forEach(line -> left.add("not filled in: " + each.getKey() + ": " + line));
    }
    return left;
  }

  private void take(Entry entry, String comment, Supplier<String> page) throws IOException {
    for (GradeTarget each : targets.values()) {
      each.take(entry, comment, page);
    }
  }

  private void write(String file, byte[] content) throws IOException {
    folder.writeAgain(FOLDER.resolve(file), content);
  }
}
