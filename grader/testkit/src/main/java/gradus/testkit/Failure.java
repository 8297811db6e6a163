package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.snapshot.Difference;
import java.util.Set;

/** Words failed assertions so that a learner understands them. */
final class Failure {
  /** Distances that say nothing beside the two values. */
  private static final Set<String> UNTOLD = Set.of("", "NaN", "Infinity");

  /** Allowed between whole numbers. */
  private static final String EXACT = "0";

  private Failure() {}

  /** Returns the failure {@code message: sentence}. */
  static NumericAssertionError of(String message, String sentence, Comparison comparison) {
    return new NumericAssertionError(
        message.isEmpty() ? sentence : message + ": " + sentence, comparison);
  }

  /** Returns the failure {@code message: expected ... but got ...}. */
  static NumericAssertionError of(String message, Comparison comparison) {
    return of(message, sentence(comparison), comparison);
  }

  /** Returns the failure that two values of the JDK's types differ in one place. */
  static NumericAssertionError of(String message, Difference difference) {
    String at = difference.at();
    Comparison comparison = Comparison.of(difference.expected(), difference.actual(), at);
    return of(message, place(difference) + sentence(comparison), comparison);
  }

  private static String place(Difference difference) {
    if (difference.at().isEmpty()) {
      return "";
    }
    String count = difference.differing() + " of " + difference.of();
    String differ =
        difference.differing() == 1 ? " elements differs, at " : " elements differ, first at ";
    return (difference.of() > 1 ? count + differ : "at ") + difference.at() + ": ";
  }

  static String sentence(Comparison comparison) {
    String values = comparison.values();
    if (UNTOLD.contains(comparison.error()) || comparison.allowed().equals(EXACT)) {
      return values;
    }
    return values + " (off by " + comparison.error() + ", allowed " + comparison.allowed() + ")";
  }
}
