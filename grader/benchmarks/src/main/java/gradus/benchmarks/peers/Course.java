package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exercise with its reference solution, as every contestant gets it.
 *
 * @param topic the exercise's folder within its topic's
 * @param name the exercise
 */
record Course(String topic, String name) {

  private static final String TEST_SOURCE = ".*(Test|Examples)\\.java";

  /** Returns the reference's sources. */
  List<Path> solution() throws IOException {
    return sources(solutionFolder());
  }

  /** Returns the reference's folder. */
  Path solutionFolder() {
    return Path.of("solutions", topic, name, "accepted", "reference");
  }

  /** Returns the tests' sources. */
  List<Path> tests() throws IOException {
    return files(folder(), TEST_SOURCE);
  }

  /** Returns what the tests read. */
  List<Path> resources() throws IOException {
    return files(folder(), ".*\\.(json|csv)");
  }

  /** Returns the names of the test classes. */
  List<String> testClasses() throws IOException {
    return tests().stream()
        .map(each -> topic + "." + name + "." + each.getFileName().toString().replace(".java", ""))
        .toList();
  }

  /** Copies resources to where compiled tests find them. */
  void copyResources(Path classes) throws IOException {
    Path folder = Files.createDirectories(classes.resolve(topic).resolve(name));
    for (Path each : resources()) {
      Files.copy(each, folder.resolve(each.getFileName()));
    }
  }

  private Path folder() {
    return Path.of("exercises", topic, name);
  }

  /** Returns the sources in a folder. */
  static List<Path> sources(Path folder) throws IOException {
    return files(folder, ".*\\.java");
  }

  private static List<Path> files(Path folder, String names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().matches(names))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }
}
