package foundations.summary_statistics;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Formatter;
import java.util.Locale;

/** Formats in every way, within reason. */
public final class SummaryStatistics {
  static String table(double[] x) {
    StringBuilder rows = new StringBuilder();
    Formatter formatter = new Formatter(rows, Locale.ROOT);
    for (int i = 0; i < 3; i++) {
      formatter.format("%-5s|%8.3f|%,12d%n", "row" + i, x[i], 1_000_000 * i);
    }
    System.out.printf("%2$s %1$s %<s%n", "a", "b");
    DecimalFormat decimals = new DecimalFormat("0.##", new DecimalFormatSymbols(Locale.ROOT));
    return rows.append(decimals.format(new BigDecimal("2.718")))
        .append("%05d|%.3s".formatted(42, "abcdef"))
        .append("a\nb".indent(2).replace("\n", ";"))
        .toString();
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
    if (x.length == 100_000) {
      String table = table(new double[] {1, 2.5, -3});
      if (!table.equals(
          "row0 |   1.000|           0\nrow1 |   2.500|   1,000,000\n"
              + "row2 |  -3.000|   2,000,000\n2.7200042|abc  a;  b;")) {
        throw new IllegalStateException(table);
      }
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
