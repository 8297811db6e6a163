package gradus.exercise;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.model.TestStatus;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a known mistake shows in one test.
 *
 * @param test the test's id
 * @param status how the test ends
 * @param actual the value that comes at the worst place; empty where the test compares no values
 * @param at the worst place; empty for a single value
 * @param message what the test says; empty where a number says what came
 * @param call which call it was, as a hash of its text; empty where a number says what came, and
 *     where no call is known
 */
public record RecordedFailure(
    String test, TestStatus status, String actual, String at, String message, String call) {

  static final JsonKeys KEYS =
      new JsonKeys(Set.of("test", "status"), Set.of("actual", "at", "message", "call"));

  static final Pattern TEST_ID = Pattern.compile("[A-Za-z0-9_$]+#[A-Za-z0-9_$]+");

  private static final Map<String, TestStatus> STATUSES =
      Stream.of(TestStatus.values()).collect(Collectors.toMap(TestStatus::name, each -> each));

  private static final int MOST_CHARACTERS = 500;

  static RecordedFailure read(JsonFields fields) {
    return new RecordedFailure(
        fields.word("test", TEST_ID),
        fields.choice("status", STATUSES, TestStatus.FAILED),
        optional(fields, "actual"),
        optional(fields, "at"),
        optional(fields, "message"),
        optional(fields, "call"));
  }

  private static String optional(JsonFields fields, String key) {
    return fields.has(key) ? fields.text(key, MOST_CHARACTERS) : "";
  }
}
