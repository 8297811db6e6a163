package gradus.testkit;

import gradus.model.Comparison;
import org.opentest4j.AssertionFailedError;

/** A failed assertion that carries what differed as data, not only as text. */
public final class NumericAssertionError extends AssertionFailedError {
  private static final long serialVersionUID = 1;

  private final transient Comparison comparison;

  NumericAssertionError(String message, Comparison comparison) {
    super(message, comparison.expected(), comparison.actual());
    this.comparison = comparison;
  }

  /** Returns what differed, where it differed most. */
  public Comparison comparison() {
    return comparison;
  }
}
