package gradus.model;

import java.math.BigInteger;

/**
 * How a value differed from what a test expected, each part as text so that NaN and the infinities
 * survive.
 *
 * <p>Numbers are shortest round-trip decimals, the same on every Java release. What has no meaning
 * for a failure is empty: a wrong shape has no error, a scalar no place.
 *
 * @param expected the expected value at the worst place, or the expected shape
 * @param actual what came instead
 * @param error how far apart the two are
 * @param allowed how far apart they might have been
 * @param at the worst place, such as {@code [3][0]}
 * @param excerpt what stands around it
 */
public record Comparison(
    String expected, String actual, String error, String allowed, String at, Excerpt excerpt) {

  /** Makes one of what is not in an array. */
  public Comparison(String expected, String actual, String error, String allowed, String at) {
    this(expected, actual, error, allowed, at, Excerpt.NONE);
  }

  /** Returns the comparison of two whole numbers, whose distance may not fit into a long. */
  public static Comparison of(long expected, long actual, String at) {
    BigInteger error = BigInteger.valueOf(actual).subtract(BigInteger.valueOf(expected)).abs();
    return new Comparison(
        Long.toString(expected), Long.toString(actual), error.toString(), "0", at);
  }

  /** Returns the comparison of two things between which there is no distance. */
  public static Comparison of(String expected, String actual, String at) {
    return new Comparison(expected, actual, "", "", at);
  }

  /** Returns what a failure says of the two values. */
  public String values() {
    return "expected " + expected + " but got " + actual;
  }

  /** Returns the same with what stands around the place. */
  public Comparison with(Excerpt around) {
    return new Comparison(expected, actual, error, allowed, at, around);
  }
}
