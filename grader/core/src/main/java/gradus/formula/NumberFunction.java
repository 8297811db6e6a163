package gradus.formula;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The functions that take numbers and give one. What is undefined is NaN. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum NumberFunction {
  ABS(StrictMath::abs),
  SQRT(StrictMath::sqrt),
  EXP(StrictMath::exp),
  LN(StrictMath::log),
  LOG2(NumberFunction::binaryLogarithm),
  LOG10(StrictMath::log10),
  FLOOR(StrictMath::floor),
  CEIL(StrictMath::ceil),
  FACT(NumberFunction::factorial),
  MIN(StrictMath::min, true),
  MAX(StrictMath::max, true),
  CHOOSE(NumberFunction::binomial, false);

  private static final int MOST_FACTORS = 10_000;

  private final int least;
  private final boolean more;
  private final DoubleBinaryOperator function;

  NumberFunction(DoubleUnaryOperator function) {
    this.least = 1;
    this.more = false;
    this.function = (ignored, last) -> function.applyAsDouble(last);
  }

  NumberFunction(DoubleBinaryOperator function, boolean more) {
    this.least = 2;
    this.more = more;
    this.function = function;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns how many numbers it takes at least. */
  int least() {
    return least;
  }

  /** Returns whether it takes more than that, too. */
  boolean takesMore() {
    return more;
  }

  /** Returns its value of at least as many numbers as it takes. */
  double of(double... numbers) {
    double result = numbers[0];
    if (least == 1) {
      return function.applyAsDouble(result, result);
    }
    for (int i = 1; i < numbers.length; i++) {
      result = function.applyAsDouble(result, numbers[i]);
    }
    return result;
  }

  private static double binaryLogarithm(double x) {
    int exponent = Math.getExponent(x);
    boolean isPower = x > 0 && StrictMath.scalb(1.0, exponent) == x;
    return isPower ? exponent : StrictMath.log(x) / StrictMath.log(2);
  }

  private static double factorial(double n) {
    double factors = StrictMath.rint(n);
    if (!(factors >= 0)) {
      return Double.NaN;
    }
    double product = 1;
    for (int i = 2; i <= factors && Double.isFinite(product); i++) {
      product *= i;
    }
    return product;
  }

  private static double binomial(double n, double k) {
    double all = StrictMath.rint(n);
    double chosen = StrictMath.rint(k);
    if (!(all >= 0 && chosen >= 0)) {
      return Double.NaN;
    }
    double factors = StrictMath.min(chosen, all - chosen);
    if (factors < 0) {
      return 0;
    }
    if (factors > MOST_FACTORS) {
      return Double.NaN;
    }
    double product = 1;
    for (int i = 1; i <= factors; i++) {
      product = product * (all - factors + i) / i;
    }
    return product;
  }
}
