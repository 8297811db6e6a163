package gradus.exercise;

import gradus.files.JavaNames;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which exercise: where its folder is under the root of all exercises.
 *
 * @param topic the outer folder's name, such as {@code regression}
 * @param name the inner folder's name, such as {@code logistic_regression}
 */
public record ExerciseId(String topic, String name) implements Comparable<ExerciseId> {

  private static final Comparator<ExerciseId> ORDER =
      Comparator.comparing(ExerciseId::topic).thenComparing(ExerciseId::name);

  static ExerciseId ofFolder(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return new ExerciseId(name(absolute.getParent()), name(absolute));
  }

  static String name(@Nullable Path path) {
    Path last = path == null ? null : path.getFileName();
    return last == null ? "" : last.toString();
  }

  /**
   * Returns the id that a new exercise is to have.
   *
   * @param given {@code topic/name}; a hyphen may stand for an underscore
   * @throws IllegalArgumentException if that cannot be a Java package
   */
  public static ExerciseId ofNew(String given) {
    String[] parts = given.replace('-', '_').split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a new exercise is named topic/exercise, not " + given);
    }
    for (String each : parts) {
      if (!JavaNames.isPackageSegment(each)) {
        throw new IllegalArgumentException(
            "\"%s\" cannot name a Java package: use lower-case letters, digits and _"
                .formatted(each));
      }
    }
    return new ExerciseId(parts[0], parts[1]);
  }

  /** Returns the package of the exercise's classes, unless the exercise says another. */
  public String usualPackage() {
    return topic + "." + name;
  }

  /** Returns the folder of this exercise, or of what belongs to it, below a root of all. */
  public Path in(Path root) {
    return root.resolve(topic).resolve(name);
  }

  @Override
  public int compareTo(ExerciseId other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code topic/name}. */
  @Override
  public String toString() {
    return topic + "/" + name;
  }
}
