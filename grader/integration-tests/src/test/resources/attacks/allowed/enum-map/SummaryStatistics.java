package foundations.summary_statistics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** Counts by the constants of an enum. */
public final class SummaryStatistics {
  enum Sign {
    NEGATIVE {
      @Override
      double times(double value) {
        return -value;
      }
    },
    ZERO {
      @Override
      double times(double value) {
        return 0;
      }
    },
    POSITIVE {
      @Override
      double times(double value) {
        return value;
      }
    };

    abstract double times(double value);

    static Sign of(double value) {
      return value < 0 ? NEGATIVE : value > 0 ? POSITIVE : ZERO;
    }
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
    Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
    for (double each : new double[] {-1, 0, 2, 3}) {
      counts.merge(Sign.of(each), 1, Integer::sum);
    }
    if (!counts.toString().equals("{NEGATIVE=1, ZERO=1, POSITIVE=2}")
        || Sign.valueOf("ZERO").times(3) != 0
        || Sign.NEGATIVE.times(2) != -2
        || EnumSet.complementOf(EnumSet.of(Sign.ZERO)).size() != 2
        || Sign.values()[1].ordinal() != 1
        || Sign.POSITIVE.getDeclaringClass() != Sign.class) {
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
