package preprocessing.datetime_binning_features;

/** The parts of a time, and bins of equal width or equal frequency. */
public final class DatetimeBinningFeatures {

  private DatetimeBinningFeatures() {}

  /**
   * Returns month, day of the year, day of the week from Monday 0, weekend, hour, sine and cosine.
   *
   * @param isoInstant date, time and offset, such as 2024-02-29T18:30:00Z
   * @return the seven parts in UTC
   * @throws IllegalArgumentException when the text is invalid, as the statement lists
   */
  public static double[] timeFeatures(String isoInstant) {
    throw new UnsupportedOperationException("timeFeatures");
  }

  /**
   * Returns the bin of each value, among bins of equal width.
   *
   * @param train the values whose range is divided, shape (n)
   * @param x the values to put into bins, shape (t)
   * @param bins how many bins, at least 1
   * @return bins from 0, shape (t)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] equalWidth(double[] train, double[] x, int bins) {
    throw new UnsupportedOperationException("equalWidth");
  }

  /**
   * Returns the bin of each value, among bins between quantiles, of which equal ones are merged.
   *
   * @param train the values whose quantiles are taken, shape (n)
   * @param x the values to put into bins, shape (t)
   * @param bins how many bins, at least 1
   * @return bins from 0, shape (t)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] quantileBins(double[] train, double[] x, int bins) {
    throw new UnsupportedOperationException("quantileBins");
  }
}
