package gradus.verify;

import gradus.files.JavaNames;

/** Where tests stand. */
final class Tests {

  private Tests() {}

  /** Returns the source file of a test {@code Class$Nested#method}. */
  static String file(String testId) {
    return JavaNames.sourceFileOf(testId.substring(0, testId.indexOf('#')));
  }
}
