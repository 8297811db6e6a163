package gradus.verify.card;

import gradus.answer.Solver;
import gradus.formula.FormulaException;
import gradus.question.Answer.Words;
import gradus.question.Drawn;
import gradus.question.Mistake;
import gradus.question.Mistake.Labels;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders and options: what is there to name, and mistakes that name it wrong. */
final class WordsCheck implements PredictionCheck {

  private static final double EQUAL = 1e-9;

  @Override
  public void check(Worked worked, Findings findings) {
    if (worked.prediction() instanceof Selection selection) {
      checkSelection(worked, selection, findings);
    } else if (worked.prediction() instanceof Ranking ranking) {
      checkRanking(worked, ranking, findings);
    }
  }

  private static void checkSelection(Worked worked, Selection selection, Findings findings) {
    Set<String> options = new HashSet<>(selection.options());
    if (options.size() != selection.options().size() || options.size() < 2 || options.size() > 4) {
      findings.error(worked, "2 to 4 different options are asked for.");
    }
    if (!options.contains(selection.answer())) {
      findings.error(worked, "The answer is no option.");
    }
    options.remove(selection.answer());
    List<List<String>> wrong = labels(selection.mistakes());
    if (wrong.isEmpty()
        || new HashSet<>(wrong).size() != wrong.size()
        || !wrong.stream().allMatch(each -> each.size() == 1 && options.contains(each.get(0)))) {
      findings.error(worked, "The mistakes must be other options, each once.");
    }
  }

  private static void checkRanking(Worked worked, Ranking ranking, Findings findings) {
    Set<String> labels = new HashSet<>(ranking.labels());
    if (labels.size() != ranking.items().size() || labels.size() < 3 || labels.size() > 5) {
      findings.error(worked, "3 to 5 items with different labels are asked for.");
    }
    for (Drawn each : worked.drawn()) {
      if (hasTie(ranking, each)) {
        findings.error(worked, "Two items have equal values: " + each.inWords() + ".");
      }
    }
    List<List<String>> wrong = labels(ranking.mistakes());
    if (wrong.isEmpty()) {
      findings.error(worked, "At least one mistake is asked for.");
    }
    for (List<String> each : wrong) {
      boolean isOrder = each.size() == labels.size() && new HashSet<>(each).equals(labels);
      if (!isOrder || worked.rights().contains(new Words(each))) {
        findings.error(worked, "A mistake must be another order of the same labels.");
      }
    }
  }

  private static boolean hasTie(Ranking ranking, Drawn drawn) {
    try {
      List<Double> values = Solver.values(ranking, drawn).values().stream().sorted().toList();
      for (int i = 1; i < values.size(); i++) {
        double high = values.get(i);
        if (high - values.get(i - 1) <= EQUAL * Math.max(1, Math.abs(high))) {
          return true;
        }
      }
      return false;
    } catch (FormulaException e) {
      throw new IllegalStateException("was computed before", e);
    }
  }

  private static List<List<String>> labels(List<Mistake> mistakes) {
    return mistakes.stream().map(each -> ((Labels) each.answer()).labels()).toList();
  }
}
