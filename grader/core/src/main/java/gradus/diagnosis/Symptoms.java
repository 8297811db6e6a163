package gradus.diagnosis;

import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.RecordedFailure;
import gradus.files.ContentVersion;
import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.TestStatus;
import gradus.protocol.Bytes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a submission's mistakes show: what is recorded of known ones, and compared with others. */
public final class Symptoms {

  private static final int MOST_CHARACTERS = 200;
  private static final int CALL_DIGITS = 12;
  private static final MathContext SIX_DIGITS = new MathContext(6);
  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+(?:E-?\\d+)?");

  private Symptoms() {}

  /** Returns every test that did not pass, in report order; none where no test was run. */
  public static List<RecordedFailure> of(TestRun run) {
    return run.outcomes().stream()
        .filter(each -> each.status() != TestStatus.PASSED)
        .map(Symptoms::symptom)
        .toList();
  }

  /** Where a number came, it says all; elsewhere the case of the test has to be told, too. */
  private static RecordedFailure symptom(TestOutcome outcome) {
    Comparison comparison = outcome.comparison();
    if (comparison == null) {
      String gist = gist(outcome.status(), outcome.message());
      return new RecordedFailure(outcome.testId(), outcome.status(), "", "", gist, call(outcome));
    }
    String actual = shortened(comparison.actual());
    boolean isNumber = SymptomComparison.number(actual).isPresent();
    return new RecordedFailure(
        outcome.testId(),
        outcome.status(),
        actual,
        shortened(comparison.at()),
        isNumber ? "" : around(outcome.message(), comparison),
        isNumber ? "" : call(outcome));
  }

  /** The values are known; what a test says before and after them tells its case. */
  private static String around(String message, Comparison comparison) {
    String values = comparison.values();
    int start = message.lastIndexOf(values);
    return start < 0
        ? ""
        : shortened(message.substring(0, start) + message.substring(start + values.length()));
  }

  /** An exception of the learner's code does not say which case it was. */
  private static String call(TestOutcome outcome) {
    CallRecord call = outcome.call();
    if (call == null || outcome.status() == TestStatus.TIMED_OUT) {
      return "";
    }
    String rounded = DECIMAL.matcher(call.text()).replaceAll(Symptoms::rounded);
    Bytes bytes = Bytes.of(rounded.getBytes(StandardCharsets.UTF_8));
    return ContentVersion.sha256(bytes).substring(0, CALL_DIGITS);
  }

  /** An argument may be a result of the learner's code. */
  private static String rounded(MatchResult decimal) {
    return new BigDecimal(decimal.group()).round(SIX_DIGITS).stripTrailingZeros().toString();
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
