package nlp.bag_of_words;

/** Cuts texts into tokens, and counts them. */
public final class BagOfWords {

  private BagOfWords() {}

  /**
   * Returns the tokens of a text: its longest runs of letters and digits, in lower case.
   *
   * @param s a text, possibly empty
   * @return the tokens in the order of the text, repeated ones included, shape (t)
   * @throws IllegalArgumentException when the text is null
   */
  public static String[] tokenize(String s) {
    throw new UnsupportedOperationException("tokenize");
  }

  /**
   * Returns the different tokens of all documents.
   *
   * @param docs the texts, shape (n)
   * @return each token once, in the order of {@link String#compareTo}, shape (v)
   * @throws IllegalArgumentException when there is no document, or one is null
   */
  public static String[] vocabulary(String[] docs) {
    throw new UnsupportedOperationException("vocabulary");
  }

  /**
   * Counts the terms of a vocabulary in each document.
   *
   * @param docs the texts, shape (n)
   * @param vocab different terms in any order, shape (v)
   * @return how many tokens of document i are equal to term j, shape (n, v)
   * @throws IllegalArgumentException when there is no document, the vocabulary or an element is
   *     null, or two terms are equal
   */
  public static int[][] transform(String[] docs, String[] vocab) {
    throw new UnsupportedOperationException("transform");
  }
}
