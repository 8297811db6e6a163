package gradus.exercise;

import java.util.Locale;
import java.util.Map;

/** How hard an exercise is for whoever knows its prerequisites. */
public enum Difficulty {
  EASY,
  MEDIUM,
  HARD;

  static final Map<String, Difficulty> BY_WORD =
      Map.of(EASY.word(), EASY, MEDIUM.word(), MEDIUM, HARD.word(), HARD);

  /** Returns the word for it in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
