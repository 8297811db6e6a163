package gradus.worker.metering.runtime;

/**
 * Counts how deep the learner's methods that may call themselves, or each other, are in each other.
 *
 * <p>Each of them keeps its own depth in a local variable and comes back to it whenever something
 * that it called has ended, however it ended.
 */
public final class Depth {

  /** How many calls of recursive methods may be within one. SECURITY.md promises it. */
  public static final int MOST = 100_000;

  private static int depth;
  private static int most = MOST;

  private Depth() {}

  /**
   * Begins a test.
   *
   * @param allowed how many calls may be within one
   */
  static void start(int allowed) {
    depth = 0;
    most = allowed;
  }

  /** Returns the depth of whoever asks. */
  public static int current() {
    return depth;
  }

  /** Goes one deeper, and returns the depth of the call that has begun. */
  public static int enter() {
    int own = depth + 1;
    if (depth > most) {
      throw Meter.exceed(Exhaustion.DEPTH);
    }
    depth = own;
    return own;
  }

  /** Comes back to a call from what it called. */
  public static void back(int own) {
    depth = own;
  }

  /** Ends a call. */
  public static void leave(int own) {
    depth = own - 1;
  }

  /** Returns how many calls are allowed. */
  static int most() {
    return most;
  }
}
