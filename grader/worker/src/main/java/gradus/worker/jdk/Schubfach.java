package gradus.worker.jdk;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the shortest decimal that reads back as a number.
 *
 * @see <a href="https://drive.google.com/file/d/1gp5xv4CAa78SVgCeWfGqqI4FfYYYuNFb">R. Giulietti:
 *     The Schubfach way to render doubles</a>
 */
final class Schubfach {

  /** The powers of ten that scale a double; each is kept in two halves once it was needed. */
  private static final int LEAST_POWER = -292;

  private static final int GREATEST_POWER = 324;
  private static final int POWER_BITS = 126;
  private static final int HALF_BITS = 63;
  private static final AtomicReferenceArray<long[]> POWERS =
      new AtomicReferenceArray<>(GREATEST_POWER - LEAST_POWER + 1);

  private Schubfach() {}

  /**
   * Returns the significand of the shortest decimal; {@link #scale} is its exponent.
   *
   * @param multiple the number, counted in {@code 2^exponent}
   * @param narrow whether the next smaller number is only half as far away as the next larger one
   */
  static long shortest(long multiple, int exponent, boolean narrow) {
    int scale = scale(exponent, narrow);
    long[] power = power(-scale);
    int shift = exponent + floorLog2OfPowerOf10(-scale) + 2;
    long quarters = multiple << 2;
    // All three are four times as large as what they stand for, and odd if they were rounded.
    long lowest = scaled(power, (quarters - (narrow ? 1 : 2)) << shift);
    long itself = scaled(power, quarters << shift);
    long highest = scaled(power, (quarters + 2) << shift);
    // The ends of the interval belong to it if the number is even.
    long odd = multiple & 1;
    long floor = itself >> 2;
    long tens = floor / 10 * 10;
    long shorter = floor < 100 ? 0 : onlyOneWithin(lowest + odd, highest - odd, tens, 10);
    long inside = shorter != 0 ? shorter : onlyOneWithin(lowest + odd, highest - odd, floor, 1);
    return inside != 0 ? inside : nearer(floor, itself);
  }

  /** Returns a number or the next multiple after it, if one of both is between the ends, else 0. */
  private static long onlyOneWithin(long lowest, long highest, long number, int step) {
    boolean lower = lowest <= number << 2;
    boolean upper = (number + step) << 2 <= highest;
    if (lower == upper) {
      return 0;
    }
    return lower ? number : number + step;
  }

  /** Returns the nearer whole number; of two that are equally near the even one. */
  private static long nearer(long floor, long quarters) {
    long beyondHalf = quarters - ((floor << 2) + 2);
    return beyondHalf < 0 || (beyondHalf == 0 && (floor & 1) == 0) ? floor : floor + 1;
  }

  /** Returns the largest power of ten that is no longer than the interval around a number. */
  static int scale(int exponent, boolean narrow) {
    long log = exponent * 661_971_961_083L - (narrow ? 274_743_187_321L : 0);
    return (int) (log >> 41);
  }

  private static int floorLog2OfPowerOf10(int power) {
    return (int) ((power * 913_124_641_741L) >> 38);
  }

  /** Returns the product of a power of ten and a number, of which all that is lost sets a bit. */
  private static long scaled(long[] power, long factor) {
    long low = Math.multiplyHigh(power[1], factor);
    long middle = ((power[0] * factor) >>> 1) + low;
    long high = Math.multiplyHigh(power[0], factor) + (middle >>> HALF_BITS);
    long rest = middle & Long.MAX_VALUE;
    return high | ((rest + Long.MAX_VALUE) >>> HALF_BITS);
  }

  /** Returns the first 126 bits of a power of ten, rounded up, in two halves. */
  private static long[] power(int exponent) {
    long[] known = POWERS.get(exponent - LEAST_POWER);
    if (known != null) {
      return known;
    }
    int lost = floorLog2OfPowerOf10(exponent) - POWER_BITS + 1;
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    BigInteger first =
        exponent >= 0 ? power.shiftRight(lost) : BigInteger.ONE.shiftLeft(-lost).divide(power);
    BigInteger rounded = first.add(BigInteger.ONE);
    long[] halves = {
      rounded.shiftRight(HALF_BITS).longValue(), rounded.longValue() & Long.MAX_VALUE
    };
    POWERS.set(exponent - LEAST_POWER, halves);
    return halves;
  }
}
