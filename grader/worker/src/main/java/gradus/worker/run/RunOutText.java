package gradus.worker.run;

import gradus.worker.metering.runtime.Calls;
import gradus.worker.metering.runtime.Depth;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import java.util.List;
import java.util.Locale;

/** Says in a sentence what a test ran out of. */
final class RunOutText {

  private static final int MOST_NAMES = 3;

  private RunOutText() {}

  /**
   * Returns the sentence.
   *
   * @param reading what the test used; it ran out of something
   * @param limits what it could use
   */
  static String of(MeterReading reading, MeterLimits limits) {
    return switch (reading.exhaustion()) {
      case NONE -> throw new IllegalArgumentException("nothing ran out");
      case STEPS -> "more than %d steps".formatted(reading.steps()) + ofSteps(reading, limits);
      case DEPTH -> ofDepth(reading);
      case MEMORY -> "too much memory";
      case OUTPUT -> "more than %d bytes of output".formatted(limits.outputBytes());
      case STACK -> "the recursion is too deep";
    };
  }

  private static String ofSteps(MeterReading reading, MeterLimits limits) {
    return reading.steps() < limits.steps() ? ", where other tests had run out of them" : "";
  }

  private static String ofDepth(MeterReading reading) {
    Calls calls = reading.calls();
    String earlier = reading.mostDepth() < Depth.MOST ? ", where other tests had run out" : "";
    String place = calls.place().isEmpty() ? "" : " (" + calls.place() + ")";
    return "the recursion is too deep: more than "
        + String.format(Locale.ROOT, "%,d", reading.mostDepth())
        + " calls of "
        + names(calls.recursion())
        + earlier
        + place;
  }

  private static String names(List<String> methods) {
    List<String> quoted =
        methods.stream()
            .limit(MOST_NAMES)
            .map(each -> "`" + FailureText.clean(each) + "`")
            .toList();
    return methods.size() > MOST_NAMES
        ? String.join(", ", quoted) + " and others"
        : String.join(" and ", quoted);
  }
}
