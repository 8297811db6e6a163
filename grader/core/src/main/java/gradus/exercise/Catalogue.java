package gradus.exercise;

import gradus.json.NearestNames;
import gradus.json.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The exercises under a root folder, none of them read yet. */
public final class Catalogue {

  /** The folder of a topic's question cards, which is no exercise's. */
  public static final String QUESTIONS = "questions";

  /** What builds and editors leave beside the topics. */
  private static final String BUILD_FOLDER = "target";

  private final Path root;
  private final List<ExerciseId> ids;

  private Catalogue(Path root, List<ExerciseId> ids) {
    this.root = root;
    this.ids = List.copyOf(ids);
  }

  /**
   * Lists the exercises: the folders two levels below the root that hold an {@code exercise.json}
   * or a Java source. Links are not followed.
   *
   * @param exercisesRoot the root folder
   * @throws IOException if it is no folder or cannot be listed
   */
  public static Catalogue of(Path exercisesRoot) throws IOException {
    if (!Files.isDirectory(exercisesRoot)) {
      throw new NotDirectoryException(exercisesRoot.toString());
    }
    List<ExerciseId> ids = new ArrayList<>();
    try {
      for (Path topic : folders(exercisesRoot)) {
        for (Path folder : folders(topic)) {
          if (holdsExercise(folder)) {
            ids.add(new ExerciseId(ExerciseId.name(topic), ExerciseId.name(folder)));
          }
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return new Catalogue(exercisesRoot, ids.stream().sorted().toList());
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Catalogue::isVisibleFolder).toList();
    }
  }

  private static boolean isVisibleFolder(Path path) {
    String name = ExerciseId.name(path);
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !name.equals(QUESTIONS)
        && !name.equals(BUILD_FOLDER);
  }

  private static boolean holdsExercise(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(ExerciseId::name)
          .anyMatch(name -> name.equals(ExerciseReader.EXERCISE_JSON) || name.endsWith(".java"));
    }
  }

  /** Returns the exercises, sorted by topic and name. */
  public List<ExerciseId> ids() {
    return ids;
  }

  /**
   * Finds the exercise that a user names.
   *
   * @param given its name or {@code topic/name}; a hyphen may stand for an underscore
   * @throws UnknownExerciseException if it names no exercise or several
   */
  public ExerciseId resolve(String given) throws UnknownExerciseException {
    String normal = given.replace('-', '_');
    Predicate<ExerciseId> isMeant =
        normal.contains("/") ? id -> id.toString().equals(normal) : id -> id.name().equals(normal);
    List<ExerciseId> found = ids.stream().filter(isMeant).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String shown = PlainText.printable(given);
    if (found.isEmpty()) {
      throw UnknownExerciseException.none(shown, nearest(normal));
    }
    throw UnknownExerciseException.several(
        shown, found.stream().map(ExerciseId::toString).toList());
  }

  private List<String> nearest(String given) {
    String name = given.substring(given.lastIndexOf('/') + 1);
    return NearestNames.of(name, ids.stream().map(ExerciseId::name).distinct().toList());
  }

  /**
   * Reads the exercise that a user names.
   *
   * @param given its name, as {@link #resolve} takes it
   * @throws UnknownExerciseException if it names no exercise or several
   * @throws InvalidExerciseException with every problem, if its author has something to mend
   */
  public Exercise read(String given) throws UnknownExerciseException, InvalidExerciseException {
    return new ExerciseReader().read(folder(resolve(given)));
  }

  /**
   * Returns the folder of an exercise.
   *
   * @throws IllegalArgumentException if the exercise is not in this catalogue
   */
  public Path folder(ExerciseId id) {
    if (!ids.contains(id)) {
      throw new IllegalArgumentException("not in this catalogue: " + id);
    }
    return id.in(root);
  }
}
