package gradus.answer;

import gradus.question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a prediction is worth.
 *
 * @param ask the question with its numbers
 * @param expected the right answer
 * @param yours the learner's; null where there is none
 * @param distance how far it is off; null where there is none
 * @param misconception what a known wrong answer says of who gives it; empty otherwise
 * @param why why the right answer is right
 * @param source where that is from
 */
public record PredictionGrade(
    String ask,
    Answer expected,
    @Nullable Answer yours,
    @Nullable Distance distance,
    String misconception,
    String why,
    String source) {

  /** Returns whether the answer is right. */
  public boolean isRight() {
    return distance != null && distance.isWithin(1);
  }
}
