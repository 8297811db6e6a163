package preprocessing.categorical_encoders;

/** Categories as numbers: labels, frequencies, and smoothed means of the target out of fold. */
public final class CategoricalEncoders {

  private CategoricalEncoders() {}

  /**
   * Returns the place of each category among the sorted training categories.
   *
   * @param train the categories of the training rows, shape (n)
   * @param x the categories to encode, shape (t)
   * @return labels from 0, and -1 for a category that is not in {@code train}, shape (t)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static int[] label(String[] train, String[] x) {
    throw new UnsupportedOperationException("label");
  }

  /**
   * Returns the share of the training rows that have each category.
   *
   * @param train the categories of the training rows, shape (n)
   * @param x the categories to encode, shape (t)
   * @return shares from 0 to 1, shape (t)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] frequency(String[] train, String[] x) {
    throw new UnsupportedOperationException("frequency");
  }

  /**
   * Returns the smoothed mean target of each row's category over the other folds.
   *
   * @param c the categories, shape (n)
   * @param y the targets, finite, shape (n)
   * @param fold the fold of each row, shape (n), at least two different ones
   * @param m how many rows the prior counts for, at least 0
   * @return one number for each row, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[] targetOof(String[] c, double[] y, int[] fold, double m) {
    throw new UnsupportedOperationException("targetOof");
  }
}
