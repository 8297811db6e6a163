package gradus.skeleton;

import gradus.exercise.ExerciseId;
import gradus.files.JavaNames;
import gradus.files.Template;
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

  private static final List<String> EXERCISE =
      List.of(
          "exercise.json",
          "README.md",
          "Class.java",
          "ClassExamples.java",
          "ClassTest.java",
          "golden.json",
          "oracle.py");

  private static final List<String> SOLUTIONS =
      List.of(
          "accepted/reference/Class.java",
          "accepted/streams/Class.java",
          "wrong_answer/mean_of_absolute_values.patch",
          "wrong_answer/nan_for_no_values.patch");

  private final ExerciseId id;
  private final String packageName;

  /**
   * @param id the new exercise, whose classes are in the usual package
   */
  public Skeleton(ExerciseId id) {
    this(id, id.usualPackage());
  }

  /**
   * @param id the new exercise
   * @param packageName the package of its classes
   * @throws IllegalArgumentException if no exercise can have that package
   */
  public Skeleton(ExerciseId id, String packageName) {
    if (!JavaNames.isPackage(packageName) || JavaNames.isReserved(packageName)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be the package: use one such as de.uni.prog1.week3"
              .formatted(packageName));
    }
    this.id = id;
    this.packageName = packageName;
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
    for (String each : EXERCISE) {
      files.put(folder.resolve(named(each)), text("exercise/" + each));
    }
    for (String each : SOLUTIONS) {
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
    return Template.of(Skeleton.class, template)
        .replace("{{package}}", packageName)
        .replace("{{packageLine}}", packageLine())
        .replace("{{exercise}}", id.name())
        .replace("{{Class}}", className())
        .replace("{{title}}", capitalized(title));
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
