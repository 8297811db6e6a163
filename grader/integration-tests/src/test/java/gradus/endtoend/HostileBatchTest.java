package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever learners call their folders and do to them, each gets a row and the rest is graded. */
@EnabledOnOs(OS.LINUX) // other systems do not take such names
final class HostileBatchTest {

  private static final String EXERCISE = "summary_statistics";
  private static final String GONE = "gone";
  private static final String NO_EXERCISE = "zoe";

  /** As URIs have them, so that any bytes can be said. */
  private static final List<String> LEARNERS =
      List.of(
          "%1B%5B31m%1B%5D0;t%07evil",
          "%23%23vso%5Btask.complete%5D",
          "%C2%9B2J",
          "%E2%80%AEgro.live",
          "-option",
          "::error::x",
          "=cmd()",
          "%22quoted%22,",
          "ADA",
          "Ada",
          "CON",
          "M%C3%BCller",
          "M%F6ller",
          "M%FCller",
          "Mu%CC%88ller",
          "Summary.CSV",
          "a%5Cb",
          "ada",
          "bob.json.12.tmp",
          "ends%20",
          "ends.",
          GONE,
          "nul.txt",
          "summary.csv",
          "summary.json",
          "x%0A::error%20title=hi::bob",
          "x%0D%0Aforged%20line",
          "y".repeat(248),
          "z".repeat(255),
          NO_EXERCISE);

  @TempDir private Path temporary;

  private Path submissions() {
    return temporary.resolve("submissions");
  }

  private Path out() {
    return temporary.resolve("out");
  }

  private static Path named(Path parent, String encoded) {
    return Path.of(URI.create(parent.toUri() + "/" + encoded));
  }

  private void submitAll() throws IOException {
    Files.createDirectories(submissions());
    for (String each : LEARNERS) {
      Path learner = Files.createDirectory(named(submissions(), each));
      String exercise = each.equals(NO_EXERCISE) ? "x%0A::error::" + "a".repeat(230) : EXERCISE;
      submit(Files.createDirectory(named(learner, exercise)));
    }
  }

  private static void submit(Path folder) throws IOException {
    Path reference =
        CommandLineRun.SOLUTIONS.resolve(
            "foundations/summary_statistics/accepted/reference/SummaryStatistics.java");
    Files.copy(reference, folder.resolve("SummaryStatistics.java"));
  }

  /** Takes a folder away as soon as the first submission is graded. */
  private final class Thief extends StringWriter {

