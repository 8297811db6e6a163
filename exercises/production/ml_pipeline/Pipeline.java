package production.ml_pipeline;

/** Imputes, scales and encodes a table, and trains a logistic regression on it, as one. */
public final class Pipeline {

  /** Makes a pipeline that has not been fitted. */
  public Pipeline() {
    throw new UnsupportedOperationException("Pipeline");
  }

  /**
   * Fits every stage and the model, with the first penalty.
   *
   * @param rows the table; an empty text is a missing value, shape (n, c)
   * @param types "num" or "cat" for each column, shape (c)
   * @param y the labels, 0 or 1, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists; the
   *     pipeline is then as before
   */
  public void fit(String[][] rows, String[] types, int[] y) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns the probability of label 1 for each row.
   *
   * @param rows a table with the columns that were fitted, shape (n, c)
   * @return a new array, shape (n)
   * @throws IllegalArgumentException when {@code rows} is invalid, as the statement lists
   * @throws IllegalStateException when the pipeline has not been fitted
   */
  public double[] predictProba(String[][] rows) {
    throw new UnsupportedOperationException("predictProba");
  }

  /**
   * Cross-validates the pipeline with each penalty, and fits it to all rows with the best.
   *
   * @param rows the table; an empty text is a missing value, shape (n, c)
   * @param types "num" or "cat" for each column, shape (c)
   * @param y the labels, 0 or 1, shape (n)
   * @param fold in which of k folds each row is held out, from 0 to k - 1, shape (n)
   * @return the accuracy in each fold for the first penalty, then the second and third, shape (3 k)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists; the
   *     pipeline is then as before
   */
  public double[] crossValidate(String[][] rows, String[] types, int[] y, int[] fold) {
    throw new UnsupportedOperationException("crossValidate");
  }

  /**
   * Returns the fitted pipeline as a text.
   *
   * @throws IllegalStateException when the pipeline has not been fitted
   */
  public String save() {
    throw new UnsupportedOperationException("save");
  }

  /**
   * Makes a fitted pipeline of a text that {@link #save} returned.
   *
   * @param s the text
   * @throws IllegalArgumentException when the text is null or {@link #save} does not return such
   */
  public static Pipeline load(String s) {
    throw new UnsupportedOperationException("load");
  }
}
