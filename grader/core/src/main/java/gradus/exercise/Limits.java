package gradus.exercise;

import gradus.json.JsonFields;
import gradus.json.JsonKeys;
import java.util.Set;

/**
 * How much of the machine one test may use.
 *
 * @param stepsFactor how many times the reference's steps
 * @param wallSeconds how long at the most, for work that no step counts
 * @param heapMiB how much memory the worker's JVM has
 * @param outputKiB how much it may print
 * @param dropsOutput whether what it prints beyond is dropped, and does not end the test
 */
public record Limits(
    int stepsFactor, int wallSeconds, int heapMiB, int outputKiB, boolean dropsOutput) {

  /** What holds where an exercise says nothing else. */
  public static final Limits USUAL = new Limits(20, 10, 256, 64, true);

  static final JsonKeys KEYS =
      new JsonKeys(Set.of(), Set.of("stepsFactor", "wallSeconds", "heapMiB", "outputKiB"));

  static Limits read(JsonFields fields, Kind kind) {
    return new Limits(
        fields.integer("stepsFactor", 2, 1_000, USUAL.stepsFactor),
        fields.integer("wallSeconds", 1, 120, USUAL.wallSeconds),
        fields.integer("heapMiB", 32, 4_096, USUAL.heapMiB),
        fields.integer("outputKiB", 1, 1_024, USUAL.outputKiB),
        !kind.isAboutOutput());
  }

  /** Returns the same limits for tests that end where they print too much. */
  Limits dropNothing() {
    return new Limits(stepsFactor, wallSeconds, heapMiB, outputKiB, false);
  }
}
