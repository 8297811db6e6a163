package gradus.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run gives to the tests: the seed of random cases, the count of steps, and the streams of
 * the code under test.
 *
 * <p>Outside the grader nobody installs one: the seed is then 1, steps are not counted and the
 * streams are the process's.
 *
 * @param counter counts the steps of the code under test, null where nobody counts
 * @param streams where the code under test reads and prints, null where that is the process's
 * @param seed what random cases are made from
 */
public record RunContext(@Nullable StepCounter counter, @Nullable Streams streams, long seed) {
  private static final RunContext OUTSIDE = new RunContext(null, null, 1);
  private static volatile RunContext current = OUTSIDE;
  private static volatile boolean seedWasUsed;

  /** Makes a run's counter and seed those of every later assertion in this JVM. */
  static void install(StepCounter counter, long seed) {
    current = new RunContext(counter, null, seed);
    seedWasUsed = false;
  }

  /**
   * Makes a run's counter, streams and seed those of every later assertion in this JVM.
   *
   * @param counter counts the steps of the code under test
   * @param streams where the code under test reads and prints
   * @param seed what random cases are made from
   */
  public static void install(StepCounter counter, Streams streams, long seed) {
    current = new RunContext(counter, streams, seed);
    seedWasUsed = false;
  }

  /** Returns whether anything has been made from the seed since it was installed. */
  public static boolean seedWasUsed() {
    return seedWasUsed;
  }

  /** Returns to what holds outside the grader: seed 1, no count of steps. */
  public static void uninstall() {
    current = OUTSIDE;
  }

  static long currentSeed() {
    seedWasUsed = true;
    return current.seed;
  }

  static Streams currentStreams() {
    Streams streams = current.streams;
    return streams == null ? new ProcessStreams() : streams;
  }

  static Optional<StepCounter> currentCounter() {
    return Optional.ofNullable(current.counter);
  }
}
