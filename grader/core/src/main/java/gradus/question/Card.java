package gradus.question;

import java.util.List;

/**
 * A question card.
 *
 * @param id which card
 * @param question what an interviewer asks
 * @param points what a good answer says, one sentence each
 * @param pitfalls what candidates get wrong
 * @param followUps what is asked next
 * @param exercises the names of the exercises that practise it; some are only planned
 * @param predictions the numbers to foretell; none where the subject has none
 */
public record Card(
    CardId id,
    String question,
    List<String> points,
    List<String> pitfalls,
    List<FollowUp> followUps,
    List<String> exercises,
    List<Prediction> predictions) {

  public Card {
    points = List.copyOf(points);
    pitfalls = List.copyOf(pitfalls);
    followUps = List.copyOf(followUps);
    exercises = List.copyOf(exercises);
    predictions = List.copyOf(predictions);
  }

  /** Returns its slug, by which it is known. */
  public String slug() {
    return id.slug();
  }
}
