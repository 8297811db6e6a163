package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.render.SampleReports;
import gradus.report.DiagnosticSection;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against a schema that was written from the specification of Exercism's test runners. */
final class ExercismRendererTest {

  private static final String SCHEMA = "exercism.schema.json";

  private static JsonNode read(GradeReport report) {
    return JsonMapper.shared().readTree(ReportFormat.EXERCISM.render(report));
  }

  @Test
  void everyReportIsValid() throws IOException {
    Schemas.assertSamplesAreValid(Schemas.own(SCHEMA), ReportFormat.EXERCISM);
  }

  @Test
  void theSchemaRefusesWhatTheSpecificationDoes() throws IOException {
    Schema schema = Schemas.own(SCHEMA);
    String full = ReportFormat.EXERCISM.render(Samples.report("full"));
    String error = ReportFormat.EXERCISM.render(Samples.report("ungraded"));
    for (String each :
        List.of(
            full.replace("\"version\": 3", "\"version\": 4"),
            full.replace("\"status\": \"error\"", "\"status\": \"errored\""),
            full.replace("\"output\": \"a", "\"output\": \"" + "a".repeat(501)),
            full.replace("\"tests\"", "\"results\""),
            error.replace("\"message\"", "\"text\""))) {
      assertFalse(each.equals(full) || each.equals(error), "nothing was changed");
      assertFalse(schema.validate(each, InputFormat.JSON).isEmpty(), each);
    }
  }

  @Test
  void onlyWhatDidNotRunIsAnError() {
    Map<String, String> statuses =
        Map.of(
            "accepted", "pass",
            "full", "fail",
            "hostile", "fail",
            "compile_error", "error",
            "ungraded", "error");
    assertEquals(SampleReports.all().keySet(), statuses.keySet());
    statuses.forEach(
        (name, status) ->
            assertEquals(status, read(Samples.report(name)).get("status").asString(), name));
    assertTrue(
        read(Samples.report("compile_error")).get("message").asString().contains("cannot find"));
  }

  @Test
  void textsKeepTheirLimits() throws IOException {
    String much = "ä\n\"".repeat(40_000);
    Diagnostic error = Diagnostic.error(Stage.COMPILE, "code", much);
    JsonNode refused = read(Samples.refused(new DiagnosticSection(error, "")));
    String message = refused.get("message").asString();
    assertTrue(message.getBytes(StandardCharsets.UTF_8).length <= 65_535);
    assertTrue(message.endsWith("\n…"), "a message that was cut says so");
    for (int tests : List.of(1, 60, 1_000)) {
      String each = much.substring(0, 60_000 / tests);
      String text = ReportFormat.EXERCISM.render(Samples.failed("t", each, each, tests));
      assertTrue(text.getBytes(StandardCharsets.UTF_8).length <= 500_000, text.length() + " bytes");
      assertEquals(List.of(), Schemas.own(SCHEMA).validate(text, InputFormat.JSON));
    }
    String output =
        read(Samples.failed("t", "m", "x".repeat(501)))
            .get("tests")
            .get(0)
            .get("output")
            .asString();
    assertEquals(500, output.length());
    assertTrue(output.endsWith("Output was truncated. Please limit to 500 chars"), output);
    assertEquals(
        "x".repeat(500),
        read(Samples.failed("t", "m", "x".repeat(500)))
            .get("tests")
            .get(0)
            .get("output")
            .asString());
  }
}
