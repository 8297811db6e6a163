package org.junit.jupiter.api;

import java.util.function.Supplier;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.opentest4j.AssertionFailedError;

/** Asserts what is thrown, and of which class something is. */
class ThrowAssertions extends ArrayAssertions {

  ThrowAssertions() {}

  public static <T extends Throwable> T assertThrows(
      Class<T> expectedType, Executable executable) {
    Throwable thrown = thrown(executable);
    if (!expectedType.isInstance(thrown)) {
      throw unexpected(expectedType, thrown, null);
    }
    return cast(thrown);
  }

  public static <T extends Throwable> T assertThrowsExactly(
      Class<T> expectedType, Executable executable) {
    Throwable thrown = thrown(executable);
    if (thrown == null || thrown.getClass() != expectedType) {
      throw unexpected(expectedType, thrown, null);
    }
    return cast(thrown);
  }

  public static void assertDoesNotThrow(Executable executable) {
    Throwable thrown = thrown(executable);
    if (thrown != null) {
      throw unwanted(thrown, null);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> supplier) {
    try {
      return supplier.get();
    } catch (Throwable thrown) {
      throw unwanted(thrown, null);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expectedType, Object actual) {
    if (!expectedType.isInstance(actual)) {
      throw Failures.of(
          null, "unexpected type, expected: <" + expectedType.getName() + "> but was: "
              + (actual == null ? "<null>" : "<" + actual.getClass().getName() + ">"));
    }
    return cast(actual);
  }

  public static <T extends Throwable> T assertThrows(
      Class<T> expectedType, Executable executable, String message) {
    Throwable thrown = thrown(executable);
    if (!expectedType.isInstance(thrown)) {
      throw unexpected(expectedType, thrown, message);
    }
    return cast(thrown);
  }

  public static <T extends Throwable> T assertThrowsExactly(
      Class<T> expectedType, Executable executable, String message) {
    Throwable thrown = thrown(executable);
    if (thrown == null || thrown.getClass() != expectedType) {
      throw unexpected(expectedType, thrown, message);
    }
    return cast(thrown);
  }

  public static void assertDoesNotThrow(Executable executable, String message) {
    Throwable thrown = thrown(executable);
    if (thrown != null) {
      throw unwanted(thrown, message);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> supplier, String message) {
    try {
      return supplier.get();
    } catch (Throwable thrown) {
      throw unwanted(thrown, message);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expectedType, Object actual, String message) {
    if (!expectedType.isInstance(actual)) {
      throw Failures.of(
          message, "unexpected type, expected: <" + expectedType.getName() + "> but was: "
              + (actual == null ? "<null>" : "<" + actual.getClass().getName() + ">"));
    }
    return cast(actual);
  }

  public static <T extends Throwable> T assertThrows(
      Class<T> expectedType, Executable executable, Supplier<String> message) {
    Throwable thrown = thrown(executable);
    if (!expectedType.isInstance(thrown)) {
      throw unexpected(expectedType, thrown, message);
    }
    return cast(thrown);
  }

  public static <T extends Throwable> T assertThrowsExactly(
      Class<T> expectedType, Executable executable, Supplier<String> message) {
    Throwable thrown = thrown(executable);
    if (thrown == null || thrown.getClass() != expectedType) {
      throw unexpected(expectedType, thrown, message);
    }
    return cast(thrown);
  }

  public static void assertDoesNotThrow(Executable executable, Supplier<String> message) {
    Throwable thrown = thrown(executable);
    if (thrown != null) {
      throw unwanted(thrown, message);
    }
  }

  public static <T> T assertDoesNotThrow(ThrowingSupplier<T> supplier, Supplier<String> message) {
    try {
      return supplier.get();
    } catch (Throwable thrown) {
      throw unwanted(thrown, message);
    }
  }

  public static <T> T assertInstanceOf(Class<T> expectedType, Object actual, Supplier<String> message) {
    if (!expectedType.isInstance(actual)) {
      throw Failures.of(
          message, "unexpected type, expected: <" + expectedType.getName() + "> but was: "
              + (actual == null ? "<null>" : "<" + actual.getClass().getName() + ">"));
    }
    return cast(actual);
  }

  private static Throwable thrown(Executable executable) {
    try {
      executable.execute();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static AssertionFailedError unexpected(
      Class<?> expected, Throwable thrown, Object message) {
    String name = expected.getName();
    return thrown == null
        ? Failures.of(message, "Expected " + name + " to be thrown, but nothing was thrown.")
        : Failures.of(
            message,
            "Unexpected exception type thrown, expected: <"
                + name
                + "> but was: <"
                + thrown.getClass().getName()
                + ">");
  }

  private static AssertionFailedError unwanted(Throwable thrown, Object message) {
    return Failures.of(message, "Unexpected exception thrown: " + thrown);
  }

  @SuppressWarnings("unchecked") // asked before
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
