package gradus.testkit;

import gradus.model.Comparison;
import gradus.model.Excerpt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts the places in which two arrays differ and keeps the worst.
 *
 * <p>Worst is the largest factor by which an error exceeds what is allowed; NaN is worse than any
 * number, and of equals the first is kept.
 */
final class Tally {
  private int places;
  private int differing;
  private double worstViolation;
  private @Nullable Comparison worst;
  private Supplier<Excerpt> around = () -> Excerpt.NONE;

  void same() {
    places++;
  }

  /** Counts a place; true if it is the worst so far, to be followed by {@link #keep}. */
  boolean differs(double violation) {
    places++;
    differing++;
    if (worst != null && !isWorse(violation, worstViolation)) {
      return false;
    }
    worstViolation = violation;
    return true;
  }

  void keep(Comparison comparison) {
    worst = comparison;
  }

  /** Keeps also what stands around the place, to be written only if it stays the worst. */
  void keep(Comparison comparison, Supplier<Excerpt> excerpt) {
    worst = comparison;
    around = excerpt;
  }

  @Nullable Comparison worst() {
    return worst;
  }

  void failIfAny(String message) {
    if (worst != null) {
      throw Failure.of(message, summary(worst), worst.with(around.get()));
    }
  }

  private String summary(Comparison worst) {
    String verb = differing == 1 ? " values differs, at " : " values differ, worst at ";
    return differing + " of " + places + verb + worst.at() + ": " + Failure.sentence(worst);
  }

  private static boolean isWorse(double violation, double than) {
    return !Double.isNaN(than) && (Double.isNaN(violation) || violation > than);
  }
}
