package gradus.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the corpus is and what it holds. Its folders are read in place: a copy may change them. */
final class Corpus {

  /** The checkout whose build is tested. */
  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static final Path FOLDER =
      Path.of("src", "test", "resources", "attacks").toAbsolutePath().normalize();

  static final Path README = FOLDER.resolve("README.md");

  /** Holds the submissions that look like attacks and are none. */
  static final String ALLOWED = "allowed";

  /** Holds the right solution into which most attacks are put. */
  static final String RIGHT = "right";

  /** What that solves, and most attacks are handed in for. */
  static final String EXERCISE = "summary_statistics";

  /** The topics of all exercises that attacks are handed in for. */
  static final Map<String, String> TOPICS =
      Map.of(
          EXERCISE,
          "foundations",
          "kmeans_lloyd",
          "clustering",
          "gradient_descent",
          "optimisation",
          "logistic_regression",
          "regression");

  private Corpus() {}

  /** Returns the attacks, sorted by name. */
  static List<CorpusCase> attacks() throws IOException {
    return cases(FOLDER, "").stream()
        .filter(each -> !each.name().equals(ALLOWED) && !each.name().equals(RIGHT))
        .filter(each -> each.name().matches(System.getProperty("gradus.attacks", ".*")))
        .toList();
  }

  /** Returns the innocent twins, sorted by name. */
  static List<CorpusCase> twins() throws IOException {
    return cases(FOLDER.resolve(ALLOWED), ALLOWED + "/");
  }

  /** Returns the folder of an exercise's reference solution. */
  static Path reference(String exercise) {
    return ROOT.resolve("solutions")
        .resolve(String.valueOf(TOPICS.get(exercise)))
        .resolve(exercise)
        .resolve("accepted/reference");
  }

  /** Returns the folder of the right solution that an exercise's patches change. */
  static Path right(String exercise) {
    return exercise.equals(EXERCISE) ? FOLDER.resolve(RIGHT) : reference(exercise);
  }

  private static List<CorpusCase> cases(Path parent, String before) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(each -> Files.isDirectory(each) || isPatch(each))
          .map(each -> new CorpusCase(before + name(each), each))
          .sorted(Comparator.comparing(CorpusCase::name))
          .toList();
    }
  }

  static boolean isPatch(Path path) {
    return path.toString().endsWith(CorpusCase.ENDING);
  }

  private static String name(Path path) {
    String name = path.getFileName().toString();
    return isPatch(path) ? name.substring(0, name.length() - CorpusCase.ENDING.length()) : name;
  }
}
