package preprocessing.data_cleaning;

/** Repairs a table: column names, duplicate and sparse rows, gaps and outliers. */
public final class Cleaner {

  /** Makes a cleaner; it has no settings, and remembers nothing from one call to the next. */
  public Cleaner() {}

  /**
   * Returns column names in snake case.
   *
   * @param names the names as they came, shape (d)
   * @return the words of each name in lower case, joined by one underscore, shape (d)
   * @throws IllegalArgumentException when {@code names} is null or empty, or holds null
   */
  public String[] snakeCase(String[] names) {
    throw new UnsupportedOperationException("snakeCase");
  }

  /**
   * Returns the rows without those that are equal to an earlier one; NaN equals NaN.
   *
   * @param X the rows, shape (n, d)
   * @return the rows that stay, in their order, shape (m, d)
   * @throws IllegalArgumentException when {@code X} is invalid, as the statement lists
   */
  public double[][] dropDuplicates(double[][] X) {
    throw new UnsupportedOperationException("dropDuplicates");
  }

  /**
   * Returns the rows whose share of missing values is at most a limit.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @param maxMissing the limit, from 0 to 1
   * @return the rows that stay, in their order, shape (m, d), possibly none
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public double[][] dropSparseRows(double[][] X, double maxMissing) {
    throw new UnsupportedOperationException("dropSparseRows");
  }

  /**
   * Returns the rows with each missing value replaced by the median of its column.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @return the filled rows, shape (n, d)
   * @throws IllegalArgumentException when {@code X} is invalid, or a column has no value
   */
  public double[][] imputeMedian(double[][] X) {
    throw new UnsupportedOperationException("imputeMedian");
  }

  /**
   * Returns the rows with each value outside its column's fences replaced by the column's median.
   *
   * @param X the rows, shape (n, d), without NaN
   * @return the rows without outliers, shape (n, d)
   * @throws IllegalArgumentException when {@code X} is invalid, or holds a NaN
   */
  public double[][] outliersToMedian(double[][] X) {
    throw new UnsupportedOperationException("outliersToMedian");
  }

  /**
   * Returns the rows after all steps: duplicates, sparse rows, gaps, outliers.
   *
   * @param X the rows, shape (n, d), NaN where a value is missing
   * @return the clean rows, shape (m, d)
   * @throws IllegalArgumentException when {@code X} is invalid, no row is left after two steps, or
   *     a column has no value then
   */
  public double[][] clean(double[][] X) {
    throw new UnsupportedOperationException("clean");
  }
}
