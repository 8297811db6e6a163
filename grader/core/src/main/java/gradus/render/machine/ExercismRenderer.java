package gradus.render.machine;

import gradus.json.PrettyJson;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.render.Sanitizer;
import gradus.report.GradeReport;
import gradus.report.Result;
import gradus.report.TestSection;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code results.json} of an Exercism test runner, version 3: {@code error} only where no
 * test was run, texts within its limits, also those of all tests together.
 */
final class ExercismRenderer implements MachineRenderer {

  private static final int MOST_MESSAGE = 65_535;
  private static final int MOST_OUTPUT = 500;

  /** So much for the messages of all tests, as much for their outputs: the file has 500 KB. */
  private static final int MOST_TOGETHER = 60_000;

  private static final String CUT_OUTPUT = "\nOutput was truncated. Please limit to 500 chars";
  private static final String CUT_MESSAGE = "\n…";

  @Override
  public String render(GradeReport report) {
    Result result = report.result();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", 3);
      json.writeStringProperty("status", status(result));
      if (Wording.ran(result)) {
        json.writeNullProperty("message");
        writeTests(json, result.tests());
      } else {
        json.writeStringProperty(
            "message", Clipping.toBytes(message(result), MOST_MESSAGE, CUT_MESSAGE));
      }
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static String status(Result result) {
    if (!Wording.ran(result)) {
      return "error";
    }
    return result.verdict() == Verdict.ACCEPTED ? "pass" : "fail";
  }

  private static String message(Result result) {
    return (result.verdict().name().replace('_', ' ') + "\n" + Wording.remarks(result)).strip();
  }

  private static void writeTests(JsonGenerator json, List<TestSection> tests) {
    int share = MOST_TOGETHER / tests.size();
    json.writeArrayPropertyStart("tests");
    tests.forEach(each -> writeTest(json, each, share));
    json.writeEndArray();
  }

  private static void writeTest(JsonGenerator json, TestSection test, int share) {
    json.writeStartObject();
    json.writeStringProperty("name", Sanitizer.clean(test.title()));
    json.writeStringProperty("status", status(test.status()));
    if (test.status() != TestStatus.PASSED) {
      String message = Wording.failure(test);
      json.writeStringProperty("message", Clipping.toBytes(message, share, CUT_MESSAGE));
    }
    String printed = Wording.printed(test);
    if (!printed.isEmpty()) {
      int most = Math.min(MOST_OUTPUT, share);
      json.writeStringProperty("output", Clipping.toBytes(printed, most, CUT_OUTPUT));
    }
    json.writeEndObject();
  }

  private static String status(TestStatus status) {
    return switch (status) {
      case PASSED -> "pass";
      case FAILED -> "fail";
      default -> "error";
    };
  }
}
