package gradus.course;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import java.util.Set;

/**
 * What being late costs.
 *
 * @param percentPerDay how many percent of the points that were earned each started day takes
 * @param days after how many days nothing counts any more
 */
public record LateRule(int percentPerDay, int days) {

  static final JsonKeys KEYS = new JsonKeys(Set.of("percentPerDay", "days"), Set.of());

  private static final int MOST_DAYS = 366;

  static LateRule read(JsonFields fields) {
    return new LateRule(
        fields.integer("percentPerDay", 0, 100, 0), fields.integer("days", 0, MOST_DAYS, 0));
  }
}
