package gradus.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run gives to the tests: the seed of random cases and the count of steps.
 *
 * <p>Outside the grader nobody installs one: the seed is then 1 and steps are not counted.
 *
 * @param counter counts the steps of the code under test, null where nobody counts
 * @param seed what random cases are made from
 */
public record RunContext(@Nullable StepCounter counter, long seed) {
  private static final long DEFAULT_SEED = 1;
  private static volatile RunContext current = new RunContext(null, DEFAULT_SEED);
  private static volatile boolean seedWasUsed;

  /**
   * Makes a run's counter and seed those of every later assertion in this JVM.
   *
   * @param counter counts the steps of the code under test
   * @param seed what random cases are made from
   */
  public static void install(StepCounter counter, long seed) {
    current = new RunContext(counter, seed);
    seedWasUsed = false;
  }

  /** Returns whether anything has been made from the seed since it was installed. */
  public static boolean seedWasUsed() {
    return seedWasUsed;
  }

  /** Returns to what holds outside the grader: seed 1, no count of steps. */
  public static void uninstall() {
    current = new RunContext(null, DEFAULT_SEED);
  }

  static long currentSeed() {
    seedWasUsed = true;
    return current.seed;
  }

  static Optional<StepCounter> currentCounter() {
    return Optional.ofNullable(current.counter);
  }
}
