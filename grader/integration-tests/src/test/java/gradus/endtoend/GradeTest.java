package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code gradus grade} promises to learners and to CI. */
final class GradeTest {

  private static final String EXERCISE = "summary_statistics";
  private static final Path WRONG =
      CommandLineRun.SOLUTIONS.resolve(
          "foundations/summary_statistics/wrong_answer/always_sample_variance.patch");

  @TempDir private Path temporary;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(temporary, arguments);
  }

  private JsonNode grade(Path submission, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("grade", EXERCISE, submission.toString(), "--json", "-"));
    arguments.addAll(List.of(options));
    return ReportJson.parse(run(arguments.toArray(String[]::new)).out());
  }

  private static List<JsonNode> tests(JsonNode report, String status) {
    return report
        .get("tests")
        .valueStream()
        .filter(each -> each.get("status").asString().equals(status))
        .toList();
  }

  @Test
  void aVisibleFailureSaysByHowMuch() {
    JsonNode failed = tests(grade(WRONG), "FAILED").get(0);

    assertEquals("visible", failed.get("visibility").asString());
    JsonNode comparison = failed.get("comparison");
    assertEquals("2.933333333333333", comparison.get("expected").asString());
    assertEquals("3.5199999999999996", comparison.get("actual").asString());
    assertEquals("0.5866666666666664", comparison.get("error").asString());
    assertEquals("2.933333333333333E-9", comparison.get("allowed").asString());
    assertEquals(
        "variance(x = {3.7, 1.1, 6.2, 2.3, 4.8, 2.3}, ddof = 0)",
        failed.get("call").get("text").asString());
    assertEquals("3.5199999999999996", failed.get("call").get("result").asString());
  }

  @Test
  void aHiddenFailureSaysOnlyTitleAndHintUnlessRevealed() {
    JsonNode hidden = tests(grade(WRONG), "FAILED").get(1);
    JsonNode revealed = tests(grade(WRONG, "--reveal"), "FAILED").get(1);

    assertEquals("hidden", hidden.get("visibility").asString());
    assertFalse(hidden.has("message") || hidden.has("comparison") || hidden.has("output"));
    assertFalse(hidden.has("call"));
    assertTrue(revealed.has("call"));
    assertTrue(hidden.has("hint"));
    assertTrue(revealed.has("message") && revealed.has("output"));
  }

  @Tag("thorough")
  @Test
  void theTextOfAHiddenFailureHasNoNumbersOfItsTest() {
    CommandLineRun plain = run("grade", EXERCISE, WRONG.toString());
    JsonNode revealed = tests(grade(WRONG, "--reveal"), "FAILED").get(1);

    assertEquals(1, plain.status());
    assertFalse(plain.out().contains(revealed.get("message").asString()));
  }

  @Test
  void anEndlessLoopTimesOutOnlyTheTestsThatEnterIt() {
    Path loop = Submissions.whoseMeanBeginsWith(temporary.resolve("s"), "while (x != null) {}");

    JsonNode report = grade(loop);

    assertEquals("TIME_LIMIT_EXCEEDED", report.get("verdict").asString());
    assertTrue(tests(report, "TIMED_OUT").size() >= 3);
    assertTrue(tests(report, "PASSED").size() >= 10, report::toPrettyString);
    assertEquals(report.get("tests").size(), 36);
    assertEquals(0, ProcessHandle.current().descendants().count());
  }

  @Tag("thorough")
  @Test
  void aLoopInsideTheJdkEndsAtTheWallClockAndTheRestIsScored() {
    Path loop =
        Submissions.with(
            temporary.resolve("s"),
            "public static double quantile(double[] x, double q) {",
            """
            public static double quantile(double[] x, double q) {
                if (x != null && x.length == 1 && q == 0) {
                  java.util.List<Object> list = java.util.List.of();
                  for (int i = 0; i < 60; i++) {
                    list = java.util.List.of(list, list);
                  }
                  list.hashCode();
                }
            """);

    JsonNode report = grade(loop);

    assertTrue(tests(report, "TIMED_OUT").size() >= 1, report::toPrettyString);
    assertTrue(tests(report, "TIMED_OUT").stream().noneMatch(each -> each.has("steps")));
    assertTrue(tests(report, "PASSED").size() >= 25, report::toPrettyString);
    assertEquals(0, ProcessHandle.current().descendants().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit(0);",
        "new java.io.File(\"x\").delete();",
        "String.class.getMethods();",
        "new Thread(() -> {}).start();"
      })
  void whatNoSubmissionMayIsNamedWithItsLine(String statement) {
    Path submission = Submissions.whoseMeanBeginsWith(temporary.resolve("s"), statement);

    JsonNode report = grade(submission);

    assertEquals("POLICY_VIOLATION", report.get("verdict").asString());
    assertEquals(0, report.get("score").get("earned").asInt());
    JsonNode diagnostic = report.get("diagnostics").get(0);
    assertEquals("policy", diagnostic.get("stage").asString());
    assertEquals("SummaryStatistics.java", diagnostic.get("file").asString());
    assertTrue(diagnostic.get("line").asInt() > 1);
    assertEquals(36, tests(report, "NOT_RUN").size());
  }

  @Test
  void aChangedSignatureSaysWhatWasExpectedAndFound() {
    Path submission =
        Submissions.with(
            temporary.resolve("s"),
            "public static double variance(double[] x, int ddof) {",
            "public static double variance(double[] x, long ddof) {");

    JsonNode report = grade(submission);

    assertEquals("COMPILE_ERROR", report.get("verdict").asString());
    String message = report.get("diagnostics").get(0).get("message").asString();
    assertTrue(message.contains("variance(double[] x, int ddof)"), message);
    assertTrue(message.contains("variance(double[] x, long ddof)"), message);
  }

  @Tag("thorough")
  @Test
  void theSameSubmissionGetsTheSameReport() {
    assertEquals(ReportJson.withoutRun(grade(WRONG)), ReportJson.withoutRun(grade(WRONG)));
  }

  @Test
  void printingIsKeptForVisibleTestsOnly() {
    Path submission =
        Submissions.whoseMeanBeginsWith(
            temporary.resolve("s"), "System.out.println(\"::error::\\u001b[31m seen\");");

    CommandLineRun text = run("grade", EXERCISE, submission.toString());
    JsonNode report = grade(submission);

    assertEquals("ACCEPTED", report.get("verdict").asString());
    assertEquals("::error::\u001b[31m seen\n", report.get("tests").get(0).get("output").asString());
    assertFalse(text.out().contains("\u001b"));
    assertTrue(tests(report, "PASSED").stream().filter(each -> each.has("output")).count() <= 5);
  }

  @Test
  void whatIsPrintedTooMuchCostsNoPoints() {
    String much =
        "for (int i = 0; i < 3_000 && x != null && x.length < 10; i++) {"
            + " System.out.println(\"debugging, with a word or two, \" + i); }";
    Path submission = Submissions.whoseMeanBeginsWith(temporary.resolve("s"), much);

    JsonNode report = grade(submission);

    assertEquals("ACCEPTED", report.get("verdict").asString());
    assertEquals(1, report.get("diagnostics").size());
    JsonNode warning = report.get("diagnostics").get(0);
    assertEquals("output-cut", warning.get("code").asString());
    assertTrue(
        warning.get("message").asString().contains("tests printed more than 64 KiB; what came"),
        warning::toString);
    String output = report.get("tests").get(0).get("output").asString();
    assertTrue(output.startsWith("debugging, with a word or two, 0\n"), output);
    assertTrue(output.endsWith("… (cut)"), () -> output.substring(output.length() - 30));
    assertTrue(output.length() < (64 << 10) + 10, () -> output.length() + " characters");
  }

  @Test
  void printingForEverEndsBySteps() {
    String endless = "while (x.length > 0) { System.out.println(x[0]); }";
    Path submission = Submissions.whoseMeanBeginsWith(temporary.resolve("s"), endless);

    JsonNode report = grade(submission);

    assertEquals("TIME_LIMIT_EXCEEDED", report.get("verdict").asString());
    String message = tests(report, "TIMED_OUT").get(0).get("message").asString();
    assertTrue(
        message.matches(
            "more than 1,000,000 steps and 65536 bytes of output.*SummaryStatistics.java:\\d+\\)"),
        message);
  }

  @Test
  void anArchiveIsGradedAsTheFolderInIt() throws IOException {
    Path folder =
        CommandLineRun.SOLUTIONS.resolve("foundations/summary_statistics/accepted/reference");
    Path archive = temporary.resolve("handed in.ZIP");
    Files.write(archive, ZipFiles.of(folder));

    JsonNode report = grade(archive);

    assertEquals("ACCEPTED", report.get("verdict").asString());
    assertEquals(
        "SummaryStatistics.java",
        report.get("submission").get("files").get(0).get("path").asString());
    assertEquals(0, run("run", EXERCISE, archive.toString()).status());
  }

  @Test
  void anArchiveThatIsNoneIsRefusedInASentence() throws IOException {
    Path archive = temporary.resolve("a.zip");
    Files.writeString(archive, "no archive");
    CommandLineRun run = run("grade", EXERCISE, archive.toString());

    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("INVALID SUBMISSION"), run.out());
    assertTrue(run.out().contains("The archive is "), run.out());
  }

  @Test
  void withoutAPathTheWorkspaceIsGraded() {
    assertEquals(0, run("start", EXERCISE).status());
    JsonNode report = ReportJson.parse(run("grade", EXERCISE, "--json", "-").out());

    assertEquals(0, report.get("score").get("earned").asInt());
    assertEquals(
        36,
        tests(report, "PASSED").size()
            + tests(report, "ERRORED").size()
            + tests(report, "FAILED").size());
    assertEquals(0, tests(report, "PASSED").size());
  }

  @Test
  void aMissingLayerThatIsRequiredRefusesToGrade() throws IOException {
    Path report = temporary.resolve("report.json");
    CommandLineRun run =
        run(
            "grade",
            EXERCISE,
            WRONG.toString(),
            "--json",
            report.toString(),
            "--require-isolation",
            "policy,metering,class-loader,process");

    assertEquals(1, run.status(), run.err());
    try (Stream<Path> files = Files.list(temporary)) {
      assertEquals(List.of(report), files.filter(Files::isRegularFile).toList());
    }
  }
}
