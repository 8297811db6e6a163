package org.junit.jupiter.api;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Supplier;

/** Asserts that arrays and other sequences are equal. */
class ArrayAssertions extends UnequalAssertions {

  ArrayAssertions() {}

  public static void assertArrayEquals(boolean[] expected, boolean[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(boolean[] expected, boolean[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(boolean[] expected, boolean[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(short[] expected, short[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(short[] expected, short[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(short[] expected, short[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(byte[] expected, byte[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(byte[] expected, byte[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(byte[] expected, byte[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(int[] expected, int[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(long[] expected, long[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(float[] expected, float[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(Float.compare(expected[i], actual[i]) == 0, i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(float[] expected, float[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Float.compare(expected[i], actual[i]) == 0, i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(float[] expected, float[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Float.compare(expected[i], actual[i]) == 0, i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(double[] expected, double[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(Double.compare(expected[i], actual[i]) == 0, i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(double[] expected, double[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Double.compare(expected[i], actual[i]) == 0, i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(double[] expected, double[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Double.compare(expected[i], actual[i]) == 0, i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(char[] expected, char[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(char[] expected, char[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(char[] expected, char[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(expected[i] == actual[i], i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      float[] expected, float[] actual, float delta) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      float[] expected, float[] actual, float delta, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      float[] expected, float[] actual, float delta, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      double[] expected, double[] actual, double delta) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      double[] expected, double[] actual, double delta, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(
      double[] expected, double[] actual, double delta, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(near(expected[i], actual[i], delta), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(Object[] expected, Object[] actual) {
    if (comparable(expected, actual, null)) {
      lengths(expected.length, actual.length, null);
      for (int i = 0; i < expected.length; i++) {
        element(Objects.deepEquals(expected[i], actual[i]), i, null, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(Object[] expected, Object[] actual, String message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Objects.deepEquals(expected[i], actual[i]), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertArrayEquals(Object[] expected, Object[] actual, Supplier<String> message) {
    if (comparable(expected, actual, message)) {
      lengths(expected.length, actual.length, message);
      for (int i = 0; i < expected.length; i++) {
        element(Objects.deepEquals(expected[i], actual[i]), i, message, expected[i], actual[i]);
      }
    }
  }

  public static void assertIterableEquals(Iterable<?> expected, Iterable<?> actual) {
    iterables(expected, actual, null);
  }

  public static void assertIterableEquals(Iterable<?> expected, Iterable<?> actual, String message) {
    iterables(expected, actual, message);
  }

  public static void assertIterableEquals(Iterable<?> expected, Iterable<?> actual, Supplier<String> message) {
    iterables(expected, actual, message);
  }

  private static void iterables(Iterable<?> expected, Iterable<?> actual, Object message) {
    if (!comparable(expected, actual, message)) {
      return;
    }
    Iterator<?> ones = expected.iterator();
    Iterator<?> others = actual.iterator();
    int index = 0;
    while (ones.hasNext() && others.hasNext()) {
      Object one = ones.next();
      Object other = others.next();
      element(Objects.deepEquals(one, other), index++, message, one, other);
    }
    if (ones.hasNext() || others.hasNext()) {
      throw Failures.of(message, "iterable lengths differ, one has only " + index + " elements");
    }
  }

  private static boolean comparable(Object expected, Object actual, Object message) {
    if (expected == actual) {
      return false;
    }
    if (expected == null || actual == null) {
      throw Failures.of(
          message, (expected == null ? "expected" : "actual") + " array was <null>");
    }
    return true;
  }

  private static void lengths(int expected, int actual, Object message) {
    if (expected != actual) {
      throw Failures.of(
          message, "array lengths differ, expected: <" + expected + "> but was: <" + actual + ">");
    }
  }

  private static void element(
      boolean holds, int index, Object message, Object expected, Object actual) {
    if (!holds) {
      throw Failures.of(
          message,
          "array contents differ at index ["
              + index
              + "], expected: "
              + Failures.shown(expected)
              + " but was: "
              + Failures.shown(actual));
    }
  }
}
