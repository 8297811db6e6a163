package nlp.multi_head_attention;

/** Causal attention of several heads, one token after the other; keeps their keys and values. */
public final class Decoder {

  /**
   * Makes a decoder that has not seen a token.
   *
   * @param Wq the projection to queries, x times Wq, shape (d, d)
   * @param Wk the projection to keys, shape (d, d)
   * @param Wv the projection to values, shape (d, d)
   * @param Wo the projection of the joined heads, shape (d, d)
   * @param heads the number of heads, a divisor of d
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public Decoder(double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int heads) {
    throw new UnsupportedOperationException("Decoder");
  }

  /**
   * Takes the next token, and returns its row.
   *
   * @param x the token, shape (d)
   * @return the last row of the causal forward pass over all tokens so far, shape (d)
   * @throws IllegalArgumentException when the token is invalid, as the statement lists; the decoder
   *     is then as before
   */
  public double[] decodeStep(double[] x) {
    throw new UnsupportedOperationException("decodeStep");
  }
}
