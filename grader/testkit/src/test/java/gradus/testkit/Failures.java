package gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;

/** Runs assertions that must fail and gives their failures. */
final class Failures {
  private Failures() {}

  static NumericAssertionError of(Executable assertion) {
    return assertThrows(NumericAssertionError.class, assertion::execute);
  }

  static String message(Executable assertion) {
    return String.valueOf(of(assertion).getMessage());
  }

  static Comparison comparison(Executable assertion) {
    return of(assertion).comparison();
  }
}
