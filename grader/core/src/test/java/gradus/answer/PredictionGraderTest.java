package gradus.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Answer.Words;
import gradus.question.Combinations;
import gradus.question.Drawn;
import gradus.question.Prediction;
import gradus.question.SampleCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PredictionGraderTest {

  @TempDir private Path root;
  private List<Prediction> predictions;

  @BeforeEach
  void read() throws Exception {
    predictions = SampleCard.read(root).predictions();
  }

  /** Grades an answer for the first combination of the given values. */
  private PredictionGrade grade(int number, @Nullable Answer answer) throws Exception {
    Prediction prediction = predictions.get(number);
    Drawn drawn = Combinations.of(prediction.setting()).get(0);
    return new PredictionGrader(prediction, drawn, Solver.right(prediction, drawn)).grade(answer);
  }

  private static Answer numbers(Double... values) {
    return new Numbers(List.of(values));
  }

  @Test
  void anAnswerWithinTheToleranceIsRight() throws Exception {
    // n = 4, s2 = 1, rho = 0.2: 0.2 + 0.8 / 4.
    assertTrue(grade(0, numbers(0.4)).isRight());
    assertTrue(grade(0, numbers(0.4039)).isRight());
    PredictionGrade wrong = grade(0, numbers(0.41));
    assertFalse(wrong.isRight());
    assertEquals("", wrong.misconception());
    Distance distance = Objects.requireNonNull(wrong.distance());
    assertEquals(0.01, distance.error(), 1e-12);
    assertEquals(0.004, distance.allowed(), 1e-12);
    assertEquals(numbers(0.4), wrong.expected());
    assertEquals("No number of trees gets below 0.2.", wrong.why());
    assertTrue(wrong.ask().startsWith("You average 4 trees of variance 1,"), wrong.ask());
  }

  @Test
  void aKnownMistakeIsNamed() throws Exception {
    assertEquals("That holds for independent trees only.", grade(0, numbers(0.25)).misconception());
    assertEquals("That is the limit, 0.2.", grade(0, numbers(0.2)).misconception());
  }

  @Test
  void theWorstOfSeveralNumbersCounts() throws Exception {
    assertTrue(grade(1, numbers(25.0, 75.4)).isRight());
    PredictionGrade wrong = grade(1, numbers(25.2, 80.0));
    assertFalse(wrong.isRight());
    assertEquals(new Distance(1, 5, 0.5), wrong.distance());
    assertEquals("They add up.", grade(1, numbers(15.0, 80.0)).misconception());
  }

  @Test
  void ordersAndOptionsAreRightOrWrong() throws Exception {
    assertTrue(grade(2, new Words(List.of("one tree", "10 trees", "500 trees"))).isRight());
    assertEquals(
        "It does not add up.",
        grade(2, new Words(List.of("500 trees", "10 trees", "one tree"))).misconception());
    assertFalse(grade(2, new Words(List.of("10 trees", "one tree", "500 trees"))).isRight());
    assertTrue(grade(3, new Words(List.of("stays"))).isRight());
    assertEquals("", grade(3, new Words(List.of("rises"))).misconception());
    assertEquals("Only the variance falls.", grade(3, new Words(List.of("falls"))).misconception());
  }

  @Test
  void noAnswerIsNotRight() throws Exception {
    PredictionGrade none = grade(0, null);
    assertFalse(none.isRight());
    assertEquals("", none.misconception());
    assertEquals(numbers(0.4), none.expected());
  }
}
