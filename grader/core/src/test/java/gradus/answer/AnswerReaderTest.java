package gradus.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Answer.Words;
import gradus.question.CardReader;
import gradus.question.Prediction;
import gradus.question.SampleCard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswerReaderTest {

  private static final List<List<String>> CHOICES =
      List.of(
          List.of(),
          List.of("positives", "negatives"),
          List.of("one tree", "10 trees", "500 trees"),
          List.of("rises", "falls", "stays"));

  @TempDir private Path root;
  private List<Prediction> predictions;

  @BeforeEach
  void read() throws Exception {
    predictions = SampleCard.read(root).predictions();
  }

  private Answer read(int prediction, String typed) throws AnswerFormatException {
    return AnswerReader.read(predictions.get(prediction), CHOICES.get(prediction), typed);
  }

  private String refusal(int prediction, String typed) {
    return assertThrows(AnswerFormatException.class, () -> read(prediction, typed), typed).reason();
  }

  private static Answer numbers(Double... values) {
    return new Numbers(List.of(values));
  }

  @Test
  void aNumberIsTypedInManyWays() throws AnswerFormatException {
    assertEquals(numbers(0.375), read(0, " 3/8 "));
    assertEquals(numbers(0.12), read(0, "12 %"));
    assertEquals(numbers(0.125), read(0, "12.5%"));
    assertEquals(numbers(-2.0), read(0, "\u22122"));
    assertEquals(numbers(1.5e-3), read(0, "1.5E-3"));
    assertEquals(numbers(0.56), read(0, "2 * (0.2 + 0.8/10)"));
    assertEquals(numbers(2.0), read(0, "sqrt(4)"));
  }

  @Test
  void wherePerCentAreAskedForTheyAreNotDivided() throws Exception {
    SampleCard.write(
        root, SampleCard.JSON.replace("What is the variance?", "What is it in per cent?"));
    predictions = new CardReader(root).read(SampleCard.ID).predictions();
    assertEquals(numbers(12.0), read(0, "12 %"));
    assertEquals(numbers(12.0), read(0, "12"));
  }

  @Test
  void whatIsNoNumberIsSaidInOneSentence() {
    assertTrue(refusal(0, "").startsWith("A number is wanted"), refusal(0, ""));
    assertEquals("Decimals stand behind a point, not a comma: 0.25.", refusal(0, "0,5"));
    assertTrue(refusal(0, "about 5").startsWith("That is no number: "), refusal(0, "about 5"));
    assertTrue(refusal(0, "n + 1").contains("nothing is known of n"), refusal(0, "n + 1"));
    assertTrue(refusal(0, "1/0").startsWith("That is no number: "), refusal(0, "1/0"));
    assertTrue(refusal(0, "5 \u001b[31m").indexOf('\u001b') < 0);
  }

  @Test
  void severalNumbersAreSeparatedBySpacesOrCommas() throws AnswerFormatException {
    assertEquals(numbers(25.0, 75.0), read(1, "25 75"));
    assertEquals(numbers(25.0, 75.0), read(1, "25, 75"));
    assertEquals(numbers(0.25, 0.75), read(1, "25 % 75 %"));
    assertEquals(numbers(0.25, -3.0), read(1, "1 / 4 -3"));
    assertEquals(numbers(25.0, 75.0), read(1, "20 + 5, 75"));
    assertEquals(
        "2 numbers are wanted, separated by spaces or commas, not 3.", refusal(1, "1 2 3"));
    refusal(1, "");
    refusal(1, "1, x");
  }

  @Test
  void anOrderIsItsLetters() throws AnswerFormatException {
    Answer expected = new Words(List.of("500 trees", "one tree", "10 trees"));
    for (String each :
        List.of("c a b", "cab", "C, A, B", "c > a > b", "500 trees, one tree, 10 trees")) {
      assertEquals(expected, read(2, each), each);
    }
    assertEquals(
        "Name each of the letters a to c once, in order, such as: c b a.", refusal(2, "a b"));
    refusal(2, "a b b");
    assertEquals("\"d\" is none of the letters a to c.", refusal(2, "a b d"));
    refusal(2, "");
  }

  @Test
  void anOptionIsItsLetterOrItsWord() throws AnswerFormatException {
    assertEquals(new Words(List.of("stays")), read(3, "c"));
    assertEquals(new Words(List.of("stays")), read(3, "Stays"));
    assertEquals("\"grows\" is none of the letters a to c.", refusal(3, "grows"));
  }
}
