package org.junit.jupiter.api;

import java.util.function.Supplier;
import org.opentest4j.AssertionFailedError;

/** Throws what assertions throw. */
final class Failures {

  private Failures() {}

  static AssertionFailedError of(Object message, String reason) {
    String text = text(message);
    return new AssertionFailedError(text.isEmpty() ? reason : text + " ==> " + reason);
  }

  static AssertionFailedError differ(Object message, Object expected, Object actual) {
    String one = shown(expected);
    String other = shown(actual);
    if (one.equals(other) && expected != null && actual != null) {
      one = expected.getClass().getName() + one;
      other = actual.getClass().getName() + other;
    }
    return of(message, "expected: " + one + " but was: " + other);
  }

  static String shown(Object value) {
    return "<" + value + ">";
  }

  /** A message is a text, or what gives one when it is needed. */
  private static String text(Object message) {
    Object given = message instanceof Supplier<?> ? ((Supplier<?>) message).get() : message;
    return given == null ? "" : String.valueOf(given);
  }
}
