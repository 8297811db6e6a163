package gradus.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A course whose answers are objects and text: accounts, a generic list, a program that reads. */
final class MoreThanNumbersTest {

  private static final Path COURSE = Path.of("src/test/resources/course").toAbsolutePath();
  private static final String EXERCISES = COURSE.resolve("exercises").toString();
  private static final Path SOLUTIONS = COURSE.resolve("solutions");
  private static final Path BANK = SOLUTIONS.resolve("week1/bank_account");
  private static final Path RECEIPT = SOLUTIONS.resolve("week3/receipt");

  @TempDir private Path temporary;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(temporary, arguments);
  }

  private JsonNode grade(String exercise, Path submission) {
    CommandLineRun run =
        run("grade", exercise, submission.toString(), "--exercises", EXERCISES, "--json", "-");
    return ReportJson.parse(run.out());
  }

  private static String verdict(JsonNode report) {
    return report.get("verdict").asString();
  }

  private Path copy(Path solution) throws IOException {
    Path copy = Files.createDirectories(temporary.resolve("handed in"));
    try (var files = Files.list(solution)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(each.getFileName()));
      }
    }
    return copy;
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(old), old);
    Files.writeString(file, text.replace(old, replacement));
  }

  @Test
  void providedFilesAreGivenAndNotHandedIn() throws Exception {
    assertEquals(0, run("start", "bank_account", "--exercises", EXERCISES).status());
    Path folder = temporary.resolve("week1/bank_account");
    assertTrue(Files.exists(folder.resolve("Transaction.java")));

    Path work = copy(BANK.resolve("accepted/reference"));
    Files.copy(folder.resolve("Account.java"), work.resolve("Account.java"));
    JsonNode untouched = grade("bank_account", work);
    assertEquals("ACCEPTED", verdict(untouched));
    assertTrue(untouched.get("diagnostics").isEmpty());

    Files.copy(folder.resolve("Transaction.java"), work.resolve("Transaction.java"));
    replace(work.resolve("Transaction.java"), "cents <= 0", "cents < -5");
    JsonNode changed = grade("bank_account", work);
    assertEquals("ACCEPTED", verdict(changed));
    JsonNode warning = changed.get("diagnostics").get(0);
    assertEquals("provided-file", warning.get("code").asString());
    assertEquals("warning", warning.get("severity").asString());
    assertEquals("Transaction.java", warning.get("file").asString());
  }

  @Test
  void aTextShowsItsLine() {
    CommandLineRun run =
        run(
            "grade",
            "receipt",
            RECEIPT.resolve("wrong_answer/price_of_one.patch").toString(),
            "--exercises",
            EXERCISES);
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("at       line 1"), run.out());
    assertTrue(run.out().contains("expected \"tea 7.00\""), run.out());
    assertTrue(run.out().contains("actual   \"tea 3.50\""), run.out());
  }

  /** What no test gives ends at once, and what is read leads nowhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (System.in.read() != 'x') { } | TIME_LIMIT_EXCEEDED",
        "while (new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).lines().count()"
            + " >= 0) { } | TIME_LIMIT_EXCEEDED",
        "new Scanner(new java.io.File(\"/etc/passwd\")); | POLICY_VIOLATION",
        "while (total == 0) { System.out.println(total); } | OUTPUT_LIMIT_EXCEEDED",
        "System.setIn(System.in); | POLICY_VIOLATION",
        "((java.io.FilterInputStream) System.in).close(); | POLICY_VIOLATION",
        "new java.io.FileInputStream(java.io.FileDescriptor.in).read(); | POLICY_VIOLATION",
      })
  void readingIsBounded(String attack) throws Exception {
    List<String> parts = List.of(attack.split(" \\| ", -1));
    Path work = copy(RECEIPT.resolve("accepted/reference"));
    replace(work.resolve("Receipt.java"), "double total = 0;", "double total = 0;" + parts.get(0));
    replace(
        work.resolve("Receipt.java"),
        "(String[] arguments)",
        "(String[] arguments) throws Exception");
    assertEquals(parts.get(1), verdict(grade("receipt", work)));
  }

  @Test
  void whoeverClosesTheInputOrAsksForMoreIsRight() throws Exception {
    Path work = copy(RECEIPT.resolve("accepted/reference"));
    replace(
        work.resolve("Receipt.java"),
        "print(\"total\", total);",
        "print(\"total\", total); INPUT.close();");
    assertEquals("ACCEPTED", verdict(grade("receipt", work)));
  }

  @Test
  void otherExercisesReadNothing() throws Exception {
    Path work = copy(BANK.resolve("accepted/reference"));
    replace(
        work.resolve("BankAccount.java"),
        "return balance;",
        "new java.util.Scanner(System.in); return balance;");
    assertEquals("POLICY_VIOLATION", verdict(grade("bank_account", work)));
  }

  @Test
  void aGenericListIsGraded() {
    assertEquals(
        "ACCEPTED",
        verdict(grade("linked_list", SOLUTIONS.resolve("week2/linked_list/accepted/sentinel"))));
  }

  @Tag("thorough")
  @Test
  void theCourseIsSound() {
    CommandLineRun run =
        run("verify", "--exercises", EXERCISES, "--solutions", SOLUTIONS.toString());
    assertEquals(0, run.status(), run.out() + run.err());
    assertEquals(4, run.out().lines().filter(each -> each.contains(": sound")).count(), run.out());
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(strings = {"objects", "text"})
  void whatNewWritesIsSoundButForItsBaseline(String answers) {
    String exercises = temporary.resolve("exercises").toString();
    assertEquals(
        0, run("new", "week1/probe", "--answers", answers, "--exercises", exercises).status());
    assertEquals(0, run("verify", "probe", "--record", "--exercises", exercises).status());
    CommandLineRun run = run("verify", "probe", "--exercises", exercises);
    assertEquals(0, run.status(), run.out() + run.err());
    assertFalse(run.out().contains("warning"), run.out());
  }
}
