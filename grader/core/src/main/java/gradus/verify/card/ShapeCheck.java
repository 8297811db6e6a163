package gradus.verify.card;

import gradus.json.NearestNames;
import gradus.question.Card;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A card has as much of everything as it should, and names exercises that are there or planned. */
final class ShapeCheck {

  /** The topic whose cards have no numbers. */
  private static final String BEHAVIOURAL = "behavioural";

  private final Set<String> exercises;

  ShapeCheck(Set<String> exercises) {
    this.exercises = exercises;
  }

  void check(Card card, Findings findings) {
    boolean behavioural = card.id().topic().equals(BEHAVIOURAL);
    count(card, "points", card.points(), 3, behavioural ? 8 : 5, findings);
    count(card, "pitfalls", card.pitfalls(), 2, behavioural ? 6 : 3, findings);
    count(card, "followUps", card.followUps(), 2, 3, findings);
    count(card, "predictions", card.predictions(), behavioural ? 0 : 3, 5, findings);
    for (String each : card.exercises()) {
      if (!exercises.contains(each)) {
        List<String> nearest = NearestNames.of(each, exercises);
        String meant = nearest.isEmpty() ? "." : "; did you mean " + nearest.get(0) + "?";
        findings.error(
            card.id().toString(),
            0,
            "The exercise \"%s\" is neither there nor planned%s".formatted(each, meant));
      }
    }
  }

  private static void count(
      Card card, String key, List<?> found, int least, int most, Findings findings) {
    if (found.size() < least || found.size() > most) {
      findings.error(
          card.id().toString(),
          0,
          "\"%s\" has %d elements, where %d to %d are asked for."
              .formatted(key, found.size(), least, most));
    }
    if (new HashSet<>(found).size() != found.size()) {
      findings.error(card.id().toString(), 0, "\"%s\" has an element twice.".formatted(key));
    }
  }
}
