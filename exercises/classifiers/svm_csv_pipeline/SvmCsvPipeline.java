package classifiers.svm_csv_pipeline;

/** Reads a CSV text, imputes, standardises, trains a linear SVM, and tests it. */
public final class SvmCsvPipeline {

  private SvmCsvPipeline() {}

  /**
   * Returns the accuracy on the test rows of an SVM that is trained on the training rows.
   *
   * @param csv the text: one header line, then one line a row
   * @param labelCol the column of the label; all others are features
   * @param trainRows the rows to learn from, counted from 0 without the header, shape (n)
   * @param testRows the rows to test with, shape (m)
   * @param lambda the strength of the regularisation, positive
   * @param order the training rows to visit, one a step, as indices into {@code trainRows}
   * @return the share of right predictions among the test rows
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double evaluate(
      String csv, int labelCol, int[] trainRows, int[] testRows, double lambda, int[] order) {
    throw new UnsupportedOperationException("evaluate");
  }
}
