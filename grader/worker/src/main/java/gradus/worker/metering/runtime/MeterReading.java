package gradus.worker.metering.runtime;

/**
 * What the learner's code used during one test.
 *
 * @param steps how many steps it took, never more than its limit; not reproducible when {@link
 *     #jvmSpent}
 * @param exhaustion what it ran out of
 * @param jvmSpent whether the JVM itself ran out of stack or heap, so that it must not be used
 *     again
 * @param output what it printed, up to its limit, with a mark where more was dropped
 * @param outputCut whether more was dropped
 * @param mostDepth how many calls of recursive methods were allowed within one
 * @param calls what was running when it ran out of steps or depth
 */
public record MeterReading(
    long steps,
    Exhaustion exhaustion,
    boolean jvmSpent,
    String output,
    boolean outputCut,
    int mostDepth,
    Calls calls) {}
