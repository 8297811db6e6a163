package gradus.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.exercise.InvalidExerciseException;
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
final class QuestionSchemaTest {

  private static final Path EXERCISES = Path.of("../../exercises");
  private static final Path SCHEMA = EXERCISES.resolve("question.schema.json");

  /** Changes of one part that make a valid card invalid. */
  private static final Map<String, List<String>> BAD =
      Map.ofEntries(
          Map.entry("\"slug\": \"bagging\"", List.of("\"slug\": \"Bagging\"", "\"slug\": 1")),
          Map.entry("\"What is bagging?\"", List.of("\"\"", "\" \"", "\"a\\nb\"", "null")),
          Map.entry("\"It averages them.\"", List.of("1", "\"\"", "[]")),
          Map.entry("\"answer\": \"Yes.\"", List.of("\"answers\": \"Yes.\"", "\"answer\": 1")),
          Map.entry("[\"random_forest\"]", List.of("[\"random-forest\"]", "\"random_forest\"")),
          Map.entry("\"s2\": [1, 2]", List.of("\"s2\": []", "\"S\": [1, 2]", "\"e\": [1, 2]")),
          Map.entry("\"n < 100\"", List.of("\"\"", "\"n & 1\"", "true")),
          Map.entry("{\"rel\": 0.01}", List.of("{}", "{\"rel\": 0}", "{\"rel\": \"1\"}", "0.01")),
          Map.entry("\"s2 / n\"", List.of("2", "\"N\"", "[\"n\"]")),
          Map.entry("\"kind\": \"numbers\"", List.of("\"kind\": \"list\"", "\"kind\": null")),
          Map.entry("\"direction\": \"descending\"", List.of("\"direction\": \"down\"")),
          Map.entry("\"value\": \"1\"", List.of("\"value\": 1", "\"values\": \"1\"")),
          Map.entry(
              "\"source\": \"Breiman, 1996\"", List.of("\"sources\": \"B\"", "\"source\": 1")));

  private final Path root;

  QuestionSchemaTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void theSampleIsValidForBoth() throws Exception {
    assertEquals(List.of(), schema().validate(SampleCard.JSON, InputFormat.JSON));
    assertEquals(4, SampleCard.read(root).predictions().size());
  }

  @Test
  void bothRefuseWhatIsWrong() throws Exception {
    Schema schema = schema();
    for (Map.Entry<String, List<String>> each : BAD.entrySet()) {
      for (String replacement : each.getValue()) {
        String json = SampleCard.JSON.replace(each.getKey(), replacement);
        assertFalse(json.equals(SampleCard.JSON), each.getKey());
        assertFalse(schema.validate(json, InputFormat.JSON).isEmpty(), "schema: " + replacement);
        SampleCard.write(root, json);
        assertThrows(
            InvalidExerciseException.class,
            () -> new CardReader(root).read(SampleCard.ID),
            "reader: " + replacement);
      }
    }
  }

  @Test
  void everyShippedCardIsValid() throws Exception {
    Schema schema = schema();
    Deck deck = Deck.of(EXERCISES);
    assertTrue(deck.has("bagging-vs-boosting"), "cards were found");
    for (CardId each : deck.ids()) {
      String json = Files.readString(each.in(EXERCISES));
      assertEquals(List.of(), schema.validate(json, InputFormat.JSON), each.toString());
    }
  }

  @Test
  void bothKnowTheSameKeys() throws Exception {
    JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    assertSameKeys(CardReader.KEYS, schema, Set.of());
    for (String kind : List.of("numbers", "order", "choice", "simulation")) {
      assertSameKeys(PredictionReader.keys(kind), schema.at("/$defs/" + kind), Set.of("kind"));
    }
    assertSameKeys(PredictionReader.keys("number"), schema.at("/$defs/number"), Set.of());
  }

  private static void assertSameKeys(JsonKeys keys, JsonNode object, Set<String> required) {
    assertEquals(keys.all(), new TreeSet<>(object.at("/properties").propertyNames()));
    Set<String> expected = new TreeSet<>(keys.required());
    expected.addAll(required);
    Set<String> found = new TreeSet<>();
    object.at("/required").forEach(each -> found.add(each.asString()));
    assertEquals(expected, found);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }
}
