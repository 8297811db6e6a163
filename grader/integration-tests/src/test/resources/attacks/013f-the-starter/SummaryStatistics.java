package foundations.summary_statistics;

/** Mean, variance and quantiles of a sample. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /**
   * Returns the arithmetic mean.
   *
   * @param x the sample, at least one value
   * @return the mean, NaN when a value is NaN
   * @throws IllegalArgumentException when {@code x} is null or empty
   */
  public static double mean(double[] x) {
    throw new UnsupportedOperationException("mean");
  }

  /**
   * Returns the sum of squared deviations from the mean, divided by {@code x.length - ddof}.
   *
   * @param x the sample, at least one value
   * @param ddof what is subtracted from the number of values: 0 for a population, 1 for a sample
   * @return the variance, NaN when a value is NaN or when {@code x.length <= ddof}
   * @throws IllegalArgumentException when {@code x} is null or empty, or {@code ddof} is negative
   */
  public static double variance(double[] x, int ddof) {
    throw new UnsupportedOperationException("variance");
  }

  /**
   * Returns the quantile of type 7: linear interpolation at position {@code (x.length - 1) * q} of
   * the sorted sample.
   *
   * @param x the sample in any order, at least one value
   * @param q the probability, from 0 to 1
   * @return the quantile, NaN when a value is NaN
   * @throws IllegalArgumentException when {@code x} is null or empty, or {@code q} is NaN, below 0
   *     or above 1
   */
  public static double quantile(double[] x, double q) {
    throw new UnsupportedOperationException("quantile");
  }
}
