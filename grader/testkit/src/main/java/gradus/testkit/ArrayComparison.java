package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.QuotedText;
import gradus.testkit.text.Shape;
import gradus.testkit.text.ShortestDecimal;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Compares two arrays place by place, after their shapes. */
final class ArrayComparison {
  private final Tolerance tolerance;
  private final Tally tally = new Tally();

  private ArrayComparison(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /** Fails unless two arrays have the same shape and every number is within the tolerance. */
  static void check(Object expected, @Nullable Object actual, Tolerance tolerance, String message) {
    checkShape(expected, actual, message);
    ArrayComparison comparison = new ArrayComparison(tolerance);
    comparison.compare(expected, actual, "");
    comparison.tally.failIfAny(message);
  }

  static void checkShape(Object expected, @Nullable Object actual, String message) {
    Objects.requireNonNull(expected, "expected");
    if (!Shape.same(expected, actual)) {
      Comparison shapes = Comparison.of(Shape.describe(expected), Shape.describe(actual), "");
      String where = Shape.firstDifference(expected, actual);
      throw Failure.of(message, Failure.sentence(shapes) + where, shapes);
    }
  }

  static Comparison compareText(@Nullable String expected, @Nullable String actual, String at) {
    int place =
        expected == null || actual == null ? 0 : QuotedText.firstDifference(expected, actual);
    return Comparison.of(quote(expected, place), quote(actual, place), at);
  }

  private static String quote(@Nullable String text, int place) {
    return text == null ? "null" : QuotedText.around(text, place);
  }

  private void compare(Object expected, @Nullable Object actual, String at) {
    if (expected instanceof double[] wanted && actual instanceof double[] found) {
      compareDoubles(wanted, found, at);
    } else if (expected instanceof int[] wanted && actual instanceof int[] found) {
      compareInts(wanted, found, at);
    } else if (expected instanceof long[] wanted && actual instanceof long[] found) {
      compareLongs(wanted, found, at);
    } else if (expected instanceof boolean[] wanted && actual instanceof boolean[] found) {
      compareBooleans(wanted, found, at);
    } else if (expected instanceof String[] wanted && actual instanceof String[] found) {
      compareStrings(wanted, found, at);
    } else if (expected instanceof Object[] wanted && actual instanceof Object[] found) {
      for (int i = 0; i < wanted.length; i++) {
        compare(wanted[i], found[i], place(at, i));
      }
    } else {
      throw new IllegalArgumentException("Not arrays that can be compared");
    }
  }

  private void compareDoubles(double[] expected, double[] actual, String at) {
    for (int i = 0; i < expected.length; i++) {
      Deviation deviation = Deviation.of(expected[i], actual[i], tolerance);
      if (deviation.accepted()) {
        tally.same();
      } else if (tally.differs(deviation.violation())) {
        Row row =
            new Row(
                at,
                expected.length,
                k -> ShortestDecimal.of(expected[k]),
                k -> ShortestDecimal.of(actual[k]),
                k -> !Deviation.of(expected[k], actual[k], tolerance).accepted());
        keep(deviation.compare(expected[i], actual[i], place(at, i)), row, i);
      }
    }
  }

  private void compareInts(int[] expected, int[] actual, String at) {
    for (int i = 0; i < expected.length; i++) {
      if (isWorst(expected[i], actual[i])) {
        Row row = integers(at, expected.length, k -> expected[k], k -> actual[k]);
        keep(Comparison.of(expected[i], actual[i], place(at, i)), row, i);
      }
    }
  }

  private void compareLongs(long[] expected, long[] actual, String at) {
    for (int i = 0; i < expected.length; i++) {
      if (isWorst(expected[i], actual[i])) {
        Row row = integers(at, expected.length, k -> expected[k], k -> actual[k]);
        keep(Comparison.of(expected[i], actual[i], place(at, i)), row, i);
      }
    }
  }

  private boolean isWorst(long expected, long actual) {
    if (expected != actual) {
      return tally.differs(Math.abs((double) actual - (double) expected));
    }
    tally.same();
    return false;
  }

  private static Row integers(
      String at, int length, IntToLongFunction expected, IntToLongFunction actual) {
    return new Row(
        at,
        length,
        k -> Long.toString(expected.applyAsLong(k)),
        k -> Long.toString(actual.applyAsLong(k)),
        k -> expected.applyAsLong(k) != actual.applyAsLong(k));
  }

  private void compareBooleans(boolean[] expected, boolean[] actual, String at) {
    for (int i = 0; i < expected.length; i++) {
      if (expected[i] == actual[i]) {
        tally.same();
      } else if (tally.differs(1)) {
        Row row =
            new Row(
                at,
                expected.length,
                k -> String.valueOf(expected[k]),
                k -> String.valueOf(actual[k]),
                k -> expected[k] != actual[k]);
        String wanted = String.valueOf(expected[i]);
        keep(Comparison.of(wanted, String.valueOf(actual[i]), place(at, i)), row, i);
      }
    }
  }

  private void compareStrings(String[] expected, String[] actual, String at) {
    for (int i = 0; i < expected.length; i++) {
      if (Objects.equals(expected[i], actual[i])) {
        tally.same();
      } else if (tally.differs(1)) {
        Row row =
            new Row(
                at,
                expected.length,
                k -> quote(expected[k], 0),
                k -> quote(actual[k], 0),
                k -> !Objects.equals(expected[k], actual[k]));
        keep(compareText(expected[i], actual[i], place(at, i)), row, i);
      }
    }
  }

  private static String place(String at, int i) {
    return at + "[" + i + "]";
  }

  private void keep(Comparison comparison, Row row, int i) {
    tally.keep(comparison, () -> row.around(i));
  }
}
