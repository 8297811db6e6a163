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
      case STEPS -> ofSteps(reading, limits);
      case DEPTH -> ofDepth(reading);
      case MEMORY -> "too much memory";
      case OUTPUT -> "more than %d bytes of output".formatted(limits.outputBytes());
      case STACK -> "the recursion is too deep";
    };
  }

  private static String ofSteps(MeterReading reading, MeterLimits limits) {
    Calls calls = reading.calls();
    String earlier =
        reading.steps() < limits.steps() ? ", where other tests had run out of them" : "";
    String in = calls.recursion().isEmpty() ? "" : " in " + quoted(calls.recursion().get(0));
    String printed =
        reading.outputCut() ? " and %d bytes of output".formatted(limits.outputBytes()) : "";
    return "more than %s steps%s%s%s%s"
        .formatted(number(reading.steps()), printed, in, place(calls), earlier);
  }

  private static String ofDepth(MeterReading reading) {
    Calls calls = reading.calls();
    String earlier = reading.mostDepth() < Depth.MOST ? ", where other tests had run out" : "";
    return "the recursion is too deep: more than "
        + number(reading.mostDepth())
        + " calls of "
        + names(calls.recursion())
        + earlier
        + place(calls);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String place(Calls calls) {
    return calls.place().isEmpty() ? "" : " (" + calls.place() + ")";
  }

  private static String quoted(String method) {
    return "`" + FailureText.clean(method) + "`";
  }

  private static String names(List<String> methods) {
    List<String> quoted = methods.stream().limit(MOST_NAMES).map(RunOutText::quoted).toList();
    return methods.size() > MOST_NAMES
        ? String.join(", ", quoted) + " and others"
        : String.join(" and ", quoted);
  }
}
