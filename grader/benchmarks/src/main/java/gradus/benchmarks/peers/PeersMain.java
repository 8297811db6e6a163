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

  private static final Course SMALL = new Course("foundations", "summary_statistics");

  private static final List<Course> COURSES =
      List.of(new Course("regression", "logistic_regression"), SMALL);

  /** So many come before the exercises that are verified. */
  private static final int ARGUMENTS = 3;

  private static final Course ALL = new Course("", "all");

  private PeersMain() {}

  /**
   * Measures.
   *
   * @param arguments how many rounds, where the page goes, how many submissions a batch has, and
   *     which exercises are verified together: none for all
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    Table cold = new Table();
    Table warm = new Table();
    Table mixed = new Table();
    TimeLine timeLine = new TimeLine();
    Table slips = new Table();
    Table verify = new Table();
    List<String> verified = List.of(arguments).subList(ARGUMENTS, arguments.length);
    int submissions = Integer.parseInt(arguments[2]);
    for (Course each : COURSES) {
      Path scratch = Files.createTempDirectory("peers");
      Contestants.prepare(each, scratch);
      delete(scratch);
    }
    // What is done once for each exercise is no submission's share: here, unseen.
    round(Contestants.mixed(submissions).subList(0, 1), ALL, new Table());
    for (int i = 0; i < rounds; i++) {
      for (Course each : COURSES) {
        round(Contestants.cold(), each, cold);
        round(Contestants.warm(), each, warm);
      }
      follow(COURSES.get(0), timeLine);
      round(Contestants.mixed(submissions), ALL, mixed);
      round(Slips.contestants(), SMALL, slips);
      round(Verifying.contestants(verified), SMALL, verify);
      System.out.println("round " + (i + 1) + " of " + rounds);
    }
    Files.writeString(
        Path.of(arguments[1]),
        page(rounds, submissions, timeLine, cold, warm, mixed, slips, verify));
  }

  private static void round(List<Contestant> contestants, Course course, Table table)
      throws IOException, InterruptedException {
    for (Contestant each : contestants) {
      Path scratch = Files.createTempDirectory("peers");
      table.add(course.name(), each, each.turn().cost(course, scratch));
      delete(scratch);
    }
  }

  private static void follow(Course course, TimeLine timeLine)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("peers");
    timeLine.add(course, scratch);
    delete(scratch);
  }

  private static String page(int rounds, int submissions, TimeLine timeLine, Table... tables) {
    return """
    # Gradus and its peers

    Written by `grader/benchmarks/measure` in rounds (%d), in each of which everything is measured once,
    in turn. Java %s, %s %s, %d cores. Every contestant grades the reference solution against the same
    tests; only Gradus checks, meters and isolates it, under all layers that `doctor` finds here.
    The processor's time is what the whole machine was busy meanwhile, so it means something on an idle
    one. The last column is the median of the ratios of the table's first line to this one, round by round.

    ## One submission, from nothing

    %s
    How far the first of them is after which time, without its launcher and with a log of what the JVM loads:

    %s
    ## One submission among many

    Time for each further submission, no two of which are the same text.

    %s
    ## A course

    Time for each of %d submissions over all exercises, from first to last: of 50, 30 are right, 14
    wrong, 3 do not compile, 2 are not allowed, and one never ends. Tests were compiled, and references tried,
    before.

    %s
    ## Slips

    The same in every method: graded from nothing, and each further one of a batch with one worker.

    %s
    ## What an author waits for

    %s"""
        .formatted(
            rounds,
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            tables[0].toMarkdown(),
            timeLine.toMarkdown(),
            tables[1].toMarkdown(),
            submissions,
            tables[2].toMarkdown(),
            tables[3].toMarkdown(),
            tables[4].toMarkdown());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
