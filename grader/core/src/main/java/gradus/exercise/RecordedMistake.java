package gradus.exercise;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import gradus.model.Diagnosis;
import java.util.List;
import java.util.Set;

/**
 * What a known wrong solution does to the tests, as {@code gradus verify --record} saw it.
 *
 * @param solution the solution, such as {@code wrong_answer/no_intercept}
 * @param diagnosis what a learner is told who makes the same mistake
 * @param failures every test that does not pass, in report order
 */
public record RecordedMistake(
    String solution, Diagnosis diagnosis, List<RecordedFailure> failures) {

  static final JsonKeys KEYS =
      new JsonKeys(Set.of("solution", "mistake", "hint", "failures"), Set.of());

  private static final int MOST_CHARACTERS = 500;

  public RecordedMistake {
    failures = List.copyOf(failures);
  }

  static RecordedMistake read(JsonFields fields) {
    return new RecordedMistake(
        fields.text("solution", MOST_CHARACTERS),
        new Diagnosis(
            fields.text("mistake", MOST_CHARACTERS), fields.text("hint", MOST_CHARACTERS)),
        fields.array("failures").stream()
            .map(each -> fields.element(each, "A failure", RecordedFailure.KEYS))
            .map(RecordedFailure::read)
            .toList());
  }
}
