package gradus.exercise;

import gradus.exercise.json.JsonFields;
import gradus.exercise.json.JsonKeys;
import java.util.Set;

/**
 * How much of the machine one test may use.
 *
 * @param stepsFactor how many times the reference's steps
 * @param wallSeconds how long at the most, for work that no step counts
 * @param heapMiB how much memory the worker's JVM has
 * @param outputKiB how much it may print
 */
public record Limits(int stepsFactor, int wallSeconds, int heapMiB, int outputKiB) {

  static final JsonKeys KEYS =
      new JsonKeys(Set.of("stepsFactor", "wallSeconds", "heapMiB", "outputKiB"), Set.of());

  static Limits read(JsonFields fields) {
    return new Limits(
        fields.integer("stepsFactor", 2, 1_000),
        fields.integer("wallSeconds", 1, 120),
        fields.integer("heapMiB", 32, 4_096),
        fields.integer("outputKiB", 1, 1_024));
  }
}
