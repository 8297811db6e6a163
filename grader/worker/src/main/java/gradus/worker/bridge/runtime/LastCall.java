package gradus.worker.bridge.runtime;

import org.jspecify.annotations.Nullable;

/** A call of a learner's method: what it was given, as it was before, and what it returned. */
public final class LastCall {

  private static @Nullable LastCall last;

  private final int member;
  private final @Nullable Object[] arguments;
  private @Nullable Object result;
  private boolean ended;

  private LastCall(int member, @Nullable Object... arguments) {
    this.member = member;
    this.arguments = arguments;
  }

  /**
   * Remembers a call that is about to begin in the place of the one before.
   *
   * @param member the number of the method
   * @param arguments what it is given; this array becomes the record's own
   */
  public static LastCall begin(int member, @Nullable Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = Beginning.of(arguments[i]);
    }
    LastCall begun = new LastCall(member, arguments);
    last = begun;
    return begun;
  }

  /** Remembers what the call returned. */
  public void end(@Nullable Object returned) {
    result = Beginning.of(returned);
    ended = true;
  }

  /** Returns the call that began last; null if none has. */
  public static @Nullable LastCall recall() {
    return last;
  }

  /** Forgets it. */
  public static void forget() {
    last = null;
  }

  /** Returns the number of the method. */
  public int member() {
    return member;
  }

  /** Returns the arguments as they were: arrays as {@link Beginning}. */
  public @Nullable Object[] arguments() {
    return arguments;
  }

  /** Returns what came back, in the same way; null also if nothing did. */
  public @Nullable Object result() {
    return result;
  }

  /** Returns whether the method returned. */
  public boolean ended() {
    return ended;
  }
}
