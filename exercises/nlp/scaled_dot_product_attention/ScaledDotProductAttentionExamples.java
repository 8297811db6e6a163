package nlp.scaled_dot_product_attention;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class ScaledDotProductAttentionExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] q = {{1, 0}, {0, 2}};
  private final double[][] k = {{1, 1}, {0, 1}, {-1, 0}};
  private final double[][] v = {{1}, {2}, {4}};
  private final boolean[][] mask = {{true, false, true}, {true, true, false}};

  @Test
  @DisplayName("weights of two queries for three keys")
  void weights() {
    double[][] expected = {
      {0.575975345215362, 0.28399540974126003, 0.14002924504337802},
      {0.4458082741076032, 0.4458082741076032, 0.10838345178479356}
    };
    double[][] actual = ScaledDotProductAttention.weights(q, k, null);
    assertClose(expected, actual, TOLERANCE, "weights");
  }

  @Test
  @DisplayName("weights with a mask")
  void maskedWeights() {
    double[][] expected = {{0.8044296825069569, 0, 0.1955703174930431}, {0.5, 0.5, 0}};
    double[][] actual = ScaledDotProductAttention.weights(q, k, mask);
    assertClose(expected, actual, TOLERANCE, "weights");
  }

  @Test
  @DisplayName("means of the values, without a mask and with one")
  void means() {
    double[][] all = {{1.704083144871394}, {1.770958629461984}};
    assertClose(all, ScaledDotProductAttention.attend(q, k, v, null), TOLERANCE, "means");
    double[][] seen = {{1.5867109524791292}, {1.5}};
    assertClose(seen, ScaledDotProductAttention.attend(q, k, v, mask), TOLERANCE, "masked means");
  }
}
