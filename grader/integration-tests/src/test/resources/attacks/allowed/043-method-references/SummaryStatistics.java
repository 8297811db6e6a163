package foundations.summary_statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Uses method references of every kind. */
public final class SummaryStatistics {
  private final double factor = 2;

  private double scaled(double value) {
    return factor * value;
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
    DoubleUnaryOperator ofStatic = Math::sqrt;
    DoubleUnaryOperator bound = new SummaryStatistics()::scaled;
    ToIntFunction<String> unbound = String::length;
    Supplier<List<Double>> constructor = ArrayList::new;
    IntFunction<double[][]> array = double[][]::new;
    BiFunction<String, String, Boolean> two = String::equals;
    Function<double[], double[]> clone = double[]::clone;
    if (ofStatic.andThen(bound).applyAsDouble(4) != 4
        || unbound.applyAsInt("abc") != 3
        || !constructor.get().isEmpty()
        || array.apply(3).length != 3
        || two.apply("a", "b")
        || clone.apply(x).length != x.length) {
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
