package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.UnknownExerciseException;
import gradus.process.GraderFaultException;
import gradus.question.CardId;
import gradus.question.Deck;
import gradus.question.UnknownCardException;
import gradus.verify.card.CardVerification;
import gradus.verify.card.CardVerifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code verify} is to examine. A name may be an exercise's and a question's: it means both.
 *
 * @param exercises the exercises
 * @param cards the cards
 * @param all whether nothing was named, and everything is meant
 */
record VerifyNames(List<ExerciseId> exercises, List<CardId> cards, boolean all) {

  VerifyNames {
    exercises = List.copyOf(exercises);
    cards = List.copyOf(cards);
  }

  static VerifyNames of(List<String> names, Catalogue catalogue, Deck deck)
      throws UnknownExerciseException {
    if (names.isEmpty()) {
      return new VerifyNames(catalogue.ids(), deck.ids(), true);
    }
    List<ExerciseId> exercises = new ArrayList<>();
    List<CardId> cards = new ArrayList<>();
    for (String each : names) {
      boolean isCard = addCard(each, deck, cards);
      try {
        exercises.add(catalogue.resolve(each));
      } catch (UnknownExerciseException e) {
        if (!isCard) {
          throw e;
        }
      }
    }
    return new VerifyNames(exercises, cards, false);
  }

  private static boolean addCard(String name, Deck deck, List<CardId> cards) {
    try {
      return cards.add(deck.resolve(name));
    } catch (UnknownCardException e) {
      return false;
    }
  }

  /** Examines the cards: all with what belongs to them together, or those that were named. */
  List<CardVerification> verifyCards(CardVerifier verifier) throws GraderFaultException {
    if (all) {
      return verifier.verifyAll();
    }
    List<CardVerification> found = new ArrayList<>();
    for (CardId each : cards) {
      found.add(verifier.verify(each));
    }
    return found;
  }
}
