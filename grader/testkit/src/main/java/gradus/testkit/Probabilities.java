package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.Shape;
import gradus.testkit.text.ShortestDecimal;
import org.jspecify.annotations.Nullable;

/** Checks that numbers are a probability distribution. */
final class Probabilities {
  private Probabilities() {}

  static void check(double @Nullable [] values, Tolerance tolerance, String at) {
    if (values == null || values.length == 0) {
      String place = at.isEmpty() ? "" : "at " + at;
      throw Failure.of(place, Comparison.of("probabilities", Shape.describe(values), at));
    }
    checkRange(values, tolerance, at);
    double sum = sum(values);
    Deviation deviation = Deviation.of(1, sum, tolerance);
    if (!deviation.accepted()) {
      String which = at.isEmpty() ? "" : " at " + at;
      String sentence = "the probabilities" + which + " add up to " + ShortestDecimal.of(sum);
      throw Failure.of("", sentence + ", not 1", deviation.compare(1, sum, at));
    }
  }

  private static void checkRange(double[] values, Tolerance tolerance, String at) {
    Tally tally = new Tally();
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      // NaN is neither: it must not be its own nearest probability.
      double nearest = value > 1 ? 1 : value >= 0 ? value : 0;
      Deviation deviation = Deviation.of(nearest, value, tolerance);
      if (!deviation.accepted() && tally.differs(deviation.violation())) {
        tally.keep(deviation.compare(nearest, value, at + "[" + i + "]"));
      }
    }
    Comparison worst = tally.worst();
    if (worst != null) {
      String sentence = worst.actual() + " at " + worst.at() + " is not a probability";
      throw Failure.of("", sentence, worst);
    }
  }

  /** Compensated (Neumaier 1974), so that the rounding of this sum is not held against anybody. */
  private static double sum(double[] values) {
    double sum = 0;
    double lost = 0;
    for (double each : values) {
      double next = sum + each;
      boolean larger = Math.abs(sum) >= Math.abs(each);
      lost += larger ? (sum - next) + each : (each - next) + sum;
      sum = next;
    }
    return sum + lost;
  }
}
