package gradus.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies {@code summary_statistics} into a catalogue of its own, for a test to change. */
final class ExerciseCopy {

  private static final String ID = "foundations/summary_statistics";

  private ExerciseCopy() {}

  /** Returns the copied exercise's folder under the root of all exercises. */
  static Path under(Path exercises) throws IOException {
    Path source = CommandLineRun.EXERCISES.resolve(ID);
    Path folder = Files.createDirectories(exercises.resolve(ID));
    try (Stream<Path> files = Files.list(source)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.copy(each, folder.resolve(each.getFileName().toString()));
      }
    }
    return folder;
  }

  /** Returns the copied solutions' folder under the root of all solutions. */
  static Path solutionsUnder(Path solutions) throws IOException {
    Path source = CommandLineRun.SOLUTIONS.resolve(ID);
    Path folder = Files.createDirectories(solutions.resolve(ID));
    try (Stream<Path> files = Files.walk(source)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(source.relativize(each));
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
    return folder;
  }
}
