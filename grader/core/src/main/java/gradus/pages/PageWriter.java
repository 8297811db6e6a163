package gradus.pages;

import gradus.batch.BatchItem;
import gradus.batch.BatchRow;
import gradus.batch.BatchSummary;
import gradus.batch.PointsChange;
import gradus.batch.ReportFolder;
import gradus.files.FileTrouble;
import gradus.gradebook.Entry;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.report.ExerciseSection;
import gradus.report.GradeReport;
import gradus.report.Reporter;
import gradus.report.RunSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Writes the pages of a batch, from the reports in its folder, whichever run those are of. One
 * learner's reports are in memory at a time.
 */
public final class PageWriter {

  private static final String INDEX = "index.html";
  private static final String TEXT = "index.txt";

  private final ReportFolder folder;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Sink sink;

  /** Takes what is returned by other ways than pages in the folder. */
  public interface Sink {

    /**
     * Takes one submission.
     *
     * @param comment what is to be told of it in a few words, as HTML on one line
     * @param page gives a page of it alone
     * @throws IOException if it cannot be kept
     */
    void take(Entry entry, String comment, Supplier<String> page) throws IOException;
  }

  /**
   * @param folder where reports are and pages go
   * @param entries whose each submission is, and what it counts
   * @param sink takes what is returned by other ways
   */
  public PageWriter(ReportFolder folder, List<Entry> entries, Sink sink) {
    this.folder = folder;
    this.sink = sink;
    entries.forEach(each -> this.entries.put(each.row().item().reportName(), each));
  }

  /**
   * Writes a page and a text a learner, and the instructor's page.
   *
   * @param title the instructor's page's
   * @param summary what became of each submission, and of what is none
   * @param changes what became of the points that learners had before
   * @return each learner whose page could not be written, with the reason
   * @throws IOException if the disk does not take the instructor's page
   */
  public List<String> write(String title, BatchSummary summary, List<PointsChange> changes)
      throws IOException {
    Map<Path, List<BatchRow>> learners = new LinkedHashMap<>();
    for (BatchRow each : summary.rows()) {
      learners.computeIfAbsent(folderOf(each.item()), any -> new ArrayList<>()).add(each);
    }
    IndexPage index = new IndexPage(title);
    List<String> unwritten = new ArrayList<>();
    for (Map.Entry<Path, List<BatchRow>> each : learners.entrySet()) {
      try {
        write(each.getKey(), each.getValue(), index);
      } catch (IOException e) {
        unwritten.add("no page: " + each.getKey() + ": " + FileTrouble.of(e));
      }
    }
    folder.writeAgain(Path.of(INDEX), index.html(summary.loose(), changes));
    return unwritten;
  }

  private void write(Path learner, List<BatchRow> rows, IndexPage index) throws IOException {
    List<Returned> submissions = rows.stream().map(this::returned).toList();
    String name = submissions.get(0).entry().learner().shown();
    String page = learner.resolve(INDEX).toString().replace('\\', '/');
    for (Returned each : submissions) {
      index.add(name, page, each);
      sink.take(each.entry(), Comment.of(each), () -> new LearnerPage(name, List.of(each)).html());
    }
    LearnerPage own = new LearnerPage(name, submissions);
    folder.writeAgain(learner.resolve(INDEX), own.html());
    folder.writeAgain(learner.resolve(TEXT), own.text());
  }

  private static Path folderOf(BatchItem item) {
    Path parent = item.report().getParent();
    return parent == null ? Path.of("") : parent;
  }

  private Returned returned(BatchRow row) {
    GradeReport report = folder.report(row.item().report()).orElseGet(() -> unwritten(row));
    String name = row.item().reportName();
    return new Returned(Objects.requireNonNull(entries.get(name), name), report);
  }

  /** What no report could be written of still has a place on a page. */
  private static GradeReport unwritten(BatchRow row) {
    return Reporter.ungraded(
        new ExerciseSection(row.exercise(), "", ""),
        0,
        row.verdict(),
        List.of(Diagnostic.error(Stage.GRADER, "fault", row.note().text())),
        new RunSection("", "", "", "", List.of(), 0));
  }
}
