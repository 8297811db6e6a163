package gradus.answer;

import gradus.exercise.InvalidExerciseException;
import gradus.formula.FormulaException;
import gradus.process.GraderFaultException;
import gradus.question.Answer;
import gradus.question.Card;
import gradus.question.Draw;
import gradus.question.Drawn;
import gradus.question.Prediction;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import gradus.question.Prediction.Simulated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A prediction as it is asked: with its numbers drawn, and in which order its choices are shown.
 *
 * @param card its card
 * @param number its place there, from 1
 * @param drawn the numbers
 * @param choices the labels of numbers, or what there is to order or choose from; none for a number
 * @param seed what a simulation draws from
 */
public record Posed(Card card, int number, Drawn drawn, List<String> choices, long seed) {

  public Posed {
    choices = List.copyOf(choices);
  }

  /**
   * Draws a prediction's numbers, and the order of its choices: the card has the right one first
   * too often.
   *
   * @param number its place in the card, from 1
   * @param seed what to draw from; the same gives the same
   * @throws FormulaException if no numbers can be drawn
   */
  public static Posed of(Card card, int number, long seed) throws FormulaException {
    Draw draw = new Draw(seed).of(card.slug());
    Prediction prediction = card.predictions().get(number - 1);
    return new Posed(
        card,
        number,
        draw.values(prediction.setting(), number),
        choices(prediction, draw.of("choices" + number)),
        draw.seed(number));
  }

  private static List<String> choices(Prediction prediction, Draw draw) {
    if (prediction instanceof SeveralNumbers several) {
      return several.labels();
    }
    List<String> choices = new ArrayList<>();
    if (prediction instanceof Ranking ranking) {
      choices.addAll(ranking.labels());
    } else if (prediction instanceof Selection selection) {
      choices.addAll(selection.options());
    }
    for (int i = choices.size() - 1; i > 0; i--) {
      Collections.swap(choices, i, draw.below(i + 1, i));
    }
    return choices;
  }

  /** Returns the prediction. */
  public Prediction prediction() {
    return card.predictions().get(number - 1);
  }

  /** Returns the question with its numbers. */
  public String ask() {
    return drawn.fill(prediction().setting().ask());
  }

  /**
   * Reads an answer.
   *
   * @param typed one line
   * @throws AnswerFormatException if it is none
   */
  public Answer read(String typed) throws AnswerFormatException {
    return AnswerReader.read(prediction(), choices, typed);
  }

  /** Begins to find the right answer where that takes a while. */
  public void startAhead(Simulator simulator) {
    if (prediction() instanceof Simulated simulated) {
      simulator.startAhead(card.id(), simulated, drawn, seed);
    }
  }

  /**
   * Returns what grades answers.
   *
   * @param simulator finds the right answer where no formula does
   * @throws FormulaException if the right answer cannot be computed
   * @throws InvalidExerciseException if the class of a simulation cannot be used
   * @throws GraderFaultException if the grader itself fails
   */
  public PredictionGrader grader(Simulator simulator)
      throws FormulaException, InvalidExerciseException, GraderFaultException {
    Answer right =
        prediction() instanceof Simulated simulated
            ? new Answer.Numbers(List.of(simulator.simulate(card.id(), simulated, drawn, seed)))
            : Solver.right(prediction(), drawn);
    return new PredictionGrader(prediction(), drawn, right);
  }
}
