package gradus.render.machine;

import gradus.json.PrettyJson;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.render.Sanitizer;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code results.json} of a Gradescope autograder, one entry a group.
 *
 * <p>Hidden groups are shown too, since what learners must not see is not in a report: an entry
 * that Gradescope hid would hide the total as well. Only under {@code --reveal} it has to.
 */
final class GradescopeRenderer implements MachineRenderer {

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeNumberProperty("score", result.earned().toBigDecimal());
      json.writeNumberProperty("execution_time", Wording.seconds(report.run()));
      json.writeStringProperty("output", output(report));
      json.writeStringProperty("output_format", "text");
      json.writeStringProperty("test_output_format", "text");
      json.writeStringProperty("test_name_format", "text");
      json.writeStringProperty("visibility", "visible");
      json.writeStringProperty("stdout_visibility", "hidden");
      writeExtraData(json, report);
      json.writeArrayPropertyStart("tests");
      for (int i = 0; i < result.groups().size(); i++) {
        writeGroup(json, i + 1, result.groups().get(i), result);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static String output(GradeReport report) {
    String headline = Wording.title(report) + ": " + Wording.verdict(report.result());
    String untested = Wording.ran(report.result()) ? "" : "No test was run.";
    return String.join("\n", headline, Wording.remarks(report.result()), untested).strip();
  }

  private static void writeExtraData(JsonGenerator json, GradeReport report) {
    json.writeObjectPropertyStart("extra_data");
    json.writeStringProperty("exercise", report.exercise().id());
    json.writeStringProperty("version", report.exercise().version());
    json.writeStringProperty("verdict", report.result().verdict().name());
    json.writeNumberProperty("seed", report.seed());
    json.writeEndObject();
  }

  private static void writeGroup(
      JsonGenerator json, int number, GroupSection group, Result result) {
    List<TestSection> missed = Wording.missed(group, result);
    json.writeStartObject();
    json.writeStringProperty("number", Integer.toString(number));
    json.writeStringProperty("name", Sanitizer.clean(group.title()));
    json.writeNumberProperty("score", group.earned().toBigDecimal());
    json.writeNumberProperty("max_score", group.possible().toBigDecimal());
    json.writeStringProperty("status", missed.isEmpty() ? "passed" : "failed");
    json.writeStringProperty("output", output(group, missed));
    json.writeStringProperty("visibility", isRevealed(group, result) ? "hidden" : "visible");
    json.writeEndObject();
  }

  private static String output(GroupSection group, List<TestSection> missed) {
    String counts = "%d of %d tests passed".formatted(group.passed(), group.total());
    return missed.stream()
        .map(each -> "\n\n" + entry(each))
        .collect(Collectors.joining("", counts, ""));
  }

  private static String entry(TestSection test) {
    String title = "%s: %s\n".formatted(test.status().name(), Sanitizer.clean(test.title()));
    String printed = Wording.printed(test);
    return title
        + Wording.failure(test).indent(2).stripTrailing()
        + (printed.isEmpty() ? "" : "\n  printed:\n" + printed.indent(4).stripTrailing());
  }

  private static boolean isRevealed(GroupSection group, Result result) {
    return group.visibility() == Visibility.HIDDEN
        && Wording.testsOf(group, result).stream()
            .anyMatch(each -> each.status() != TestStatus.NOT_RUN && each.output() != null);
  }
}
