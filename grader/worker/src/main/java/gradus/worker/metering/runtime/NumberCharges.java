package gradus.worker.metering.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.NumberFormat;

/**
 * Charges arithmetic on numbers of any size by the words that they have.
 *
 * <p>The table {@code charges.txt} says which call is charged by which method. The cost of a
 * product follows the JDK's: by hand up to 80 words of 32 bits, by halves above (Karatsuba, Toom
 * and Cook), which the square root bounds well enough.
 */
public final class NumberCharges {

  private static final int BITS_PER_WORD = 32;
  private static final int BY_HAND_WORDS = 80;
  private static final int PRODUCTS_PER_STEP_LOG2 = 2;
  private static final int WORDS_PER_STEP_LOG2 = 3;

  private NumberCharges() {}

  /** Charges going through both numbers once. */
  public static void words(Object a, Object b) {
    Meter.charge((wordsOf(a) + wordsOf(b)) >> WORDS_PER_STEP_LOG2);
  }

  /** Charges a product, quotient, or anything that costs about as much. */
  public static void product(Object a, Object b) {
    Meter.charge(productCost(wordsOf(a), wordsOf(b)));
  }

  /** Charges a power, and bounds its size. */
  public static void power(Object base, int exponent) {
    long words = 1 + bitsOf(base) * Math.max(exponent, 0) / BITS_PER_WORD;
    Meter.allocate(words * Integer.BYTES);
    Meter.charge(productCost(words, words));
  }

  /** Charges a power modulo a number. */
  public static void modPow(Object base, Object exponent, Object modulus) {
    long one = 1 + productCost(wordsOf(modulus), wordsOf(modulus));
    product(base, modulus);
    Meter.charge(saturate(one * 2.0 * BITS_PER_WORD * wordsOf(exponent)));
  }

  /** Charges a number that grows by as many bits, and bounds its size. */
  public static void grow(Object number, int bits) {
    Meter.allocate((wordsOf(number) + Math.max(bits, 0) / BITS_PER_WORD) * Integer.BYTES);
  }

  /** Charges a number that may grow or lose as many bits or digits. */
  public static void shrink(Object number, int count) {
    grow(number, Math.abs(Math.max(count, -Integer.MAX_VALUE)));
  }

  /** Charges reading as many digits, or writing as many as a format asks for. */
  public static void digits(Object text) {
    if (text instanceof NumberFormat format) {
      Meter.allocate((long) format.getMinimumIntegerDigits() + format.getMinimumFractionDigits());
      return;
    }
    long words = Sizes.of(text) / 9;
    Meter.charge(productCost(words, words));
  }

  /** Charges writing a number with as many digits as a format asks for. */
  public static void digits(Object format, Object number) {
    product(number, number);
    plain(number);
    digits(format);
  }

  /** Charges a decimal whose scale changes. */
  public static void scale(Object number, int scale) {
    if (number instanceof BigDecimal decimal) {
      spread(decimal, (long) scale - decimal.scale());
    }
  }

  /** Charges two decimals that are brought to one scale. */
  public static void align(Object a, Object b) {
    if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
      spread(first, (long) second.scale() - first.scale());
      product(first, second);
    }
  }

  /** Charges a quotient with as many digits after the point. */
  public static void quotient(Object a, Object b, int scale) {
    if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
      spread(first, (long) scale + second.scale() - first.scale());
      product(first, second);
    }
  }

  /** Charges a result with as many digits as a context asks for. */
  public static void precise(Object a, Object b, Object context) {
    product(a, b);
    if (context instanceof MathContext precision && a instanceof BigDecimal decimal) {
      spread(decimal, precision.getPrecision());
    }
  }

  /** Charges a decimal that is written out without an exponent. */
  public static void plain(Object number) {
    if (number instanceof BigDecimal decimal) {
      spread(decimal, decimal.scale());
    }
  }

  private static void spread(BigDecimal decimal, long digits) {
    long words = wordsOf(decimal) + Math.abs(digits) / 9;
    Meter.allocate(words * Integer.BYTES);
    Meter.charge(productCost(words, words));
  }

  private static long wordsOf(Object number) {
    boolean counts = number instanceof BigInteger || number instanceof BigDecimal;
    return counts ? 1 + bitsOf(number) / BITS_PER_WORD : 0;
  }

  private static long bitsOf(Object number) {
    if (number instanceof BigInteger integer) {
      return integer.bitLength();
    }
    return number instanceof BigDecimal decimal ? decimal.unscaledValue().bitLength() : 0;
  }

  private static long productCost(long a, long b) {
    long shorter = Math.min(a, b);
    if (shorter <= BY_HAND_WORDS) {
      return (a * b) >> PRODUCTS_PER_STEP_LOG2;
    }
    return saturate(2.0 * Math.max(a, b) * Math.sqrt((double) shorter));
  }

  private static long saturate(double steps) {
    return (long) Math.min(steps, (double) Meter.LARGEST_CHARGE / 2);
  }
}
