package org.junit.jupiter.api;

import java.util.Objects;
import java.util.function.Supplier;

/** Asserts that values are equal. */
class EqualAssertions {

  EqualAssertions() {}

  public static void assertEquals(short expected, short actual) {
    equal(expected == actual, null, expected, actual);
  }

  public static void assertEquals(short expected, short actual, String message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(short expected, short actual, Supplier<String> message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(short expected, Short actual) {
    equal((Short) expected, actual, null);
  }

  public static void assertEquals(Short expected, short actual) {
    equal(expected, (Short) actual, null);
  }

  public static void assertEquals(short expected, Short actual, String message) {
    equal((Short) expected, actual, message);
  }

  public static void assertEquals(Short expected, short actual, String message) {
    equal(expected, (Short) actual, message);
  }

  public static void assertEquals(short expected, Short actual, Supplier<String> message) {
    equal((Short) expected, actual, message);
  }

  public static void assertEquals(Short expected, short actual, Supplier<String> message) {
    equal(expected, (Short) actual, message);
  }

  public static void assertEquals(byte expected, byte actual) {
    equal(expected == actual, null, expected, actual);
  }

  public static void assertEquals(byte expected, byte actual, String message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(byte expected, byte actual, Supplier<String> message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(byte expected, Byte actual) {
    equal((Byte) expected, actual, null);
  }

  public static void assertEquals(Byte expected, byte actual) {
    equal(expected, (Byte) actual, null);
  }

  public static void assertEquals(byte expected, Byte actual, String message) {
    equal((Byte) expected, actual, message);
  }

  public static void assertEquals(Byte expected, byte actual, String message) {
    equal(expected, (Byte) actual, message);
  }

  public static void assertEquals(byte expected, Byte actual, Supplier<String> message) {
    equal((Byte) expected, actual, message);
  }

  public static void assertEquals(Byte expected, byte actual, Supplier<String> message) {
    equal(expected, (Byte) actual, message);
  }

  public static void assertEquals(int expected, int actual) {
    equal(expected == actual, null, expected, actual);
  }

  public static void assertEquals(int expected, int actual, String message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(int expected, int actual, Supplier<String> message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(int expected, Integer actual) {
    equal((Integer) expected, actual, null);
  }

  public static void assertEquals(Integer expected, int actual) {
    equal(expected, (Integer) actual, null);
  }

  public static void assertEquals(int expected, Integer actual, String message) {
    equal((Integer) expected, actual, message);
  }

  public static void assertEquals(Integer expected, int actual, String message) {
    equal(expected, (Integer) actual, message);
  }

  public static void assertEquals(int expected, Integer actual, Supplier<String> message) {
    equal((Integer) expected, actual, message);
  }

  public static void assertEquals(Integer expected, int actual, Supplier<String> message) {
    equal(expected, (Integer) actual, message);
  }

  public static void assertEquals(long expected, long actual) {
    equal(expected == actual, null, expected, actual);
  }

  public static void assertEquals(long expected, long actual, String message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(long expected, long actual, Supplier<String> message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(long expected, Long actual) {
    equal((Long) expected, actual, null);
  }

  public static void assertEquals(Long expected, long actual) {
    equal(expected, (Long) actual, null);
  }

  public static void assertEquals(long expected, Long actual, String message) {
    equal((Long) expected, actual, message);
  }

  public static void assertEquals(Long expected, long actual, String message) {
    equal(expected, (Long) actual, message);
  }

  public static void assertEquals(long expected, Long actual, Supplier<String> message) {
    equal((Long) expected, actual, message);
  }

  public static void assertEquals(Long expected, long actual, Supplier<String> message) {
    equal(expected, (Long) actual, message);
  }

  public static void assertEquals(float expected, float actual) {
    equal(Float.compare(expected, actual) == 0, null, expected, actual);
  }

  public static void assertEquals(float expected, float actual, String message) {
    equal(Float.compare(expected, actual) == 0, message, expected, actual);
  }

  public static void assertEquals(float expected, float actual, Supplier<String> message) {
    equal(Float.compare(expected, actual) == 0, message, expected, actual);
  }

  public static void assertEquals(float expected, Float actual) {
    equal((Float) expected, actual, null);
  }

  public static void assertEquals(Float expected, float actual) {
    equal(expected, (Float) actual, null);
  }

  public static void assertEquals(float expected, Float actual, String message) {
    equal((Float) expected, actual, message);
  }

  public static void assertEquals(Float expected, float actual, String message) {
    equal(expected, (Float) actual, message);
  }

  public static void assertEquals(float expected, Float actual, Supplier<String> message) {
    equal((Float) expected, actual, message);
  }

  public static void assertEquals(Float expected, float actual, Supplier<String> message) {
    equal(expected, (Float) actual, message);
  }

  public static void assertEquals(double expected, double actual) {
    equal(Double.compare(expected, actual) == 0, null, expected, actual);
  }

  public static void assertEquals(double expected, double actual, String message) {
    equal(Double.compare(expected, actual) == 0, message, expected, actual);
  }

  public static void assertEquals(double expected, double actual, Supplier<String> message) {
    equal(Double.compare(expected, actual) == 0, message, expected, actual);
  }

  public static void assertEquals(double expected, Double actual) {
    equal((Double) expected, actual, null);
  }

  public static void assertEquals(Double expected, double actual) {
    equal(expected, (Double) actual, null);
  }

  public static void assertEquals(double expected, Double actual, String message) {
    equal((Double) expected, actual, message);
  }

  public static void assertEquals(Double expected, double actual, String message) {
    equal(expected, (Double) actual, message);
  }

  public static void assertEquals(double expected, Double actual, Supplier<String> message) {
    equal((Double) expected, actual, message);
  }

  public static void assertEquals(Double expected, double actual, Supplier<String> message) {
    equal(expected, (Double) actual, message);
  }

  public static void assertEquals(char expected, char actual) {
    equal(expected == actual, null, expected, actual);
  }

  public static void assertEquals(char expected, char actual, String message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(char expected, char actual, Supplier<String> message) {
    equal(expected == actual, message, expected, actual);
  }

  public static void assertEquals(char expected, Character actual) {
    equal((Character) expected, actual, null);
  }

  public static void assertEquals(Character expected, char actual) {
    equal(expected, (Character) actual, null);
  }

  public static void assertEquals(char expected, Character actual, String message) {
    equal((Character) expected, actual, message);
  }

  public static void assertEquals(Character expected, char actual, String message) {
    equal(expected, (Character) actual, message);
  }

  public static void assertEquals(char expected, Character actual, Supplier<String> message) {
    equal((Character) expected, actual, message);
  }

  public static void assertEquals(Character expected, char actual, Supplier<String> message) {
    equal(expected, (Character) actual, message);
  }

  public static void assertEquals(Object expected, Object actual) {
    equal(expected, actual, null);
  }

  public static void assertEquals(Object expected, Object actual, String message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(Object expected, Object actual, Supplier<String> message) {
    equal(expected, actual, message);
  }

  public static void assertEquals(float expected, float actual, float delta) {
    equal(near(expected, actual, delta), null, expected, actual);
  }

  public static void assertEquals(float expected, float actual, float delta, String message) {
    equal(near(expected, actual, delta), message, expected, actual);
  }

  public static void assertEquals(float expected, float actual, float delta, Supplier<String> message) {
    equal(near(expected, actual, delta), message, expected, actual);
  }

  public static void assertEquals(double expected, double actual, double delta) {
    equal(near(expected, actual, delta), null, expected, actual);
  }

  public static void assertEquals(double expected, double actual, double delta, String message) {
    equal(near(expected, actual, delta), message, expected, actual);
  }

  public static void assertEquals(double expected, double actual, double delta, Supplier<String> message) {
    equal(near(expected, actual, delta), message, expected, actual);
  }

  static boolean near(double expected, double actual, double delta) {
    if (!(delta >= 0)) {
      throw Failures.of(null, "positive delta expected but was: <" + delta + ">");
    }
    return Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= delta;
  }

  private static void equal(Object expected, Object actual, Object message) {
    equal(Objects.equals(expected, actual), message, expected, actual);
  }

  private static void equal(boolean holds, Object message, Object expected, Object actual) {
    if (!holds) {
      throw Failures.differ(message, expected, actual);
    }
  }
}
