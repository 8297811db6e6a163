package gradus.diagnosis;

import gradus.exercise.RecordedFailure;
import gradus.model.TestStatus;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a test fails as it failed before. */
final class SymptomComparison {

  private static final double RELATIVE = 1e-6;

  /** Rounding leaves so much of what is zero on paper. */
  private static final double ABSOLUTE = 1e-15;

  /** What came where nobody says, or where it could only be one of two. */
  private static final Set<String> VAGUE = Set.of("", "false", "true");

  private SymptomComparison() {}

  static boolean isSame(RecordedFailure known, @Nullable RecordedFailure seen) {
    return seen != null
        && known.test().equals(seen.test())
        && known.status() == seen.status()
        && known.at().equals(seen.at())
        && known.message().equals(seen.message())
        && known.call().equals(seen.call())
        && isSameValue(known.actual(), seen.actual());
  }

  /**
   * That a test failed says little; that this came of it, that this call threw, or that it ran for
   * ever, says more.
   */
  static boolean isEvidence(RecordedFailure failure) {
    return failure.status() == TestStatus.TIMED_OUT
        || !VAGUE.contains(failure.actual())
        || (failure.status() == TestStatus.ERRORED && !failure.call().isEmpty());
  }

  private static boolean isSameValue(String known, String seen) {
    OptionalDouble a = number(known);
    OptionalDouble b = number(seen);
    if (a.isEmpty() || b.isEmpty()) {
      return known.equals(seen);
    }
    return isClose(a.getAsDouble(), b.getAsDouble());
  }

  private static boolean isClose(double a, double b) {
    double scale = Math.max(Math.abs(a), Math.abs(b));
    return Double.compare(a, b) == 0
        || (Double.isFinite(scale) && Math.abs(a - b) <= ABSOLUTE + RELATIVE * scale);
  }

  /** Returns the number that a text is, or nothing. */
  static OptionalDouble number(String text) {
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
