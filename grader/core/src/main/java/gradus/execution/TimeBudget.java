package gradus.execution;

import java.time.Duration;

/**
 * The time of one submission's tests, in processor time of its workers. Each test may use half of
 * what is left, so that however many tests hang, the rest still get a turn and all end within the
 * budget.
 */
final class TimeBudget {

  private static final Duration LEAST = Duration.ofMillis(250);

  private Duration left;

  TimeBudget(Duration total) {
    this.left = total;
  }

  /** Returns how long the next test may take. */
  Duration forNextTest() {
    return left.dividedBy(2);
  }

  /** Returns whether too little is left for a test to show anything. */
  boolean usedUp() {
    return forNextTest().compareTo(LEAST) < 0;
  }

  /** Takes what a hanging test has used. */
  void spend(Duration used) {
    left = left.minus(used);
  }
}
