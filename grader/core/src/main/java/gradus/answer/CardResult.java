package gradus.answer;

import gradus.question.CardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a card.
 *
 * @param card which card
 * @param seed what its numbers were drawn from
 * @param points its points; null for one that was not reached
 * @param predictions the grades; one without an answer was not known or not reached
 * @param isComplete whether everything was asked
 */
public record CardResult(
    CardId card,
    long seed,
    List<Point> points,
    List<PredictionGrade> predictions,
    boolean isComplete) {

  public CardResult {
    points = List.copyOf(points);
    predictions = List.copyOf(predictions);
  }

  /**
   * A point of a good answer.
   *
   * @param text the point
   * @param said whether the learner said it; null where that was not answered
   */
  public record Point(String text, @Nullable Boolean said) {}

  /** Returns how many predictions are right. */
  public int right() {
    return (int) predictions.stream().filter(PredictionGrade::isRight).count();
  }

  /** Returns how many points were said. */
  public int said() {
    return (int) points.stream().filter(each -> Boolean.TRUE.equals(each.said())).count();
  }

  /**
   * Returns whether the learner knows it: every prediction is right; where there is none, every
   * point was said.
   */
  public boolean isKnown() {
    return predictions.isEmpty() ? said() == points.size() : right() == predictions.size();
  }

  /** Returns whether something was answered wrong, or not known. */
  public boolean isMissed() {
    return isComplete
        ? !isKnown()
        : predictions.stream().anyMatch(each -> each.yours() != null && !each.isRight());
  }
}
