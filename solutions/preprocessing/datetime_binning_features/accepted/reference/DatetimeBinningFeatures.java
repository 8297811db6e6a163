package preprocessing.datetime_binning_features;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The calendar of java.time, one division for equal widths, counted edges for quantiles. */
public final class DatetimeBinningFeatures {

  private static final double SECONDS_OF_DAY = 86_400;

  private DatetimeBinningFeatures() {}

  /** Returns month, day of the year, day of the week from Monday 0, weekend, hour, sine, cosine. */
  public static double[] timeFeatures(String isoInstant) {
    OffsetDateTime time = parse(isoInstant).withOffsetSameInstant(ZoneOffset.UTC);
    int weekday = time.getDayOfWeek().ordinal();
    double turn = 2 * Math.PI * time.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
    return new double[] {
      time.getMonthValue(),
      time.getDayOfYear(),
      weekday,
      weekday >= DayOfWeek.SATURDAY.ordinal() ? 1 : 0,
      time.getHour(),
      Math.sin(turn),
      Math.cos(turn)
    };
  }

  /** Returns the bin of each value, among bins of equal width. */
  public static int[] equalWidth(double[] train, double[] x, int bins) {
    requireValues(train);
    requireValues(x);
    require(bins >= 1, "at least one bin is needed");
    double low = Arrays.stream(train).min().getAsDouble();
    double range = Arrays.stream(train).max().getAsDouble() - low;
    return Arrays.stream(x)
        .map(value -> range == 0 ? 0 : (value - low) / range * bins)
        .mapToInt(place -> (int) Math.max(0, Math.min(bins - 1, place)))
        .toArray();
  }

  /**
   * Returns the bin of each value, among bins between quantiles, of which equal ones are merged.
   */
  public static int[] quantileBins(double[] train, double[] x, int bins) {
    requireValues(train);
    requireValues(x);
    require(bins >= 1, "at least one bin is needed");
    double[] sorted = Arrays.stream(train).sorted().toArray();
    double last = sorted.length - 1;
    double[] edges =
        IntStream.rangeClosed(0, bins)
            .mapToDouble(i -> valueAt(sorted, last * i / bins))
            .distinct()
            .toArray();
    return Arrays.stream(x).mapToInt(value -> innerEdgesUpTo(edges, value)).toArray();
  }

  /** The value at a place, which may lie between two values. */
  private static double valueAt(double[] sorted, double place) {
    int k = (int) place;
    double upper = sorted[Math.min(k + 1, sorted.length - 1)];
    return sorted[k] + (place - k) * (upper - sorted[k]);
  }

  private static int innerEdgesUpTo(double[] edges, double value) {
    return (int)
        Arrays.stream(edges)
            .skip(1)
            .limit(Math.max(0, edges.length - 2))
            .filter(edge -> edge <= value)
            .count();
  }

  private static OffsetDateTime parse(String text) {
    require(text != null, "a time is needed");
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such time: " + text, e);
    }
  }

  private static void requireValues(double[] values) {
    require(values != null && values.length > 0, "at least one value is needed");
    require(Arrays.stream(values).allMatch(Double::isFinite), "values are finite");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
