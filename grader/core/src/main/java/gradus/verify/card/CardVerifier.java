package gradus.verify.card;

import gradus.answer.Simulator;
import gradus.exercise.Catalogue;
import gradus.exercise.ExerciseId;
import gradus.exercise.InvalidExerciseException;
import gradus.formula.FormulaException;
import gradus.process.GraderFaultException;
import gradus.question.Card;
import gradus.question.CardId;
import gradus.question.CardReader;
import gradus.question.Combinations;
import gradus.question.Deck;
import gradus.question.Drawn;
import gradus.question.Inventory;
import gradus.question.Prediction;
import gradus.question.Prediction.OneNumber;
import gradus.question.Prediction.SeveralNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Examines question cards. */
public final class CardVerifier {

  private static final int LEAST_COMBINATIONS = 4;

  private static final List<PredictionCheck> CHECKS =
      List.of(new SeparationCheck(), new WordsCheck(), new ToldCheck());

  private final Deck deck;
  private final SimulationCheck simulations;
  private final Catalogue catalogue;
  private final @Nullable Inventory inventory;
  private final Set<String> exercises = new HashSet<>();

  /**
   * Gets ready.
   *
   * @param root the folder of all exercises
   * @param simulator runs simulations, anew each time
   * @throws InvalidExerciseException if the inventory cannot be used
   * @throws IOException if the folder cannot be listed
   */
  public CardVerifier(Path root, Simulator simulator) throws InvalidExerciseException, IOException {
    simulations = new SimulationCheck(simulator);
    deck = Deck.of(root);
    catalogue = Catalogue.of(root);
    inventory = Inventory.read(root);
    catalogue.ids().stream().map(ExerciseId::name).forEach(exercises::add);
    if (inventory != null) {
      exercises.addAll(inventory.exercises());
    }
  }

  /**
   * Examines every card, a topic at a time, and at last whether the catalogue is complete.
   *
   * @throws GraderFaultException if the grader itself fails
   */
  public List<CardVerification> verifyAll() throws GraderFaultException {
    Map<String, List<CardId>> topics = new TreeMap<>();
    for (CardId each : deck.ids()) {
      topics.computeIfAbsent(each.topic(), key -> new ArrayList<>()).add(each);
    }
    List<CardVerification> all = new ArrayList<>();
    for (Map.Entry<String, List<CardId>> each : topics.entrySet()) {
      all.add(verify(each.getKey() + "/" + Catalogue.QUESTIONS, each.getValue()));
    }
    if (inventory != null) {
      Findings findings = new Findings();
      new InventoryCheck(inventory, deck, catalogue).check(findings);
      all.add(new CardVerification(Inventory.FILE, deck.ids().size(), 0, findings.sorted()));
    }
    return all;
  }

  /**
   * Examines one card.
   *
   * @throws GraderFaultException if the grader itself fails
   */
  public CardVerification verify(CardId id) throws GraderFaultException {
    return verify(id.toString(), List.of(id));
  }

  private CardVerification verify(String place, List<CardId> ids) throws GraderFaultException {
    Findings findings = new Findings();
    int predictions = 0;
    for (CardId each : ids) {
      try {
        Card card = new CardReader(deck.root()).read(each);
        predictions += card.predictions().size();
        check(card, findings);
      } catch (InvalidExerciseException e) {
        findings.addAll(e.problems());
      }
    }
    return new CardVerification(place, ids.size(), predictions, findings.sorted());
  }

  private void check(Card card, Findings findings) throws GraderFaultException {
    new ShapeCheck(exercises).check(card, findings);
    for (int i = 0; i < card.predictions().size(); i++) {
      check(card, i + 1, card.predictions().get(i), findings);
    }
  }

  private void check(Card card, int number, Prediction prediction, Findings findings)
      throws GraderFaultException {
    Worked bare = new Worked(card, number, prediction, List.of(), List.of(), List.of());
    List<Drawn> drawn;
    try {
      drawn = Combinations.of(prediction.setting());
    } catch (FormulaException e) {
      findings.error(bare, "Its values cannot be computed: " + e.reason() + ".");
      return;
    }
    boolean isNumber = prediction instanceof OneNumber || prediction instanceof SeveralNumbers;
    int least = isNumber ? LEAST_COMBINATIONS : 1;
    if (drawn.size() < least || drawn.size() > Combinations.MOST) {
      findings.error(
          bare,
          "%d combinations of given values are drawn from, where %d to %d are asked for."
              .formatted(drawn.size(), least, Combinations.MOST));
    }
    Worked worked = Worked.of(card, number, prediction, drawn, findings);
    if (worked != null) {
      CHECKS.forEach(each -> each.check(worked, findings));
      simulations.check(worked, findings);
    }
  }
}
