package gradus.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the corpus is and what it holds. Its files are read in place: a copy may change them. */
final class Corpus {

  /** The checkout whose build is tested. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static final Path FOLDER =
      Path.of("src", "test", "resources", "attacks").toAbsolutePath().normalize();

  static final Path README = FOLDER.resolve("README.md");

  /** Holds the submissions that look like attacks and are none. */
  static final String ALLOWED = "allowed";

  private Corpus() {}

  /** Returns the names of the attacks' folders, sorted. */
  static List<String> attacks() throws IOException {
    return folders(FOLDER).stream().filter(each -> !each.equals(ALLOWED)).toList();
  }

  /** Returns the names of the innocent twins' folders, sorted. */
  static List<String> twins() throws IOException {
    return folders(FOLDER.resolve(ALLOWED));
  }

  private static List<String> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
