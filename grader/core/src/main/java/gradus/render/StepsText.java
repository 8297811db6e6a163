package gradus.render;

import gradus.model.TestStatus;
import gradus.report.TestSection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes where a submission takes many more steps than the reference, and what a step is. */
public final class StepsText {

  /** Nobody waits for so few, however many times the reference's they are. */
  private static final long FEW_STEPS = 1000;

  private static final String STEP =
      "A step is one round of a loop, one call, or one value that the JDK visits for you;"
          + " a test that takes too many ends as TIMED OUT.\n";

  private StepsText() {}

  /** Returns a paragraph; nothing where no test ran out of steps or passed with many. */
  public static String of(List<TestSection> tests) {
    List<TestSection> slow = tests.stream().filter(StepsText::isSlow).toList();
    if (slow.isEmpty()) {
      return "";
    }
    TestSection slowest =
        slow.stream().max(Comparator.comparingDouble(StepsText::factor)).orElseThrow();
    return "\nSteps: in %d of %d tests more than three times the reference's, at most %s, in \"%s\".\n%s"
        .formatted(
            slow.size(),
            tests.size(),
            of(slowest),
            Sanitizer.clean(slowest.title()),
            slow.stream().anyMatch(each -> each.status() == TestStatus.TIMED_OUT) ? STEP : "");
  }

  /** Returns a test's steps beside the reference's: {@code 300 for 20 (15 times)}. */
  private static String of(TestSection test) {
    return String.format(
        Locale.ROOT,
        "%,d for %,d (%,.0f times)",
        test.steps(),
        test.referenceSteps(),
        factor(test));
  }

  private static boolean isSlow(TestSection test) {
    return test.referenceSteps() >= 0 && test.steps() > Math.max(FEW_STEPS, test.referenceSteps());
  }

  private static double factor(TestSection test) {
    return (double) test.steps() / Math.max(1, test.referenceSteps());
  }
}
