package gradus.verify.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.question.CardId;
import gradus.question.SampleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a made-up catalogue: one topic, one card, one planned exercise. */
final class CardVerifierTest {

  private static final String INVENTORY =
      """
      {
        "questions": [
          {"slug": "bagging", "topic": "trees", "question": "Bagging"}
        ],
        "exercises": ["random_forest"]
      }
      """;

  private final Path root;
  private LongToDoubleFunction simulated = seed -> 1;

  CardVerifierTest(@TempDir Path root) throws IOException {
    this.root = root;
    SampleCard.write(root, SampleCard.JSON);
    Files.writeString(root.resolve("questions.json"), INVENTORY);
  }

  private CardVerifier verifier() throws Exception {
    return new CardVerifier(root, (card, prediction, drawn, seed) -> simulated.applyAsDouble(seed));
  }

  private List<String> problems() throws Exception {
    return verifier().verifyAll().stream()
        .flatMap(each -> each.problems().stream())
        .map(Object::toString)
        .toList();
  }

  private List<String> problemsOf(String part, String replacement) throws Exception {
    assertTrue(SampleCard.JSON.contains(part), part);
    SampleCard.write(root, SampleCard.JSON.replace(part, replacement));
    return problems();
  }

  private void assertProblem(String part, String replacement, String message) throws Exception {
    List<String> problems = problemsOf(part, replacement);
    assertTrue(
        problems.stream().anyMatch(each -> each.endsWith(message)),
        () -> replacement + " gives " + problems);
  }

  @Test
  void theSampleIsSound() throws Exception {
    assertEquals(
        List.of(
            new CardVerification("trees/questions", 1, 4, List.of()),
            new CardVerification("questions.json", 1, 0, List.of())),
        verifier().verifyAll());
    assertEquals(
        new CardVerification("trees/questions/bagging.json", 1, 4, List.of()),
        verifier().verify(SampleCard.ID));
  }

  @Test
  void mistakesAreApartFromTheAnswerAndEachOther() throws Exception {
    String place = "trees/questions/bagging.json:20: Prediction 1: ";
    assertEquals(
        List.of(
            place
                + "the right answer and mistake 1 are within 3 tolerances of each other in 12 of 12"
                + " combinations."),
        problemsOf("\"s2 / n\"", "\"floor_of_it + s2 * (1 - rho) / n * 1.01\""));
    assertEquals(
        List.of(
            place
                + "mistake 1 and mistake 2 are within 3 tolerances of each other in 2 of 12"
                + " combinations."),
        problemsOf("\"s2 / n\"", "\"if(n == 4, if(rho == 0.2, s2 * rho, s2 / 100), s2 / 100)\""));
  }

  @Test
  void oneOfTenCombinationsMayCoincide() throws Exception {
    String once =
        "\"if(n == 4, if(rho == 0.2, if(s2 == 1, s2 * rho, s2 / 100), s2 / 100), s2 / 100)\"";
    assertEquals(List.of(), problemsOf("\"s2 / n\"", once));
  }

  @Test
  void everyCombinationHasNumbers() throws Exception {
    assertEquals(
        List.of(
            "trees/questions/bagging.json:20: Prediction 1: At n = 4, s2 = 1, rho = 0.2, \"/\" gives"
                + " no finite number here."),
        problemsOf("\"s2 / n\"", "\"s2 / (n - 4)\""));
    assertProblem(
        "\"n < 100\"",
        "\"n < 1\"",
        "0 combinations of given values are drawn from, where 4 to 200 are asked for.");
    assertProblem(
        "\"where\": {\"floor_of_it\": \"s2 * rho\"}",
        "\"where\": {\"floor_of_it\": \"ln(rho - 0.2)\"}",
        "Its values cannot be computed: \"ln\" gives no finite number here.");
  }

  @Test
  void theQuestionDoesNotTellTheAnswer() throws Exception {
    assertProblem(
        "You average {n} trees",
        "It is 0.4, 0.28 or 0.5. You average {n} trees",
        "The question says its answer in 2 of 12 combinations.");
  }

  @Test
  void wordsAreOptionsAndLabels() throws Exception {
    assertProblem("\"answer\": \"stays\"", "\"answer\": \"stay\"", "The answer is no option.");
    assertProblem(
        "{\"answer\": \"falls\"",
        "{\"answer\": \"stays\"",
        "The mistakes must be other options, each once.");
    assertProblem(
        "[\"rises\", \"falls\", \"stays\"]",
        "[\"stays\"]",
        "2 to 4 different options are asked for.");
    assertProblem(
        "[\"500 trees\", \"10 trees\", \"one tree\"]",
        "[\"one tree\", \"10 trees\", \"500 trees\"]",
        "A mistake must be another order of the same labels.");
    assertProblem("\"0.3 + 0.7 / 500\"", "\"0.37\"", "Two items have equal values: .");
    assertProblem(
        "\"500 trees\", \"value\"",
        "\"10 trees\", \"value\"",
        "3 to 5 items with different labels are asked for.");
  }

