package gradus.model;

/**
 * A call of a learner's method by a test, as text.
 *
 * @param text the call as one would type it, with the names of the parameters and the arguments as
 *     they were before it: {@code quantile(x = {1.0, 2.0}, q = 0.5)}; long arrays are cut and say
 *     how long they were
 * @param result what it returned, in the same way; empty where it returned nothing, or not at all
 */
public record CallRecord(String text, String result) {}
