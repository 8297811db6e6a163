package gradus.testkit.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimals that read back as the number they stand for, the same on every Java
 * release.
 *
 * <p>{@link Double#toString(double)} gives these since Java 19 only: {@code 2e23} reads {@code
 * 1.9999999999999998E23} on Java 17 (JDK-4511638). Here the digits are searched: of the decimals
 * with two digits that {@link Double#parseDouble} reads back as the number, the nearest; if there
 * is none, of those with three digits, and so on; seventeen always suffice. That is the definition
 * in the documentation of {@code Double.toString} of Java 19, and the format is that method's too.
 */
public final class ShortestDecimal {
  private static final int FEWEST_DIGITS = 2;
  private static final int MOST_DIGITS = 17;
  private static final double PLAIN_FROM = 1e-3;
  private static final double PLAIN_BELOW = 1e7;

  private ShortestDecimal() {}

  /** Returns the text of a number, such as {@code 0.1}, {@code -2.0E-5}, {@code NaN}. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    return sign + (magnitude == 0 ? "0.0" : format(digits(magnitude), magnitude));
  }

  private static BigDecimal digits(double magnitude) {
    BigDecimal exact = new BigDecimal(magnitude);
    for (int digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean downReads = down.doubleValue() == magnitude;
      boolean upReads = up.doubleValue() == magnitude;
      if (downReads && upReads) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (downReads || upReads) {
        return downReads ? down : up;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String format(BigDecimal decimal, double magnitude) {
    String digits = decimal.stripTrailingZeros().unscaledValue().toString();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (magnitude >= PLAIN_FROM && magnitude < PLAIN_BELOW) {
      return plain(digits, exponent);
    }
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return digits.charAt(0) + "." + fraction + "E" + exponent;
  }

  private static String plain(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    int whole = exponent + 1;
    if (digits.length() <= whole) {
      return digits + "0".repeat(whole - digits.length()) + ".0";
    }
    return digits.substring(0, whole) + "." + digits.substring(whole);
  }
}
