package gradus.verify.card;

import gradus.answer.Distance;
import gradus.question.Answer.Numbers;
import gradus.question.Prediction.OneNumber;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question with its numbers does not say the answer. */
final class ToldCheck implements PredictionCheck {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?(?![\\w.]*\\d)");

  @Override
  public void check(Worked worked, Findings findings) {
    if (!(worked.prediction() instanceof OneNumber one)) {
      return;
    }
    int all = worked.drawn().size();
    long told = 0;
    for (int i = 0; i < all; i++) {
      String text = worked.drawn().get(i).fill(one.setting().ask());
      told += says(text, (Numbers) worked.rights().get(i), one) ? 1 : 0;
    }
    if (!Worked.isRare(told, all)) {
      findings.error(
          worked, "The question says its answer in %d of %d combinations.".formatted(told, all));
    }
  }

  private static boolean says(String text, Numbers right, OneNumber prediction) {
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      Numbers found = new Numbers(List.of(Double.parseDouble(number.group())));
      if (Distance.of(right, found, prediction.tolerance()).isWithin(1)) {
        return true;
      }
    }
    return false;
  }
}
