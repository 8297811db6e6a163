package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author waits for. */
final class Verifying {

  private static final Pattern MUTANTS = Pattern.compile("mutants killed: \\d+ of (\\d+) ");

  private Verifying() {}

  /**
   * Returns those that verify.
   *
   * @param exercises what is verified beside one exercise; none for all there are
   */
  static List<Contestant> contestants(List<String> exercises) {
    return List.of(
        new Contestant("`./gradus verify EXERCISE`", (c, s) -> verify(List.of(c.name()))),
        new Contestant("a mutant of it, with its share of the rest", (c, s) -> mutant(c)),
        new Contestant("`./gradus verify`", (c, s) -> verify(exercises)));
  }

  private static Cost verify(List<String> exercises) throws IOException, InterruptedException {
    return Stopwatch.cost(root(), List.of(command(exercises)));
  }

  private static Cost mutant(Course course) throws IOException, InterruptedException {
    Cost start = Cost.now();
    Matcher mutants = MUTANTS.matcher(Stopwatch.run(root(), command(List.of(course.name()))));
    if (!mutants.find()) {
      throw new IllegalStateException("verify does not say how many mutants there are");
    }
    return Cost.now().minus(start).over(Integer.parseInt(mutants.group(1)));
  }

  private static List<String> command(List<String> exercises) {
    List<String> command = new ArrayList<>(List.of("./gradus", "verify"));
    command.addAll(exercises);
    return command;
  }

  private static Path root() {
    return Path.of("").toAbsolutePath();
  }
}
