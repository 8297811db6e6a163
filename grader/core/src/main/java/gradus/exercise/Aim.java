package gradus.exercise;

import gradus.json.JsonFields;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * What a group gives its points for.
 *
 * @param what what has to be done
 * @param percent how many of all mutants have to be found for all points; 100 for other groups
 * @param places whether learners are told where the mutants are that they do not find
 */
public record Aim(What what, int percent, boolean places) {

  /** What a learner has to do. */
  public enum What {
    /** To hand in code that passes the group's tests. */
    CODE,
    /** To hand in tests that pass on the right code. */
    REFERENCE,
    /** To hand in tests that fail on code with known mistakes. */
    MISTAKES,
    /** To hand in tests that fail on the right code with a small change. */
    MUTANTS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of a group of tests for learners' code. */
  public static final Aim CODE = new Aim(What.CODE, 100, false);

  private static final Map<String, What> BY_WORD =
      Map.of(
          What.REFERENCE.word(),
          What.REFERENCE,
          What.MISTAKES.word(),
          What.MISTAKES,
          What.MUTANTS.word(),
          What.MUTANTS);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Aim read(JsonFields fields) {
    What what = fields.choice("kind", BY_WORD, What.CODE);
    for (String each : new String[] {"share", "places"}) {
      if (fields.has(each) && what != What.MUTANTS) {
        fields.report(each, "is for groups of the kind \"mutants\".");
      }
    }
    return new Aim(what, percent(fields), fields.flag("places"));
  }

  private static int percent(JsonFields fields) {
    BigDecimal share = fields.has("share") ? fields.number("share") : null;
    if (share == null) {
      return CODE.percent;
    }
    BigDecimal percent = share.compareTo(BigDecimal.ONE) > 0 ? share : share.multiply(HUNDRED);
    if (share.signum() <= 0
        || share.compareTo(BigDecimal.ONE) > 0
        || percent.stripTrailingZeros().scale() > 0) {
      fields.report("share", "must be above 0 and at most 1, with at most two decimals.");
      return CODE.percent;
    }
    return percent.intValueExact();
  }
}
