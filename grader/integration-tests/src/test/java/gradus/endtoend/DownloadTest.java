package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sixty right solutions as platforms give them and learners pack them: each gets all its points,
 * what was mended is said, and every file is accounted for. All names are made up by pattern.
 */
@Tag("thorough")
final class DownloadTest {

  private static final String EXERCISE = "summary_statistics";
  private static final int SUBMISSIONS = 60;

  @TempDir private Path temporary;
  private Path submissions;
  private final Map<String, Packing> packings = new TreeMap<>();

  @BeforeEach
  void download() throws IOException {
    submissions = Files.createDirectories(temporary.resolve("download"));
    String right =
        Files.readString(
            CommandLineRun.SOLUTIONS.resolve(
                "foundations/summary_statistics/accepted/reference/SummaryStatistics.java"));
    List<Packing> flat = Packing.flat(right);
    List<Packing> all = new ArrayList<>(flat);
    all.addAll(Packing.deep(right));
    int deep = 0;
    for (int i = 0; i < SUBMISSIONS; i++) {
      boolean takesFolders = i % 2 == 0;
      Packing packing = takesFolders ? all.get(deep++ % all.size()) : flat.get(i / 2 % flat.size());
      if (takesFolders) {
        submitFolder(i, packing);
      } else {
        submitFiles(i, packing);
      }
    }
  }

  private void submitFolder(int i, Packing packing) throws IOException {
    List<String> names =
        List.of(
            "M\u00fcller J\u00f6rg %d".formatted(i),
            "O'Neil, Ann %d".formatted(i),
            "l".repeat(180) + i,
            i % 16 == 6 ? "Case Twin" : "case twin");
    String name = names.get(i / 2 % names.size());
    switch (i / 2 % 3) {
      case 0 -> put("%s_%d_assignsubmission_file_/".formatted(name, 1000 + i), packing);
      case 1 -> put("learner %d/".formatted(i), packing);
      default -> {
        put("summary-statistics-login%d/".formatted(i), packing);
        write("summary-statistics-login%d/.git/HEAD".formatted(i), new byte[1]);
      }
    }
  }

  private void submitFiles(int i, Packing packing) throws IOException {
    String name = "learner" + i;
    switch (i / 2 % 3) {
      case 0 -> put("%s_%s%d_%d_".formatted(name, i % 4 == 1 ? "LATE_" : "", 4000 + i, i), packing);
      case 1 -> put("Task 1_%s_attempt_2026-11-20-10-11-%d_".formatted(name, 10 + i % 50), packing);
      default -> put("%s_%d_assignsubmission_file_".formatted(name, 1000 + i), packing);
    }
  }

