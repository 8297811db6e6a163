package gradus.verify.card;

import gradus.model.Diagnostic;
import java.util.List;

/**
 * What was found out about some cards.
 *
 * @param place what was examined: a card's file, or a topic's folder of cards
 * @param cards how many cards
 * @param predictions how many predictions they have
 * @param problems what is wrong, by file and line
 */
public record CardVerification(
    String place, int cards, int predictions, List<Diagnostic> problems) {

  public CardVerification {
    problems = List.copyOf(problems);
  }

  /** Returns whether there is no error; warnings may be there. */
  public boolean isSound() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }
}
