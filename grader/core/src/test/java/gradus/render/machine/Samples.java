package gradus.render.machine;

import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.model.Visibility;
import gradus.render.SampleReports;
import gradus.report.DiagnosticSection;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The samples by name, and more where a format has limits of its own. */
final class Samples {

  private Samples() {}

  static GradeReport report(String name) {
    return Objects.requireNonNull(SampleReports.all().get(name));
  }

  /** Returns a report with one visible test that failed. */
  static GradeReport failed(String title, String message, String output) {
    return failed(title, message, output, 1);
  }

  /** Returns a report with visible tests that failed, all in the same way. */
  static GradeReport failed(String title, String message, String output, int tests) {
    TestSection test =
        new TestSection(
            "A#a",
            "g",
            title,
            Visibility.VISIBLE,
            TestStatus.ERRORED,
            Points.ZERO,
            points("1"),
            1,
            -1,
            message,
            null,
            null,
            output,
            null);
    GroupSection group =
        new GroupSection("g", title, Visibility.VISIBLE, Points.ZERO, points("1"), 0, tests);
    return with(
        new Result(
            Verdict.RUNTIME_ERROR,
            Points.ZERO,
            points("1"),
            List.of(group),
            Collections.nCopies(tests, test),
            List.of(),
            List.of()));
  }

  /** Returns a report of a submission that was not run. */
  static GradeReport refused(DiagnosticSection diagnostic) {
    return with(
        new Result(
            Verdict.COMPILE_ERROR,
            Points.ZERO,
            Points.ZERO,
            List.of(),
            List.of(),
            List.of(diagnostic),
            List.of()));
  }

  private static GradeReport with(Result result) {
    GradeReport full = report("full");
    return new GradeReport(full.exercise(), full.files(), full.seed(), result, full.run());
  }

  static Points points(String value) {
    return Points.of(new BigDecimal(value));
  }
}
