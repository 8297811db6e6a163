package gradus.model;

import java.util.Locale;

/** Whether a learner sees a group's tests, or only its title and hint. */
public enum Visibility {
  VISIBLE,
  HIDDEN;

  /** Returns the word for it in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
