package gradus.course;

import gradus.exercise.ExerciseId;
import gradus.files.JavaNames;
import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as a course hands it out.
 *
 * @param id which exercise
 * @param deadline until when it is to be handed in; null where it has no end
 * @param weight how much it counts beside the others; 1 unless something else is said
 */
public record CourseExercise(ExerciseId id, @Nullable OffsetDateTime deadline, BigDecimal weight) {

  static final JsonKeys KEYS = new JsonKeys(Set.of("id"), Set.of("deadline", "weight"));

  private static final Pattern ID =
      Pattern.compile(JavaNames.ID.pattern() + "/" + JavaNames.ID.pattern());
  private static final Pattern DEADLINE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000);

  /** Reads one; null where it has no id that could be an exercise's. */
  static @Nullable CourseExercise read(JsonFields fields) {
    String id = fields.word("id", ID);
    OffsetDateTime deadline = fields.has("deadline") ? deadline(fields) : null;
    BigDecimal weight = weight(fields);
    if (!ID.matcher(id).matches()) {
      return null;
    }
    String[] parts = id.split("/", -1);
    return new CourseExercise(new ExerciseId(parts[0], parts[1]), deadline, weight);
  }

  private static @Nullable OffsetDateTime deadline(JsonFields fields) {
    String text = fields.text("deadline", 40);
    try {
      if (DEADLINE.matcher(text).matches()) {
        return OffsetDateTime.parse(text);
      }
    } catch (DateTimeException e) {
      // Said below, like any other text that is no time.
    }
    fields.report(
        "deadline",
        "must be a day and time with its offset from UTC, such as 2026-11-30T23:59:00+01:00.");
    return null;
  }

  private static BigDecimal weight(JsonFields fields) {
    BigDecimal weight = fields.number("weight");
    if (weight == null) {
      return BigDecimal.ONE;
    }
    if (weight.signum() < 0 || weight.compareTo(MOST_WEIGHT) > 0) {
      fields.report("weight", "must be at least 0 and at most " + MOST_WEIGHT + ".");
      return BigDecimal.ONE;
    }
    return weight;
  }
}
