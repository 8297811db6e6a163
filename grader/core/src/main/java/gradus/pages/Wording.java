package gradus.pages;

import gradus.gradebook.Credit;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.render.GroupText;
import java.util.Locale;

/** How pages say what reports have words for. */
final class Wording {

  private Wording() {}

  static Markup verdict(Verdict verdict) {
    String style = verdict == Verdict.ACCEPTED ? "good" : "bad";
    return Tag.of("strong", style).around(word(verdict));
  }

  static String word(Enum<?> constant) {
    return constant.name().replace('_', ' ');
  }

  static Markup status(TestStatus status) {
    return status == TestStatus.PASSED
        ? Tag.of("span", "good").around("passed")
        : Tag.of("strong", "bad").around(word(status));
  }

  /** Returns points as reports for people have them. */
  static String points(Points points) {
    return GroupText.number(points);
  }

  /** Returns what counts of what was possible. */
  static String score(Credit credit, Points possible) {
    return points(credit.counted()) + " of " + points(possible) + " points";
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String several(long number, String one) {
    return count(number) + " " + (number == 1 ? one : one + "s");
  }

  /** Returns a name, kept from turning what follows around where it is written to the left. */
  static Markup name(String name) {
    return Tag.of("bdi").around(name);
  }
}
