package gradus.verify;

import gradus.model.Diagnostic;
import gradus.model.Severity;
import java.util.Locale;

/** How much is asked of an exercise. */
public enum Profile {
  /** Everything: for exercises that are handed out to people whom nobody can ask. */
  CATALOGUE,
  /** What makes an exercise right; the rest is said and left to its author. */
  COURSE;

  /** Returns the word for it in options. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what a check found, as a warning where this does not insist on it. */
  Diagnostic judge(Diagnostic found) {
    if (this == CATALOGUE || !found.isError() || Check.of(found).isEssential()) {
      return found;
    }
    return new Diagnostic(
        found.stage(), Severity.WARNING, found.code(), found.message(), found.place());
  }
}
