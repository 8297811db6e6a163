package gradus.render;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnosis;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import gradus.model.Place;
import gradus.model.Points;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.report.DiagnosticSection;
import gradus.report.ExerciseSection;
import gradus.report.FileSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Reporter;
import gradus.report.Result;
import gradus.report.RunSection;
import gradus.report.TestSection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports that use every part of the format. */
public final class SampleReports {

  private static final ExerciseSection EXERCISE =
      new ExerciseSection(
          "logistic_regression", "Logistic regression", "sha256:" + "0f".repeat(32));

  private static final List<FileSection> FILES =
      List.of(
          new FileSection("LogisticRegression.java", 1804, "a1".repeat(32)),
          new FileSection("Sigmoid.java", 0, "b2".repeat(32)));

  private static final RunSection RUN =
      new RunSection(
          "0.1.0",
          "2026-01-02T03:04:05.678Z",
          "17.0.15",
          "Linux amd64",
          List.of("policy", "metering", "class-loader", "process", "rlimits", "namespaces"),
          410);

  private static final Comparison NUMBERS =
      new Comparison("1.0", "NaN", "NaN", "1.0E-9", "[3][0]")
          .with(new Excerpt("[3]", "{1.0, 0.5}", "{NaN, 0.5}", " ^^^"));

  private SampleReports() {}

  /** Returns the samples by the names of their golden files. */
  public static Map<String, GradeReport> all() {
    Map<String, GradeReport> reports = new LinkedHashMap<>();
    reports.put("full", full());
    reports.put("accepted", accepted());
    reports.put("compile_error", compileError());
    reports.put("hostile", hostile());
    reports.put("ungraded", ungraded());
    return reports;
  }

  /** Returns a report with every status, visible and hidden, with and without numbers. */
  private static GradeReport full() {
    List<TestSection> tests =
        List.of(
            visible("worked", TestStatus.PASSED, "1.0", "", null, "loss 0.69\n"),
            visible("wrong", TestStatus.FAILED, "0.0", "not close", NUMBERS, "a\nb\n"),
            visible("thrown", TestStatus.ERRORED, "0.0", "was thrown:\nat A.java:3", null, ""),
            hidden("hidden passed", TestStatus.PASSED, "2.5", null),
            hidden("hidden failed", TestStatus.FAILED, "0.0", "What is exp(1000)?"),
            hidden("slow", TestStatus.TIMED_OUT, "0.0", "What is exp(1000)?"),
            hidden("large", TestStatus.MEMORY_EXCEEDED, "0.0", "What is exp(1000)?"),
            hidden("loud", TestStatus.OUTPUT_EXCEEDED, "0.0", "What is exp(1000)?"),
            hidden("late", TestStatus.NOT_RUN, "0.0", "What is exp(1000)?"));
    List<GroupSection> groups =
        List.of(
            group("examples", Visibility.VISIBLE, "1.0", "3.0", 1, 3),
            group("stability", Visibility.HIDDEN, "2.5", "15.000001", 1, 6));
    Diagnostic warning =
        new Diagnostic(
            Stage.COMPILE, Severity.WARNING, "deprecation", "old", Place.of("Sigmoid.java", 4));
    Result result =
        new Result(
            Verdict.WRONG_ANSWER,
            points("3.5"),
            points("18.000001"),
            groups,
            tests,
            List.of(new DiagnosticSection(warning, "")),
            List.of(new Diagnosis("The sigmoid overflows.", "What is exp(1000)?")));
    return new GradeReport(EXERCISE, FILES, 1, result, RUN);
  }

  private static GradeReport accepted() {
    Result result =
        new Result(
            Verdict.ACCEPTED,
            points("1"),
            points("1"),
            List.of(group("examples", Visibility.VISIBLE, "1", "1", 1, 1)),
            List.of(visible("worked", TestStatus.PASSED, "1", "", null, "")),
            List.of(),
            List.of());
    return new GradeReport(EXERCISE, FILES, -5, result, RUN);
  }

