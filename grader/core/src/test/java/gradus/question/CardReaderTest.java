package gradus.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.exercise.InvalidExerciseException;
import gradus.question.Prediction.OneNumber;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardReaderTest {

  private final Path root;

  CardReaderTest(@TempDir Path root) {
    this.root = root;
  }

  private List<String> problems(String json) throws IOException {
    SampleCard.write(root, json);
    InvalidExerciseException thrown =
        assertThrows(
            InvalidExerciseException.class, () -> new CardReader(root).read(SampleCard.ID));
    return thrown.problems().stream().map(Object::toString).toList();
  }

  private static String changed(String part, String replacement) {
    String changed = SampleCard.JSON.replace(part, replacement);
    assertEquals(false, changed.equals(SampleCard.JSON), part);
    return changed;
  }

  @Test
  void aCardIsReadWithItsPredictions() throws Exception {
    Card card = SampleCard.read(root);
    assertEquals("bagging", card.slug());
    assertEquals(3, card.points().size());
    assertEquals(new FollowUp("Does it overfit?", "Hardly."), card.followUps().get(1));
    assertEquals(List.of("random_forest"), card.exercises());
    OneNumber first = assertInstanceOf(OneNumber.class, card.predictions().get(0));
    assertEquals(List.of("n", "s2", "rho"), List.copyOf(first.setting().given().keySet()));
    assertEquals(new Tolerance(0, 0.01), first.tolerance());
    assertEquals(2, first.mistakes().size());
    assertEquals(20, first.setting().line());
    assertInstanceOf(SeveralNumbers.class, card.predictions().get(1));
    Ranking ranking = assertInstanceOf(Ranking.class, card.predictions().get(2));
    assertEquals(true, ranking.descending());
    assertInstanceOf(Selection.class, card.predictions().get(3));
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLine() throws IOException {
    String json =
        changed("\"slug\": \"bagging\"", "\"slug\": \"baging\"")
            .replace("\"direction\": \"descending\"", "\"direction\": \"down\"")
            .replace("\"tolerance\": {\"abs\": 0.5}", "\"tolerance\": {\"ab\": 0.5}")
            .replace("\"pitfalls\"", "\"pitfals\"");
    assertEquals(
        List.of(
            "trees/questions/bagging.json:1: The key \"pitfalls\" is missing.",
            "trees/questions/bagging.json:3: \"slug\" must be the file's name, bagging.",
            "trees/questions/bagging.json:10: Unknown key \"pitfals\"; did you mean \"pitfalls\"?",
            "trees/questions/bagging.json:40: Unknown key \"ab\"; did you mean \"abs\"?",
            "trees/questions/bagging.json:40: \"tolerance\" must have \"abs\" or \"rel\", above 0.",
            "trees/questions/bagging.json:53: \"direction\" must be one of ascending, descending."),
        problems(json));
  }

  @Test
  void whatAPredictionCannotUseIsAProblem() throws IOException {
    Map<String, List<String>> wrong =
        Map.of(
            "\"s2 / n\"", List.of("\"s2 / m\"", "\"s2 /\"", "3", "[\"s2\"]"),
            "\"n < 100\"", List.of("\"m < 100\"", "\"n <\""),
            "\"s2\": [1, 2]",
                List.of("\"s2\": []", "\"s2\": [1, \"2\"]", "\"s2\": 1", "\"max\": [1, 2]"),
            "{floor_of_it}.\",", List.of("{it}.\","),
            "of variance {s2}",
                List.of("of variance", "of variance {s2} or {floor_of_it}", "{s2} {t}"),
            "\"kind\": \"choice\"", List.of("\"kind\": \"choose\"", "\"kind\": 1"),
            "\"answer\": [\"a + b\", \"100 - a - b\"]",
                List.of("\"answer\": [\"a\"]", "\"answer\": \"a\""),
            "{\"answer\": \"falls\",", List.of("{\"answer\": 1,", "{"),
            "\"floor_of_it\": \"s2 * rho\"", List.of("\"s2\": \"rho\"", "\"x\": \"y\""));
    for (Map.Entry<String, List<String>> each : wrong.entrySet()) {
      for (String replacement : each.getValue()) {
        List<String> problems = problems(changed(each.getKey(), replacement));
        assertEquals(true, problems.size() >= 1, replacement);
        assertEquals(true, problems.get(0).matches("trees/questions/bagging.json:\\d+: .*"));
      }
    }
  }

  @Test
  void aFileThatIsNoCardIsOneProblem() throws IOException {
    assertEquals(List.of("trees/questions/bagging.json:1: The file is empty."), problems(""));
    assertEquals(
        List.of("trees/questions/bagging.json:1: A card must be an object."), problems("[]"));
    Files.write(SampleCard.ID.in(root), "{\n\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
    InvalidExerciseException thrown =
        assertThrows(
            InvalidExerciseException.class, () -> new CardReader(root).read(SampleCard.ID));
    assertEquals(2, thrown.problems().get(0).line());
    Files.delete(SampleCard.ID.in(root));
    assertThrows(InvalidExerciseException.class, () -> new CardReader(root).read(SampleCard.ID));
  }

  @Test
  void numbersAreShownAsTheyAreWritten() throws Exception {
    Drawn drawn =
        new Drawn(
            Map.of("n", new BigDecimal("0.50")), Map.of("z", 1 / 3.0, "k", 12.0, "t", 1.5e-7));
    assertEquals("0.50 0.33333 12 1.5e-7 {u}", drawn.fill("{n} {z} {k} {t} {u}"));
  }
}
