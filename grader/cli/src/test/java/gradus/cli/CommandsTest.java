package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands do that need no worker, and what {@code grade} does without one. */
final class CommandsTest {

  private final Path root;
  private final SampleHome home;

  CommandsTest(@TempDir Path root) throws IOException {
    this.root = root;
    home = new SampleHome(root);
  }

  @Test
  void listShowsTheExercisesForPeopleAndPrograms() {
    Called text = home.call("list");
    assertEquals(new Called(0, text.out(), ""), text);
    assertEquals("statistics\n  mean  easy      5 min  Mean of numbers\n", text.out());
    Called json = home.call("list", "--json");
    assertEquals(0, json.status());
    assertTrue(json.out().contains("\"id\": \"mean\""), json.out());
    assertTrue(json.out().contains("\"topic\": \"statistics\""), json.out());
  }

  @Test
  void showPrintsTheStatement() {
    for (String each : List.of("mean", "statistics/mean")) {
      String text = "# Mean\nThe statement.\n\nPractises (gradus ask QUESTION):\n  mean-how\n";
      assertEquals(new Called(0, text, ""), home.call("show", each));
    }
  }

  @Test
  void showSaysTheQuestionsOfCards() throws IOException {
    home.addCard();
    assertTrue(
        home.call("show", "mean")
            .out()
            .endsWith("\n  mean-how  How does one compute a mean, and what does it say?\n"));
  }

  @Test
  void anInvalidExerciseIsItsAuthorsToMend() throws IOException {
    Path file = home.exercise().resolve("exercise.json");
    Files.writeString(file, Files.readString(file).replace("\"easy\"", "\"simple\""));
    for (String[] each : new String[][] {{"list"}, {"show", "mean"}, {"start", "mean"}}) {
      Called called = home.call(each);
      assertEquals(ExitStatus.INVALID_EXERCISE.code(), called.status(), called.err());
      assertTrue(called.err().contains("statistics/mean/exercise.json:5: "), called.err());
      assertFalse(called.err().contains("\tat "), called.err());
    }
    assertFalse(Files.exists(home.workspace()));
  }

  @Test
  void startGivesWhatALearnerMaySee() throws IOException {
    Called called = home.call("start", "mean");
    assertEquals(0, called.status(), called.err());
    assertEquals(
        List.of("Mean.java", "MeanExamples.java", "README.md"),
        files(home.workspace().resolve("statistics").resolve("mean")));
    assertTrue(called.out().contains("gradus grade mean"), called.out());
  }

  @Test
  void startKeepsWorkThatIsThere() throws IOException {
    home.call("start", "mean");
    Path folder = home.workspace().resolve("statistics").resolve("mean");
    Files.writeString(folder.resolve("Mean.java"), "my work");
    Files.delete(folder.resolve("README.md"));
    Called called = home.call("start", "mean");
    assertEquals(0, called.status());
    assertEquals("my work", Files.readString(folder.resolve("Mean.java")));
    assertTrue(Files.exists(folder.resolve("README.md")));
    assertTrue(called.out().contains("kept  Mean.java"), called.out());
    assertTrue(called.out().contains("new   README.md"), called.out());
  }

  @Test
  void startCopiesIntoAnotherFolder() throws IOException {
    Path into = root.resolve("elsewhere");
    Called called = home.call("start", "mean", "--into", into.toString());
    assertEquals(0, called.status());
    assertEquals(List.of("Mean.java", "MeanExamples.java", "README.md"), files(into));
    assertTrue(called.out().contains("gradus grade mean " + into), called.out());
    assertFalse(Files.exists(home.workspace()));
  }

  @Test
  void startIntoAFileIsRefused() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "mine");
    Called called = home.call("start", "mean", "--into", file.toString());
    assertEquals(ExitStatus.USAGE.code(), called.status());
    assertTrue(called.err().startsWith("gradus: the exercise could not be copied"), called.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeGrading() throws IOException {
    Called called = home.call("grade", "mean", "--json", root.toString());
    assertEquals(ExitStatus.USAGE.code(), called.status());
    assertTrue(called.err().contains("it is a folder"), called.err());
    assertFalse(Files.exists(root.resolve("cache")));
  }

  @Test
  void whateverGoesWrongThereIsAReport() throws IOException {
    Path work = Files.createDirectory(root.resolve("work"));
    Files.writeString(work.resolve("Mean.java"), "package statistics.mean;\nclass Mean {}\n");
    assertReport(ExitStatus.USAGE, "GRADER_ERROR", "grade", "meen");
    assertReport(
        ExitStatus.USAGE, "INVALID_SUBMISSION", "grade", "mean", root.resolve("no").toString());
    // There is no worker in this installation.
    assertReport(ExitStatus.GRADER_ERROR, "GRADER_ERROR", "grade", "mean", work.toString());
    Files.delete(home.exercise().resolve("README.md"));
    assertReport(ExitStatus.INVALID_EXERCISE, "GRADER_ERROR", "grade", "mean", work.toString());
  }

  private void assertReport(ExitStatus status, String verdict, String... arguments)
      throws IOException {
    Path json = root.resolve("report.json");
    Called called =
        home.call(
            Stream.concat(Stream.of(arguments), Stream.of("--json", json.toString()))
                .toArray(String[]::new));
    assertEquals(status.code(), called.status(), called.err());
    assertTrue(called.err().startsWith("gradus: "), called.err());
    assertFalse(called.err().contains("\tat "), called.err());
    assertEquals("", called.out());
    String report = Files.readString(json);
    assertTrue(report.contains("\"verdict\": \"" + verdict + "\""), report);
    Called onOutput =
        home.call(
            Stream.concat(Stream.of(arguments), Stream.of("--json", "-")).toArray(String[]::new));
    assertEquals(status.code(), onOutput.status());
    assertTrue(onOutput.out().contains("\"verdict\": \"" + verdict + "\""), onOutput.out());
    Files.delete(json);
    assertEquals(List.of(), temporaryFiles());
  }

  private List<String> temporaryFiles() throws IOException {
    return files(root).stream().filter(each -> each.endsWith(".tmp")).toList();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