  @Test
  void aCardHasEnoughOfEverything() throws Exception {
    assertProblem(
        "\"It averages them.\",\n", "", "\"points\" has 2 elements, where 3 to 5 are asked for.");
    assertProblem(
        "\"It averages them.\"", "\"It lowers variance.\"", "\"points\" has an element twice.");
    assertProblem(
        "[\"random_forest\"]",
        "[\"random_forrest\"]",
        "The exercise \"random_forrest\" is neither there nor planned; did you mean random_forest?");
  }

  @Test
  void aBrokenCardHidesNoOther() throws Exception {
    Path other = new CardId("trees", "boosting").in(root);
    Files.writeString(other, "{");
    List<String> problems = problems();
    assertTrue(
        problems.get(0).startsWith("trees/questions/boosting.json:1: The file ends"),
        problems.toString());
  }

  @Test
  void theInventoryIsHeldAgainstTheCardsBothWays() throws Exception {
    Files.writeString(
        root.resolve("questions.json"),
        INVENTORY.replace(
            "\"bagging\", \"topic\": \"trees\"", "\"boosting\", \"topic\": \"trees\""));
    assertEquals(
        List.of(
            "questions.json:3: The card trees/questions/boosting.json is missing.",
            "trees/questions/bagging.json: The inventory has no question \"bagging\"."),
        problems());
    Files.writeString(
        root.resolve("questions.json"),
        INVENTORY.replace("\"topic\": \"trees\"", "\"topic\": \"forest\""));
    assertEquals(
        List.of("trees/questions/bagging.json: This question's topic is forest."), problems());
    SampleCard.write(root, SampleCard.JSON);
    Files.createDirectories(root.resolve("forest/questions"));
    Files.copy(SampleCard.ID.in(root), root.resolve("forest/questions/bagging.json"));
    Files.writeString(root.resolve("questions.json"), INVENTORY);
    assertEquals(
        List.of(
            "forest/questions/bagging.json: This question's topic is trees.",
            "trees/questions/bagging.json: There is a second card of the same slug."),
        problems());
  }

  @Test
  void exercisesNameQuestionsOfTheInventory() throws Exception {
    Path exercise = Files.createDirectories(root.resolve("trees/random_forest"));
    Files.writeString(
        exercise.resolve("exercise.json"),
        """
        {
          "id": "random_forest", "title": "Forest", "summary": "Grow one.", "difficulty": "easy",
          "minutes": 5, "questions": ["baging"], "starter": ["RandomForest.java"],
          "groups": [
            {"id": "hard", "title": "Hard", "tests": "RandomForestTest", "points": 9, "hint": "Why?"}
          ]
        }
        """);
    assertEquals(
        List.of(
            "trees/random_forest/exercise.json: The inventory has no question \"baging\"; did you"
                + " mean bagging?"),
        problems());
  }

  @Test
  void aCourseOfOnesOwnNeedsNoInventory() throws Exception {
    Files.delete(root.resolve("questions.json"));
    assertEquals(
        List.of(
            "trees/questions/bagging.json: The exercise \"random_forest\" is neither there nor"
                + " planned."),
        problems());
    SampleCard.write(root, SampleCard.JSON.replace("[\"random_forest\"]", "[]"));
    assertEquals(
        List.of(new CardVerification("trees/questions", 1, 4, List.of())), verifier().verifyAll());
  }

  private void simulate(LongToDoubleFunction simulation) throws IOException {
    simulated = simulation;
    SampleCard.write(
        root,
        SampleCard.JSON
            .replace(
                "\"answer\": \"floor_of_it + s2 * (1 - rho) / n\"", "\"class\": \"Bagged.java\"")
            .replace("\"given\": {\"n\"", "\"kind\": \"simulation\", \"given\": {\"n\""));
  }

  @Test
  void simulationsRepeatAndConverge() throws Exception {
    simulate(seed -> 3);
    assertEquals(List.of(), problems());
    AtomicInteger calls = new AtomicInteger();
    simulate(seed -> 3 + calls.incrementAndGet() * 1e-9);
    assertTrue(problems().get(0).contains("The same seed gives two numbers at n = 4"));
    List<Long> seeds = new ArrayList<>();
    simulate(
        seed -> {
          if (!seeds.contains(seed)) {
            seeds.add(seed);
          }
          return 3 + 0.1 * seeds.indexOf(seed);
        });
    assertTrue(problems().stream().anyMatch(each -> each.contains("out of the tolerance at n = ")));
    simulate(seed -> 0.25);
    assertTrue(
        problems().toString().contains("A mistake is within 3 tolerances of the simulated number"));
  }
}
