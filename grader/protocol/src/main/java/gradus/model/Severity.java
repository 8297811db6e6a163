package gradus.model;

import java.util.Locale;

/** Whether a diagnostic stops the submission. */
public enum Severity {
  ERROR,
  WARNING;

  /** Returns the word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
