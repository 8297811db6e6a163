package gradus.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * An empty folder for the time of one grading: the workers' working directory.
 *
 * @param folder the folder
 */
public record Scratch(Path folder) implements AutoCloseable {

  /**
   * Makes one where the system keeps temporary files. When the grader is interrupted it goes away,
   * too.
   */
  public static Scratch make() throws IOException {
    Path folder = Files.createTempDirectory("gradus-");
    folder.toFile().deleteOnExit();
    return new Scratch(folder);
  }

  /**
   * Takes the folder away. Learners cannot write there, but a JVM that crashes may: its traces must
   * not turn a grade into a fault.
   */
  @Override
  public void close() throws IOException {
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
