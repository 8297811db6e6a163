package foundations.summary_statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Passes functions around. */
public final class SummaryStatistics {
  @FunctionalInterface
  interface TriFunction<A, B, C, R> {
    R apply(A a, B b, C c);

    default <S> TriFunction<A, B, C, S> then(Function<? super R, ? extends S> after) {
      return (a, b, c) -> after.apply(apply(a, b, c));
    }
  }

  static double fold(double[] x, double start, DoubleBinaryOperator step) {
    double result = start;
    for (double each : x) {
      result = step.applyAsDouble(result, each);
    }
    return result;
  }

  static Supplier<Integer> counter() {
    int[] count = {0};
    return () -> ++count[0];
  }

  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    requireValues(x);
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    requireValues(x);
    if (ddof < 0) {
      throw new IllegalArgumentException("ddof must not be negative");
    }
    if (x.length <= ddof) {
      return Double.NaN;
    }
    Supplier<Integer> counter = counter();
    counter.get();
    UnaryOperator<Integer> twice = each -> 2 * each;
    BinaryOperator<Integer> plus = Integer::sum;
    Predicate<String> empty = String::isEmpty;
    TriFunction<Integer, Integer, Integer, Integer> sum = (a, b, c) -> a + b + c;
    if (fold(new double[] {1, 2}, 3, Double::sum) != 6
        || counter.get() != 2
        || twice.andThen(twice).apply(3) != 12
        || plus.andThen(each -> each + 1).apply(1, 2) != 4
        || empty.negate().or(each -> true).test("") != true
        || sum.then(Integer::doubleValue).apply(1, 2, 3) != 6.0
        || List.of(twice, each -> 0).get(1).apply(9) != 0) {
      return -1;
    }
    double mean = mean(x);
    double squares = 0;
    for (double each : x) {
      squares += (each - mean) * (each - mean);
    }
    return squares / (x.length - ddof);
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    requireValues(x);
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q must be from 0 to 1");
    }
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) {
      return Double.NaN;
    }
    double position = last * q;
    int low = (int) position;
    int high = Math.min(low + 1, last);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }

  private static void requireValues(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
  }
}
