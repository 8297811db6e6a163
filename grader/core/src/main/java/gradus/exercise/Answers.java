package gradus.exercise;

import java.util.Locale;
import java.util.Map;

/** What an exercise's answers are, which decides what {@code gradus verify} asks of it. */
public enum Answers {
  /** Numbers, which come from an oracle and are compared with a tolerance. */
  NUMBERS,
  /** Objects and what they do. */
  OBJECTS,
  /** Text, printed or returned. */
  TEXT;

  static final Map<String, Answers> BY_WORD =
      Map.of(NUMBERS.word(), NUMBERS, OBJECTS.word(), OBJECTS, TEXT.word(), TEXT);

  /** Returns the word for it in files and options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
