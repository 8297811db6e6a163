package gradus.testkit;

import gradus.model.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call that had to be rejected.
 *
 * @param promised the exception that the statement promises
 * @param thrown what was thrown, null for nothing
 */
record Rejection(Class<? extends Throwable> promised, @Nullable Throwable thrown) {
  private static final int MOST_CHARACTERS = 120;

  static Rejection of(Class<? extends Throwable> promised, Executable executable) {
    try {
      executable.execute();
      return new Rejection(promised, null);
    } catch (Throwable e) {
      return new Rejection(promised, e);
    }
  }

  /** Fails unless it was rejected; what was to be is an author's text. */
  void failUnlessThrown(String what) {
    if (!wasPromised()) {
      throw Failure.of(what, comparison(""));
    }
  }

  /** Fails unless it was rejected; the value is named after what was expected of it. */
  void failUnlessThrown(String argument, String value) {
    if (!wasPromised()) {
      Comparison comparison = comparison(argument);
      String sentence = Failure.sentence(comparison) + ", for " + value;
      throw Failure.of(argument, sentence, comparison);
    }
  }

  /** An error of another type than the promised one goes through: it is the machine's. */
  private boolean wasPromised() {
    boolean unsupported = thrown instanceof UnsupportedOperationException;
    if (promised.isInstance(thrown)
        && (!unsupported || UnsupportedOperationException.class.isAssignableFrom(promised))) {
      return true;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return false;
  }

  private Comparison comparison(String at) {
    String actual = thrown == null ? "no exception" : name(thrown.getClass());
    return Comparison.of(name(promised), actual, at);
  }

  /** Only the class is asked, never the exception: a learner may have written its methods. */
  private static String name(Class<?> type) {
    String name = type.getName().startsWith("java.") ? type.getSimpleName() : type.getName();
    return name.length() <= MOST_CHARACTERS ? name : name.substring(0, MOST_CHARACTERS) + "...";
  }
}
