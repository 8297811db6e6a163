package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.SampleHome.Called;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code gradus questions} lists, and what {@code gradus verify} says of cards. */
final class QuestionsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final String LIST =
      """
      statistics
        %-5s  mean-how  How does one compute a mean, and what does it say?

      1 question: %d new, %d due, %d known
      """;

  private final SampleHome home;

  QuestionsTest(@TempDir Path root) throws IOException {
    home = new SampleHome(root);
    home.addCard();
  }

  @Test
  void theStateFollowsTheAnswersAndTheDays() {
    assertEquals(LIST.formatted("new", 1, 0, 0), questions(MONDAY).out());
    home.callOn(MONDAY, "y\ny\ny\n? \n?\n?\n", "ask", "mean-how");
    assertEquals(LIST.formatted("known", 0, 0, 1), questions(MONDAY).out());
    assertEquals(LIST.formatted("due", 0, 1, 0), questions(MONDAY.plusDays(1)).out());
  }

  private Called questions(LocalDate day, String... words) {
    String[] arguments = new String[words.length + 1];
    arguments[0] = "questions";
    System.arraycopy(words, 0, arguments, 1, words.length);
    Called called = home.callOn(day, "", arguments);
    assertEquals("", called.err());
    assertEquals(0, called.status());
    return called;
  }

  @Test
  void wordsAreLookedForInQuestionPointsSlugAndTopic() {
    for (String each : new String[] {"statistics", "MEAN-HOW", "compute", "outlier"}) {
      assertTrue(questions(MONDAY, each).out().contains("mean-how"), each);
    }
    assertTrue(questions(MONDAY, "outlier", "squared").out().contains("mean-how"));
    Called none = home.call("questions", "outlier", "forest");
    assertEquals(ExitStatus.USAGE.code(), none.status());
    assertEquals("gradus: no question has the words outlier forest\n", none.err());
  }

  @Test
  void programsGetJson() {
    home.callOn(MONDAY, "y\ny\ny\n?\n?\n?\n", "ask", "mean-how");
    String json = questions(MONDAY, "--json").out();
    for (String each :
        new String[] {
          "\"slug\": \"mean-how\"",
          "\"state\": \"known\"",
          "\"due\": \"2026-11-24\"",
          "\"predictions\": 3"
        }) {
      assertTrue(json.contains(each), json);
    }
  }

  @Test
  void aBrokenCardHidesNoOther() throws IOException {
    Files.writeString(home.exercises().resolve("statistics/questions/broken.json"), "{}");
    Called called = home.call("questions");
    assertEquals(ExitStatus.INVALID_EXERCISE.code(), called.status());
    assertTrue(called.out().contains("mean-how"), called.out());
    assertTrue(
        called.err().contains("statistics/questions/broken.json:1: The key \"slug\" is missing."),
        called.err());
  }

  @Test
  void verifyExaminesCardsByNameAndAll() throws IOException {
    String exercises = "\"exercises\": [\"weighted_mean\"]}";
    Files.writeString(
        home.exercises().resolve("questions.json"),
        "{\"questions\": [{\"slug\": \"mean-how\", \"topic\": \"statistics\", \"question\": \"Mean\"}], "
            + exercises);
    Called one = home.call("verify", "mean-how");
    assertEquals(
        new Called(0, "statistics/questions/mean-how.json: sound; 1 card, 3 predictions\n", ""),
        one);
    Called all = home.call("verify", "--only", "cards");
    assertEquals(
        new Called(
            0,
            "statistics/questions: sound; 1 card, 3 predictions\nquestions.json: sound; 1 card\n",
            ""),
        all);
    Files.writeString(
        home.exercises().resolve("questions.json"), "{\"questions\": [], " + exercises);
    Called unknown = home.call("verify", "--only", "cards", "--json", "-");
    assertEquals(ExitStatus.INVALID_EXERCISE.code(), unknown.status());
    assertTrue(
        unknown.out().contains("\"file\": \"statistics/questions/mean-how.json\""), unknown.out());
    Called none = home.call("verify", "mean-hwo");
    assertEquals(ExitStatus.USAGE.code(), none.status());
  }
}
