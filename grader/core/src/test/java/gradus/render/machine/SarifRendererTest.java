package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.report.DiagnosticSection;
import gradus.report.GradeReport;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the schema of SARIF 2.1.0. */
final class SarifRendererTest {

  private static JsonNode run(GradeReport report) {
    return JsonMapper.shared().readTree(ReportFormat.SARIF.render(report)).get("runs").get(0);
  }

  private static JsonNode place(JsonNode result) {
    return result.get("locations").get(0).get("physicalLocation");
  }

  private static JsonNode region(Stage stage, String source, int column) {
    Place place = Place.of("a b/Ünder?.java", 3, column);
    Diagnostic error = Diagnostic.error(stage, "code", "text", place);
    JsonNode run = run(Samples.refused(new DiagnosticSection(error, source)));
    return place(run.get("results").get(0));
  }

  @Test
  void everyReportIsValid() throws IOException {
    Schemas.assertSamplesAreValid(Schemas.sarif(), ReportFormat.SARIF);
  }

  @Test
  void theSchemaRefusesWhatIsNotSarif() throws IOException {
    Schema schema = Schemas.sarif();
    String valid = ReportFormat.SARIF.render(Samples.report("compile_error"));
    for (List<String> each :
        List.of(
            List.of("\"startLine\": 12", "\"startLine\": 0"),
            List.of("\"level\": \"error\"", "\"level\": \"bad\""),
            List.of("\"version\": \"2.1.0\"", "\"version\": \"2.0\""),
            List.of("\"ruleId\"", "\"rule\""))) {
      String invalid = valid.replace(each.get(0), each.get(1));
      assertFalse(invalid.equals(valid), each.get(0) + " does not occur");
      assertFalse(schema.validate(invalid, InputFormat.JSON).isEmpty(), each.get(1));
    }
  }

  @Test
  void aDiagnosticHasItsPlace() {
    JsonNode results = run(Samples.report("compile_error")).get("results");
    assertEquals("cant.resolve", results.get(0).get("ruleId").asString());
    JsonNode place = place(results.get(0));
    assertEquals("LogisticRegression.java", place.get("artifactLocation").get("uri").asString());
    assertEquals(12, place.get("region").get("startLine").asInt());
    assertEquals(2, place.get("region").get("startColumn").asInt());
    assertEquals(0, results.get(1).get("locations").size());
  }

  @Test
  void javacsColumnsBecomeCharacters() {
    assertEquals(5, region(Stage.COMPILE, "ab  cd", 5).get("region").get("startColumn").asInt());
    assertEquals(3, region(Stage.COMPILE, "\t\tcd", 17).get("region").get("startColumn").asInt());
    assertEquals(3, region(Stage.COMPILE, "a\tb", 9).get("region").get("startColumn").asInt());
    assertEquals(3, region(Stage.COMPILE, "ab", 3).get("region").get("startColumn").asInt());
    assertFalse(region(Stage.COMPILE, "\tb", 3).get("region").has("startColumn"));
    assertFalse(region(Stage.COMPILE, "", 3).get("region").has("startColumn"));
    assertEquals(3, region(Stage.POLICY, "\t\tcd", 3).get("region").get("startColumn").asInt());
  }

  @Test
  void aPathIsAUri() {
    JsonNode file = region(Stage.POLICY, "", 0).get("artifactLocation");
    assertEquals("a%20b/%C3%9Cnder%3F.java", file.get("uri").asString());
    assertEquals("SUBMISSION", file.get("uriBaseId").asString());
  }

  @Test
  void aFailureIsAtTheLearnersOwnLine() {
    String thrown = "IllegalStateException: (Other.java:1) (Sigmoid.java:2) (Sigmoid.java:7)";
    JsonNode own = run(Samples.failed("t", thrown, "")).get("results").get(0);
    assertEquals("test-errored", own.get("ruleId").asString());
    assertEquals("Sigmoid.java", place(own).get("artifactLocation").get("uri").asString());
    assertEquals(7, place(own).get("region").get("startLine").asInt());
    JsonNode unknown = run(Samples.failed("t", "(Other.java:1)", "")).get("results").get(0);
    assertEquals(
        "LogisticRegression.java", place(unknown).get("artifactLocation").get("uri").asString());
    assertFalse(place(unknown).has("region"));
  }

  @Test
  void whatIsNotTheLearnersIsANotification() {
    JsonNode run = run(Samples.report("ungraded"));
    assertEquals(0, run.get("results").size());
    JsonNode invocation = run.get("invocations").get(0);
    assertFalse(invocation.get("executionSuccessful").asBoolean());
    assertEquals(1, invocation.get("toolExecutionNotifications").size());
  }
}
