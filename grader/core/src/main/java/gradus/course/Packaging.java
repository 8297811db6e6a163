package gradus.course;

import java.util.Locale;
import java.util.Map;

/** What happens to a submission whose files are not packed as the exercise asks. */
public enum Packaging {
  /** What has one reading is mended, and said. */
  LENIENT,
  /** Nothing is mended. */
  STRICT;

  static final Map<String, Packaging> BY_WORD =
      Map.of(LENIENT.word(), LENIENT, STRICT.word(), STRICT);

  /** Returns the word for it in {@code course.json}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
