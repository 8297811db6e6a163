package gradus.exercise;

import gradus.files.ProblemSink;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.json.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the known solutions did, as {@code gradus verify --record} wrote it down.
 *
 * @param steps the reference's counted steps by test, such as {@code ATest$Ties#allEqual}
 * @param mistakes how known mistakes show
 */
public record Baseline(Map<String, Long> steps, List<RecordedMistake> mistakes) {

  static final JsonKeys KEYS = new JsonKeys(Set.of("steps"), Set.of("mistakes"));

  /** Of an exercise for which nothing was recorded yet. */
  public static final Baseline EMPTY = new Baseline(Map.of(), List.of());

  private static final long MOST_STEPS = 1_000_000_000_000L;

  public Baseline {
    steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    mistakes = List.copyOf(mistakes);
  }

  /** Returns the reference's steps in a test, if they were recorded. */
  public OptionalLong stepsOf(String testId) {
    Long recorded = steps.get(testId);
    return recorded == null ? OptionalLong.empty() : OptionalLong.of(recorded);
  }

  static Baseline read(JsonValue root, String file, ProblemSink problems) {
    JsonFields fields = JsonFields.of(root, "A baseline", KEYS, file, problems);
    return new Baseline(
        fields.counts("steps", RecordedFailure.TEST_ID, MOST_STEPS),
        fields.array("mistakes").stream()
            .map(each -> fields.element(each, "A mistake", RecordedMistake.KEYS))
            .map(RecordedMistake::read)
            .toList());
  }
}
