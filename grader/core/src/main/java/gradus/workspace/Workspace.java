package gradus.workspace;

import gradus.exercise.ExerciseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A learner's folder.
 *
 * @param root the folder
 */
public record Workspace(Path root) {

  private static final String RECORDS = ".gradus";

  /** Returns where the work on an exercise is. */
  public Path folder(ExerciseId exercise) {
    return exercise.in(root);
  }

  /** Returns where Gradus keeps what it remembers of a kind. */
  public Path records(String kind) {
    return root.resolve(RECORDS).resolve(kind);
  }

  /** Returns whether a workspace was begun here. */
  public boolean isMarked() {
    return Files.isDirectory(root.resolve(RECORDS));
  }

  /**
   * Begins a workspace here, so that it is found from the folders in it.
   *
   * @throws IOException if it cannot be written
   */
  public void mark() throws IOException {
    Files.createDirectories(root.resolve(RECORDS));
  }

  /** Returns whether a file or folder is the learner's work on an exercise, or part of it. */
  public boolean holds(ExerciseId exercise, Path path) {
    Path folder = folder(exercise).toAbsolutePath().normalize();
    return path.toAbsolutePath().normalize().startsWith(folder);
  }

  /** Returns the name of the exercise in whose folder, or below it, a path is; null if in none. */
  public @Nullable String exerciseAt(Path path) {
    Path base = root.toAbsolutePath().normalize();
    Path place = path.toAbsolutePath().normalize();
    if (!place.startsWith(base) || place.getNameCount() < base.getNameCount() + 2) {
      return null;
    }
    return place.getName(base.getNameCount()) + "/" + place.getName(base.getNameCount() + 1);
  }
}
