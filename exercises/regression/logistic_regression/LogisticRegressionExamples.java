package regression.logistic_regression;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class LogisticRegressionExamples {

  private static final Tolerance CLOSED_FORM = Tolerance.closedForm();
  private static final Tolerance STEPS = Tolerance.fixedIterations();

  private final double[][] features = {{0}, {1}, {2}, {3}};
  private final int[] labels = {0, 1, 0, 1};

  @Test
  @DisplayName("sigmoid of 0, 2 and -2")
  void sigmoid() {
    assertClose(0.5, LogisticRegression.sigmoid(0), CLOSED_FORM, "sigmoid(0)");
    assertClose(0.8807970779778825, LogisticRegression.sigmoid(2), CLOSED_FORM, "sigmoid(2)");
    assertClose(0.11920292202211755, LogisticRegression.sigmoid(-2), CLOSED_FORM, "sigmoid(-2)");
  }

  @Test
  @DisplayName("cross-entropy of four predictions")
  void crossEntropy() {
    double[] p = {0.5, 0.8, 0.25, 0.9};
    double expected = (Math.log(2) + Math.log(1.25) + Math.log(4.0 / 3) + Math.log(10.0 / 9)) / 4;
    assertClose(expected, LogisticRegression.bce(labels, p), CLOSED_FORM, "bce");
  }

  @Test
  @DisplayName("weights after one step")
  void oneStep() {
    double[] actual = LogisticRegression.fit(features, labels, 0.4, 1);
    assertClose(new double[] {0.0, 0.1}, actual, STEPS, "weights after 1 step");
  }

  @Test
  @DisplayName("weights after two steps")
  void twoSteps() {
    double[] expected = {-0.01492557016030769, 0.16520252674611274};
    double[] actual = LogisticRegression.fit(features, labels, 0.4, 2);
    assertClose(expected, actual, STEPS, "weights after 2 steps");
  }

  @Test
  @DisplayName("probabilities and classes")
  void prediction() {
    double[] w = {-1.0, 0.75};
    double[] expected = {
      0.26894142136999516, 0.4378234991142019, 0.6224593312018546, 0.7772998611746911
    };
    assertClose(
        expected, LogisticRegression.predictProba(w, features), CLOSED_FORM, "probabilities");
    assertExact(new int[] {0, 0, 1, 1}, LogisticRegression.predict(w, features), "classes");
  }

  @Test
  @DisplayName("accuracy of three right out of four")
  void accuracy() {
    int[] predicted = {0, 1, 1, 1};
    assertClose(0.75, LogisticRegression.accuracy(labels, predicted), CLOSED_FORM, "accuracy");
  }
}
