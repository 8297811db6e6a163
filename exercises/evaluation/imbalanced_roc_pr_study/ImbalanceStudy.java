package evaluation.imbalanced_roc_pr_study;

/** Trains on, and judges, a problem in which one label is rare. It remembers nothing. */
public final class ImbalanceStudy {

  /** Makes a study. */
  public ImbalanceStudy() {}

  /**
   * Returns the weights of a logistic regression after an exact number of steps of gradient descent
   * from zeros, each row's part multiplied by the weight of its label.
   *
   * @param X the features, finite, shape (n, d)
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param lr the learning rate, positive and finite
   * @param iters the number of steps, 0 or more
   * @param classW the weights of label 0 and of label 1, positive and finite, shape (2)
   * @return the intercept and then a weight for each column, shape (d + 1)
   * @throws IllegalArgumentException when an argument is not as above, or {@code X} is ragged
   */
  public double[] fitWeighted(double[][] X, int[] y, double lr, int iters, double[] classW) {
    throw new UnsupportedOperationException("fitWeighted");
  }

  /**
   * Returns the points of the ROC curve, from the highest threshold to the lowest.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param p the probabilities of label 1, from 0 to 1, shape (n)
   * @return rows of false positive rate, true positive rate and threshold, one for +infinity and
   *     one for each different probability, shape (q + 1, 3)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public double[][] roc(int[] y, double[] p) {
    throw new UnsupportedOperationException("roc");
  }

  /**
   * Returns the points of the precision-recall curve, from the highest threshold to the lowest.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param p the probabilities of label 1, from 0 to 1, shape (n)
   * @return rows of recall, precision and threshold, one for +infinity, with precision 1, and one
   *     for each different probability, shape (q + 1, 3)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public double[][] pr(int[] y, double[] p) {
    throw new UnsupportedOperationException("pr");
  }

  /**
   * Returns what each of some thresholds leads to.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param p the probabilities of label 1, from 0 to 1, shape (n)
   * @param t the thresholds, not NaN, shape (m)
   * @return rows of threshold, true positives, false positives, false negatives, true negatives,
   *     precision, recall and F1, in the order of {@code t}, shape (m, 8)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public double[][] thresholdTable(int[] y, double[] p, double[] t) {
    throw new UnsupportedOperationException("thresholdTable");
  }

  /**
   * Returns the figures that sum up a classifier.
   *
   * @param y the labels, 0 or 1, both of which occur, shape (n)
   * @param p the probabilities of label 1, from 0 to 1, shape (n)
   * @return prevalence, area under the ROC curve, average precision; accuracy, precision, recall
   *     and F1 at threshold 0.5; the threshold with the best F1, and this F1; shape (9)
   * @throws IllegalArgumentException when an argument is not as above
   */
  public double[] report(int[] y, double[] p) {
    throw new UnsupportedOperationException("report");
  }
}
