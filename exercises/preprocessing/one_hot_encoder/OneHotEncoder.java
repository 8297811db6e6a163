package preprocessing.one_hot_encoder;

/** One 0/1 column for each category of each column. */
public final class OneHotEncoder {

  private OneHotEncoder() {}

  /**
   * Returns the different categories of each column, in rising order.
   *
   * @param rows the training rows, shape (n, d)
   * @return for each of the d columns its categories
   * @throws IllegalArgumentException when {@code rows} is invalid, as the statement lists
   */
  public static String[][] fit(String[][] rows) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns one 0/1 column for each category of each column.
   *
   * @param cats the categories of each column, in rising order, as {@link #fit} returns them
   * @param rows the rows to encode, shape (n, d); unknown categories give zeros
   * @param dropFirst whether the first category of each column gets no result column
   * @return shape (n, number of result columns)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] transform(String[][] cats, String[][] rows, boolean dropFirst) {
    throw new UnsupportedOperationException("transform");
  }
}
