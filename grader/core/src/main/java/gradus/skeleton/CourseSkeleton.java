package gradus.skeleton;

import gradus.course.CourseFolder;
import gradus.exercise.ExerciseId;
import gradus.files.Template;
import gradus.json.PlainText;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a new course, which hands out one small exercise. */
public final class CourseSkeleton {

  /** What the course hands out at first. */
  public static final ExerciseId FIRST = new ExerciseId("week1", "root_mean_square");

  /** What an empty folder may hold: it was made to be pushed. */
  private static final String GIT = ".git";

  private static final List<String> SCHEMAS = List.of("course.schema.json", "exercise.schema.json");

  private static final Map<String, String> TEMPLATES = new LinkedHashMap<>();

  static {
    TEMPLATES.put(CourseFolder.COURSE_JSON, "course.json");
    TEMPLATES.put("README.md", "README.md");
    TEMPLATES.put(".gitignore", "gitignore");
    TEMPLATES.put(".github/workflows/verify.yml", "github.yml");
    TEMPLATES.put(".gitlab-ci.yml", "gitlab.yml");
  }

  private final String title;
  private final Path schemas;

  /**
   * @param title the course's name: one line
   * @param schemas the folder of the schemas that editors read
   * @throws IllegalArgumentException if the title is no printable line of at most 100 characters
   */
  public CourseSkeleton(String title, Path schemas) {
    if (title.isBlank() || !PlainText.isPrintable(title) || title.length() > 100) {
      throw new IllegalArgumentException(
          "a course's title is one line of 1 to 100 printable characters");
    }
    this.title = title;
    this.schemas = schemas;
  }

  /**
   * Writes the course.
   *
   * @param root the course's folder, which is made where it is missing
   * @return the files, in the order in which to look at them
   * @throws DirectoryNotEmptyException if there is something in it already; nothing is written then
   * @throws IOException if it cannot be written
   */
  public List<Path> write(Path root) throws IOException {
    requireEmpty(root);
    CourseFolder course = new CourseFolder(root);
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> each : TEMPLATES.entrySet()) {
      Path file = root.resolve(each.getKey());
      Files.createDirectories(file.resolveSibling(""));
      written.add(Files.writeString(file, filled("course/" + each.getValue())));
    }
    Skeleton exercise = new Skeleton(FIRST);
    written.addAll(exercise.write(course.exercises(), course.solutions()));
    written.add(exercise.writeBaseline(course.exercises()));
    for (String each : SCHEMAS) {
      written.add(Files.copy(schemas.resolve(each), course.exercises().resolve(each)));
    }
    return written;
  }

  private static void requireEmpty(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> there = Files.list(root)) {
      if (there.anyMatch(each -> !each.endsWith(GIT))) {
        throw new DirectoryNotEmptyException(root.toString());
      }
    }
  }

  private String filled(String template) throws IOException {
    return Template.of(CourseSkeleton.class, template)
        .replace("{{title}}", '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .replace("{{heading}}", title);
  }
}
