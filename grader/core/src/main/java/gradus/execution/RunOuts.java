package gradus.execution;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import gradus.protocol.Doubt;
import gradus.protocol.TestFinished;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In which methods of a submission tests run out of steps or depth.
 *
 * <p>A method that was running when several tests ran out is in doubt: a test that is in it after a
 * tenth of its limit, though never less than the least limit of all, ends there. Every other test
 * has its whole limit, so that a submission earns what it can with the methods that work. Where the
 * reference takes many steps, running out of them only shows that a method is slow: that counts for
 * nothing.
 */
final class RunOuts {

  /** So many tests pay the whole price before a method is in doubt. */
  static final int TESTS = 3;

  /** Whoever takes so many times the reference's steps is not slow, but does not end. */
  private static final int HOPELESS = 1_000;

  /** With the usual factor of 20, a tenth is twice what the reference takes. */
  private static final int SHARE = 10;

  /** As the worker counts depth: a tenth of what it allows at most. */
  private static final int DEPTH = 10_000;

  private static final int MOST_NAMES = 3;

  private final Map<String, Integer> tests = new LinkedHashMap<>();
  private int after;

  /** Returns how a test has to be run, now that others have been. */
  Doubt doubt(long stepLimit) {
    List<String> methods = methods();
    return methods.isEmpty()
        ? Doubt.NONE
        : new Doubt(methods, Math.max(StepLimits.LEAST, stepLimit / SHARE), DEPTH);
  }

  /**
   * Notes how a test went that was not run before.
   *
   * @param reference how many steps the reference takes in it
   */
  void record(TestFinished finished, long reference) {
    if (finished.status() == TestStatus.TIMED_OUT && finished.steps() / HOPELESS < reference) {
      return;
    }
    if (finished.ranOutIn().stream().anyMatch(this::isInDoubt)) {
      after++;
    }
    finished.ranOutIn().stream().distinct().forEach(each -> tests.merge(each, 1, Integer::sum));
  }

  private boolean isInDoubt(String method) {
    return tests.getOrDefault(method, 0) >= TESTS;
  }

  private List<String> methods() {
    return tests.keySet().stream().filter(this::isInDoubt).toList();
  }

  /** Returns what the report has to say of it: nothing where no test was cut short. */
  List<Diagnostic> diagnostics() {
    return after == 0 ? List.of() : List.of(warning());
  }

  private Diagnostic warning() {
    List<String> methods = methods();
    String names =
        methods.stream()
            .limit(MOST_NAMES)
            .map(each -> "`" + each.substring(each.lastIndexOf('.', each.length() - 2) + 1) + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    String more = methods.size() > MOST_NAMES ? " and others" : "";
    return new Diagnostic(
        Stage.TESTS,
        Severity.WARNING,
        "cut-short",
        "%d tests ran out of steps or depth in %s%s, which then got less: %d more tests ran out there."
            .formatted(TESTS, names, more, after),
        Place.NOWHERE);
  }
}
