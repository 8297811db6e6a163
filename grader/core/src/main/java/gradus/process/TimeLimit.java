package gradus.process;

import java.time.Duration;

/**
 * How long a worker may take for an answer. Its processor time decides, so that a busy machine
 * changes nothing; the wall clock is for a worker that waits instead of working, and for systems
 * that tell nobody's processor time.
 *
 * @param processor the most processor time
 * @param wall the most time that may pass
 */
public record TimeLimit(Duration processor, Duration wall) {

  /** How much longer a starved worker may be at it. */
  private static final int PATIENCE = 10;

  /** Returns a limit of processor time, and a multiple of it by the wall clock. */
  public static TimeLimit ofProcessor(Duration processor) {
    return new TimeLimit(processor, processor.multipliedBy(PATIENCE));
  }

  /** Returns a limit by the wall clock alone. */
  public static TimeLimit ofWall(Duration wall) {
    return new TimeLimit(wall, wall);
  }
}
