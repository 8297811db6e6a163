package evaluation.stratified_kfold;

/** Folds for cross-validation that hold the same share of every class. */
public final class StratifiedKfold {

  private StratifiedKfold() {}

  /**
   * Returns the fold of each row. How many rows of a class a fold gets is found by dealing all
   * rows, class by class, to the folds in turn; inside a class the first rows are in fold 0, the
   * next in fold 1, and so on.
   *
   * @param y the labels, any whole numbers, shape (n)
   * @param k the number of folds, from 2 to n
   * @return numbers from 0 to k - 1, shape (n)
   * @throws IllegalArgumentException when y is null or empty, or k is less than 2 or greater than n
   */
  public static int[] foldOf(int[] y, int k) {
    throw new UnsupportedOperationException("foldOf");
  }
}
