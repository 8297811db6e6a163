package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The exercise of a course in which learners hand in tests for a bank account. */
final class OwnTestsGradedTest {

  private static final Path COURSE =
      CommandLineRun.ROOT.resolve("grader/integration-tests/src/test/resources/course");
  private static final String EXERCISES = COURSE.resolve("exercises").toString();
  private static final Path SOLUTIONS = COURSE.resolve("solutions/week4/account_tests");

  @TempDir private Path temporary;

  private CommandLineRun run(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "account_tests"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--exercises", EXERCISES));
    return CommandLineRun.of(temporary, all.toArray(String[]::new));
  }

  private JsonNode grade(Path submission) {
    return ReportJson.parse(run("grade", submission.toString(), "--json", "-").out());
  }

  private Path written(String body) throws IOException {
    Path file = Files.createDirectories(temporary.resolve("in")).resolve("BankAccountTest.java");
    Files.writeString(
        file,
        """
        package week4.account_tests;
        import static org.junit.jupiter.api.Assertions.*;
        import org.junit.jupiter.api.Test;
        class BankAccountTest {
        """
            + body
            + "}\n");
    return file;
  }

  private static List<String> codes(JsonNode report) {
    return report
        .get("diagnostics")
        .valueStream()
        .map(each -> each.get("code").asString())
        .toList();
  }

  @Test
  void pointsGoByTheShareThatIsFound() {
    JsonNode report = grade(SOLUTIONS.resolve("wrong_answer/happy_path"));

    assertEquals("WRONG_ANSWER", report.get("verdict").asString());
    assertEquals(3.5, report.get("score").get("earned").asDouble());
    assertEquals(18, report.get("tests").size());
    assertEquals(List.of("missed-mistakes", "missed-changes"), codes(report));
    String missed = report.get("diagnostics").get(0).get("message").asString();
    assertTrue(missed.startsWith("your tests find 0 of 7 known mistakes, not these:\n"), missed);
    assertTrue(missed.contains("\nInterest is rounded up."), missed);
  }

  @Test
  void testsThatFailOnTheRightCodeEarnNothing() {
    CommandLineRun run =
        run("grade", SOLUTIONS.resolve("wrong_answer/believes_in_no_limit").toString());

    assertEquals(1, run.status());
    assertTrue(run.out().contains("WRONG ANSWER, 0 of 12 points"), run.out());
    assertTrue(
        run.out()
            .contains(
                "BankAccountTest.paysOutWhateverIsAskedFor: IllegalStateException: the limit is"
                    + " reached (BankAccountTest.java:14)"),
        run.out());
  }

  @Test
  void testsThatFindNothingEarnNothing() throws IOException {
    JsonNode report = grade(written("@Test void passes() { assertTrue(true); }"));

    assertEquals(0.0, report.get("score").get("earned").asDouble());
    String message = report.get("tests").get(0).get("message").asString();
    assertEquals("but on all code that is wrong, too", message);
  }

  /** A class object hashes otherwise in each JVM: half of all code would be found by luck. */
  @Test
  void luckEarnsNothing() throws IOException {
    JsonNode report =
        grade(written("@Test void l() { assertTrue(BankAccount.class.hashCode() % 8 != 0); }"));

    assertEquals(0.0, report.get("score").get("earned").asDouble());
  }

  @Tag("thorough")
  @Test
  void theReportIsTheSameAgain() {
    Path reference = SOLUTIONS.resolve("accepted/reference");
    JsonNode first = grade(reference);

    assertEquals("ACCEPTED", first.get("verdict").asString());
    assertEquals(ReportJson.withoutRun(first), ReportJson.withoutRun(grade(reference)));
  }

  @Tag("thorough")
  @Test
  void aLearnerStartsRunsAndGrades() throws IOException {
    assertEquals(0, run("start").status());
    Path folder = temporary.resolve("week4/account_tests");
    assertTrue(Files.exists(folder.resolve("BankAccount.java")));
    assertFalse(Files.exists(folder.resolve("code")));

    CommandLineRun stub = run("run");
    assertTrue(stub.out().contains("still to be written (BankAccountTest.java:11)"), stub.out());

    Files.copy(
        SOLUTIONS.resolve("accepted/reference/BankAccountTest.java"),
        folder.resolve("BankAccountTest.java"),
        StandardCopyOption.REPLACE_EXISTING);
    CommandLineRun tried = run("run");
    assertEquals(0, tried.status(), tried.out());
    assertFalse(tried.out().contains("mistakes"), tried.out());
    assertEquals(0, run("grade").status());
  }

  @Tag("thorough")
  @Test
  void theExerciseIsSound() {
    CommandLineRun verified = run("verify");

    assertEquals(0, verified.status(), verified.out());
    assertTrue(verified.out().contains("18 tests, 3 solutions"), verified.out());
  }
}