  private void put(String prefix, Packing packing) throws IOException {
    packings.put(prefix, packing);
    for (Map.Entry<String, byte[]> each : packing.files().entrySet()) {
      write(prefix + each.getKey(), each.getValue());
    }
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = submissions.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private CommandLineRun batch() {
    return CommandLineRun.of(
        temporary,
        "batch",
        submissions.toString(),
        "--exercise",
        EXERCISE,
        "--out",
        temporary.resolve("out").toString());
  }

  private JsonNode summary() {
    return new JsonMapper().readTree(temporary.resolve("out/summary.json"));
  }

  @Test
  void eachRightSolutionGetsAllItsPointsHoweverItIsPacked() throws IOException {
    write("Task 1_learner3_attempt_2026-11-20-10-11-13.txt", new byte[1]);
    write("Grades-Task 1.csv", new byte[1]);
    write(".DS_Store", new byte[1]);

    CommandLineRun run = batch();

    assertEquals(0, run.status(), run.err() + run.out());
    List<String> wrong = new ArrayList<>();
    for (JsonNode each : summary().get("submissions").valueStream().toList()) {
      if (!each.get("verdict").asString().equals("ACCEPTED")) {
        wrong.add(each.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(SUBMISSIONS, summary().get("submissions").size());
    assertEquals(expectedWarnings(), warnings());
    assertEverythingIsAccountedFor();
  }

  private List<String> expectedWarnings() {
    return packings.values().stream()
        .map(each -> each.warnings().stream().sorted().toList().toString())
        .sorted()
        .toList();
  }

  private List<String> warnings() {
    return summary()
        .get("submissions")
        .valueStream()
        .map(
            each ->
                ReportJson.read(temporary.resolve("out").resolve(each.get("report").asString())))
        .map(DownloadTest::codes)
        .sorted()
        .toList();
  }

  private static String codes(JsonNode report) {
    return report
        .path("diagnostics")
        .valueStream()
        .map(each -> each.get("code").asString())
        .sorted()
        .toList()
        .toString();
  }

  private void assertEverythingIsAccountedFor() throws IOException {
    JsonNode intake = summary().get("intake");
    int sum =
        intake.get("graded").asInt()
            + intake.get("refused").asInt()
            + intake.get("ignored").asInt();
    assertEquals(lying(submissions), sum);
    long lines;
    try (Stream<String> csv = Files.lines(temporary.resolve("out/intake.csv"))) {
      lines = csv.count() - 1;
    }
    assertEquals(sum, lines);
  }

  /** Counts files, and each folder that nobody looks into as one. */
  private static int lying(Path folder) throws IOException {
    int count = 0;
    try (Stream<Path> children = Files.list(folder)) {
      for (Path each : children.toList()) {
        String name = each.getFileName().toString();
        boolean closed = name.startsWith(".") || name.equals("target") || name.equals("__MACOSX");
        count += closed || !Files.isDirectory(each) ? 1 : lying(each);
      }
    }
    return count;
  }

  @Test
  void whatIsRefusedIsNamedAndTheRestGraded() throws IOException {
    write("Twice_1_assignsubmission_file_/a/SummaryStatistics.java", new byte[] {'a'});
    write("Twice_1_assignsubmission_file_/b/SummaryStatistics.java", new byte[] {'b'});
    write("SummaryStatistics.java", new byte[1]);
    Files.createDirectories(submissions.resolve("Nothing_2_assignsubmission_file_"));

    CommandLineRun run = batch();

    assertEquals(1, run.status(), run.err());
    assertTrue(run.err().contains("SummaryStatistics.java: Nothing says whose it is"), run.err());
    assertTrue(
        run.out().contains("b/SummaryStatistics.java: a/SummaryStatistics.java has the same name"),
        run.out());
    assertTrue(run.out().contains("4 refused"), run.out());
    assertEquals(SUBMISSIONS + 2, summary().get("submissions").size());
  }

  /** Everything in one archive, each hand-in in one of its own. */
  @Test
  void archivesAreUnpacked() throws IOException {
    int files = lying(submissions);
    Path packed = Files.createDirectories(temporary.resolve("packed/all"));
    for (Map.Entry<String, Packing> each : packings.entrySet()) {
      String prefix = each.getKey();
      Path archive = packed.resolve(prefix + "abgabe.zip");
      Files.createDirectories(archive.getParent());
      Map<String, byte[]> inner = new TreeMap<>(each.getValue().files());
      Files.write(archive, ZipFiles.of(inner));
      if (prefix.startsWith("summary-statistics-")) {
        Path git = packed.resolve(prefix + ".git/HEAD");
        Files.createDirectories(git.getParent());
        Files.write(git, new byte[1]);
      }
    }
    Path all = temporary.resolve("all.zip");
    Files.write(all, ZipFiles.of(temporary.resolve("packed")));
    submissions = all;

    CommandLineRun run = batch();

    assertEquals(0, run.status(), run.err() + run.out());
    assertEquals(SUBMISSIONS, summary().get("submissions").size());
    assertEquals(expectedWarnings(), warnings());
    assertEquals(
        files,
        summary().get("intake").get("graded").asInt()
            + summary().get("intake").get("ignored").asInt());
  }

  @Test
  void hostileArchivesAreRefusedAndTheRestGraded() throws IOException {
    submissions = Files.createDirectories(temporary.resolve("hostile"));
    Map<String, byte[]> right = packings.values().iterator().next().files();
    write("right.zip", ZipFiles.of(right));
    byte[] nested = ZipFiles.of(right);
    for (int i = 0; i < 4; i++) {
      nested = ZipFiles.of(Map.of("inner.zip", nested));
    }
    write("nested.zip", nested);
    write("bomb.zip", ZipFiles.of(Map.of("A.java", new byte[20 << 20])));
    write("slip.zip", ZipFiles.of(Map.of("../../slipped.java", new byte[1])));
    write("short.zip", Arrays.copyOf(ZipFiles.of(right), 500));
    write("empty.zip", new byte[0]);
    write("large.zip", new byte[17 << 20]);
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i < 100_000; i++) {
      many.put("f" + i, new byte[0]);
    }
    write("many.zip", ZipFiles.of(many));

    CommandLineRun run = assertTimeoutPreemptively(Duration.ofMinutes(2), this::batch);

    assertEquals(1, run.status(), run.err());
    Map<String, String> notes = new TreeMap<>();
    for (JsonNode each : summary().get("submissions").valueStream().toList()) {
      notes.put(each.get("learner").asString(), each.path("note").asString(""));
    }
    assertEquals(
        Map.of(
            "bomb", "The archive unpacks to more than 200 times its size.",
            "empty", "The archive is empty.",
            "large", "The archive has more than 16 MiB.",
            "many", "The archive holds more than 20000 files and folders.",
            "nested", "The archive holds archives within archives, 3 deep.",
            "right", "",
            "short", "The archive is cut short, or no zip file.",
            "slip", "The archive holds a path that leads out of it: ../../slipped.java."),
        notes);
    assertTrue(Files.notExists(temporary.resolve("slipped.java")));
    assertEquals(7, summary().get("intake").get("refused").asInt());
  }
}
