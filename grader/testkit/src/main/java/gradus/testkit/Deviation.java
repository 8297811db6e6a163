package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.ShortestDecimal;

/**
 * How far one number is from another, beside how far it may be.
 *
 * @param error |actual - expected|; 0 for two NaN or the same infinity, NaN if only one is NaN
 * @param allowed the tolerance at the expected number; 0 if that is not finite
 */
record Deviation(double error, double allowed) {

  static Deviation of(double expected, double actual, Tolerance tolerance) {
    double allowed = Double.isFinite(expected) ? tolerance.allowed(expected) : 0;
    boolean same = expected == actual || (Double.isNaN(expected) && Double.isNaN(actual));
    return new Deviation(same ? 0 : Math.abs(actual - expected), allowed);
  }

  /** An error that overflowed is never accepted: an infinite bound would accept an infinity. */
  boolean accepted() {
    return error <= allowed && error < Double.POSITIVE_INFINITY;
  }

  /** By what factor the error exceeds what is allowed; NaN, worst of all, where one is NaN. */
  double violation() {
    return Double.isInfinite(error) ? error : error / allowed;
  }

  Comparison compare(double expected, double actual, String at) {
    return new Comparison(
        ShortestDecimal.of(expected),
        ShortestDecimal.of(actual),
        ShortestDecimal.of(error),
        ShortestDecimal.of(allowed),
        at);
  }
}
