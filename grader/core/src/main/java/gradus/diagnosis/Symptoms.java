package gradus.diagnosis;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.RecordedFailure;
import gradus.model.Comparison;
import gradus.model.TestStatus;
import java.util.List;

/** How a submission's mistakes show: what is recorded of known ones, and compared with others. */
public final class Symptoms {

  private static final int MOST_CHARACTERS = 200;

  private Symptoms() {}

  /** Returns every test that did not pass, in report order; none where no test was run. */
  public static List<RecordedFailure> of(TestRun run) {
    return run.outcomes().stream()
        .filter(each -> each.status() != TestStatus.PASSED)
        .map(Symptoms::symptom)
        .toList();
  }

  private static RecordedFailure symptom(TestOutcome outcome) {
    Comparison comparison = outcome.comparison();
    return comparison == null
        ? new RecordedFailure(
            outcome.testId(), outcome.status(), "", "", gist(outcome.status(), outcome.message()))
        : new RecordedFailure(
            outcome.testId(),
            outcome.status(),
            shortened(comparison.actual()),
            shortened(comparison.at()),
            "");
  }

  /** Of an exception only its kind says something of the mistake: its text may hold a line. */
  private static String gist(TestStatus status, String message) {
    String first = message.lines().findFirst().orElse("");
    return switch (status) {
      case FAILED -> shortened(first);
      case ERRORED -> shortened(first.split("[:\\s]", 2)[0]);
      default -> "";
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("[^\\x20-\\x7E]", "?").strip();
    return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS).strip();
  }
}
