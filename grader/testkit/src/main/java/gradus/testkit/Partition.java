package gradus.testkit;

import gradus.model.Comparison;
import java.util.HashMap;
import java.util.Map;

/** Compares two labellings of the same samples up to a renaming of the labels. */
final class Partition {
  private Partition() {}

  static void check(int[] expected, int[] actual) {
    Map<Integer, Integer> firstOfExpected = new HashMap<>();
    Map<Integer, Integer> firstOfActual = new HashMap<>();
    for (int i = 0; i < expected.length; i++) {
      firstOfExpected.putIfAbsent(expected[i], i);
      firstOfActual.putIfAbsent(actual[i], i);
      int together = firstOfExpected.getOrDefault(expected[i], i);
      int labelledAlike = firstOfActual.getOrDefault(actual[i], i);
      if (actual[together] != actual[i]) {
        String labels = "the labels " + actual[together] + " and " + actual[i];
        throw differ(together, i, "one label", labels);
      }
      if (expected[labelledAlike] != expected[i]) {
        throw differ(labelledAlike, i, "two labels", "the label " + actual[i] + " twice");
      }
    }
  }

  private static NumericAssertionError differ(int one, int other, String wanted, String found) {
    Comparison comparison = Comparison.of(wanted, found, "[" + other + "]");
    return Failure.of("samples " + one + " and " + other, comparison);
  }
}
