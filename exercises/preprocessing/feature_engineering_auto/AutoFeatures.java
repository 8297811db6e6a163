package preprocessing.feature_engineering_auto;

/** Learns from a table of texts how to turn its numbers, categories and times into features. */
public final class AutoFeatures {

  /** Makes an object that has learned nothing yet. */
  public AutoFeatures() {}

  /**
   * Learns from the training rows, in place of what was learned before.
   *
   * @param rows the training rows, shape (n, d); an empty text is a missing value
   * @param types "number", "category" or "time" for each column, shape (d)
   * @param y the targets, finite, shape (n)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public void fit(String[][] rows, String[] types, double[] y) {
    throw new UnsupportedOperationException("fit");
  }

  /**
   * Returns the features of any rows, by what was learned.
   *
   * @param rows the rows, shape (n, d)
   * @return the features, shape (n, f)
   * @throws IllegalArgumentException when {@code rows} is invalid, as the statement lists
   * @throws IllegalStateException before the first fit
   */
  public double[][] transform(String[][] rows) {
    throw new UnsupportedOperationException("transform");
  }

  /**
   * Returns the names of the features, in their order.
   *
   * @return one name for each feature, shape (f)
   * @throws IllegalStateException before the first fit
   */
  public String[] names() {
    throw new UnsupportedOperationException("names");
  }
}
