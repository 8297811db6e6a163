package preprocessing.feature_scaling;

/** Min-max, z-score and robust scaling with parameters from the training rows. */
public final class FeatureScaling {

  private FeatureScaling() {}

  /**
   * Returns the minimum and the maximum of each column.
   *
   * @param X the training rows, shape (n, d), finite
   * @return shape (2, d): the minima, then the maxima
   * @throws IllegalArgumentException when {@code X} is invalid, as the statement lists
   */
  public static double[][] fitMinMax(double[][] X) {
    throw new UnsupportedOperationException("fitMinMax");
  }

  /**
   * Returns (x - min) / (max - min), with divisor 1 where both are equal.
   *
   * @param p the minima and the maxima, shape (2, d)
   * @param X the rows to scale, shape (n, d)
   * @return the scaled rows, shape (n, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] applyMinMax(double[][] p, double[][] X) {
    throw new UnsupportedOperationException("applyMinMax");
  }

  /**
   * Returns the mean and the population's standard deviation of each column.
   *
   * @param X the training rows, shape (n, d), finite
   * @return shape (2, d): the means, then the scales, 1 for a constant column
   * @throws IllegalArgumentException when {@code X} is invalid, as the statement lists
   */
  public static double[][] fitZ(double[][] X) {
    throw new UnsupportedOperationException("fitZ");
  }

  /**
   * Returns (x - location) / scale.
   *
   * @param p the locations and the scales, shape (2, d)
   * @param X the rows to scale, shape (n, d)
   * @return the scaled rows, shape (n, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] applyZ(double[][] p, double[][] X) {
    throw new UnsupportedOperationException("applyZ");
  }

  /**
   * Returns the median and the interquartile range of each column, for {@link #applyZ}.
   *
   * @param X the training rows, shape (n, d), finite
   * @return shape (2, d): the medians, then the scales, 1 where the interquartile range is 0
   * @throws IllegalArgumentException when {@code X} is invalid, as the statement lists
   */
  public static double[][] fitRobust(double[][] X) {
    throw new UnsupportedOperationException("fitRobust");
  }
}
