package gradus.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies {@code summary_statistics} into a catalogue of its own, for a test to change. */
final class ExerciseCopy {

  private ExerciseCopy() {}

  /** Returns the copied exercise's folder under the root of all exercises. */
  static Path under(Path exercises) throws IOException {
    Path source = CommandLineRun.EXERCISES.resolve("foundations/summary_statistics");
    Path folder = Files.createDirectories(exercises.resolve("foundations/summary_statistics"));
    try (Stream<Path> files = Files.list(source)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.copy(each, folder.resolve(each.getFileName().toString()));
      }
    }
    return folder;
  }
}
