package nlp.scaled_dot_product_attention;

/** Attention of queries to keys, and the means of their values. */
public final class ScaledDotProductAttention {

  private ScaledDotProductAttention() {}

  /**
   * Returns how much each query attends to each key.
   *
   * @param Q the queries, one a row, shape (m, d)
   * @param K the keys, one a row, shape (n, d)
   * @param mask true where a query may see a key, shape (m, n), or null if it may see all
   * @return rows of weights that add up to 1, or are 0 where a query sees nothing, shape (m, n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] weights(double[][] Q, double[][] K, boolean[][] mask) {
    throw new UnsupportedOperationException("weights");
  }

  /**
   * Returns the mean of the values for each query, weighted by its attention.
   *
   * @param Q the queries, one a row, shape (m, d)
   * @param K the keys, one a row, shape (n, d)
   * @param V the values, one a row, shape (n, e)
   * @param mask true where a query may see a key, shape (m, n), or null if it may see all
   * @return a row for each query, shape (m, e)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] attend(double[][] Q, double[][] K, double[][] V, boolean[][] mask) {
    throw new UnsupportedOperationException("attend");
  }
}
