package gradus.verify.card;

import gradus.answer.Solver;
import gradus.formula.FormulaException;
import gradus.question.Answer;
import gradus.question.Card;
import gradus.question.Drawn;
import gradus.question.Mistake;
import gradus.question.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prediction, worked out for every combination of its values.
 *
 * @param card its card
 * @param number its place there, from 1
 * @param prediction the prediction
 * @param drawn the combinations
 * @param rights the right answer for each; none where a simulation finds it
 * @param wrongs for each mistake the wrong answer for each combination
 */
record Worked(
    Card card,
    int number,
    Prediction prediction,
    List<Drawn> drawn,
    List<Answer> rights,
    List<List<Answer>> wrongs) {

  /** Works it out, or says what cannot be computed and gives null. */
  static @Nullable Worked of(
      Card card, int number, Prediction prediction, List<Drawn> drawn, Findings findings) {
    Worked empty = new Worked(card, number, prediction, drawn, List.of(), List.of());
    List<Answer> rights = new ArrayList<>();
    List<List<Answer>> wrongs = new ArrayList<>();
    prediction.mistakes().forEach(each -> wrongs.add(new ArrayList<>()));
    for (Drawn each : drawn) {
      try {
        if (!Solver.needsSimulation(prediction)) {
          rights.add(Solver.right(prediction, each));
        }
        for (int i = 0; i < wrongs.size(); i++) {
          Mistake mistake = prediction.mistakes().get(i);
          wrongs.get(i).add(Solver.wrong(mistake, each));
        }
      } catch (FormulaException e) {
        findings.error(empty, "At %s, %s.".formatted(each.inWords(), e.reason()));
        return null;
      }
    }
    return new Worked(card, number, prediction, drawn, rights, wrongs);
  }

  /** Returns in how many of some combinations something is so that it may be in one of ten. */
  static boolean isRare(long count, int all) {
    return count * 10 <= all;
  }
}
