package preprocessing.train_val_test_split;

/** Splits rows into parts to train, to validate and to test, by a permutation that is passed in. */
public final class TrainValTestSplit {

  private TrainValTestSplit() {}

  /**
   * Returns the rows that train, validate and test. The first rows of the permutation are test
   * rows, the next validation rows; both sizes are rounded up.
   *
   * @param n the number of rows
   * @param val the share of all rows that validate, above 0 and below 1
   * @param test the share of all rows that test, above 0 and below 1
   * @param perm the order of the rows, each number from 0 to n - 1 once, shape (n)
   * @return training rows, validation rows and test rows, each in the order of the permutation
   * @throws IllegalArgumentException when a share is NaN, not above 0 or not below 1, a part has no
   *     rows, or perm is not a permutation of 0, ..., n - 1
   */
  public static int[][] split(int n, double val, double test, int[] perm) {
    throw new UnsupportedOperationException("split");
  }

  /**
   * Returns the rows that train and test, with the share of every class as near as can be to its
   * share of all rows.
   *
   * @param y the labels, any whole numbers, shape (n)
   * @param test the share of all rows that test, above 0 and below 1
   * @param perm the order of the rows, each number from 0 to n - 1 once, shape (n)
   * @return training rows and test rows, each in the order of the permutation
   * @throws IllegalArgumentException when y is null or empty, the share is NaN, not above 0 or not
   *     below 1, a part has no rows, or perm is not a permutation of 0, ..., n - 1
   */
  public static int[][] stratified(int[] y, double test, int[] perm) {
    throw new UnsupportedOperationException("stratified");
  }
}
