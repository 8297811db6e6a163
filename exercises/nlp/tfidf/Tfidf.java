package nlp.tfidf;

/** Term weights of documents, and the angles between them. */
public final class Tfidf {

  private Tfidf() {}

  /**
   * Returns the inverse document frequency of each term.
   *
   * @param counts how often each term occurs in each document, shape (n, v)
   * @param smooth whether 1 is added to the number of documents and to each document frequency
   * @return ln((1 + n) / (1 + df)) + 1 or ln(n / df) + 1, shape (v); without smoothing a term that
   *     occurs nowhere has +infinity
   * @throws IllegalArgumentException when {@code counts} is null, empty or ragged, has empty rows
   *     or a negative count
   */
  public static double[] idf(int[][] counts, boolean smooth) {
    throw new UnsupportedOperationException("idf");
  }

  /**
   * Returns a row of length 1 for each document: counts of its tokens times smooth idf.
   *
   * @param docs the texts, shape (n)
   * @return the weights, shape (n, v), columns in the order of the tokens; a document without
   *     tokens has a row of zeros
   * @throws IllegalArgumentException when {@code docs} is null or empty, or a document is null
   */
  public static double[][] fitTransform(String[] docs) {
    throw new UnsupportedOperationException("fitTransform");
  }

  /**
   * Returns the cosine of the angle between two vectors.
   *
   * @param a a vector, shape (d)
   * @param b another, shape (d)
   * @return a number from -1 to 1, 0 when a vector is all zeros
   * @throws IllegalArgumentException when a vector is null, empty or not finite, or the lengths
   *     differ
   */
  public static double cosine(double[] a, double[] b) {
    throw new UnsupportedOperationException("cosine");
  }

  /**
   * Returns the class whose centroid has the highest cosine with a document; the lowest wins ties.
   *
   * @param doc the document's vector, shape (d)
   * @param centroids one vector for each class, shape (k, d)
   * @return the index of a row of {@code centroids}
   * @throws IllegalArgumentException when there is no centroid, a vector is null, empty or not
   *     finite, or the lengths differ
   */
  public static int nearestClass(double[] doc, double[][] centroids) {
    throw new UnsupportedOperationException("nearestClass");
  }
}
