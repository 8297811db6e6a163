package gradus.protocol;

/**
 * How much one frame may hold; checked before anything is allocated.
 *
 * @param frameBytes the most bytes of opcode and payload together
 * @param listSize the most elements of one list
 */
public record FrameLimits(int frameBytes, int listSize) {

  /** For what the controller sends: an exercise's classes and data, a submission's sources. */
  public static final FrameLimits DOWN = new FrameLimits(128 << 20, 100_000);

  /** For what a worker says before it has seen a learner's code: an exercise's compiled tests. */
  public static final FrameLimits UP = new FrameLimits(32 << 20, 100_000);

  /** For what a worker says of a submission. */
  public static final FrameLimits UP_UNTRUSTED = new FrameLimits(4 << 20, 10_000);
}
