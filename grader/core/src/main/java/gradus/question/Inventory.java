package gradus.question;

import gradus.exercise.InvalidExerciseException;
import gradus.files.BoundedFile;
import gradus.files.FileTrouble;
import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.Located;
import gradus.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue is to have when it is complete: {@code questions.json} beside the topics.
 *
 * @param questions the questions by slug
 * @param exercises the names of all exercises, also of those that are only planned
 */
public record Inventory(Map<String, Entry> questions, Set<String> exercises) {

  /** The file's name. */
  public static final String FILE = "questions.json";

  private static final JsonKeys KEYS = new JsonKeys(Set.of("questions", "exercises"), Set.of());
  private static final JsonKeys ENTRY = new JsonKeys(Set.of("slug", "topic", "question"), Set.of());
  private static final int MOST_BYTES = 1 << 20;

  public Inventory {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    exercises = Set.copyOf(exercises);
  }

  /**
   * A question that must have a card.
   *
   * @param topic the topic's folder
   * @param question what it is about
   * @param line its line in the file
   */
  public record Entry(String topic, String question, int line) {}

  /**
   * Reads the inventory of a catalogue.
   *
   * @param root the folder of all exercises
   * @return null where there is none: a course of one's own need not have one
   * @throws InvalidExerciseException with every problem, if there is one
   */
  public static @Nullable Inventory read(Path root) throws InvalidExerciseException {
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      return null;
    }
    CardProblems problems = new CardProblems();
    Inventory inventory = new Inventory(Map.of(), Set.of());
    try {
      JsonValue value = JsonReader.read(BoundedFile.read(file, MOST_BYTES).utf8());
      inventory = of(JsonFields.of(value, "The inventory", KEYS, FILE, problems));
    } catch (MalformedJsonException e) {
      problems.report(FILE, e.line(), e.reason());
    } catch (IOException e) {
      problems.report(FILE, 0, "The file cannot be read: " + FileTrouble.of(e) + ".");
    }
    problems.throwIfAny();
    return inventory;
  }

  private static Inventory of(JsonFields fields) {
    Map<String, Entry> questions = new LinkedHashMap<>();
    for (JsonValue each : fields.array("questions")) {
      JsonFields entry = fields.element(each, "A question", ENTRY);
      String slug = entry.word("slug", CardId.SLUG);
      String topic = entry.word("topic", JavaNames.ID);
      if (questions.put(slug, new Entry(topic, entry.text("question", 200), each.line())) != null) {
        entry.report("slug", "stands in the inventory twice.");
      }
    }
    Set<String> exercises = new TreeSet<>();
    for (Located<String> each : fields.words("exercises", JavaNames.ID)) {
      exercises.add(each.value());
    }
    return new Inventory(questions, exercises);
  }
}
