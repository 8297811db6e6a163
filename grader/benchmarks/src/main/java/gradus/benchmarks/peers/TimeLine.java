package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far one {@code ./gradus grade} is at which time, told by the classes that the controller's
 * JVM loads: each is needed first where something begins or has ended.
 */
final class TimeLine {

  private static final String END = "the report is printed, the process has ended";

  private static final Map<String, String> MARKS = new LinkedHashMap<>();

  static {
    MARKS.put("gradus.cli.GradusMain", "the controller's JVM runs");
    MARKS.put("gradus.process.WorkerLauncher", "a worker is started");
    MARKS.put("gradus.exercise.Catalogue", "the command line is read");
    MARKS.put("gradus.execution.WorkerSession", "exercise, submission and compiled tests are read");
    MARKS.put("gradus.protocol.TestFinished", "the submission is compiled and checked, a test ran");
    MARKS.put("gradus.scoring.Scorer", "all tests ran");
  }

  private static final Pattern LINE = Pattern.compile("\\[([0-9.]+)s\\] (\\S+) .*");

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** Grades the course's reference once. */
  void add(Course course, Path scratch) throws IOException, InterruptedException {
    Path log = scratch.resolve("classes.log");
    Cost whole = Stopwatch.cost(root(), List.of(command(course, log)));
    Map<String, Double> loaded = loaded(log);
    MARKS.forEach((type, mark) -> note(mark, loaded.getOrDefault(type, Double.NaN)));
    note(END, whole.wall());
  }

  private void note(String mark, double at) {
    if (Double.isNaN(at)) {
      throw new IllegalStateException("nothing tells when " + mark);
    }
    seconds.computeIfAbsent(mark, any -> new ArrayList<>()).add(at);
  }

  private static Map<String, Double> loaded(Path log) throws IOException {
    Map<String, Double> loaded = new LinkedHashMap<>();
    for (String each : Files.readAllLines(log)) {
      Matcher line = LINE.matcher(each);
      if (line.matches()) {
        loaded.putIfAbsent(line.group(2), Double.parseDouble(line.group(1)));
      }
    }
    return loaded;
  }

  /** As the launcher starts it, which takes no options for Java from anybody. */
  private static List<String> command(Course course, Path log) throws IOException {
    Path built = root().resolve("target/launcher");
    List<String> jars = new ArrayList<>();
    for (String each : Files.readAllLines(built.resolve("class-path"))) {
      jars.add(built.resolve("controller").resolve(each).toString());
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:SharedArchiveFile=" + archive(built),
        "-Xlog:class+load:file=" + log + ":uptime",
        "-Xmx512m",
        "-Dgradus.home=" + root(),
        "-Dgradus.worker.lib=" + built.resolve("worker"),
        "-cp",
        String.join(System.getProperty("path.separator"), jars),
        "gradus.cli.GradusMain",
        "grade",
        course.name(),
        course.solutionFolder().toString());
  }

  private static Path archive(Path built) throws IOException {
    String version = System.getProperty("java.version");
    try (Stream<Path> folders = Files.list(built)) {
      return folders
          .filter(each -> each.getFileName().toString().equals("java-" + version))
          .findFirst()
          .orElse(built)
          .resolve("controller.jsa");
    }
  }

  private static Path root() {
    return Path.of("").toAbsolutePath();
  }

  /** Returns a Markdown table of medians. */
  String toMarkdown() {
    StringBuilder text = new StringBuilder("| after | what |\n|---:|---|\n");
    seconds.forEach(
        (mark, all) -> text.append("| %.0f ms | %s |\n".formatted(1000 * Table.median(all), mark)));
    return text.toString();
  }
}
