package classifiers.knn_classifier;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class KnnClassifierExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] x = {{0, 0}, {1, 0}, {0, 2}, {4, 3}, {3, 0}};
  private final double[][] xt = {{0, 1}, {4, 3}};
  private final int[] labels = {5, 2, 2, 5, 7};
  private final double[] targets = {1.5, -2, 4, 8, 3};

  @Test
  @DisplayName("labels from one, two and three neighbours")
  void predict() {
    assertExact(new int[] {5, 5}, KnnClassifier.predict(x, labels, xt, 1), "k = 1");
    assertExact(new int[] {2, 5}, KnnClassifier.predict(x, labels, xt, 2), "k = 2");
    assertExact(new int[] {2, 2}, KnnClassifier.predict(x, labels, xt, 3), "k = 3");
  }

  @Test
  @DisplayName("means of three neighbours")
  void means() {
    double[] means = KnnClassifier.regress(x, targets, xt, 3, false);
    assertClose(new double[] {3.5 / 3, 5}, means, TOLERANCE, "means");
  }

  @Test
  @DisplayName("weighted means of three neighbours")
  void weightedMeans() {
    double[] means = KnnClassifier.regress(x, targets, xt, 3, true);
    double first = (1.5 + 4 - 2 / Math.sqrt(2)) / (1 + 1 + 1 / Math.sqrt(2));
    assertClose(new double[] {first, 8}, means, TOLERANCE, "weighted means");
  }
}
