package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures Gradus and its peers in turn, from the project's root, and writes a page about it. What
 * else the machine does then hits all of them alike.
 */
final class PeersMain {

  private static final List<Course> COURSES =
      List.of(
          new Course("regression", "logistic_regression"),
          new Course("foundations", "summary_statistics"));

  private PeersMain() {}

  /**
   * Measures.
   *
   * @param arguments how many rounds, and where the page goes
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    Table cold = new Table();
    Table warm = new Table();
    Path scratch = Files.createTempDirectory("peers");
    Contestants.fetch(COURSES.get(0), scratch);
    delete(scratch);
    for (int i = 0; i < rounds; i++) {
      for (Course each : COURSES) {
        round(Contestants.cold(), each, cold);
        round(Contestants.warm(), each, warm);
      }
      System.out.println("round " + (i + 1) + " of " + rounds);
    }
    Files.writeString(Path.of(arguments[1]), page(rounds, cold, warm));
  }

  private static void round(List<Contestant> contestants, Course course, Table table)
      throws IOException, InterruptedException {
    for (Contestant each : contestants) {
      Path scratch = Files.createTempDirectory("peers");
      table.add(course, each, each.turn().seconds(course, scratch));
      delete(scratch);
    }
  }

  private static String page(int rounds, Table cold, Table warm) {
    return """
    # Gradus and its peers

    Written by `grader/benchmarks/measure`: %d rounds, in each of which everything is measured once,
    in turn. Java %s, %s %s, %d cores. Every contestant grades the reference solution against the same
    tests; only Gradus checks, meters and isolates it, under all layers that `doctor` finds here.
    The last column is the median of the ratios of the table's first line to this one, round by round.

    ## One submission, from nothing

    %s
    ## One submission among many

    Time for each further submission, no two of which are the same text.

    %s"""
        .formatted(
            rounds,
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            cold.toMarkdown(),
            warm.toMarkdown());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
