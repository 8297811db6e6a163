package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However often workers and the controller itself are killed, a batch that is started again ends
 * with the files of a calm one. {@code -Dgradus.batch.submissions=10000
 * -Dgradus.batch.worker.kills=20 -Dgradus.batch.controller.kills=3} shows it on a whole course.
 */
@Tag("thorough")
final class KilledBatchTest {

  private static final int SUBMISSIONS = Integer.getInteger("gradus.batch.submissions", 24);
  private static final int WORKER_KILLS = Integer.getInteger("gradus.batch.worker.kills", 4);
  private static final int CONTROLLER_KILLS =
      Integer.getInteger("gradus.batch.controller.kills", 1);

  private static final int LONGEST_PAUSE_MILLIS = 100;
  private static final long MOST_KIB = 512 << 10;

  private final Random random = new Random(10);

  @TempDir private Path temporary;

  @Test
  void endsWithTheFilesOfACalmOne() throws Exception {
    Path submissions = temporary.resolve("submissions");
    writeSubmissions(submissions);
    Path calm = temporary.resolve("calm");
    Path disturbed = temporary.resolve("disturbed");

    assertEquals(0, run(submissions, calm, new TreeMap<>()));
    NavigableMap<Integer, Boolean> kills = kills();
    while (!kills.isEmpty()) {
      run(submissions, disturbed, kills);
    }
    assertEquals(0, run(submissions, disturbed, kills));

    Set<String> files = files(calm);
    assertEquals(SUBMISSIONS, files.stream().filter(KilledBatchTest::isReport).count());
    assertEquals(files, files(disturbed));
    for (String each : files) {
      assertEquals(content(calm.resolve(each)), content(disturbed.resolve(each)), each);
    }
  }

  private static boolean isReport(String file) {
    return file.startsWith("learner") && file.endsWith(".json");
  }

  /** Known solutions of every kind and exercise, no two of them the same text. */
  private static void writeSubmissions(Path folder) throws IOException {
    List<Path> solutions = KnownSolutions.all();
    for (int i = 0; i < SUBMISSIONS; i++) {
      // A prime step visits all exercises, and all solutions before any comes again.
      Path solution = solutions.get((int) (i * 7919L % solutions.size()));
      Path learner = folder.resolve("learner%05d".formatted(i));
      KnownSolutions.handIn(solution, learner.resolve(solution.getName(1)), "// " + i + "\n");
    }
  }

  /** After how many reports something is killed: the controller, or else a worker. */
  private NavigableMap<Integer, Boolean> kills() {
    NavigableMap<Integer, Boolean> kills = new TreeMap<>();
    while (kills.size() < CONTROLLER_KILLS) {
      kills.put(1 + random.nextInt(SUBMISSIONS - 1), true);
    }
    while (kills.size() < CONTROLLER_KILLS + WORKER_KILLS) {
      kills.putIfAbsent(1 + random.nextInt(SUBMISSIONS - 1), false);
    }
    return kills;
  }

  /** Runs a batch to its end or to its death, and returns its exit status. */
  private int run(Path submissions, Path out, NavigableMap<Integer, Boolean> kills)
      throws Exception {
    Process controller =
        CommandLineProcess.start(
            temporary, "batch", submissions.toString(), "--out", out.toString());
    try (var lines = controller.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // The last line counts what was handed in.
        int done =
            line.startsWith("of ")
                ? SUBMISSIONS
                : Integer.parseInt(line.substring(0, line.indexOf('/')));
        if (done == SUBMISSIONS) {
          assertSmall(controller);
        }
        if (controller.isAlive() && !kills.isEmpty() && kills.firstKey() <= done) {
          Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
          kill(controller, kills.pollFirstEntry().getValue());
        }
      }
    }
    return controller.waitFor();
  }

  private void kill(Process controller, boolean itself) {
    List<ProcessHandle> workers = controller.descendants().sorted().toList();
    if (itself) {
      // The process itself would close what it has printed.
      controller.toHandle().destroyForcibly();
    } else if (!workers.isEmpty()) {
      workers.get(random.nextInt(workers.size())).destroyForcibly();
    }
  }

  private static void assertSmall(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return;
    }
    String peak =
        Files.readAllLines(status).stream()
            .filter(each -> each.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    long kib = Long.parseLong(peak.replaceAll("\\D", ""));
    assertTrue(kib <= MOST_KIB, peak);
  }

  /** What a batch has written. */
  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A file's text; of a report, without what differs from run to run. */
  private static String content(Path file) throws IOException {
    boolean isReport = file.toString().endsWith(".json") && !file.endsWith("summary.json");
    return isReport ? ReportJson.withoutRun(ReportJson.read(file)) : Files.readString(file);
  }
}
