package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus ask} prints, and what it remembers. */
final class AskTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String ALL_RIGHT = "y\ny\ny\n(9*5+23)/10\n3, 3\nIt moves by the constant.\n";

  private final Path root;
  private final SampleHome home;

  AskTest(@TempDir Path root) throws IOException {
    this.root = root;
    home = new SampleHome(root);
    home.addCard();
  }

  private Called ask(LocalDate day, String piped, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "ask";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return home.callOn(day, piped, all);
  }

  private String remembered() throws IOException {
    return Files.readString(home.workspace().resolve(".gradus/review.txt"));
  }

  @Test
  void aPipedCardReadsLikeThis() throws IOException {
    String piped = "# my answers\n\ny\nmaybe\nn\ny\n0,5\n14\n5 3\nb\n";
    Called called = ask(MONDAY, piped, "mean-how", "--seed", "3");
    assertEquals("", called.err());
    try (InputStream expected =
        Objects.requireNonNull(AskTest.class.getResourceAsStream("ask.txt"))) {
      assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), called.out());
    }
    assertEquals(1, called.status());
    assertTrue(called.out().lines().allMatch(each -> each.length() <= 80));
  }

  @Test
  void whoKnowsItIsAskedAgainAfterLongerAndLongerPauses() throws IOException {
    LocalDate day = MONDAY;
    for (int pause : List.of(1, 3, 7, 21, 21)) {
      Called called = ask(day, right(day), "--json", "-");
      assertEquals(0, called.status(), called.out());
      assertTrue(remembered().contains("card:mean-how " + pause + " " + day + " "), remembered());
      day = day.plusDays(pause);
    }
    assertEquals(1, ask(day, "y\ny\ny\n?\n?\n?\n").status());
    assertEquals(
        "gradus-review 1\ncard:mean-how 1 %s %s 6\n".formatted(day, day.plusDays(1)), remembered());
  }

  /** Answers with what the JSON of an empty run says is expected. */
  private String right(LocalDate day) {
    String json = ask(day, "", "mean-how", "--json", "-").out();
    StringBuilder answers = new StringBuilder("y\ny\ny\n");
    for (String each : json.split("\"expected\": \\[", -1)) {
      if (!each.startsWith("{")) {
        answers.append(each.substring(0, each.indexOf(']')).replaceAll("[\\s\"]+", " ").strip());
        answers.append('\n');
      }
    }
    return answers.toString();
  }

  @Test
  void withoutANameTheNextOneIsAsked() {
    assertTrue(ask(MONDAY, "").out().startsWith("statistics / mean-how, seed 1\n"));
    ask(MONDAY, "y\ny\ny\n?\n?\n?\n");
    Called none = ask(MONDAY, "");
    assertEquals(ExitStatus.USAGE.code(), none.status());
    assertEquals(
        "gradus: no question is due or new today; name one to be asked it again\n", none.err());
    assertTrue(ask(MONDAY.plusDays(1), "").out().startsWith("statistics / mean-how, seed 2\n"));
  }

  @Test
  void answersThatEndTooEarlyAreSaidAndNothingIsRemembered() {
    Called called = ask(MONDAY, "y\n", "mean-how");
    assertEquals(1, called.status());
    assertTrue(
        called.out().contains("\nThe answers end here: the rest is unanswered.\n"), called.out());
    assertTrue(called.out().contains("Points said: 1 of 3. Predictions right: 0 of 3."));
    assertFalse(Files.exists(home.workspace()));
  }

  @Test
  void answersComeFromAFile() throws IOException {
    Path answers = Files.writeString(root.resolve("answers"), "y\ny\ny\n?\n?\n?\n");
    Path json = root.resolve("result.json");
    Called called =
        ask(MONDAY, "", "mean-how", "--answers", answers.toString(), "--json", json.toString());
    assertEquals(1, called.status(), called.err());
    String result = Files.readString(json);
    assertTrue(result.contains("\"complete\": true"), result);
    assertTrue(result.contains("\"known\": false"), result);
    assertTrue(result.contains("\"said\": true"), result);
    assertFalse(result.contains("\"yours\""), result);
    Called missing = ask(MONDAY, "", "mean-how", "--answers", root.resolve("no").toString());
    assertEquals(ExitStatus.USAGE.code(), missing.status());
    assertEquals("", missing.out());
  }

  @Test
  void whoTypesPressesEnterFirst() {
    BufferedReader typed = new BufferedReader(new StringReader("\ny\ny\ny\n?\n?\n?\n"));
    Called called = home.call(new Session(typed, true, Clock.systemUTC()), "ask", "mean-how");
    assertTrue(called.out().contains("Points said: 3 of 3."), called.out());
    // The terminal shows what was typed.
    assertFalse(called.out().contains("[y/n] y"), called.out());
  }

  @Test
  void unknownNamesAndDamageAreSaid() throws IOException {
    Called unknown = ask(MONDAY, "", "mean-hwo");
    assertEquals(
        new Called(2, "", "gradus: There is no question \"mean-hwo\"; did you mean mean-how?\n"),
        unknown);
    Path file = home.workspace().resolve(".gradus/review.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "gradus-review 1\nmy notes\n");
    Called damaged = ask(MONDAY, "y\ny\ny\n?\n?\n?\n", "mean-how");
    assertTrue(damaged.err().contains("says nothing usable, and is kept: my notes"), damaged.err());
    assertTrue(remembered().endsWith("\nmy notes\n"), remembered());
    Files.writeString(file, "gradus-review 2\n");
    Called newer = ask(MONDAY, "", "mean-how");
    assertEquals(ExitStatus.GRADER_ERROR.code(), newer.status());
    assertTrue(newer.err().contains("another version wrote it"), newer.err());
    assertEquals("gradus-review 2\n", remembered());
  }

  @Test
  void aCardThatCannotBeComputedIsItsAuthorsToMend() throws IOException {
    Path card = home.exercises().resolve("statistics/questions/mean-how.json");
    Files.writeString(card, Files.readString(card).replace("/ (n + 1)", "/ (n - n)"));
    Called called = ask(MONDAY, ALL_RIGHT, "mean-how");
    assertEquals(ExitStatus.INVALID_EXERCISE.code(), called.status());
    assertTrue(
        called.err().contains("mean-how.json:17: Prediction 1 cannot be computed"), called.err());
  }
}
