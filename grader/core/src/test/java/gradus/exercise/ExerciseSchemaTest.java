package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.json.JsonKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader that decides say the same. */
final class ExerciseSchemaTest {

  private static final Path SCHEMA = Path.of("../../exercises/exercise.schema.json");

  /** Changes of one part that make a valid file invalid. */
  private static final Map<String, List<String>> BAD =
      Map.ofEntries(
          Map.entry("\"minutes\": 35", List.of("\"minutes\": 0", "\"minutes\": 1.5", "\"m\": 1")),
          Map.entry("\"id\": \"fit\"", List.of("\"id\": \"Fit\"", "\"id\": 1", "\"ids\": \"fit\"")),
          Map.entry(
              "\"medium\"",
              List.of("\"medium\", \"package\": \"java.x\"", "\"medium\", \"shared\": [\"a\"]")),
          Map.entry(
              "\"difficulty\": \"medium\"",
              List.of("\"difficulty\": \"MEDIUM\"", "\"difficulty\": null")),
          Map.entry("\"heapMiB\": 256", List.of("\"heapMiB\": 31", "\"heapMiB\": 4097")),
          Map.entry("\"stepsFactor\": 20", List.of("\"stepsFactor\": 1", "\"stepsFactor\": 1001")),
          Map.entry("\"wallSeconds\": 10", List.of("\"wallSeconds\": 0", "\"wallSeconds\": 121")),
          Map.entry("\"outputKiB\": 64", List.of("\"outputKiB\": 0", "\"outputKiB\": 1025")),
          Map.entry(
              "\"points\": 5.5",
              List.of("\"points\": 0", "\"points\": 1.0000001", "\"points\": 1001")),
          Map.entry(
              "\"Fits\"", List.of("\"\"", "\" \"", "\"a\\nb\"", "\"" + "a".repeat(101) + "\"")),
          Map.entry("\"all\"", List.of("\"any\"", "1")),
          Map.entry("\"hint\": \"Which sign?\"", List.of("\"scoring\": \"all\"", "\"hint\": \"\"")),
          Map.entry("LogisticRegressionTest$Stability", List.of("a.B", "A$")),
          Map.entry("\"activations\"", List.of("\"Activations\"", "1", "\"linear_regression_gd\"")),
          Map.entry("\"code-logistic-regression\"", List.of("\"Code\"", "\"a--b\"")),
          Map.entry("[\"LogisticRegression.java\"]", List.of("[]", "[\"a\"]", "\"A.java\"")),
          Map.entry(
              "\"difficulty\":",
              List.of(
                  "\"provided\": [\"a\"], \"difficulty\":",
                  "\"answers\": \"number\", \"difficulty\":",
                  "\"submission\": \"code and tests\", \"difficulty\":",
                  "\"console\": 1, \"difficulty\":",
                  "\"console\": null, \"difficulty\":",
                  "\"formative\": \"true\", \"difficulty\":")),
          Map.entry("\"java.util.regex.*\"", List.of("\"java\"", "\"java.util.*.x\"", "{}")),
          Map.entry("\"visibility\": \"hidden\"", List.of("\"visibility\": \"visible\"")));

  /** Changes of one part that leave a file valid. */
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "\"difficulty\":",
              List.of(
                  "\"provided\": [], \"difficulty\":",
                  "\"answers\": \"objects\", \"console\": true, \"difficulty\":",
                  "\"submission\": \"code\", \"difficulty\":",
                  "\"formative\": true, \"difficulty\":"),
          "\"minutes\": 35", List.of("\"minutes\": 600", "\"minutes\": 1"),
          "\"points\": 5.5", List.of("\"points\": 5.000001", "\"points\": 1e2"),
          "\"all\"", List.of("\"proportional\""),
          "\"java.util.regex.*\"", List.of("", "\"java.util.Scanner\"", "\"java.util.A$B#<init>\""),
          "\"Fits\"", List.of("\"Größe ≥ 0\""));

  private final Path root;

  ExerciseSchemaTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void theValidExampleIsValidForBoth() throws Exception {
    assertEquals(List.of(), schema().validate(ExerciseFolder.JSON, InputFormat.JSON));
    assertEquals(List.of(), ExerciseFolder.in(root).problems());
  }

  @Test
  void bothRefuseWhatIsWrong() throws Exception {
    Schema schema = schema();
    for (Map.Entry<String, List<String>> each : BAD.entrySet()) {
      for (String replacement : each.getValue()) {
        ExerciseFolder folder = ExerciseFolder.in(root).replace(each.getKey(), replacement);
        assertFalse(folder.problems().isEmpty(), "reader: " + replacement);
        assertFalse(isValid(schema, folder), "schema: " + replacement);
      }
    }
  }

  @Test
  void bothAcceptWhatIsRight() throws Exception {
    Schema schema = schema();
    for (Map.Entry<String, List<String>> each : GOOD.entrySet()) {
      for (String replacement : each.getValue()) {
        ExerciseFolder folder = ExerciseFolder.in(root).replace(each.getKey(), replacement);
        assertEquals(List.of(), folder.problems(), "reader: " + replacement);
        assertEquals(true, isValid(schema, folder), "schema: " + replacement);
      }
    }
  }

  @Test
  void bothKnowTheSameKeys() throws Exception {
    JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    assertSameKeys(ExerciseJson.KEYS, schema);
    assertSameKeys(Limits.KEYS, schema.at("/properties/limits"));
    assertSameKeys(PolicyRules.KEYS, schema.at("/properties/policy"));
    assertSameKeys(TestGroup.KEYS, schema.at("/$defs/group"));
  }

  @Test
  void everyPropertyOfTheSchemaIsDescribed() throws Exception {
    JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    for (String object : List.of("", "/properties/limits", "/properties/policy", "/$defs/group")) {
      JsonNode properties = schema.at(object + "/properties");
      assertFalse(properties.isEmpty(), object);
      properties.forEachEntry(
          (key, value) -> assertFalse(value.at("/description").isMissingNode(), key));
    }
  }

  private static void assertSameKeys(JsonKeys keys, JsonNode object) {
    assertEquals(keys.all(), new TreeSet<>(object.at("/properties").propertyNames()));
    Set<String> required = new TreeSet<>();
    object.at("/required").forEach(each -> required.add(each.asString()));
    assertEquals(new TreeSet<>(keys.required()), required);
    assertEquals("false", object.at("/additionalProperties").toString());
  }

  private static boolean isValid(Schema schema, ExerciseFolder folder) throws IOException {
    String text = Files.readString(folder.path().resolve("exercise.json"));
    return schema.validate(text, InputFormat.JSON).isEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }
}
