package gradus.batch;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.report.DiagnosticSection;
import gradus.report.TestSection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what reports say of single tests, and of the stages before them. */
final class TestReader {

  private TestReader() {}

  static TestSection test(ReportObject test) {
    // An empty message is not written, but what was printed always is where it may be seen.
    boolean open = test.has("output");
    return new TestSection(
        test.text("id"),
        test.text("group"),
        test.text("title"),
        ReportReader.visibility(test),
        TestStatus.valueOf(test.text("status")),
        ReportReader.points(test, "earned"),
        ReportReader.points(test, "possible"),
        test.whole("steps", -1),
        test.whole("referenceSteps", -1),
        open ? test.text("message") : test.textOrNull("message"),
        comparison(test),
        call(test),
        test.textOrNull("output"),
        test.textOrNull("hint"));
  }

  private static @Nullable Comparison comparison(ReportObject test) {
    if (!test.has("comparison")) {
      return null;
    }
    ReportObject comparison = test.object("comparison");
    return new Comparison(
        comparison.text("expected"),
        comparison.text("actual"),
        comparison.text("error"),
        comparison.text("allowed"),
        comparison.text("at"),
        excerpt(comparison));
  }

  private static Excerpt excerpt(ReportObject comparison) {
    if (!comparison.has("excerpt")) {
      return Excerpt.NONE;
    }
    ReportObject excerpt = comparison.object("excerpt");
    return new Excerpt(
        excerpt.text("at"),
        excerpt.text("expected"),
        excerpt.text("actual"),
        excerpt.text("marks"));
  }

  private static @Nullable CallRecord call(ReportObject test) {
    if (!test.has("call")) {
      return null;
    }
    ReportObject call = test.object("call");
    return new CallRecord(call.text("text"), call.text("result"));
  }

  static DiagnosticSection diagnostic(ReportObject diagnostic) {
    Place place =
        new Place(
            diagnostic.text("file"),
            Math.toIntExact(diagnostic.whole("line", 0)),
            Math.toIntExact(diagnostic.whole("column", 0)));
    return new DiagnosticSection(
        new Diagnostic(
            stage(diagnostic.text("stage")),
            severity(diagnostic.text("severity")),
            diagnostic.text("code"),
            diagnostic.text("message"),
            place),
        diagnostic.text("source"));
  }

  private static Stage stage(String word) {
    return Arrays.stream(Stage.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stage: " + word));
  }

  private static Severity severity(String word) {
    return Arrays.stream(Severity.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no severity: " + word));
  }
}
