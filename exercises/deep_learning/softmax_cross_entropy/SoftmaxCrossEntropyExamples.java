package deep_learning.softmax_cross_entropy;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class SoftmaxCrossEntropyExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] logits = {{2, 1, 0}, {1000, 1001, 1002}};

  @Test
  @DisplayName("softmax of three logits around a thousand")
  void softmax() {
    double[] expected = {0.09003057317038046, 0.24472847105479764, 0.6652409557748219};
    assertClose(expected, SoftmaxCrossEntropy.softmax(logits[1]), TOLERANCE, "softmax");
  }

  @Test
  @DisplayName("logarithm of a sum of exponentials")
  void logSumExp() {
    double actual = SoftmaxCrossEntropy.logSumExp(logits[0]);
    assertClose(2.40760596444438, actual, TOLERANCE, "logSumExp");
    double[] negative = {-1000, -1000};
    double expected = Math.log(2) - 1000;
    assertClose(
        expected, SoftmaxCrossEntropy.logSumExp(negative), TOLERANCE, "logSumExp, negative");
  }

  @Test
  @DisplayName("mean loss of two samples")
  void loss() {
    double actual = SoftmaxCrossEntropy.loss(logits, new int[] {0, 1});
    assertClose(0.9076059644443804, actual, TOLERANCE, "loss");
  }

  @Test
  @DisplayName("gradient of the mean loss")
  void gradient() {
    double[][] expected = {
      {-0.16737952211258905, 0.12236423552739882, 0.04501528658519023},
      {0.04501528658519023, -0.37763576447260117, 0.33262047788741095},
    };
    double[][] actual = SoftmaxCrossEntropy.grad(logits, new int[] {0, 1});
    assertClose(expected, actual, TOLERANCE, "gradient");
  }

  @Test
  @DisplayName("log loss of three predictions, one a certain miss")
  void logLoss() {
    double actual = SoftmaxCrossEntropy.logLoss(new int[] {1, 0, 1}, new double[] {0.8, 0.4, 0});
    assertClose(11.757581856663629, actual, TOLERANCE, "log loss");
  }
}
