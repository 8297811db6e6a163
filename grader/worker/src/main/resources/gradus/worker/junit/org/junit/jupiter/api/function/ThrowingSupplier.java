package org.junit.jupiter.api.function;

/** Something to compute that may throw. */
@FunctionalInterface
public interface ThrowingSupplier<T> {
  T get() throws Throwable;
}
