package gradus.exercise;

import java.util.Locale;
import java.util.Map;

/** How the passed tests of a group earn its points. */
public enum Scoring {
  /** Each test earns an equal share. */
  PROPORTIONAL,
  /** Only all tests together earn them. */
  ALL;

  static final Map<String, Scoring> BY_WORD =
      Map.of(PROPORTIONAL.word(), PROPORTIONAL, ALL.word(), ALL);

  /** Returns the word for it in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
