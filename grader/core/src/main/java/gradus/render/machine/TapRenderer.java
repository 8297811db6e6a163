package gradus.render.machine;

import gradus.json.PrettyJson;
import gradus.model.TestStatus;
import gradus.render.Sanitizer;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** Writes the Test Anything Protocol, version 14; the first point is whether any test was run. */
final class TapRenderer implements MachineRenderer {

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    StringBuilder tap = new StringBuilder("TAP version 14\n");
    tap.append("1..").append(result.tests().size() + 1).append('\n');
    point(tap, 1, Wording.ran(result), Wording.title(report) + ": the submission runs");
    if (!Wording.ran(result)) {
      block(tap, result.verdict().name(), Wording.remarks(result));
    }
    int number = 1;
    for (GroupSection group : result.groups()) {
      for (TestSection each : Wording.testsOf(group, result)) {
        write(tap, ++number, group, each);
      }
    }
    return tap.append("# ").append(Wording.verdict(result)).append('\n').toString();
  }

  private static void write(StringBuilder tap, int number, GroupSection group, TestSection test) {
    boolean passed = test.status() == TestStatus.PASSED;
    String description = "%s: %s (%s)".formatted(group.title(), test.title(), test.id());
    point(tap, number, passed, description);
    if (!passed) {
      block(tap, test.status().name(), Wording.failure(test));
    }
  }

  private static void point(StringBuilder tap, int number, boolean passed, String description) {
    tap.append(passed ? "ok " : "not ok ").append(number).append(" - ");
    tap.append(escaped(description)).append('\n');
  }

  /** A hash would begin a directive, such as one to leave a failure out of account. */
  private static String escaped(String description) {
    return Sanitizer.clean(description).replace("\\", "\\\\").replace("#", "\\#");
  }

  private static void block(StringBuilder tap, String status, String message) {
    tap.append("  ---\n  status: ").append(quoted(status));
    tap.append("\n  message: ").append(quoted(message)).append("\n  ...\n");
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(String text) {
    StringWriter quoted = new StringWriter();
    try (JsonGenerator json = PrettyJson.onOneLine(quoted)) {
      json.writeString(text);
    }
    return quoted.toString();
  }
}
