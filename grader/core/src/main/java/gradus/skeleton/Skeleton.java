package gradus.skeleton;

import gradus.exercise.Answers;
import gradus.exercise.ExerciseId;
import gradus.files.JavaNames;
import gradus.files.Template;
import gradus.statement.Heading;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a new exercise and of its known solutions. */
public final class Skeleton {

  private final ExerciseId id;
  private final String packageName;
  private final Answers answers;
  private final String language;

  /**
   * @param id the new exercise, whose answers are numbers, and its classes in the usual package
   */
  public Skeleton(ExerciseId id) {
    this(id, id.usualPackage(), Answers.NUMBERS, Heading.ENGLISH);
  }

  /**
   * @param id the new exercise
   * @param packageName the package of its classes
   * @param answers what its answers are
   * @param language the language of the statement's headings, one of {@link Heading#languages()}
   * @throws IllegalArgumentException if no exercise can have that package
   */
  public Skeleton(ExerciseId id, String packageName, Answers answers, String language) {
    if (!JavaNames.isPackage(packageName) || JavaNames.isReserved(packageName)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be the package: use one such as de.uni.prog1.week3"
              .formatted(packageName));
    }
    this.id = id;
    this.packageName = packageName;
    this.answers = answers;
    this.language = language;
  }

  /**
   * Writes the files.
   *
   * @param exercises the folder of all exercises
   * @param solutions the folder of all known solutions
   * @return the files, in the order in which to edit them
   * @throws FileAlreadyExistsException if there is such a folder already; nothing is written then
   * @throws IOException if a folder cannot be written
   */
  public List<Path> write(Path exercises, Path solutions) throws IOException {
    Path folder = id.in(exercises);
    Path known = id.in(solutions);
    for (Path each : List.of(folder, known)) {
      if (Files.exists(each)) {
        throw new FileAlreadyExistsException(each.toString());
      }
    }
    Map<Path, String> files = new LinkedHashMap<>();
    SkeletonFiles templates = SkeletonFiles.of(answers);
    for (String each : templates.exercise()) {
      files.put(folder.resolve(named(each)), text("exercise/" + each));
    }
    for (String each : templates.solutions()) {
      String template = "solutions/" + each.substring(each.indexOf('/') + 1);
      Path place = known.resolve(each);
      files.put(place.resolveSibling(named(String.valueOf(place.getFileName()))), text(template));
    }
    for (Map.Entry<Path, String> each : files.entrySet()) {
      Files.createDirectories(each.getKey().getParent());
      Files.writeString(each.getKey(), each.getValue());
    }
    return new ArrayList<>(files.keySet());
  }

  /**
   * Writes what {@code verify --record} would, of the exercise as it is written.
   *
   * @param exercises the folder of all exercises
   * @return the file
   * @throws IOException if it cannot be written
   */
  Path writeBaseline(Path exercises) throws IOException {
    return Files.writeString(
        id.in(exercises).resolve("baseline.json"), text("exercise/baseline.json"));
  }

  /** Returns the name of the exercise's class: {@code roc_auc} is {@code RocAuc}. */
  public String className() {
    return words().map(Skeleton::capitalized).collect(Collectors.joining());
  }

  private String named(String template) {
    return template.startsWith("Class") ? className() + template.substring(5) : template;
  }

  private String text(String template) throws IOException {
    String title = words().collect(Collectors.joining(" "));
    return translated(Template.of(Skeleton.class, answers.word() + "/" + template))
        .replace("{{package}}", packageName)
        .replace("{{packageLine}}", packageLine())
        .replace("{{exercise}}", id.name())
        .replace("{{Class}}", className())
        .replace("{{title}}", capitalized(title));
  }

  /** A statement is English but for its headings, which verify looks for. */
  private String translated(String text) {
    String translated = text;
    for (Heading each : Heading.values()) {
      translated = translated.replace(line(each, Heading.ENGLISH), line(each, language));
    }
    return translated;
  }

  private static String line(Heading heading, String language) {
    return "\n## " + heading.in(language) + "\n";
  }

  /** What {@code exercise.json} says only where it is not the usual. */
  private String packageLine() {
    return packageName.equals(id.usualPackage())
        ? ""
        : "\n  \"package\": \"%s\",".formatted(packageName);
  }

  private Stream<String> words() {
    return Stream.of(id.name().split("_")).filter(each -> !each.isEmpty());
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
