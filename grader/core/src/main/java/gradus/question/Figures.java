package gradus.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes computed numbers as one would by hand. */
public final class Figures {

  private static final MathContext SHORT = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final int LONGEST = 9;

  private Figures() {}

  /** Returns a finite number with at most five significant digits, or all of a whole number. */
  public static String of(double number) {
    if (number == StrictMath.rint(number) && Math.abs(number) < 1e9) {
      return Long.toString((long) number);
    }
    BigDecimal rounded = BigDecimal.valueOf(number).round(SHORT).stripTrailingZeros();
    String plain = rounded.toPlainString();
    return plain.length() <= LONGEST
        ? plain
        : rounded.toString().replace("E+", "e").replace("E", "e");
  }
}
