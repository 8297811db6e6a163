package preprocessing.resampling_smote;

/** Ways to make a rare class count as much as a frequent one. */
public final class ResamplingSmote {

  private ResamplingSmote() {}

  /**
   * Returns all rows, and then rows of the minority again, until both labels are equally frequent.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param draws for each repetition, which row of the minority it takes, counted from 0 among the
   *     rows of the minority; shape (n_maj - n_min)
   * @return numbers of rows, shape (2 n_maj)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public static int[] oversample(int[] y, int[] draws) {
    throw new UnsupportedOperationException("oversample");
  }

  /**
   * Returns all rows of the minority and equally many of the majority, the first ones in an order.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param perm the order, each of 0, ..., n - 1 once, shape (n)
   * @return numbers of rows, ascending, shape (2 n_min)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public static int[] undersample(int[] y, int[] perm) {
    throw new UnsupportedOperationException("undersample");
  }

  /**
   * Returns the weights that make all classes weigh the same together.
   *
   * @param y the labels, from 0 to k - 1, shape (n)
   * @param k the number of classes, 1 or more
   * @return n / (k n_c) for each class c, 0 for a class without rows, shape (k)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public static double[] balancedWeights(int[] y, int k) {
    throw new UnsupportedOperationException("balancedWeights");
  }

  /**
   * Returns new rows, each on the line from a row of the minority to one of its neighbours there.
   *
   * @param minority the rows of the minority, finite, shape (m, d), at least two
   * @param k how many neighbours count, from 1 to m - 1
   * @param base the row where each new row starts, from 0 to m - 1, shape (s)
   * @param nbr the neighbour to which it goes, 0 being the nearest, from 0 to k - 1, shape (s)
   * @param gap how far it goes, 0 or more and less than 1, shape (s)
   * @return the new rows, shape (s, d)
   * @throws IllegalArgumentException when an argument is not as above, or {@code minority} is
   *     ragged
   */
  public static double[][] smote(double[][] minority, int k, int[] base, int[] nbr, double[] gap) {
    throw new UnsupportedOperationException("smote");
  }
}
