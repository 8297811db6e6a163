package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.snapshot.Difference;
import gradus.testkit.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was computed with what was expected, number by number.
 *
 * <p>The actual value may be anything a learner's code returns: null, ragged, too short, a list
 * that never ends. It is read once, and none of its own methods but a list's or map's iterator is
 * called. A failure names the shape if that differs, else how many places differ and the worst of
 * them: the one whose error exceeds what is allowed by the largest factor, NaN before any number,
 * the first of equals. A {@code message} says what was computed, such as {@code variance of {1, 2},
 * ddof 1}.
 */
public final class NumericAssertions {
  private static final Tolerance NONE = Tolerance.exact();

  private NumericAssertions() {}

  /** Fails unless a number is within the tolerance of the expected one. */
  public static void assertClose(double expected, double actual, Tolerance tolerance) {
    assertClose(expected, actual, tolerance, "");
  }

  /** Fails unless a number is within the tolerance of the expected one. */
  public static void assertClose(
      double expected, double actual, Tolerance tolerance, String message) {
    Deviation deviation = Deviation.of(expected, actual, tolerance);
    if (!deviation.accepted()) {
      throw Failure.of(message, deviation.compare(expected, actual, ""));
    }
  }

  /** Fails unless an array has the expected length and its numbers are within the tolerance. */
  public static void assertClose(
      double[] expected, double @Nullable [] actual, Tolerance tolerance) {
    assertClose(expected, actual, tolerance, "");
  }

  /** Fails unless an array has the expected length and its numbers are within the tolerance. */
  public static void assertClose(
      double[] expected, double @Nullable [] actual, Tolerance tolerance, String message) {
    ArrayComparison.check(expected, actual, tolerance, message);
  }

  /** Fails unless a matrix has the expected shape and its numbers are within the tolerance. */
  public static void assertClose(
      double[][] expected, double @Nullable [][] actual, Tolerance tolerance) {
    assertClose(expected, actual, tolerance, "");
  }

  /** Fails unless a matrix has the expected shape and its numbers are within the tolerance. */
  public static void assertClose(
      double[][] expected, double @Nullable [][] actual, Tolerance tolerance, String message) {
    ArrayComparison.check(expected, actual, tolerance, message);
  }

  /** Fails unless an array of matrices has the expected shape and numbers. */
  public static void assertClose(
      double[][][] expected, double @Nullable [][][] actual, Tolerance tolerance) {
    assertClose(expected, actual, tolerance, "");
  }

  /** Fails unless an array of matrices has the expected shape and numbers. */
  public static void assertClose(
      double[][][] expected, double @Nullable [][][] actual, Tolerance tolerance, String message) {
    ArrayComparison.check(expected, actual, tolerance, message);
  }

  /** Fails unless two whole numbers are the same. */
  public static void assertExact(int expected, int actual) {
    assertExact((long) expected, actual, "");
  }

  /** Fails unless two whole numbers are the same. */
  public static void assertExact(int expected, int actual, String message) {
    assertExact((long) expected, actual, message);
  }

  /** Fails unless two whole numbers are the same. */
  public static void assertExact(long expected, long actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two whole numbers are the same. */
  public static void assertExact(long expected, long actual, String message) {
    if (expected != actual) {
      throw Failure.of(message, Comparison.of(expected, actual, ""));
    }
  }

  /** Fails unless two truth values are the same. */
  public static void assertExact(boolean expected, boolean actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two truth values are the same. */
  public static void assertExact(boolean expected, boolean actual, String message) {
    if (expected != actual) {
      throw Failure.of(
          message, Comparison.of(String.valueOf(expected), String.valueOf(actual), ""));
    }
  }

  /** Fails unless two texts are the same. */
  public static void assertExact(String expected, @Nullable String actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two texts are the same. */
  public static void assertExact(String expected, @Nullable String actual, String message) {
    Objects.requireNonNull(expected, "expected");
    if (!expected.equals(actual)) {
      throw Failure.of(message, ArrayComparison.compareText(expected, actual, ""));
    }
  }

  /** Fails unless two arrays hold the same whole numbers. */
  public static void assertExact(int[] expected, int @Nullable [] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two arrays hold the same whole numbers. */
  public static void assertExact(int[] expected, int @Nullable [] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two arrays hold the same whole numbers. */
  public static void assertExact(long[] expected, long @Nullable [] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two arrays hold the same whole numbers. */
  public static void assertExact(long[] expected, long @Nullable [] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two matrices have the same shape and whole numbers. */
  public static void assertExact(int[][] expected, int @Nullable [][] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two matrices have the same shape and whole numbers. */
  public static void assertExact(int[][] expected, int @Nullable [][] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two arrays hold the same truth values. */
  public static void assertExact(boolean[] expected, boolean @Nullable [] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two arrays hold the same truth values. */
  public static void assertExact(boolean[] expected, boolean @Nullable [] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two matrices have the same shape and truth values. */
  public static void assertExact(boolean[][] expected, boolean @Nullable [][] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two matrices have the same shape and truth values. */
  public static void assertExact(
      boolean[][] expected, boolean @Nullable [][] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two arrays hold the same texts. */
  public static void assertExact(String[] expected, String @Nullable [] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two arrays hold the same texts. */
  public static void assertExact(String[] expected, String @Nullable [] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two matrices have the same shape and texts. */
  public static void assertExact(String[][] expected, String @Nullable [][] actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two matrices have the same shape and texts. */
  public static void assertExact(
      String[][] expected, String @Nullable [][] actual, String message) {
    ArrayComparison.check(expected, actual, NONE, message);
  }

  /** Fails unless two lists hold the same values of the JDK's types, in the same order. */
  public static void assertExact(List<?> expected, @Nullable List<?> actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two lists hold the same values of the JDK's types, in the same order. */
  public static void assertExact(List<?> expected, @Nullable List<?> actual, String message) {
    assertSame(expected, actual, message);
  }

  /** Fails unless two maps hold the same values of the JDK's types under the same keys. */
  public static void assertExact(Map<?, ?> expected, @Nullable Map<?, ?> actual) {
    assertExact(expected, actual, "");
  }

  /** Fails unless two maps hold the same values of the JDK's types under the same keys. */
  public static void assertExact(Map<?, ?> expected, @Nullable Map<?, ?> actual, String message) {
    assertSame(expected, actual, message);
  }

  private static void assertSame(Object expected, @Nullable Object actual, String message) {
    Snapshot wanted = Snapshot.of(Objects.requireNonNull(expected, "expected"));
    wanted
        .firstForeign()
        .ifPresent(
            each -> {
              throw new IllegalArgumentException("The expected value holds " + each);
            });
    Difference.first(wanted, Snapshot.of(actual))
        .ifPresent(
            each -> {
              throw Failure.of(message, each);
            });
  }
}
