package gradus.answer;

import gradus.formula.Formula;
import gradus.formula.FormulaException;
import gradus.question.Answer;
import gradus.question.Answer.Numbers;
import gradus.question.Answer.Words;
import gradus.question.Drawn;
import gradus.question.Mistake;
import gradus.question.Mistake.Formulas;
import gradus.question.Mistake.Labels;
import gradus.question.Prediction;
import gradus.question.Prediction.Item;
import gradus.question.Prediction.OneNumber;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Prediction.SeveralNumbers;
import gradus.question.Prediction.Simulated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Computes what a card says is right, and what its mistakes come to. */
public final class Solver {

  private Solver() {}

  /**
   * Returns the right answer.
   *
   * @throws FormulaException if it cannot be computed
   * @throws IllegalArgumentException if only a simulation finds it
   */
  public static Answer right(Prediction prediction, Drawn drawn) throws FormulaException {
    if (prediction instanceof OneNumber one) {
      return numbers(List.of(one.answer()), drawn);
    }
    if (prediction instanceof SeveralNumbers several) {
      return numbers(several.answers(), drawn);
    }
    if (prediction instanceof Ranking ranking) {
      return inOrder(ranking, drawn);
    }
    if (prediction instanceof Selection selection) {
      return new Words(List.of(selection.answer()));
    }
    throw new IllegalArgumentException("only a simulation finds " + prediction.kind());
  }

  /**
   * Returns the wrong answer that a mistake comes to.
   *
   * @throws FormulaException if it cannot be computed
   */
  public static Answer wrong(Mistake mistake, Drawn drawn) throws FormulaException {
    return mistake.answer() instanceof Formulas formulas
        ? numbers(formulas.formulas(), drawn)
        : new Words(((Labels) mistake.answer()).labels());
  }

  /**
   * Returns what the items of a ranking are ordered by, by label.
   *
   * @throws FormulaException if one cannot be computed
   */
  public static Map<String, Double> values(Ranking ranking, Drawn drawn) throws FormulaException {
    Map<String, Double> values = new TreeMap<>();
    for (Item each : ranking.items()) {
      values.put(each.label(), each.value().value(drawn.known()));
    }
    return values;
  }

  private static Answer numbers(List<Formula> formulas, Drawn drawn) throws FormulaException {
    List<Double> values = new ArrayList<>();
    for (Formula each : formulas) {
      values.add(each.value(drawn.known()));
    }
    return new Numbers(values);
  }

  private static Answer inOrder(Ranking ranking, Drawn drawn) throws FormulaException {
    Map<String, Double> values = values(ranking, drawn);
    Comparator<String> order = Comparator.comparing(values::get);
    return new Words(
        ranking.labels().stream().sorted(ranking.descending() ? order.reversed() : order).toList());
  }

  /** Returns whether a prediction's right answer is found by simulation alone. */
  public static boolean needsSimulation(Prediction prediction) {
    return prediction instanceof Simulated;
  }
}
