package gradus.course;

import gradus.exercise.InvalidExerciseException;
import gradus.exercise.ProblemList;
import gradus.files.FolderReader;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonReader;
import gradus.json.JsonValue;
import gradus.json.MalformedJsonException;
import gradus.protocol.Bytes;
import gradus.statement.Heading;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code course.json} and compares it with the folders beside it. */
public final class CourseReader {

  static final JsonKeys KEYS =
      new JsonKeys(
          Set.of("title", "exercises"),
          Set.of("$schema", "language", "packaging", "late", "roster"));

  private static final String FILE = CourseFolder.COURSE_JSON;
  private static final int MOST_EXERCISES = 1_000;
  private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]*";
  private static final Pattern ROSTER = Pattern.compile(NAME + "(/" + NAME + ")*");

  private final CourseFolder folder;
  private final ProblemList problems = ProblemList.ofCourse();

  private CourseReader(CourseFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads a course.
   *
   * @throws InvalidExerciseException with every problem, if there is one
   */
  public static Course read(CourseFolder folder) throws InvalidExerciseException {
    CourseReader reader = new CourseReader(folder);
    Course course = reader.course(reader.root());
    reader.problems.throwIfAny();
    return course;
  }

  private JsonValue root() throws InvalidExerciseException {
    Bytes content = new FolderReader(FILE::equals, problems).readOne(folder.root(), FILE);
    problems.throwIfAny();
    try {
      if (content != null) {
        return JsonReader.read(content.utf8());
      }
      problems.report(FILE, 0, "The file is missing.");
    } catch (MalformedJsonException e) {
      problems.report(FILE, e.line(), e.reason());
    }
    throw problems.toException();
  }

  private Course course(JsonValue root) {
    JsonFields fields = JsonFields.of(root, "A course", KEYS, FILE, problems);
    if (fields.has("$schema")) {
      fields.text("$schema", 200);
    }
    return new Course(
        fields.text("title", 100),
        language(fields),
        fields.choice("packaging", Packaging.BY_WORD, Packaging.LENIENT),
        exercises(fields),
        fields.has("late") ? LateRule.read(fields.object("late", LateRule.KEYS)) : null,
        fields.has("roster") ? roster(fields) : null);
  }

  private static String language(JsonFields fields) {
    Map<String, String> known =
        Heading.languages().stream().collect(Collectors.toMap(each -> each, each -> each));
    return fields.has("language")
        ? fields.choice("language", known, Heading.ENGLISH)
        : Heading.ENGLISH;
  }

  private List<CourseExercise> exercises(JsonFields fields) {
    List<JsonValue> elements = fields.array("exercises");
    if (elements.size() > MOST_EXERCISES) {
      fields.report("exercises", "must name at most " + MOST_EXERCISES + " exercises.");
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    List<CourseExercise> exercises = new ArrayList<>();
    for (JsonValue each : elements) {
      JsonFields element = fields.element(each, "An exercise", CourseExercise.KEYS);
      CourseExercise exercise = CourseExercise.read(element);
      if (exercise != null && isFine(exercise, element, seen)) {
        exercises.add(exercise);
      }
    }
    return exercises;
  }

  private boolean isFine(CourseExercise exercise, JsonFields fields, Set<String> seen) {
    if (!seen.add(exercise.id().toString())) {
      fields.report("id", "names " + exercise.id() + " a second time.");
      return false;
    }
    if (!Files.isDirectory(exercise.id().in(folder.exercises()))) {
      fields.report("id", "names an exercise without a folder exercises/" + exercise.id() + ".");
      return false;
    }
    return true;
  }

  private @Nullable String roster(JsonFields fields) {
    String roster = fields.word("roster", ROSTER);
    if (ROSTER.matcher(roster).matches() && !Files.isRegularFile(folder.root().resolve(roster))) {
      fields.report("roster", "names a file that is missing.");
    }
    return roster;
  }
}
