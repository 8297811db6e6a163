package gradus.exercise;

import java.util.Locale;
import java.util.Map;

/** What learners hand in. */
public enum Handed {
  /** Code, which the exercise's tests run. */
  CODE,
  /** Tests, which run against code of the exercise, right and wrong. */
  TESTS;

  static final Map<String, Handed> BY_WORD = Map.of(CODE.word(), CODE, TESTS.word(), TESTS);

  /** Returns the word for it in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
