package evaluation.kfold_indices;

/** The rows that test and the rows that train in each round of k-fold cross-validation. */
public final class KfoldIndices {

  private KfoldIndices() {}

  /**
   * Returns the test rows of every fold: consecutive blocks of the rows' order, of which the first
   * n mod k have one row more than the others.
   *
   * @param n the number of rows
   * @param k the number of folds, from 2 to n
   * @param permOrNull the order of the rows, each number from 0 to n - 1 once, shape (n), or null
   *     for 0, 1, ..., n - 1
   * @return k arrays, each in the rows' order
   * @throws IllegalArgumentException when k is less than 2 or greater than n, or permOrNull is
   *     neither null nor a permutation of 0, ..., n - 1
   */
  public static int[][] testFolds(int n, int k, int[] permOrNull) {
    throw new UnsupportedOperationException("testFolds");
  }

  /**
   * Returns the rows that are left for training, ascending.
   *
   * @param n the number of rows
   * @param test the rows of a test fold, different numbers from 0 to n - 1 in any order, shape (m)
   * @return all other rows, shape (n - m)
   * @throws IllegalArgumentException when n is less than 1, test is null or empty, or it holds a
   *     number outside 0, ..., n - 1 or one number twice
   */
  public static int[] trainOf(int n, int[] test) {
    throw new UnsupportedOperationException("trainOf");
  }
}
