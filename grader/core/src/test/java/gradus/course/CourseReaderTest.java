package gradus.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.json.JsonKeys;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A course is read as it says, and the schema that editors use says the same as the reader. */
final class CourseReaderTest {

  private static final Path SCHEMA = Path.of("../../exercises/course.schema.json");

  private static final String JSON =
      """
      {
        "$schema": "exercises/course.schema.json",
        "title": "Programming 1",
        "language": "de",
        "packaging": "strict",
        "exercises": [
          {"id": "week1/bank_account", "deadline": "2026-11-30T23:59:00+01:00", "weight": 2.5},
          {"id": "week2/linked_list"}
        ],
        "late": {"percentPerDay": 10, "days": 3},
        "roster": "lists/roster.csv"
      }
      """;

  /** Changes of one part that make a valid file invalid. */
  private static final Map<String, List<String>> BAD =
      Map.of(
          "\"title\": \"Programming 1\"", List.of("\"title\": \" \"", "\"name\": \"A\""),
          "\"de\"", List.of("\"German\"", "1"),
          "\"strict\"", List.of("\"STRICT\"", "null"),
          "\"week1/bank_account\"", List.of("\"bank_account\"", "\"../x\"", "7"),
          "\"2026-11-30T23:59:00+01:00\"", List.of("\"2026-11-30\"", "\"tomorrow\"", "1"),
          "2.5", List.of("-1", "1000.5", "\"2\""),
          "\"percentPerDay\": 10", List.of("\"percentPerDay\": 101", "\"percent\": 1"),
          "\"days\": 3", List.of("\"days\": -1", "\"days\": 1.5"),
          "\"lists/roster.csv\"", List.of("\"../roster.csv\"", "\"/etc/passwd\"", "\"\""));

  private final Path root;

  CourseReaderTest(@TempDir Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("exercises/week1/bank_account"));
    Files.createDirectories(root.resolve("exercises/week2/linked_list"));
    Files.createDirectories(root.resolve("lists"));
    Files.writeString(root.resolve("lists/roster.csv"), "learner\n");
  }

  @Test
  void everythingThatTheFileSaysIsThere() throws Exception {
    Course course = read(JSON);
    ExerciseId first = new ExerciseId("week1", "bank_account");
    CourseExercise account =
        new CourseExercise(
            first, OffsetDateTime.parse("2026-11-30T23:59:00+01:00"), new BigDecimal("2.5"));
    CourseExercise list =
        new CourseExercise(new ExerciseId("week2", "linked_list"), null, BigDecimal.ONE);
    assertEquals(
        new Course(
            "Programming 1",
            "de",
            Packaging.STRICT,
            List.of(account, list),
            new LateRule(10, 3),
            "lists/roster.csv"),
        course);
    assertEquals(account, course.exercise(first).orElseThrow());
    assertEquals(root.resolve("lists/roster.csv"), new CourseFolder(root).roster(course));
  }

  @Test
  void titleAndExercisesAreEnough() throws Exception {
    Course course = read("{\"title\": \"A\", \"exercises\": []}");
    assertEquals(new Course("A", "en", Packaging.LENIENT, List.of(), null, null), course);
    assertNull(new CourseFolder(root).roster(course));
  }

  @Test
  void everyProblemIsSaidAtOnceWithItsLine() {
    String text =
        """
        {
          "titl": "A",
          "exercises": [
            {"id": "week1/bank_account"},
            {"id": "week1/bank_account"},
            {"id": "week1/none", "deadline": "2026-02-30T00:00Z"}
          ],
          "roster": "missing.csv"
        }
        """;
    assertEquals(
        List.of(
            "course.json:1: The key \"title\" is missing.",
            "course.json:2: Unknown key \"titl\"; did you mean \"title\"?",
            "course.json:5: \"id\" names week1/bank_account a second time.",
            "course.json:6: \"deadline\" must be a day and time with its offset from UTC, such as"
                + " 2026-11-30T23:59:00+01:00.",
            "course.json:6: \"id\" names an exercise without a folder exercises/week1/none.",
            "course.json:8: \"roster\" names a file that is missing."),
        problems(text));
    assertEquals(List.of("course.json:1: The file is empty."), problems(""));
  }

  @Test
  void readerAndSchemaAgree() throws Exception {
    Schema schema = schema();
    assertEquals(List.of(), schema.validate(JSON, InputFormat.JSON));
    for (Map.Entry<String, List<String>> each : BAD.entrySet()) {
      for (String replacement : each.getValue()) {
        String text = JSON.replace(each.getKey(), replacement);
        assertFalse(problems(text).isEmpty(), "reader: " + replacement);
        assertFalse(schema.validate(text, InputFormat.JSON).isEmpty(), "schema: " + replacement);
      }
    }
    JsonNode json = JsonMapper.shared().readTree(Files.readString(SCHEMA));
    assertSameKeys(CourseReader.KEYS, json);
    assertSameKeys(LateRule.KEYS, json.at("/properties/late"));
    assertSameKeys(CourseExercise.KEYS, json.at("/$defs/exercise"));
  }

  @Test
  void theNearestFolderAboveIsTheCourse() throws Exception {
    Files.writeString(root.resolve("course.json"), JSON);
    Path below = root.resolve("exercises/week1/bank_account");
    assertEquals(new CourseFolder(root), CourseFolder.around(below));
    assertEquals(new CourseFolder(root), CourseFolder.around(root));
    Files.createDirectory(below.resolve("course.json"));
    assertEquals(new CourseFolder(root), CourseFolder.around(below));
    Files.delete(root.resolve("course.json"));
    assertNull(CourseFolder.around(root));
  }

  private static void assertSameKeys(JsonKeys keys, JsonNode object) {
    assertEquals(keys.all(), new TreeSet<>(object.at("/properties").propertyNames()));
    TreeSet<String> required = new TreeSet<>();
    object.at("/required").forEach(each -> required.add(each.asString()));
    assertEquals(new TreeSet<>(keys.required()), required);
    object
        .at("/properties")
        .forEachEntry((key, value) -> assertFalse(value.at("/description").isMissingNode(), key));
  }

  private Course read(String text) throws Exception {
    Files.writeString(root.resolve("course.json"), text);
    return CourseReader.read(new CourseFolder(root));
  }

  private List<String> problems(String text) {
    try {
      read(text);
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems().stream().map(Object::toString).toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA));
  }
}
