package org.junit.jupiter.api.function;

/** Something to do that may throw. */
@FunctionalInterface
public interface Executable {
  void execute() throws Throwable;
}
