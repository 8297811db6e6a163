package gradus.worker.run;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Turns what a test threw into a sentence that is the same in every run: bounded, without identity
 * hashes, and with the learner's own line.
 */
final class FailureText {

  private static final int MOST_CHARACTERS = 2_000;
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{1,16}\\b|/0x[0-9a-f]+");
  private static final List<Class<?>> SAID_BY_THE_JVM =
      List.of(ClassCastException.class, LinkageError.class, ArrayStoreException.class);

  private final Predicate<String> isLearners;

  /**
   * @param isLearners tells a learner's classes from all others by their binary name
   */
  FailureText(Predicate<String> isLearners) {
    this.isLearners = isLearners;
  }

  /** Returns whether the learner wrote the exception's class. */
  boolean isLearners(Throwable failure) {
    return isLearners.test(failure.getClass().getName());
  }

  /** Returns an assertion's own message. */
  String ofAssertion(Throwable failure) {
    String message = messageOf(failure);
    return message.isEmpty() ? "an assertion failed" : message;
  }

  /** Returns the message of an assertion that the learner wrote, and where it stands. */
  String ofOwnAssertion(Throwable failure) {
    return ofAssertion(failure) + placeOf(failure);
  }

  /** Returns the exception's class and message, and where in the learner's code it came from. */
  String ofException(Throwable failure) {
    Throwable cause = failure;
    if (failure instanceof ExceptionInInitializerError error && error.getCause() != null) {
      cause = error.getCause();
    }
    String message = saidByTheJvm(cause) ? "" : messageOf(cause);
    String name = isLearners(cause) ? simpleName(cause) : nameOf(cause);
    return (message.isEmpty() ? name : name + ": " + message) + placeOf(cause);
  }

  /** A message in the JVM's own words differs from release to release. */
  private static boolean saidByTheJvm(Throwable failure) {
    return SAID_BY_THE_JVM.stream().anyMatch(each -> each.isInstance(failure));
  }

  private static String nameOf(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  private static String simpleName(Throwable failure) {
    String name = failure.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** A learner's exception may do anything when it is asked for its message. */
  @SuppressWarnings("CatchingUnchecked")
  private static String messageOf(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? "" : clean(message);
    } catch (Throwable hostile) {
      return "";
    }
  }

  /** Returns the text without identity hashes and control characters, bounded. */
  static String clean(String text) {
    String bounded = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    String plain = IDENTITY.matcher(bounded).replaceAll("");
    return bounded.length() < text.length() ? plain + "…" : plain;
  }

  private String placeOf(Throwable failure) {
    for (StackTraceElement each : failure.getStackTrace()) {
      if (isLearners.test(each.getClassName()) && each.getLineNumber() > 0) {
        return " (" + each.getFileName() + ":" + each.getLineNumber() + ")";
      }
    }
    return "";
  }
}
