package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import gradus.model.Visibility;
import gradus.report.GradeReport;
import gradus.report.GroupSection;
import gradus.report.Result;
import gradus.report.TestSection;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against a schema that was written from Gradescope's specification. */
final class GradescopeRendererTest {

  private static final String SCHEMA = "gradescope.schema.json";

  private static JsonNode read(GradeReport report) {
    return JsonMapper.shared().readTree(ReportFormat.GRADESCOPE.render(report));
  }

  @Test
  void everyReportIsValid() throws IOException {
    Schemas.assertSamplesAreValid(Schemas.own(SCHEMA), ReportFormat.GRADESCOPE);
  }

  @Test
  void theSchemaRefusesWhatGradescopeDoes() throws IOException {
    Schema schema = Schemas.own(SCHEMA);
    String valid = ReportFormat.GRADESCOPE.render(Samples.report("full"));
    for (List<String> each :
        List.of(
            List.of("\"status\": \"failed\"", "\"status\": \"fail\""),
            List.of("\"visibility\": \"visible\"", "\"visibility\": \"shown\""),
            List.of("\"output_format\": \"text\"", "\"output_format\": \"plain\""),
            List.of("\"score\": 3.5", "\"score\": \"3.5\""),
            List.of("\"max_score\"", "\"maximum\""))) {
      String invalid = valid.replace(each.get(0), each.get(1));
      assertFalse(invalid.equals(valid), each.get(0) + " does not occur");
      assertFalse(schema.validate(invalid, InputFormat.JSON).isEmpty(), each.get(1));
    }
  }

  @Test
  void aGroupIsAnEntry() {
    JsonNode results = read(Samples.report("full"));
    assertEquals(3.5, results.get("score").asDouble());
    assertEquals(0.41, results.get("execution_time").asDouble());
    JsonNode examples = results.get("tests").get(0);
    assertEquals("failed", examples.get("status").asString());
    assertEquals(3.0, examples.get("max_score").asDouble());
    assertTrue(examples.get("output").asString().contains("FAILED: wrong\n  sigmoid(z = "));
    JsonNode hidden = results.get("tests").get(1);
    assertTrue(hidden.get("output").asString().contains("This test is hidden."));
    assertTrue(hidden.get("output").asString().contains("hint: What is exp(1000)?"));
  }

  @Test
  void whatIsRevealedIsForInstructors() {
    assertEquals("visible", visibility(Samples.report("full"), 1));
    assertEquals("hidden", visibility(revealed(), 0));
  }

  private static String visibility(GradeReport report, int group) {
    return read(report).get("tests").get(group).get("visibility").asString();
  }

  private static GradeReport revealed() {
    GradeReport shown = Samples.failed("t", "expected 3", "");
    Result result = shown.result();
    TestSection test = result.tests().get(0);
    GroupSection group = result.groups().get(0);
    TestSection hidden =
        new TestSection(
            test.id(),
            test.group(),
            test.title(),
            Visibility.HIDDEN,
            test.status(),
            test.earned(),
            test.possible(),
            1,
            -1,
            test.message(),
            null,
            null,
            "",
            null);
    Result revealed =
        new Result(
            result.verdict(),
            result.earned(),
            result.possible(),
            List.of(
                new GroupSection(
                    group.id(),
                    group.title(),
                    Visibility.HIDDEN,
                    group.earned(),
                    group.possible(),
                    0,
                    1)),
            List.of(hidden),
            List.of(),
            List.of());
    return new GradeReport(shown.exercise(), shown.files(), 1, revealed, shown.run());
  }
}