  private static GradeReport compileError() {
    Diagnostic error =
        new Diagnostic(
            Stage.COMPILE,
            Severity.ERROR,
            "cant.resolve",
            "cannot find symbol\n  symbol: class Lits\n  location: class A",
            Place.of("LogisticRegression.java", 12, 9));
    Diagnostic general =
        Diagnostic.error(Stage.SUBMISSION, "no-sources", "There is no .java file.");
    Result result =
        new Result(
            Verdict.COMPILE_ERROR,
            Points.ZERO,
            points("3"),
            List.of(group("stability", Visibility.HIDDEN, "0", "3", 0, 1)),
            List.of(hidden("huge logits", TestStatus.NOT_RUN, "0.0", "What is exp(1000)?")),
            List.of(
                new DiagnosticSection(error, "\tLits<String> all;"),
                new DiagnosticSection(general, "")),
            List.of());
    return new GradeReport(EXERCISE, FILES, 1, result, RUN);
  }

  /** Returns a report whose learner tries to talk to the terminal and to a CI system. */
  private static GradeReport hostile() {
    String text = "\u001b[2Jgone\r\n::error::forged\n  ::notice::x\u202eevil\n##[error]y\u009b31m";
    Comparison numbers =
        new Comparison(text, "\ud800", "a\tb", "\u2028", "\u0007")
            .with(new Excerpt("\u2028", text, "\ud800", "^"));
    Diagnostic error =
        new Diagnostic(Stage.SOURCE, Severity.ERROR, "code", text, Place.of("A\u001b.java", 1, 1));
    Result result =
        new Result(
            Verdict.RUNTIME_ERROR,
            Points.ZERO,
            points("1"),
            List.of(group("examples", Visibility.VISIBLE, "0", "1", 0, 1)),
            List.of(visible("thrown", TestStatus.ERRORED, "0", text, numbers, text)),
            List.of(new DiagnosticSection(error, text)),
            List.of());
    return new GradeReport(EXERCISE, FILES, Long.MIN_VALUE, result, RUN);
  }

  private static GradeReport ungraded() {
    return Reporter.ungraded(
        new ExerciseSection("no_such_thing", "", ""),
        1,
        Verdict.GRADER_ERROR,
        List.of(
            Diagnostic.error(Stage.EXERCISE, "unknown", "There is no exercise \"no_such_thing\".")),
        new RunSection("0.1.0", "2026-01-02T03:04:05Z", "17.0.15", "Linux amd64", List.of(), 3));
  }

  private static GroupSection group(
      String id, Visibility visibility, String earned, String possible, int passed, int total) {
    return new GroupSection(
        id, "The group " + id, visibility, points(earned), points(possible), passed, total);
  }

  private static TestSection visible(
      String title,
      TestStatus status,
      String earned,
      String message,
      @Nullable Comparison comparison,
      String output) {
    return new TestSection(
        "LogisticRegressionExamples#" + title,
        "examples",
        title,
        Visibility.VISIBLE,
        status,
        points(earned),
        points("1"),
        4_211,
        status == TestStatus.TIMED_OUT ? 211 : -1,
        message,
        comparison,
        comparison == null ? null : new CallRecord("sigmoid(z = {-1000.0, 0.0})", "{NaN, 0.5}"),
        output,
        null);
  }

  private static TestSection hidden(
      String title, TestStatus status, String earned, @Nullable String hint) {
    return new TestSection(
        "LogisticRegressionTest$Stability#" + title.replace(' ', '_'),
        "stability",
        title,
        Visibility.HIDDEN,
        status,
        points(earned),
        points("2.5"),
        status == TestStatus.NOT_RUN ? -1 : status == TestStatus.TIMED_OUT ? 2_000_001 : 17,
        status == TestStatus.TIMED_OUT ? 20_000 : -1,
        null,
        null,
        null,
        null,
        hint);
  }

  private static Points points(String value) {
    return Points.of(new BigDecimal(value));
  }
}
