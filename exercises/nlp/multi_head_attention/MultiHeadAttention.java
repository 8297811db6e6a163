package nlp.multi_head_attention;

/** Attention of several heads, of all tokens at once. */
public final class MultiHeadAttention {

  private MultiHeadAttention() {}

  /**
   * Returns what each token gathers from the tokens that it sees.
   *
   * @param X the tokens, one a row, shape (n, d)
   * @param Wq the projection to queries, X times Wq, shape (d, d)
   * @param Wk the projection to keys, shape (d, d)
   * @param Wv the projection to values, shape (d, d)
   * @param Wo the projection of the joined heads, shape (d, d)
   * @param heads the number of heads, a divisor of d
   * @param causal whether a token sees only itself and those before it
   * @return a row for each token, shape (n, d)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double[][] forward(
      double[][] X,
      double[][] Wq,
      double[][] Wk,
      double[][] Wv,
      double[][] Wo,
      int heads,
      boolean causal) {
    throw new UnsupportedOperationException("forward");
  }
}
