package gradus.worker.jdk;

/**
 * The shortest decimals that read back as a number, as the documentation of {@link
 * Double#toString(double)} asks for since Java 19, and their texts.
 *
 * <p>A copy of this class and of {@link Schubfach} becomes part of the JDK. So they call nothing
 * outside {@code java.base}, and are written without lambdas and without adding texts.
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
    long shortest = Schubfach.shortest(tiny ? 10 * multiple : multiple, least + lost, narrow);
    String written = Long.toString(shortest);
    int scale = Schubfach.scale(least + lost, narrow) - (tiny ? 1 : 0);
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
    String digits =
        Long.toString(Schubfach.shortest(tiny ? 10 * multiple : multiple, exponent, narrow));
    int point = digits.length() + Schubfach.scale(exponent, narrow) - (tiny ? 1 : 0);
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
}
