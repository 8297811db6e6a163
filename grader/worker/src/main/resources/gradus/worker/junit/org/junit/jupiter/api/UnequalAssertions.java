package org.junit.jupiter.api;

import java.util.Objects;
import java.util.function.Supplier;

/** Asserts that values are not equal. */
class UnequalAssertions extends EqualAssertions {

  UnequalAssertions() {}

  public static void assertNotEquals(short unexpected, short actual) {
    differ(unexpected == actual, null, actual);
  }

  public static void assertNotEquals(short unexpected, short actual, String message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(short unexpected, short actual, Supplier<String> message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(short unexpected, Short actual) {
    unequal((Short) unexpected, actual, null);
  }

  public static void assertNotEquals(Short unexpected, short actual) {
    unequal(unexpected, (Short) actual, null);
  }

  public static void assertNotEquals(short unexpected, Short actual, String message) {
    unequal((Short) unexpected, actual, message);
  }

  public static void assertNotEquals(Short unexpected, short actual, String message) {
    unequal(unexpected, (Short) actual, message);
  }

  public static void assertNotEquals(short unexpected, Short actual, Supplier<String> message) {
    unequal((Short) unexpected, actual, message);
  }

  public static void assertNotEquals(Short unexpected, short actual, Supplier<String> message) {
    unequal(unexpected, (Short) actual, message);
  }

  public static void assertNotEquals(byte unexpected, byte actual) {
    differ(unexpected == actual, null, actual);
  }

  public static void assertNotEquals(byte unexpected, byte actual, String message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(byte unexpected, byte actual, Supplier<String> message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(byte unexpected, Byte actual) {
    unequal((Byte) unexpected, actual, null);
  }

  public static void assertNotEquals(Byte unexpected, byte actual) {
    unequal(unexpected, (Byte) actual, null);
  }

  public static void assertNotEquals(byte unexpected, Byte actual, String message) {
    unequal((Byte) unexpected, actual, message);
  }

  public static void assertNotEquals(Byte unexpected, byte actual, String message) {
    unequal(unexpected, (Byte) actual, message);
  }

  public static void assertNotEquals(byte unexpected, Byte actual, Supplier<String> message) {
    unequal((Byte) unexpected, actual, message);
  }

  public static void assertNotEquals(Byte unexpected, byte actual, Supplier<String> message) {
    unequal(unexpected, (Byte) actual, message);
  }

  public static void assertNotEquals(int unexpected, int actual) {
    differ(unexpected == actual, null, actual);
  }

  public static void assertNotEquals(int unexpected, int actual, String message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(int unexpected, int actual, Supplier<String> message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(int unexpected, Integer actual) {
    unequal((Integer) unexpected, actual, null);
  }

  public static void assertNotEquals(Integer unexpected, int actual) {
    unequal(unexpected, (Integer) actual, null);
  }

  public static void assertNotEquals(int unexpected, Integer actual, String message) {
    unequal((Integer) unexpected, actual, message);
  }

  public static void assertNotEquals(Integer unexpected, int actual, String message) {
    unequal(unexpected, (Integer) actual, message);
  }

  public static void assertNotEquals(int unexpected, Integer actual, Supplier<String> message) {
    unequal((Integer) unexpected, actual, message);
  }

  public static void assertNotEquals(Integer unexpected, int actual, Supplier<String> message) {
    unequal(unexpected, (Integer) actual, message);
  }

  public static void assertNotEquals(long unexpected, long actual) {
    differ(unexpected == actual, null, actual);
  }

  public static void assertNotEquals(long unexpected, long actual, String message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(long unexpected, long actual, Supplier<String> message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(long unexpected, Long actual) {
    unequal((Long) unexpected, actual, null);
  }

  public static void assertNotEquals(Long unexpected, long actual) {
    unequal(unexpected, (Long) actual, null);
  }

  public static void assertNotEquals(long unexpected, Long actual, String message) {
    unequal((Long) unexpected, actual, message);
  }

  public static void assertNotEquals(Long unexpected, long actual, String message) {
    unequal(unexpected, (Long) actual, message);
  }

  public static void assertNotEquals(long unexpected, Long actual, Supplier<String> message) {
    unequal((Long) unexpected, actual, message);
  }

  public static void assertNotEquals(Long unexpected, long actual, Supplier<String> message) {
    unequal(unexpected, (Long) actual, message);
  }

  public static void assertNotEquals(float unexpected, float actual) {
    differ(Float.compare(unexpected, actual) == 0, null, actual);
  }

  public static void assertNotEquals(float unexpected, float actual, String message) {
    differ(Float.compare(unexpected, actual) == 0, message, actual);
  }

  public static void assertNotEquals(float unexpected, float actual, Supplier<String> message) {
    differ(Float.compare(unexpected, actual) == 0, message, actual);
  }

  public static void assertNotEquals(float unexpected, Float actual) {
    unequal((Float) unexpected, actual, null);
  }

  public static void assertNotEquals(Float unexpected, float actual) {
    unequal(unexpected, (Float) actual, null);
  }

  public static void assertNotEquals(float unexpected, Float actual, String message) {
    unequal((Float) unexpected, actual, message);
  }

  public static void assertNotEquals(Float unexpected, float actual, String message) {
    unequal(unexpected, (Float) actual, message);
  }

  public static void assertNotEquals(float unexpected, Float actual, Supplier<String> message) {
    unequal((Float) unexpected, actual, message);
  }

  public static void assertNotEquals(Float unexpected, float actual, Supplier<String> message) {
    unequal(unexpected, (Float) actual, message);
  }

  public static void assertNotEquals(double unexpected, double actual) {
    differ(Double.compare(unexpected, actual) == 0, null, actual);
  }

  public static void assertNotEquals(double unexpected, double actual, String message) {
    differ(Double.compare(unexpected, actual) == 0, message, actual);
  }

  public static void assertNotEquals(double unexpected, double actual, Supplier<String> message) {
    differ(Double.compare(unexpected, actual) == 0, message, actual);
  }

  public static void assertNotEquals(double unexpected, Double actual) {
    unequal((Double) unexpected, actual, null);
  }

  public static void assertNotEquals(Double unexpected, double actual) {
    unequal(unexpected, (Double) actual, null);
  }

  public static void assertNotEquals(double unexpected, Double actual, String message) {
    unequal((Double) unexpected, actual, message);
  }

  public static void assertNotEquals(Double unexpected, double actual, String message) {
    unequal(unexpected, (Double) actual, message);
  }

  public static void assertNotEquals(double unexpected, Double actual, Supplier<String> message) {
    unequal((Double) unexpected, actual, message);
  }

  public static void assertNotEquals(Double unexpected, double actual, Supplier<String> message) {
    unequal(unexpected, (Double) actual, message);
  }

  public static void assertNotEquals(char unexpected, char actual) {
    differ(unexpected == actual, null, actual);
  }

  public static void assertNotEquals(char unexpected, char actual, String message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(char unexpected, char actual, Supplier<String> message) {
    differ(unexpected == actual, message, actual);
  }

  public static void assertNotEquals(char unexpected, Character actual) {
    unequal((Character) unexpected, actual, null);
  }

  public static void assertNotEquals(Character unexpected, char actual) {
    unequal(unexpected, (Character) actual, null);
  }

  public static void assertNotEquals(char unexpected, Character actual, String message) {
    unequal((Character) unexpected, actual, message);
  }

  public static void assertNotEquals(Character unexpected, char actual, String message) {
    unequal(unexpected, (Character) actual, message);
  }

  public static void assertNotEquals(char unexpected, Character actual, Supplier<String> message) {
    unequal((Character) unexpected, actual, message);
  }

  public static void assertNotEquals(Character unexpected, char actual, Supplier<String> message) {
    unequal(unexpected, (Character) actual, message);
  }

  public static void assertNotEquals(Object unexpected, Object actual) {
    unequal(unexpected, actual, null);
  }

  public static void assertNotEquals(Object unexpected, Object actual, String message) {
    unequal(unexpected, actual, message);
  }

  public static void assertNotEquals(Object unexpected, Object actual, Supplier<String> message) {
    unequal(unexpected, actual, message);
  }

  public static void assertNotEquals(float unexpected, float actual, float delta) {
    differ(near(unexpected, actual, delta), null, actual);
  }

  public static void assertNotEquals(float unexpected, float actual, float delta, String message) {
    differ(near(unexpected, actual, delta), message, actual);
  }

  public static void assertNotEquals(float unexpected, float actual, float delta, Supplier<String> message) {
    differ(near(unexpected, actual, delta), message, actual);
  }

  public static void assertNotEquals(double unexpected, double actual, double delta) {
    differ(near(unexpected, actual, delta), null, actual);
  }

  public static void assertNotEquals(double unexpected, double actual, double delta, String message) {
    differ(near(unexpected, actual, delta), message, actual);
  }

  public static void assertNotEquals(double unexpected, double actual, double delta, Supplier<String> message) {
    differ(near(unexpected, actual, delta), message, actual);
  }

  private static void unequal(Object unexpected, Object actual, Object message) {
    differ(Objects.equals(unexpected, actual), message, actual);
  }

  private static void differ(boolean same, Object message, Object actual) {
    if (same) {
      throw Failures.of(message, "expected: not equal but was: " + Failures.shown(actual));
    }
  }
}
