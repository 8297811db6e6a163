package org.junit.jupiter.api;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** The assertions of JUnit Jupiter that learners' tests may use, with no right but a learner's. */
public class Assertions extends ThrowAssertions {

  protected Assertions() {}

  public static void assertTrue(boolean condition) {
    is(condition, null, "expected: <true> but was: <false>");
  }

  public static void assertTrue(BooleanSupplier condition) {
    assertTrue(condition.getAsBoolean());
  }

  public static void assertTrue(boolean condition, String message) {
    is(condition, message, "expected: <true> but was: <false>");
  }

  public static void assertTrue(BooleanSupplier condition, String message) {
    assertTrue(condition.getAsBoolean(), message);
  }

  public static void assertTrue(boolean condition, Supplier<String> message) {
    is(condition, message, "expected: <true> but was: <false>");
  }

  public static void assertTrue(BooleanSupplier condition, Supplier<String> message) {
    assertTrue(condition.getAsBoolean(), message);
  }

  public static void assertFalse(boolean condition) {
    is(!condition, null, "expected: <false> but was: <true>");
  }

  public static void assertFalse(BooleanSupplier condition) {
    assertFalse(condition.getAsBoolean());
  }

  public static void assertFalse(boolean condition, String message) {
    is(!condition, message, "expected: <false> but was: <true>");
  }

  public static void assertFalse(BooleanSupplier condition, String message) {
    assertFalse(condition.getAsBoolean(), message);
  }

  public static void assertFalse(boolean condition, Supplier<String> message) {
    is(!condition, message, "expected: <false> but was: <true>");
  }

  public static void assertFalse(BooleanSupplier condition, Supplier<String> message) {
    assertFalse(condition.getAsBoolean(), message);
  }

  public static void assertNull(Object actual) {
    is(actual == null, null, "expected: <null> but was: " + Failures.shown(actual));
  }

  public static void assertNotNull(Object actual) {
    is(actual != null, null, "expected: not <null>");
  }

  public static void assertSame(Object expected, Object actual) {
    is(expected == actual, null, "expected: " + Failures.shown(expected) + " but was another: " + Failures.shown(actual));
  }

  public static void assertNotSame(Object unexpected, Object actual) {
    is(unexpected != actual, null, "expected: not same but was: " + Failures.shown(actual));
  }

  public static void assertNull(Object actual, String message) {
    is(actual == null, message, "expected: <null> but was: " + Failures.shown(actual));
  }

  public static void assertNotNull(Object actual, String message) {
    is(actual != null, message, "expected: not <null>");
  }

  public static void assertSame(Object expected, Object actual, String message) {
    is(expected == actual, message, "expected: " + Failures.shown(expected) + " but was another: " + Failures.shown(actual));
  }

  public static void assertNotSame(Object unexpected, Object actual, String message) {
    is(unexpected != actual, message, "expected: not same but was: " + Failures.shown(actual));
  }

  public static void assertNull(Object actual, Supplier<String> message) {
    is(actual == null, message, "expected: <null> but was: " + Failures.shown(actual));
  }

  public static void assertNotNull(Object actual, Supplier<String> message) {
    is(actual != null, message, "expected: not <null>");
  }

  public static void assertSame(Object expected, Object actual, Supplier<String> message) {
    is(expected == actual, message, "expected: " + Failures.shown(expected) + " but was another: " + Failures.shown(actual));
  }

  public static void assertNotSame(Object unexpected, Object actual, Supplier<String> message) {
    is(unexpected != actual, message, "expected: not same but was: " + Failures.shown(actual));
  }

  public static <V> V fail() {
    throw new AssertionFailedError("");
  }

  public static <V> V fail(String message) {
    throw new AssertionFailedError(message);
  }

  public static <V> V fail(String message, Throwable cause) {
    throw new AssertionFailedError(message, cause);
  }

  public static <V> V fail(Throwable cause) {
    throw new AssertionFailedError("", cause);
  }

  public static <V> V fail(Supplier<String> message) {
    throw new AssertionFailedError(message.get());
  }

  public static void assertAll(Executable... executables) {
    assertAll("", executables);
  }

  public static void assertAll(String heading, Executable... executables) {
    assertAll(heading, List.of(executables));
  }

  public static void assertAll(Collection<Executable> executables) {
    assertAll("", executables);
  }

  public static void assertAll(String heading, Collection<Executable> executables) {
    String failures = "";
    for (Executable each : executables) {
      try {
        each.execute();
      } catch (Throwable thrown) {
        failures += "; " + thrown.getMessage();
      }
    }
    if (!failures.isEmpty()) {
      throw Failures.of(heading, failures.substring(2));
    }
  }

  public static void assertAll(Stream<Executable> executables) {
    assertAll("", executables);
  }

  public static void assertAll(String heading, Stream<Executable> executables) {
    assertAll(heading, executables.toList());
  }

  private static void is(boolean holds, Object message, String reason) {
    if (!holds) {
      throw Failures.of(message, reason);
    }
  }
}
