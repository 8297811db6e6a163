package gradus.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who takes part: first those that start from nothing, then those that are warm. */
final class Contestants {

  /** A warm JVM needs some submissions to become so; what they cost is taken off. */
  private static final int FEW = 20;

  private static final int MANY = 80;
  private static final int FRESH = 8;

  /** A JVM for each submission takes long, and the share of a few tells the same. */
  private static final int FRESH_SHARE = 10;

  private static final String JAVA_HOME = System.getProperty("java.home");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private Contestants() {}

  /** Returns those that are measured from the start of a process to its end. */
  static List<Contestant> cold() {
    return List.of(
        new Contestant("`./gradus grade`", Contestants::grade),
        new Contestant("`javac` + JUnit console", Contestants::console),
        new Contestant("`mvn -o test`", Contestants::maven),
        new Contestant("bare loop, first", Contestants::bareCold));
  }

  /** Returns those of which one submission among many is measured. */
  static List<Contestant> warm() {
    return List.of(
        new Contestant("`./gradus batch`, one worker", (c, s) -> batch(c, s, "--workers=1")),
        new Contestant("`./gradus batch`, all cores", Contestants::batch),
        new Contestant("`./gradus batch --fresh-workers`", Contestants::fresh),
        new Contestant("`./gradus watch`, from save to grade", WatchSession::cost),
        new Contestant("bare loop, warm", Contestants::bareWarm));
  }

  /**
   * Returns those that grade many mixed submissions over all exercises.
   *
   * @param count how many
   */
  static List<Contestant> mixed(int count) {
    return List.of(
        new Contestant("`./gradus batch`, all cores", (c, s) -> mixed(s, count)),
        new Contestant("`./gradus batch`, one worker", (c, s) -> mixed(s, count, "--workers=1")),
        new Contestant(
            "`./gradus batch --fresh-workers`",
            (c, s) -> mixed(s, Math.max(1, count / FRESH_SHARE), "--fresh-workers")));
  }

  private static Cost mixed(Path scratch, int count, String... options)
      throws IOException, InterruptedException {
    new Mixture().write(scratch.resolve("in"), count);
    return batch(scratch, List.of(options)).over(count);
  }

  /** Grades what is in a folder's {@code in}, and returns what that takes. */
  static Cost batch(Path folder, List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "./gradus",
                "batch",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString()));
    command.addAll(options);
    return Stopwatch.cost(root(), List.of(command));
  }

  private static Cost grade(Course course, Path scratch) throws IOException, InterruptedException {
    String solution = course.solutionFolder().toString();
    String report = scratch.resolve("report.json").toString();
    return Stopwatch.cost(
        root(), List.of(List.of("./gradus", "grade", course.name(), solution, "--json", report)));
  }

  private static Cost console(Course course, Path scratch)
      throws IOException, InterruptedException {
    course.copyResources(scratch);
    List<String> javac =
        new ArrayList<>(
            List.of(
                program("javac"), "-nowarn", "-proc:none", "-d", scratch + "", "-cp", CLASS_PATH));
    course.solution().forEach(each -> javac.add(each.toString()));
    course.tests().forEach(each -> javac.add(each.toString()));
    List<String> console =
        new ArrayList<>(
            List.of(
                program("java"),
                "-cp",
                scratch + File.pathSeparator + CLASS_PATH,
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--disable-banner",
                "--details=summary"));
    course.testClasses().forEach(each -> console.add("--select-class=" + each));
    return Stopwatch.cost(root(), List.of(javac, console));
  }

  private static Cost maven(Course course, Path scratch) throws IOException, InterruptedException {
    layOut(course, scratch);
    return Stopwatch.cost(scratch, List.of(List.of("mvn", "-o", "-q", "-B", "test")));
  }

  /**
   * Has each do what it does only once: Gradus compile the exercise's tests, Maven fetch what it
   * lacks, so that afterwards it can do without the network.
   */
  static void prepare(Course course, Path scratch) throws IOException, InterruptedException {
    grade(course, scratch);
    layOut(course, scratch);
    Stopwatch.run(scratch, List.of("mvn", "-q", "-B", "-ntp", "test"));
  }

  private static void layOut(Course course, Path scratch) throws IOException {
    Path tests = scratch.resolve("src/test/java").resolve(course.topic()).resolve(course.name());
    Path main = scratch.resolve("src/main/java").resolve(course.topic()).resolve(course.name());
    copy(course.tests(), Files.createDirectories(tests));
    copy(course.solution(), Files.createDirectories(main));
    course.copyResources(scratch.resolve("src/test/resources"));
    Files.writeString(scratch.resolve("pom.xml"), CoursePom.text());
  }

  private static Cost bareCold(Course course, Path scratch)
      throws IOException, InterruptedException {
    return Stopwatch.cost(root(), List.of(bare(course, 1, scratch)));
  }

  private static Cost bareWarm(Course course, Path scratch)
      throws IOException, InterruptedException {
    List<Double> seconds =
        Stopwatch.run(root(), bare(course, MANY, scratch))
            .lines()
            .skip(FEW)
            .map(each -> Long.parseLong(each) / 1e9)
            .toList();
    return Cost.ofWall(Table.median(seconds));
  }

  private static List<String> bare(Course course, int times, Path scratch) {
    return List.of(
        program("java"),
        "-cp",
        CLASS_PATH,
        BareLoopMain.class.getName(),
        course.topic(),
        course.name(),
        String.valueOf(times),
        scratch.toString());
  }

  private static Cost batch(Course course, Path scratch, String... options)
      throws IOException, InterruptedException {
    return further(course, scratch, FEW, MANY, options);
  }

  private static Cost fresh(Course course, Path scratch) throws IOException, InterruptedException {
    return further(course, scratch, 1, FRESH + 1, "--fresh-workers");
  }

  private static Cost further(Course course, Path scratch, int few, int many, String... options)
      throws IOException, InterruptedException {
    Cost start = all(course, scratch.resolve("few"), few, options);
    Cost all = all(course, scratch.resolve("many"), many, options);
    return all.minus(start).over(many - few);
  }

  private static Cost all(Course course, Path folder, int count, String... options)
      throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      Path submission = Files.createDirectories(folder.resolve("in/learner" + i));
      for (Path each : course.solution()) {
        // No two submissions are the same.
        String text = Files.readString(each) + "// " + i + "\n";
        Files.writeString(submission.resolve(each.getFileName()), text);
      }
    }
    List<String> all = new ArrayList<>(List.of("--exercise", course.name()));
    all.addAll(List.of(options));
    return batch(folder, all);
  }

  private static void copy(List<Path> files, Path into) throws IOException {
    for (Path each : files) {
      Files.copy(each, into.resolve(each.getFileName()));
    }
  }

  private static String program(String name) {
    return Path.of(JAVA_HOME, "bin", name).toString();
  }

  private static Path root() {
    return Path.of("").toAbsolutePath();
  }
}
