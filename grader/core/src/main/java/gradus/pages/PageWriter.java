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
 * Writes the pages of a batch, from the reports in its folder, whichever run those are of. Only
 * some learners' reports are in memory at a time.
 */
public final class PageWriter {

  private static final int AT_A_TIME = 64;

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
    List<Map.Entry<Path, List<BatchRow>>> left = List.copyOf(learners.entrySet());
    for (int i = 0; i < left.size(); i += AT_A_TIME) {
      List<Pages> written =
          left.subList(i, Math.min(i + AT_A_TIME, left.size())).parallelStream()
              .map(each -> write(each.getKey(), each.getValue()))
              .toList();
      for (Pages each : written) {
        unwritten.addAll(each.trouble());
        try {
          add(each, index);
        } catch (IOException e) {
          unwritten.add(trouble(each.path(), e));
        }
      }
    }
    folder.writeAgain(Path.of(INDEX), index.html(summary.loose(), changes));
    return unwritten;
  }

  /**
   * One learner's pages.
   *
   * @param path where they are
   * @param trouble why they are not there
   */
  private record Pages(Path path, List<Returned> submissions, List<String> trouble) {

    String learner() {
      return submissions.get(0).entry().learner().shown();
    }
  }

  private Pages write(Path learner, List<BatchRow> rows) {
    Pages pages = new Pages(learner, rows.stream().map(this::returned).toList(), List.of());
    LearnerPage own = new LearnerPage(pages.learner(), pages.submissions());
    try {
      folder.writeAgain(learner.resolve(INDEX), own.html());
      folder.writeAgain(learner.resolve(TEXT), own.text());
      return pages;
    } catch (IOException e) {
      return new Pages(learner, pages.submissions(), List.of(trouble(learner, e)));
    }
  }

  private static String trouble(Path learner, IOException e) {
    return "no page: " + learner + ": " + FileTrouble.of(e);
  }

  private void add(Pages pages, IndexPage index) throws IOException {
    String name = pages.learner();
    String page = pages.path().resolve(INDEX).toString().replace('\\', '/');
    for (Returned each : pages.submissions()) {
      index.add(name, page, each);
      sink.take(each.entry(), Comment.of(each), () -> new LearnerPage(name, List.of(each)).html());
    }
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
