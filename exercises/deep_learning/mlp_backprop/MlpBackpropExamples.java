package deep_learning.mlp_backprop;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class MlpBackpropExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] w1 = {{1, -1, 0.5}, {0.5, 1, -1}};
  private final double[] b1 = {0, 0.25, 0.5};
  private final double[][] w2 = {{1, 0}, {-0.5, 1}, {0.5, -1}};
  private final double[] b2 = {0.25, 0};
  private final double[][] x = {{1, 2}, {-1, 0.5}};
  private final int[] y = {0, 1};

  @Test
  @DisplayName("gradients of the output layer")
  void output() {
    double[][][] g = MlpBackprop.gradients(w1, b1, w2, b2, x, y);
    double[][] weights = {
      {-0.4073334000459304, 0.4073334000459304}, {-0.1801217106475636, 0.1801217106475636}, {0, 0}
    };
    assertClose(weights, g[2], TOLERANCE, "dW2");
    double[][] biases = {{-0.161117177519455, 0.161117177519455}};
    assertClose(biases, g[3], TOLERANCE, "db2");
  }

  @Test
  @DisplayName("gradients of the hidden layer")
  void hidden() {
    double[][][] g = MlpBackprop.gradients(w1, b1, w2, b2, x, y);
    double[][] weights = {
      {-0.2036667000229652, 0.3693243337897129, 0}, {-0.4073334000459304, 0.5790879581912626, 0}
    };
    assertClose(weights, g[0], TOLERANCE, "dW1");
    double[][] biases = {{-0.2036667000229652, 0.2416757662791825, 0}};
    assertClose(biases, g[1], TOLERANCE, "db1");
  }

  @Test
  @DisplayName("the largest error of a gradient check")
  void gradCheck() {
    double error = MlpBackprop.gradCheck(w1, b1, w2, b2, x, y, 0.5);
    assertClose(0.01711668926027593, error, TOLERANCE, "error");
  }

  @Test
  @DisplayName("one step of training")
  void train() {
    double[][][] net = MlpBackprop.train(w1, b1, w2, b2, x, y, 0.5, 1);
    double[][] biases = {{0.33055858875972755, -0.08055858875972749}};
    assertClose(biases, net[3], TOLERANCE, "b2");
  }
}