    @Override
    public void write(String text, int start, int length) {
      super.write(text, start, length);
      Path folder = submissions().resolve(GONE).resolve(EXERCISE);
      try {
        Files.deleteIfExists(folder.resolve("SummaryStatistics.java"));
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private CommandLineRun batch() {
    return CommandLineRun.of(
        temporary,
        new Thief(),
        "batch",
        submissions().toString(),
        "--out",
        out().toString(),
        "--workers",
        "1");
  }

  private List<JsonNode> rows() {
    return new JsonMapper()
        .readTree(out().resolve("summary.json"))
        .get("submissions")
        .valueStream()
        .toList();
  }

  @Test
  void thirtyHostileFoldersAreAccountedFor() throws IOException {
    submitAll();

    CommandLineRun run = batch();

    assertEquals(30, LEARNERS.size());
    assertEquals(1, run.status(), run.err());
    assertEquals(30, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("of 30 files and folders 28 graded, 2 refused"), run.out());
    assertHarmless(run.out());
    assertHarmless(run.err());
    String csv = Files.readString(out().resolve("summary.csv"));
    assertEquals(30, csv.lines().count(), csv);
    assertHarmless(csv.replace("\r\n", "\n"));
    String intake = Files.readString(out().resolve("intake.csv"));
    assertEquals(31, intake.lines().count(), intake);
    assertHarmless(intake.replace("\r\n", "\n"));
    // JSON stands for itself: SECURITY.md says what that means.
    assertHarmless(Files.readString(out().resolve("summary.json")).replace("##", ""));
    assertEquals(28, count("ACCEPTED"), csv);
    assertEquals(1, count("INVALID_SUBMISSION"), csv);
    assertReports();
    assertEquals(
        "There is no file or folder %s.".formatted(submissions().resolve(GONE).resolve(EXERCISE)),
        row(GONE).get("note").asString());
    assertTrue(run.err().contains("There is no exercise"), run.err());
  }

  private long count(String verdict) {
    return rows().stream().filter(each -> each.get("verdict").asString().equals(verdict)).count();
  }

  private JsonNode row(String learner) {
    return rows().stream()
        .filter(each -> each.get("learner").asString().equals(learner))
        .findFirst()
        .orElseThrow();
  }

  /** Each row has a report of its own, on file systems too that do not tell ada from Ada. */
  private void assertReports() {
    Set<String> reports = new HashSet<>();
    for (JsonNode each : rows()) {
      String report = each.get("report").asString();
      assertTrue(reports.add(report.toLowerCase(Locale.ROOT)), report);
      JsonNode json = ReportJson.read(out().resolve(report));
      assertEquals(each.get("verdict"), json.get("verdict"), report);
    }
  }

  @Tag("thorough")
  @Test
  void startedAgainItGoesOnWhereItWas() throws IOException {
    submitAll();
    batch();
    List<Path> reports = new ArrayList<>();
    List<FileTime> times = new ArrayList<>();
    for (JsonNode each : rows()) {
      if (each.get("verdict").asString().equals("ACCEPTED")) {
        Path report = out().resolve(each.get("report").asString());
        reports.add(report);
        times.add(Files.getLastModifiedTime(report));
      }
    }
    // Without its folder there is nothing to say of a learner.
    Files.delete(submissions().resolve(GONE));

    CommandLineRun again = batch();

    assertEquals(1, again.status(), again.err());
    assertEquals(29, again.out().lines().count(), again.out());
    for (int i = 0; i < reports.size(); i++) {
      assertEquals(times.get(i), Files.getLastModifiedTime(reports.get(i)));
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsItsOwnTrouble() throws IOException {
    for (String each : List.of("ada", "bob")) {
      submit(Files.createDirectories(submissions().resolve(each).resolve(EXERCISE)));
    }
    Files.createDirectories(out());
    Files.writeString(out().resolve("ada"), "a file in the way");

    CommandLineRun run = batch();

    assertEquals(4, run.status(), run.err());
    assertEquals("ACCEPTED", row("bob").get("verdict").asString());
    assertEquals(
        "no report: %s is in the way".formatted(out().resolve("ada")),
        row("ada").get("note").asString());
  }

  @Test
  void whatMayNotBeReadIsSaid() throws IOException {
    assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
    for (String each : List.of("ada", "bob", "cleo", "dan")) {
      submit(Files.createDirectories(submissions().resolve(each).resolve(EXERCISE)));
    }
    Path folder = submissions().resolve("bob");
    Path inner = submissions().resolve("cleo").resolve(EXERCISE);
    Path file = submissions().resolve("dan").resolve(EXERCISE).resolve("SummaryStatistics.java");
    for (Path each : List.of(folder, inner, file)) {
      Files.setPosixFilePermissions(each, Set.of());
    }

    CommandLineRun run = batch();
    for (Path each : List.of(folder, inner)) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
    }

    assertEquals(1, run.status(), run.err());
    assertEquals("ACCEPTED", row("ada").get("verdict").asString());
    assertEquals(
        "The folder cannot be read: permission is denied to %s.".formatted(folder),
        row("bob").get("note").asString());
    assertEquals(
        "The submission %s cannot be read: permission is denied to %<s.".formatted(inner),
        row("cleo").get("note").asString());
    assertTrue(row("dan").get("note").asString().endsWith("permission is denied to " + file + "."));
  }

  private static void assertHarmless(String text) {
    for (String line : text.split("\n", -1)) {
      assertFalse(line.strip().startsWith("::"), line);
      assertFalse(line.contains("##vso["), line);
      assertFalse(line.startsWith("forged"), line);
      assertTrue(line.codePoints().allMatch(HostileBatchTest::isHarmless), line);
    }
  }

  private static boolean isHarmless(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.FORMAT;
  }
}
