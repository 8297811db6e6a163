package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bad input gets one clear sentence, the right exit status and, where asked for, a report. */
final class BadInputTest {

  private static final String REFERENCE =
      CommandLineRun.SOLUTIONS
          .resolve("foundations/summary_statistics/accepted/reference")
          .toString();

  @TempDir private Path temporary;

  private CommandLineRun grade(String exercise, String path, String... options) {
    String[] arguments = new String[options.length + 5];
    arguments[0] = "grade";
    arguments[1] = exercise;
    arguments[2] = path;
    arguments[3] = "--json";
    arguments[4] = reportFile().toString();
    System.arraycopy(options, 0, arguments, 5, options.length);
    return CommandLineRun.of(temporary, arguments);
  }

  private Path reportFile() {
    return temporary.resolve("report.json");
  }

  private JsonNode report() {
    return ReportJson.read(reportFile());
  }

  private static void assertOneSentence(String text, String part) {
    assertEquals(1, text.lines().count(), text);
    assertTrue(text.contains(part), text);
  }

  /** Its worker starts before the command line is read. */
  @ParameterizedTest
  @ValueSource(strings = {"grade --nonsense", "grade no_such_exercise", "run"})
  void aWorkerThatNobodyWantsLeavesNothing(String line) throws Exception {
    Process process = CommandLineProcess.start(temporary, line.split(" "));
    assertEquals(2, process.waitFor());
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void noSuchPath() {
    CommandLineRun run = grade("summary_statistics", temporary.resolve("nowhere").toString());

    assertEquals(2, run.status());
    assertOneSentence(run.err(), "nowhere");
    assertEquals("INVALID_SUBMISSION", report().get("verdict").asString());
  }

  @Test
  void emptyFolder() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    CommandLineRun run = grade("summary_statistics", empty.toString());

    assertEquals(1, run.status());
    assertTrue(run.out().contains("no .java file"), run.out());
    assertTrue(run.out().contains("SummaryStatistics.java is expected"), run.out());
    assertEquals("INVALID_SUBMISSION", report().get("verdict").asString());
    assertEquals(36, report().get("tests").size());
  }

  @Test
  void aMisnamedFileIsNamedBesideTheExpectedOne() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("misnamed"));
    String reference = Files.readString(Path.of(REFERENCE, "SummaryStatistics.java"));
    Files.writeString(
        folder.resolve("Solution.java"), reference.replace("SummaryStatistics", "Solution"));
    CommandLineRun run = grade("summary_statistics", folder.toString());

    assertEquals(1, run.status());
    String sentence = "SummaryStatistics.java is expected, but what came is Solution.java";
    assertTrue(run.out().contains(sentence), run.out());
  }

  @Test
  void noSuchExerciseSuggestsTheNearest() {
    CommandLineRun run = grade("sumary_statistics", REFERENCE);

    assertEquals(2, run.status());
    assertOneSentence(run.err(), "did you mean summary_statistics?");
    assertEquals("GRADER_ERROR", report().get("verdict").asString());
  }

  @Test
  void notUtf8IsReadAsWhatItIs() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("latin"));
    Files.write(
        folder.resolve("SummaryStatistics.java"),
        "// \u00fc".getBytes(StandardCharsets.ISO_8859_1));
    CommandLineRun run = grade("summary_statistics", folder.toString());

    assertEquals(1, run.status());
    JsonNode diagnostic = report().get("diagnostics").get(0);
    assertEquals("mended-encoding", diagnostic.get("code").asString());
    assertEquals("SummaryStatistics.java", diagnostic.get("file").asString());
    assertTrue(diagnostic.get("message").asString().contains("save it as UTF-8"));
  }

  @Test
  void brokenExerciseListsEveryProblem() throws IOException {
    Path folder = temporary.resolve("exercises/foundations/summary_statistics");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("exercise.json"), "{\n  \"titel\": \"x\",\n  \"minutes\": -1\n}\n");
    CommandLineRun run =
        grade(
            "summary_statistics",
            REFERENCE,
            "--exercises",
            temporary.resolve("exercises").toString());

    assertEquals(3, run.status());
    assertTrue(run.err().contains("exercise.json:2:"), run.err());
    assertTrue(run.err().contains("exercise.json:3:"), run.err());
    assertEquals("GRADER_ERROR", report().get("verdict").asString());
    assertEquals(run.err().lines().count(), report().get("diagnostics").size());
  }

  @Test
  void testsThatDoNotCompileAreTheAuthorsTrouble() throws IOException {
    Path folder = ExerciseCopy.under(temporary.resolve("exercises"));
    Path test = folder.resolve("SummaryStatisticsTest.java");
    Files.writeString(test, Files.readString(test) + "\nclass Unfinished {\n");
    CommandLineRun run =
        grade(
            "summary_statistics",
            REFERENCE,
            "--exercises",
            temporary.resolve("exercises").toString());

    assertEquals(3, run.status());
    assertTrue(run.err().contains("SummaryStatisticsTest.java:"), run.err());
  }

  @Test
  void unwritableReportIsSaidBeforeGrading() {
    CommandLineRun run =
        CommandLineRun.of(
            temporary,
            "grade",
            "summary_statistics",
            REFERENCE,
            "--json",
            temporary.resolve("no/such/folder/report.json").toString());

    assertEquals(2, run.status());
    assertOneSentence(run.err(), "report.json");
    assertEquals("", run.out());
  }

  @Test
  @EnabledOnOs(OS.LINUX) // only there is a device that is always full
  void aFullDiskLeavesNoHalfReport() {
    Path full = Path.of("/dev/full");
    CommandLineRun run =
        CommandLineRun.of(
            temporary, "grade", "summary_statistics", REFERENCE, "--json", full.toString());

    assertEquals(4, run.status());
    assertOneSentence(run.err(), "/dev/full");
    assertFalse(Files.isRegularFile(full));
  }
}
