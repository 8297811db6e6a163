package gradus.worker.metering.runtime;

/**
 * How much the learner's code may use during one test.
 *
 * @param steps how many steps it may take
 * @param allocationBytes how large one array, text or table may be
 * @param outputBytes how much it may print, in UTF-8
 * @param dropsOutput whether what it prints beyond is dropped, and does not end the test
 * @param depth how many calls of methods that may call themselves may be within one
 */
public record MeterLimits(
    long steps, long allocationBytes, int outputBytes, boolean dropsOutput, int depth) {

  /** Limits of a test that is ended when it prints too much. */
  public MeterLimits(long steps, long allocationBytes, int outputBytes) {
    this(steps, allocationBytes, outputBytes, false);
  }

  /** Limits of a test whose calls may go as deep as any. */
  public MeterLimits(long steps, long allocationBytes, int outputBytes, boolean dropsOutput) {
    this(steps, allocationBytes, outputBytes, dropsOutput, Depth.MOST);
  }

  /**
   * Checks that no limit is negative, that steps leave room for one large charge and that the stack
   * has room for the calls.
   */
  public MeterLimits {
    if (steps < 0 || steps > Meter.LARGEST_CHARGE || allocationBytes < 0 || outputBytes < 0) {
      throw new IllegalArgumentException("limits out of range");
    }
    if (depth < 0 || depth > Depth.MOST) {
      throw new IllegalArgumentException("depth out of range");
    }
  }

  /** Returns the same limits with no more steps and no deeper calls than given. */
  public MeterLimits atMost(long mostSteps, int deepest) {
    return new MeterLimits(
        Math.min(steps, mostSteps),
        allocationBytes,
        outputBytes,
        dropsOutput,
        Math.min(depth, deepest));
  }
}
