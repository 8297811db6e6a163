package gradus.model;

import java.math.BigDecimal;

/**
 * A number of points, exact to the millionth.
 *
 * @param micros the millionths of a point, not negative
 */
public record Points(long micros) {

  /** How many decimals a number of points may have. */
  public static final int DECIMALS = 6;

  /** No points. */
  public static final Points ZERO = new Points(0);

  private static final int MOST_INTEGER_DIGITS = 12;

  public Points {
    if (micros < 0) {
      throw new IllegalArgumentException("negative points: " + micros);
    }
  }

  /** Returns the points as a decimal number with at least one decimal. */
  public BigDecimal toBigDecimal() {
    BigDecimal plain = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
    return plain.scale() < 1 ? plain.setScale(1) : plain;
  }

  /** Returns the points as digits, without an exponent. */
  public String toPlainString() {
    return toBigDecimal().toPlainString();
  }

  /**
   * Returns the points that a decimal number says.
   *
   * @throws IllegalArgumentException if it is negative, has more than six decimals or more than
   *     twelve digits before them
   */
  public static Points of(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > DECIMALS) {
      throw new IllegalArgumentException("more than six decimals");
    }
    // Compared as longs: a scale may be so far below zero that the difference overflows an int.
    if ((long) plain.precision() - plain.scale() > MOST_INTEGER_DIGITS) {
      throw new IllegalArgumentException("more than twelve digits");
    }
    return new Points(plain.movePointRight(DECIMALS).longValueExact());
  }
}
