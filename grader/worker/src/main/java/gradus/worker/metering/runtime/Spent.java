package gradus.worker.metering.runtime;

/**
 * Ends a test that ran out of something.
 *
 * <p>Every handler of the learner's code throws it on. There is one instance: it has no stack trace
 * and no suppressed exceptions, so nobody can change it.
 */
public final class Spent extends Error {

  private static final long serialVersionUID = 1;

  // One is enough: it has no stack, and a full heap or stack leaves no room for another.
  @SuppressWarnings("StaticAssignmentOfThrowable")
  static final Spent SIGNAL = new Spent();

  private Spent() {
    super("the test has run out of steps, depth, memory or output", null, false, false);
  }
}
