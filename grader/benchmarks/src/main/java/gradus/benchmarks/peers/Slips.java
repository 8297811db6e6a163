package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Submissions that never end, as learners write them by a slip: in every method the same. */
enum Slips {
  ENDLESS_LOOP("endless loop", "for (int i = 0; i < 7; i = (i + 1) %% 7) {}\n    return 0;"),
  ENDLESS_RECURSION("endless recursion", "return %s + 1;"),
  ENDLESS_PRINTING(
      "println for ever",
      "for (int i = 0; i < 7; i = (i + 1) %% 7) System.out.println(x[0]);\n    return 0;");

  private static final int FEW = 4;
  private static final int MANY = 16;

  private final String title;
  private final String body;

  Slips(String title, String body) {
    this.title = title;
    this.body = body;
  }

  /** Returns those that grade each slip from nothing, and each one of many in a warm worker. */
  static List<Contestant> contestants() {
    return Stream.of(values())
        .flatMap(
            each ->
                Stream.of(
                    new Contestant(each.title + ", `grade`", (c, s) -> each.cold(c, s)),
                    new Contestant(each.title + ", `batch`", (c, s) -> each.warm(c, s))))
        .toList();
  }

  private Cost cold(Course course, Path scratch) throws IOException, InterruptedException {
    write(scratch, "");
    Cost start = Cost.now();
    Stopwatch.run(
        Path.of("").toAbsolutePath(),
        List.of("./gradus", "grade", course.name(), scratch.toString()),
        1);
    return Cost.now().minus(start);
  }

  private Cost warm(Course course, Path scratch) throws IOException, InterruptedException {
    Cost few = batch(course, scratch.resolve("few"), FEW);
    return batch(course, scratch.resolve("many"), MANY).minus(few).over(MANY - FEW);
  }

  private Cost batch(Course course, Path folder, int count)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      write(Files.createDirectories(folder.resolve("in/learner" + i)), "// " + i + "\n");
    }
    return Contestants.batch(folder, List.of("--exercise", course.name(), "--workers=1"));
  }

  private void write(Path folder, String end) throws IOException {
    String mean = body.formatted("mean(x)");
    String variance = body.formatted("variance(x, ddof)");
    String quantile = body.formatted("quantile(x, q)");
    String source =
        """
        package foundations.summary_statistics;

        public final class SummaryStatistics {
          private SummaryStatistics() {}

          public static double mean(double[] x) {
            %s
          }

          public static double variance(double[] x, int ddof) {
            %s
          }

          public static double quantile(double[] x, double q) {
            %s
          }
        }
        """
            .formatted(mean, variance, quantile);
    Files.writeString(folder.resolve("SummaryStatistics.java"), source + end);
  }
}
