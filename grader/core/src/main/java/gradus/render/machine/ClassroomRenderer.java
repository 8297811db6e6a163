package gradus.render.machine;

import gradus.json.PrettyJson;
import gradus.model.Points;
import gradus.model.Verdict;
import gradus.render.Sanitizer;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what a runner of GitHub Classroom says, for its reporter.
 *
 * <p>The reporter computes the score twice: for the grade it adds up the tests' scores, for its
 * table it takes the share of tests that passed. Both are the same number only where all tests are
 * worth the same, so there is one test a point, and part of a point is none.
 */
final class ClassroomRenderer implements MachineRenderer {

  private static final String PASS = "pass";
  private static final String FAIL = "fail";
  private static final String ERROR = "error";

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    PointLines lines = PointLines.of(result.groups());
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", 1);
      json.writeStringProperty("status", status(result));
      json.writeNumberProperty("max_score", result.possible().toBigDecimal());
      json.writeArrayPropertyStart("tests");
      if (!Wording.ran(result) || lines.isEmpty()) {
        writeWhole(json, report, lines.isEmpty());
      }
      if (!lines.isEmpty()) {
        writeGroups(json, result, lines);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static String status(Result result) {
    if (!Wording.ran(result)) {
      return ERROR;
    }
    return result.verdict() == Verdict.ACCEPTED ? PASS : FAIL;
  }

  /** Writes what is said of the submission as a whole. */
  private static void writeWhole(JsonGenerator json, GradeReport report, boolean isAll) {
    Result result = report.result();
    String headline = Wording.title(report) + ": " + Wording.verdict(result);
    Points score = isAll ? result.earned() : Points.ZERO;
    write(json, headline, status(result), score, headline + "\n" + Wording.remarks(result));
  }

  private static void writeGroups(JsonGenerator json, Result result, PointLines lines) {
    for (int i = 0; i < result.groups().size(); i++) {
      GroupSection group = result.groups().get(i);
      int possible = lines.possible().get(i);
      for (int line = 1; line <= possible; line++) {
        boolean earned = line <= lines.earned().get(i);
        String name = Sanitizer.clean(group.title()) + (possible == 1 ? "" : ", point " + line);
        Points score = earned ? lines.worth() : Points.ZERO;
        write(json, name, earned ? PASS : FAIL, score, earned ? "" : message(group, result));
      }
    }
  }

  private static String message(GroupSection group, Result result) {
    List<TestSection> missed = Wording.missed(group, result);
    return missed.isEmpty() ? "" : Wording.failure(missed.get(0));
  }

  private static void write(
      JsonGenerator json, String name, String status, Points score, String message) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("status", status);
    json.writeNumberProperty("score", score.toBigDecimal());
    json.writeStringProperty("message", message.strip());
    json.writeStringProperty("test_code", "");
    json.writeStringProperty("filename", "");
    json.writeNumberProperty("line_no", 0);
    json.writeNumberProperty("duration", 0);
    json.writeEndObject();
  }
}
