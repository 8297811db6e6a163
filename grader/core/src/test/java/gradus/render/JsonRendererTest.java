package gradus.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.model.Comparison;
import gradus.model.Excerpt;
import gradus.model.Severity;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class JsonRendererTest {

  @Test
  void everyReportIsValidAgainstTheSchema() throws IOException {
    Schema schema = schema();
    SampleReports.all()
        .forEach(
            (name, report) ->
                assertEquals(
                    List.of(),
                    schema.validate(new JsonRenderer().render(report), InputFormat.JSON),
                    name));
  }

  @Test
  void theSchemaRefusesWhatTheFormatDoesNotKnow() throws IOException {
    Schema schema = schema();
    String valid = render("full");
    for (List<String> each :
        List.of(
            List.of("\"WRONG_ANSWER\"", "\"WRONG\""),
            List.of("\"seed\": 1", "\"seed\": \"1\""),
            List.of("\"seed\": 1", "\"seeds\": 1"),
            List.of("\"earned\": 3.5", "\"earned\": -3.5"),
            List.of("\"TIMED_OUT\"", "\"SLOW\""),
            List.of("\"bytes\": 1804", "\"bytes\": 0.5"),
            List.of("\"2.1\"", "\"9.0\""),
            List.of("\"line\": 4", "\"line\": 0"))) {
      String invalid = valid.replaceFirst(quote(each.get(0)), each.get(1));
      assertFalse(invalid.equals(valid), each.get(0) + " does not occur");
      assertFalse(schema.validate(invalid, InputFormat.JSON).isEmpty(), each.get(1));
    }
  }

  private static String quote(String text) {
    return Pattern.quote(text);
  }

  @Test
  void theSchemaKnowsEveryWordOfTheModel() throws IOException {
    JsonNode properties = JsonMapper.shared().readTree(schemaText()).get("properties");
    assertEquals(names(Verdict.values()), words(properties.get("verdict")));
    JsonNode test = properties.get("tests").get("items").get("properties");
    assertEquals(names(TestStatus.values()), words(test.get("status")));
    JsonNode diagnostic = properties.get("diagnostics").get("items").get("properties");
    assertEquals(Severity.values().length, words(diagnostic.get("severity")).size());
  }

  @Test
  void numbersThatJsonLacksAreStrings() {
    JsonNode report = JsonMapper.shared().readTree(render("full"));
    JsonNode comparison = report.get("tests").get(1).get("comparison");
    assertEquals("NaN", comparison.get("actual").stringValue());
    assertEquals(Comparison.class.getRecordComponents().length, comparison.size());
    JsonNode excerpt = comparison.get("excerpt");
    assertEquals(Excerpt.class.getRecordComponents().length, excerpt.size());
  }

  @Test
  void pointsAreExactDecimals() {
    assertTrue(render("full").contains("\"possible\": 18.000001"));
    assertTrue(render("accepted").contains("\"possible\": 1.0"));
  }

  @Test
  void whatIsUnknownIsAbsent() {
    JsonNode report = JsonMapper.shared().readTree(render("full"));
    JsonNode notRun = report.get("tests").get(8);
    for (String each : List.of("steps", "message", "comparison", "output")) {
      assertFalse(notRun.has(each), each);
    }
    assertTrue(report.get("tests").get(0).has("output"));
    JsonNode general = JsonMapper.shared().readTree(render("ungraded")).get("diagnostics").get(0);
    for (String each : List.of("file", "line", "column")) {
      assertFalse(general.has(each), each);
    }
  }

  @Test
  void hostileTextSurvivesAsData() {
    JsonNode test = JsonMapper.shared().readTree(render("hostile")).get("tests").get(0);
    String message = test.get("message").stringValue();
    assertTrue(message.startsWith("\u001b[2Jgone\r\n::error::forged"), message);
    assertFalse(render("hostile").contains("\u001b"), "a raw escape character");
    assertFalse(render("hostile").contains("\r"), "a raw carriage return");
  }

  @Test
  void aReportEndsWithOneLineFeedAndIsTheSameTwice() {
    for (String each : SampleReports.all().keySet()) {
      assertTrue(render(each).endsWith("}\n"), each);
      assertEquals(render(each), render(each));
    }
  }

  private static String render(String name) {
    return new JsonRenderer().render(Objects.requireNonNull(SampleReports.all().get(name)));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schemaText());
  }

  private static String schemaText() throws IOException {
    try (InputStream in =
        JsonRenderer.class.getResourceAsStream("/gradus/report/report.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> words(JsonNode property) {
    return StreamSupport.stream(property.get("enum").spliterator(), false)
        .map(JsonNode::stringValue)
        .collect(Collectors.toSet());
  }
}
