package gradus.verify.card;

import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.exercise.InvalidExerciseException;
import gradus.json.NearestNames;
import gradus.question.CardId;
import gradus.question.Deck;
import gradus.question.Inventory;
import gradus.question.Inventory.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every question of the inventory has a card in its topic, and nothing names another question. */
final class InventoryCheck {

  private final Inventory inventory;
  private final Deck deck;
  private final Catalogue catalogue;

  InventoryCheck(Inventory inventory, Deck deck, Catalogue catalogue) {
    this.inventory = inventory;
    this.deck = deck;
    this.catalogue = catalogue;
  }

  void check(Findings findings) {
    inventory
        .questions()
        .forEach(
            (slug, entry) -> {
              if (!deck.has(slug)) {
                CardId due = new CardId(entry.topic(), slug);
                findings.error(Inventory.FILE, entry.line(), "The card " + due + " is missing.");
              }
            });
    Set<String> seen = new HashSet<>();
    for (CardId each : deck.ids()) {
      checkCard(each, findings);
      if (!seen.add(each.slug())) {
        findings.error(each.toString(), 0, "There is a second card of the same slug.");
      }
    }
    catalogue.ids().forEach(each -> checkExercise(each, findings));
  }

  private void checkCard(CardId card, Findings findings) {
    Entry entry = inventory.questions().get(card.slug());
    if (entry == null) {
      findings.error(card.toString(), 0, unknown(card.slug()));
    } else if (!entry.topic().equals(card.topic())) {
      findings.error(card.toString(), 0, "This question's topic is " + entry.topic() + ".");
    }
  }

  private void checkExercise(ExerciseId exercise, Findings findings) {
    try {
      List<String> questions =
          new ExerciseReader().readMetadata(catalogue.folder(exercise)).questions();
      for (String each : questions) {
        if (!inventory.questions().containsKey(each)) {
          findings.error(exercise + "/exercise.json", 0, unknown(each));
        }
      }
    } catch (InvalidExerciseException e) {
      // Its own verification says so.
    }
  }

  private String unknown(String slug) {
    List<String> nearest = NearestNames.of(slug, inventory.questions().keySet());
    String meant = nearest.isEmpty() ? "." : "; did you mean " + nearest.get(0) + "?";
    return "The inventory has no question \"" + slug + "\"" + meant;
  }
}
