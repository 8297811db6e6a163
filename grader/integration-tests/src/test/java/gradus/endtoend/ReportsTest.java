package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.render.machine.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks {@code grade} for reports gets them all, whatever the grading comes to. */
final class ReportsTest {

  private static final String EXERCISE = "summary_statistics";

  @TempDir private Path temporary;

  private CommandLineRun grade(String exercise, Path submission, String... options) {
    List<String> arguments = new ArrayList<>(List.of("grade", exercise, submission.toString()));
    for (ReportFormat each : ReportFormat.values()) {
      arguments.add("--report");
      arguments.add(each.word() + "=" + file(each));
    }
    arguments.addAll(List.of(options));
    return CommandLineRun.of(temporary.resolve("w"), arguments.toArray(String[]::new));
  }

  private Path file(ReportFormat format) {
    return temporary.resolve(format.word());
  }

  private String text(ReportFormat format) throws IOException {
    return Files.readString(file(format));
  }

  private JsonNode json(ReportFormat format) {
    return JsonMapper.shared().readTree(file(format));
  }

  @Test
  void aFailureIsInEveryFormatAndNothingThatIsHidden() throws IOException {
    Path report = temporary.resolve("report.json");
    Path wrong =
        CommandLineRun.SOLUTIONS.resolve(
            "foundations/summary_statistics/wrong_answer/always_sample_variance.patch");
    assertEquals(1, grade(EXERCISE, wrong, "--reveal", "--json", report.toString()).status());
    List<String> hidden =
        ReportJson.read(report)
            .get("tests")
            .valueStream()
            .filter(each -> each.get("visibility").asString().equals("hidden"))
            .filter(each -> each.has("comparison"))
            .map(each -> each.get("comparison").get("expected").asString())
            .filter(each -> each.length() > 8)
            .toList();
    assertFalse(hidden.isEmpty());

    assertEquals(1, grade(EXERCISE, wrong).status());

    for (ReportFormat each : ReportFormat.values()) {
      assertTrue(text(each).contains("3.5199999999999996"), each.word());
      hidden.forEach(number -> assertFalse(numbers(each).contains(number), each + " " + number));
    }
    assertEquals(8.46, json(ReportFormat.GRADESCOPE).get("score").asDouble(), 0.01);
    assertEquals(12, json(ReportFormat.CLASSROOM).get("tests").size());
    try (Stream<Path> files = Files.list(temporary)) {
      assertTrue(files.noneMatch(each -> each.toString().endsWith(".tmp")));
    }
  }

  /** What a visible test shows may be what a hidden one does. */
  private String numbers(ReportFormat format) {
    try {
      return text(format).replace("2.933333333333333", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aCompileErrorHasItsPlace() throws IOException {
    Path broken = Submissions.whoseMeanBeginsWith(temporary.resolve("s"), "retrun 1;");
    assertEquals(1, grade(EXERCISE, broken).status());
    JsonNode finding = json(ReportFormat.SARIF).get("runs").get(0).get("results").get(0);
    JsonNode place = finding.get("locations").get(0).get("physicalLocation");
    assertEquals("SummaryStatistics.java", place.get("artifactLocation").get("uri").asString());
    assertTrue(place.get("region").get("startLine").asInt() > 1, finding.toString());
    assertTrue(place.get("region").has("startColumn"), finding.toString());
    assertEquals("error", json(ReportFormat.EXERCISM).get("status").asString());
    assertTrue(text(ReportFormat.JUNIT).contains("type=\"COMPILE_ERROR\""));
  }

  @Test
  void whatIsNoExerciseIsReportedToo() throws IOException {
    assertEquals(2, grade("no_such_exercise", temporary).status());
    for (ReportFormat each : ReportFormat.values()) {
      assertTrue(text(each).contains("no_such_exercise"), each.word());
    }
    assertTrue(text(ReportFormat.TAP).contains("not ok 1 - "));
    assertEquals("error", json(ReportFormat.CLASSROOM).get("status").asString());
  }
}
