package gradus.worker.jdk;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The shortest decimals that read back as a number, as the documentation of {@link
 * Double#toString(double)} asks for since Java 19, and their texts.
 *
 * <p>A copy of this class becomes part of the JDK. So it calls nothing outside {@code java.base},
 * and is written without lambdas and without adding texts.
 *
 * @see <a href="https://drive.google.com/file/d/1gp5xv4CAa78SVgCeWfGqqI4FfYYYuNFb">R. Giulietti:
 *     The Schubfach way to render doubles</a>
 */
final class ShortestDecimals {

  private static final int FRACTION_BITS = 52;
  private static final int FLOAT_FRACTION_BITS = 23;
  private static final int LEAST_EXPONENT = -1074;
  private static final int FLOAT_LEAST_EXPONENT = -149;

  /** Below these multiples of the smallest number, one digit would be before the point. */
  private static final int TINY = 3;

  private static final int FLOAT_TINY = 8;

  /** Whole numbers up to here, which are frequent, are written as integers are. */
  private static final int MOST_PLAIN = 9_999_999;

  private static final int PLAIN_FROM = -2;
  private static final int PLAIN_TO = 7;

  /** The powers of ten that scale a double; each is kept in two halves once it was needed. */
  private static final int LEAST_POWER = -292;

  private static final int GREATEST_POWER = 324;
  private static final int POWER_BITS = 126;
  private static final int HALF_BITS = 63;
  private static final AtomicReferenceArray<long[]> POWERS =
      new AtomicReferenceArray<>(GREATEST_POWER - LEAST_POWER + 1);

  /** What {@link #digits} adds to an exponent, which then is never negative. */
  private static final int EXPONENT_OFFSET = 1024;

  private ShortestDecimals() {}

  /** Returns the text of a number. */
  static String of(double value) {
    int whole = (int) value;
    if (whole == value && isWritten(whole)) {
      return Integer.toString(whole).concat(".0");
    }
    long bits = Double.doubleToRawLongBits(value);
    boolean negative = bits < 0;
    int biased = (int) (bits >>> FRACTION_BITS) & 0x7ff;
    long fraction = bits & ((1L << FRACTION_BITS) - 1);
    if (biased == 0x7ff) {
      return special(fraction != 0, negative);
    }
    if (biased == 0) {
      return text(negative, fraction, LEAST_EXPONENT, false, TINY);
    }
    boolean narrow = fraction == 0 && biased > 1;
    return text(
        negative, fraction | 1L << FRACTION_BITS, biased - 1 + LEAST_EXPONENT, narrow, TINY);
  }

  /** Returns the text of a number. */
  static String of(float value) {
    int whole = (int) value;
    if (whole == value && isWritten(whole)) {
      return Integer.toString(whole).concat(".0");
    }
    int bits = Float.floatToRawIntBits(value);
    boolean negative = bits < 0;
    int biased = (bits >>> FLOAT_FRACTION_BITS) & 0xff;
    int fraction = bits & ((1 << FLOAT_FRACTION_BITS) - 1);
    if (biased == 0xff) {
      return special(fraction != 0, negative);
    }
    if (biased == 0) {
      return text(negative, fraction, FLOAT_LEAST_EXPONENT, false, FLOAT_TINY);
    }
    return text(
        negative,
        fraction | 1 << FLOAT_FRACTION_BITS,
        biased - 1 + FLOAT_LEAST_EXPONENT,
        fraction == 0 && biased > 1,
        FLOAT_TINY);
  }

  /** Zero is not: it may have a sign. */
  private static boolean isWritten(int whole) {
    return whole != 0 && whole >= -MOST_PLAIN && whole <= MOST_PLAIN;
  }

  /**
   * Writes the digits of a positive double.
   *
   * @param fraction its 53 significant bits, of which the highest is set
   * @param exponent the power of two of the highest
   * @param digits where the digits go, from the start
   * @return how many digits, times 2^16, plus the power of ten of the place after the point before
   *     them all, plus {@link #EXPONENT_OFFSET}
   */
  static int digits(long fraction, int exponent, char[] digits) {
    int least = exponent - FRACTION_BITS;
    int lost = Math.max(LEAST_EXPONENT - least, 0);
    boolean narrow = fraction == 1L << FRACTION_BITS && least > LEAST_EXPONENT;
    long multiple = fraction >> lost;
    boolean tiny = multiple < TINY;
    long shortest = shortest(tiny ? 10 * multiple : multiple, least + lost, narrow);
    String written = Long.toString(shortest);
    int scale = scale(least + lost, narrow) - (tiny ? 1 : 0);
    int length = lengthWithoutZeros(written);
    written.getChars(0, length, digits, 0);
    return length << 16 | (written.length() + scale + EXPONENT_OFFSET);
  }

  /**
   * Returns a decimal without the zeros that end its fraction: Java 17 rounds {@code 5.0E-4} to
   * three places in another way than {@code 5.E-4}.
   */
  static String withoutLastZeros(String decimal) {
    int exponent = decimal.indexOf('E');
    int end = exponent < 0 ? decimal.length() : exponent;
    int kept = end;
    while (kept > 0 && decimal.charAt(kept - 1) == '0') {
      kept--;
    }
    if (kept == end || decimal.indexOf('.') < 0) {
      return decimal;
    }
    return decimal.substring(0, kept).concat(decimal.substring(end));
  }

  /** Returns whether a character is a letter or digit of ASCII. */
  static boolean isAsciiLetterOrDigit(int character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }

  private static String special(boolean isNan, boolean negative) {
    if (isNan) {
      return "NaN";
    }
    return negative ? "-Infinity" : "Infinity";
  }

  private static String text(
      boolean negative, long multiple, int exponent, boolean narrow, int leastWithTwoDigits) {
    if (multiple == 0) {
      return negative ? "-0.0" : "0.0";
    }
    boolean tiny = multiple < leastWithTwoDigits;
    String digits = Long.toString(shortest(tiny ? 10 * multiple : multiple, exponent, narrow));
    int point = digits.length() + scale(exponent, narrow) - (tiny ? 1 : 0);
    StringBuilder text = new StringBuilder(26);
    if (negative) {
      text.append('-');
    }
    int length = lengthWithoutZeros(digits);
    if (point >= PLAIN_FROM && point <= PLAIN_TO) {
      appendPlain(text, digits, length, point);
    } else {
      text.append(digits.charAt(0)).append('.');
      appendFraction(text, digits, 1, length);
      text.append('E').append(point - 1);
    }
    return text.toString();
  }

  private static void appendPlain(StringBuilder text, String digits, int length, int point) {
    if (point <= 0) {
      text.append("0.");
      appendZeros(text, -point);
      text.append(digits, 0, length);
      return;
    }
    text.append(digits, 0, Math.min(point, length));
    appendZeros(text, point - length);
    text.append('.');
    appendFraction(text, digits, point, length);
  }

  private static void appendFraction(StringBuilder text, String digits, int from, int to) {
    if (from < to) {
      text.append(digits, from, to);
    } else {
      text.append('0');
    }
  }

  private static void appendZeros(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append('0');
    }
  }

  private static int lengthWithoutZeros(String digits) {
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    return length;
  }

  /**
   * Returns the significand of the shortest decimal; {@link #scale} is its exponent.
   *
   * @param multiple the number, counted in {@code 2^exponent}
   * @param narrow whether the next smaller number is only half as far away as the next larger one
   */
  private static long shortest(long multiple, int exponent, boolean narrow) {
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
    if (floor >= 100) {
      long tens = floor / 10 * 10;
      boolean lower = lowest + odd <= tens << 2;
      boolean upper = ((tens + 10) << 2) + odd <= highest;
      if (lower != upper) {
        return lower ? tens : tens + 10;
      }
    }
    boolean lower = lowest + odd <= floor << 2;
    boolean upper = ((floor + 1) << 2) + odd <= highest;
    if (lower != upper) {
      return lower ? floor : floor + 1;
    }
    long beyondHalf = itself - ((floor << 2) + 2);
    return beyondHalf < 0 || (beyondHalf == 0 && (floor & 1) == 0) ? floor : floor + 1;
  }

  /** Returns the largest power of ten that is no longer than the interval around a number. */
  private static int scale(int exponent, boolean narrow) {
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
