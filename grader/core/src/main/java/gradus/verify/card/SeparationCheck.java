package gradus.verify.card;

import gradus.answer.Distance;
import gradus.question.Answer;
import gradus.question.Mistake;
import gradus.question.Prediction.Ranking;
import gradus.question.Prediction.Selection;
import gradus.question.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Numbers: no mistake looks like the right answer, or like another mistake. */
final class SeparationCheck implements PredictionCheck {

  private static final double TOLERANCES = 3;
  private static final int MOST_MISTAKES = 4;

  @Override
  public void check(Worked worked, Findings findings) {
    if (worked.prediction() instanceof Ranking || worked.prediction() instanceof Selection) {
      return;
    }
    List<Mistake> mistakes = worked.prediction().mistakes();
    if (mistakes.isEmpty() || mistakes.size() > MOST_MISTAKES) {
      findings.error(worked, "1 to " + MOST_MISTAKES + " mistakes are asked for.");
    }
    List<List<Answer>> answers = new ArrayList<>(worked.wrongs());
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= mistakes.size(); i++) {
      names.add("mistake " + i);
    }
    if (!worked.rights().isEmpty()) {
      answers.add(0, worked.rights());
      names.add(0, "the right answer");
    }
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        compare(worked, answers.get(i), answers.get(j), names.get(i), names.get(j), findings);
      }
    }
  }

  private static void compare(
      Worked worked,
      List<Answer> one,
      List<Answer> other,
      String oneName,
      String otherName,
      Findings findings) {
    Tolerance tolerance = worked.prediction().tolerance();
    long near = 0;
    for (int i = 0; i < one.size(); i++) {
      near += Distance.of(one.get(i), other.get(i), tolerance).isWithin(TOLERANCES) ? 1 : 0;
    }
    if (!Worked.isRare(near, one.size())) {
      findings.error(
          worked,
          "%s and %s are within 3 tolerances of each other in %d of %d combinations."
              .formatted(oneName, otherName, near, one.size()));
    }
  }
}
