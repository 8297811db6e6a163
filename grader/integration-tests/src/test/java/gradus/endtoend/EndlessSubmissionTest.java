package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A submission that never ends is told so soon, in the same words and steps in every run. */
final class EndlessSubmissionTest {

  private static final String SOURCE =
      """
      package foundations.summary_statistics;

      public final class SummaryStatistics {
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
      """;

  @TempDir private Path temporary;

  @Tag("thorough")
  @Test
  void recursionIsCountedAndTold() throws IOException {
    JsonNode report =
        grade(source("return mean(x);", "return variance(x, ddof);", "return quantile(x, q);"));
    assertEquals("RUNTIME_ERROR", report.get("verdict").asString());
    assertEquals(Map.of("ERRORED 100002", 9L, "ERRORED 10002", 27L), outcomes(report));
    assertEquals(
        "the recursion is too deep: more than 100,000 calls of `mean` (SummaryStatistics.java:5)",
        report.get("tests").get(0).get("message").asString());
    assertEquals(
        List.of(
            "3 tests ran out of steps or depth in `mean`, `variance`, `quantile`, which then got"
                + " less: 27 more tests ran out there."),
        report
            .get("diagnostics")
            .valueStream()
            .map(each -> each.get("message").asString())
            .toList());
  }

  @Test
  void loopsGetLessAfterAFewTests() throws IOException {
    String loop = "while (true) {}";
    JsonNode report = grade(source(loop, loop, loop));
    assertEquals("TIME_LIMIT_EXCEEDED", report.get("verdict").asString());
    assertEquals(Map.of("TIMED_OUT 1000000", 36L), outcomes(report));
  }

  @Tag("thorough")
  @Test
  void otherMethodsEarnTheirPoints() throws IOException {
    Path submission =
        Submissions.with(
            temporary.resolve("one"),
            "public static double quantile(double[] x, double q) {",
            "public static double quantile(double[] x, double q) {\n"
                + "    if (x != null && x.length > 1 && q >= 0 && q <= 1) return quantile(x, q);");
    JsonNode report = grade(submission);
    Map<String, String> groups = new TreeMap<>();
    report
        .get("tests")
        .forEach(
            each ->
                groups.merge(
                    each.get("id").asString().contains("uantile") ? "quantiles" : "others",
                    each.get("status").asString(),
                    (a, b) -> a.contains(b) ? a : a + " " + b));
    assertTrue(groups.getOrDefault("quantiles", "").contains("ERRORED"), groups::toString);
    assertEquals("PASSED", status(report, "SummaryStatisticsTest$Cancellation#longSeries"));
    assertEquals("PASSED", status(report, "SummaryStatisticsTest$RandomData#moments"));
    assertEquals("PASSED", status(report, "SummaryStatisticsTest$InvalidArguments#nullSample"));
  }

  private static String status(JsonNode report, String test) {
    return report
        .get("tests")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(test))
        .findFirst()
        .orElseThrow()
        .get("status")
        .asString();
  }

  private Path source(String mean, String variance, String quantile) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("submission"));
    Files.writeString(
        folder.resolve("SummaryStatistics.java"), SOURCE.formatted(mean, variance, quantile));
    return folder;
  }

  /** Grades twice: the reports must be the same. */
  private JsonNode grade(Path submission) {
    JsonNode first = gradeOnce(submission);
    assertEquals(ReportJson.withoutRun(first), ReportJson.withoutRun(gradeOnce(submission)));
    return first;
  }

  private JsonNode gradeOnce(Path submission) {
    Path json = temporary.resolve("report.json");
    CommandLineRun run =
        CommandLineRun.of(
            temporary,
            "grade",
            "summary_statistics",
            submission.toString(),
            "--json",
            json.toString());
    assertEquals(1, run.status(), run.err());
    return ReportJson.read(json);
  }

  private static Map<String, Long> outcomes(JsonNode report) {
    Map<String, Long> outcomes = new TreeMap<>();
    report
        .get("tests")
        .forEach(
            each ->
                outcomes.merge(
                    each.get("status").asString() + " " + each.path("steps").asLong(),
                    1L,
                    Long::sum));
    return outcomes;
  }
}
