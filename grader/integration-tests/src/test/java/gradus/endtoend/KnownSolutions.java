package gradus.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The solutions whose verdict is known, as submissions. */
final class KnownSolutions {

  private KnownSolutions() {}

  /** Returns them as {@code <topic>/<exercise>/<verdict>/<name>}, in that order. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(CommandLineRun.SOLUTIONS)) {
      return files
          .filter(each -> each.endsWith("expected.json"))
          .map(each -> CommandLineRun.SOLUTIONS.relativize(each.getParent()))
          .sorted()
          .toList();
    }
  }

  /**
   * Hands one in.
   *
   * @param solution its path, as {@link #all} gives it
   * @param folder the submission's folder, made here
   * @param last what every file ends with beyond the solution's text
   */
  static void handIn(Path solution, Path folder, String last) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(CommandLineRun.SOLUTIONS.resolve(solution))) {
      for (Path each : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        Files.writeString(folder.resolve(each.getFileName()), Files.readString(each) + last);
      }
    }
  }
}
