package preprocessing.impute_missing;

/** Fills missing values, NaN, by one number a column or by the nearest rows. */
public final class ImputeMissing {

  private ImputeMissing() {}

  /**
   * Returns what to put into the gaps of each column.
   *
   * @param X the training rows, shape (n, d), NaN where a value is missing
   * @param strategy "mean", "median" or "mode"
   * @return one number for each column, shape (d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] fit(double[][] X, String strategy) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns the rows with one number in all gaps of a column.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @param fill what is put into the gaps of each column, shape (d)
   * @return the rows without gaps, shape (n, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] transform(double[][] X, double[] fill) {
    throw new UnsupportedOperationException("transform");
  }

  /**
   * Returns the rows with each gap filled from the k nearest rows that have a value there.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @param k how many neighbours count, at least 1
   * @return the rows without gaps, shape (n, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] knnImpute(double[][] X, int k) {
    throw new UnsupportedOperationException("knnImpute");
  }

  /**
   * Returns where values are missing.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @return true where {@code X} is NaN, shape (n, d)
   * @throws IllegalArgumentException when {@code X} is invalid, as the statement lists
   */
  public static boolean[][] indicator(double[][] X) {
    throw new UnsupportedOperationException("indicator");
  }
}
