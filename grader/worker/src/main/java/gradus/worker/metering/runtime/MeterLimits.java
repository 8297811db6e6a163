package gradus.worker.metering.runtime;

/**
 * How much the learner's code may use during one test.
 *
 * @param steps how many steps it may take
 * @param allocationBytes how large one array, text or table may be
 * @param outputBytes how much it may print, in UTF-8
 * @param dropsOutput whether what it prints beyond is dropped, and does not end the test
 */
public record MeterLimits(long steps, long allocationBytes, int outputBytes, boolean dropsOutput) {

  /** Limits of a test that is ended when it prints too much. */
  public MeterLimits(long steps, long allocationBytes, int outputBytes) {
    this(steps, allocationBytes, outputBytes, false);
  }

  /** Checks that no limit is negative and that steps leave room for one large charge. */
  public MeterLimits {
    if (steps < 0 || steps > Meter.LARGEST_CHARGE || allocationBytes < 0 || outputBytes < 0) {
      throw new IllegalArgumentException("limits out of range");
    }
  }
}
