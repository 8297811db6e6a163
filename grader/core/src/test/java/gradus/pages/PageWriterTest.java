package gradus.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.batch.BatchItem;
import gradus.batch.BatchRow;
import gradus.batch.BatchSummary;
import gradus.batch.PointsChange;
import gradus.batch.ReportFolder;
import gradus.gradebook.Credit;
import gradus.gradebook.Entry;
import gradus.gradebook.Roster;
import gradus.intake.Arrival;
import gradus.intake.Origin;
import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Points;
import gradus.model.Verdict;
import gradus.render.JsonRenderer;
import gradus.render.SampleReports;
import gradus.report.GradeReport;
import gradus.report.Result;
import gradus.report.TestSection;
import gradus.submission.HandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of sample reports, of learners with any names. */
final class PageWriterTest {

  private static final String HOSTILE = "</title><script>alert(1)</script>\u202e\"'&";
  private static final Comparison NUMBERS = new Comparison("1", "2", "1", "0", "");
  private static final BatchRow.Note NO_NOTE = new BatchRow.Note(BatchRow.Note.Kind.GRADED, "");

  @TempDir private Path out;

  private final List<BatchRow> rows = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    try (ReportFolder folder = ReportFolder.claim(out).orElseThrow()) {
      for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
        row("Ada <b>", "ada", each.getKey(), each.getValue());
        folder.write(
            Path.of("ada", each.getKey() + ".json"), new JsonRenderer().render(each.getValue()));
      }
      GradeReport full = full();
      row(HOSTILE, "hostile ~x", "full", full);
      folder.write(Path.of("hostile ~x", "full.json"), new JsonRenderer().render(full));
      rows.add(unreported());
      Credit late = new Credit(points(3_500_000), points(3_150_000), "<i>1 day late");
      List<Entry> entries =
          rows.stream()
              .map(
                  each ->
                      Entry.of(
                          each,
                          Roster.EMPTY,
                          each.exercise().equals("full") ? late : Credit.full(each.earned())))
              .toList();
      new PageWriter(folder, entries, (entry, comment, page) -> comments.add(comment))
          .write(
              "Grades & more",
              BatchSummary.of(rows, List.of(Arrival.refused("a<b>.java", "", "no learner"))),
              List.of(new PointsChange("Cy", "lost", score(3_500_000), score(0))));
    }
  }

  private static PointsChange.Score score(long micros) {
    return new PointsChange.Score(points(micros), points(4_000_000));
  }

  private void row(String learner, String folder, String exercise, GradeReport report) {
    BatchItem item = item(learner, exercise, Path.of(folder, exercise + ".json"));
    rows.add(
        new BatchRow(
            item,
            report.result().verdict(),
            report.result().earned(),
            report.result().possible(),
            Map.of(),
            List.of(),
            NO_NOTE,
            List.of()));
  }

  private BatchRow unreported() {
    return new BatchRow(
        item("Cy", "lost", Path.of("cy", "lost.json")),
        Verdict.GRADER_ERROR,
        Points.ZERO,
        Points.ZERO,
        Map.of(),
        List.of(),
        new BatchRow.Note(BatchRow.Note.Kind.NOT_GRADED, "no report: the disk is full"),
        List.of());
  }

  private BatchItem item(String learner, String exercise, Path report) {
    return new BatchItem(Origin.ofFolder(learner), exercise, HandIn.of(out), report, "");
  }

  private static Points points(long micros) {
    return new Points(micros);
  }

  @Test
  void everyPageIsHtmlWithoutScripts() throws IOException {
    List<Path> pages = pages();
    assertEquals(4, pages.size());
    for (Path each : pages) {
      Document document = parsed(each);
      for (Element element : document.getAllElements()) {
        assertFalse(element.normalName().equals("script"), each.toString());
        element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on")));
      }
      assertTrue(document.select("[src], link, iframe, object, embed").isEmpty());
      assertTrue(document.expectFirst("meta[http-equiv]").attr("content").contains("'none'"));
    }
  }

  @Test
  void linksLeadToWhatIsThere() throws IOException {
    Document index = parsed(out.resolve("index.html"));
    List<String> links = index.select("a[href]").eachAttr("href");
    assertEquals(2 * rows.size(), links.size());
    for (String each : links) {
      Path target = Path.of(out.toUri().resolve(each));
      assertTrue(target.startsWith(out), each);
      assertTrue(Files.exists(target) || each.contains("lost"), each);
    }
  }

  @Test
  void namesAreTextAsTheyAre() throws IOException {
    assertEquals("Ada <b>", parsed(out.resolve("ada/index.html")).title());
    String shown = HOSTILE.replace('\u202e', '\uFFFD');
    assertEquals(shown, parsed(out.resolve("hostile ~x/index.html")).expectFirst("h1").text());
    assertTrue(parsed(out.resolve("index.html")).text().contains(shown));
  }

  @Test
  void hiddenTestsShowNothingButTheirTitleAndHint() throws IOException {
    String page = Files.readString(out.resolve("ada/index.html"));
    assertTrue(page.contains("hidden failed"));
    assertTrue(page.contains("What is exp(1000)?"));
    TestSection hidden = full().result().tests().get(4);
    TestSection revealed =
        new TestSection(
            hidden.id(),
            hidden.group(),
            hidden.title(),
            hidden.visibility(),
            hidden.status(),
            hidden.earned(),
            hidden.possible(),
            17,
            -1,
            "expected 1",
            NUMBERS,
            new CallRecord("f(1)", "2"),
            "printed",
            hidden.hint());
    assertEquals(List.of(hidden), LearnersView.of(of(revealed)).result().tests());
    TestSection visible = full().result().tests().get(1);
    assertEquals(List.of(visible), LearnersView.of(of(visible)).result().tests());
  }

  private static GradeReport of(TestSection test) {
    Result result = full().result();
    return new GradeReport(
        full().exercise(),
        List.of(),
        1,
        new Result(
            result.verdict(),
            result.earned(),
            result.possible(),
            List.of(),
            List.of(test),
            List.of(),
            List.of()),
        full().run());
  }

  private static GradeReport full() {
    return Objects.requireNonNull(SampleReports.all().get("full"));
  }

  @Test
  void theInstructorSeesWhatAllComeTo() throws IOException {
    Document index = parsed(out.resolve("index.html"));
    assertEquals("Grades & more", index.expectFirst("h1").text());
    assertTrue(index.text().contains("7 submissions, 1 accepted."), index.text());
    assertTrue(index.text().contains("The sigmoid overflows."));
    assertTrue(index.text().contains("no report: the disk is full"));
    assertTrue(index.text().contains("a<b>.java no learner"));
    assertTrue(index.text().contains("Cy lost 3.5 of 4.0 0.0 of 4.0 lowered"));
    Element chart = index.expectFirst("svg.chart");
    assertTrue(chart.attr("aria-label").contains("10–19 %: 2"), chart.attr("aria-label"));
    assertTrue(index.text().contains("worked 2 of 2 4,211 4,211"), index.text());
  }

  @Test
  void commentsAreOneLineOfHtml() {
    assertEquals(rows.size(), comments.size());
    for (String each : comments) {
      assertFalse(each.contains("\n"), each);
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      parser.parseFragmentInput(each, new Element("div"), "");
      assertEquals(List.of(), parser.getErrors(), each);
    }
    assertTrue(
        comments.get(0).startsWith("<p>Logistic regression: WRONG ANSWER, 3.15 of 18 points.</p>"),
        comments.get(0));
  }

  @Test
  void whatCountsIsSaidWithTheReason() throws IOException {
    for (String file : List.of("ada/index.html", "index.html")) {
      String text = parsed(out.resolve(file)).text();
      assertTrue(text.contains("3.15 of 18 points"), text);
      assertTrue(text.contains("<i>1 day late"), text);
    }
    String text = Files.readString(out.resolve("ada/index.txt"));
    assertTrue(text.startsWith("Ada <b>\n\nLogistic regression: WRONG ANSWER, 3.5 of 18"), text);
    assertTrue(text.contains("<i>1 day late It counts 3.15 of 18 points.\n"), text);
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(each -> each.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Document parsed(Path page) throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = parser.parseInput(Files.readString(page), "");
    assertEquals(List.of(), parser.getErrors(), page.toString());
    return document;
  }
}
