package gradus.answer;

import gradus.formula.FormulaException;
import gradus.question.Answer;
import gradus.question.Drawn;
import gradus.question.Mistake;
import gradus.question.Prediction;
import gradus.question.Tolerance;
import org.jspecify.annotations.Nullable;

/** Grades answers to one prediction. */
public final class PredictionGrader {

  private final Prediction prediction;
  private final Drawn drawn;
  private final Answer right;

  /**
   * @param prediction the prediction
   * @param drawn its drawn values
   * @param right the right answer for these
   */
  public PredictionGrader(Prediction prediction, Drawn drawn, Answer right) {
    this.prediction = prediction;
    this.drawn = drawn;
    this.right = right;
  }

  /**
   * Grades an answer.
   *
   * @param yours the answer; null where the learner has none
   * @throws FormulaException if a mistake's answer cannot be computed
   */
  public PredictionGrade grade(@Nullable Answer yours) throws FormulaException {
    Tolerance tolerance = prediction.tolerance();
    Distance distance = yours == null ? null : Distance.of(right, yours, tolerance);
    boolean wrong = distance != null && !distance.isWithin(1);
    return new PredictionGrade(
        drawn.fill(prediction.setting().ask()),
        right,
        yours,
        distance,
        wrong && yours != null ? misconception(yours) : "",
        drawn.fill(prediction.setting().why()),
        prediction.setting().source());
  }

  /** The known mistake that is nearest, if the answer is as near to it as it should be to right. */
  private String misconception(Answer yours) throws FormulaException {
    String says = "";
    double nearest = 1;
    for (Mistake each : prediction.mistakes()) {
      double tolerances =
          Distance.of(Solver.wrong(each, drawn), yours, prediction.tolerance()).tolerances();
      if (tolerances <= nearest) {
        nearest = tolerances;
        says = drawn.fill(each.says());
      }
    }
    return says;
  }
}
