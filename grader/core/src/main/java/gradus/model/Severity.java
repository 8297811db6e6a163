package gradus.model;

/** Whether a diagnostic stops the submission. */
public enum Severity {
  ERROR,
  WARNING
}
