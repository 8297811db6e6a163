package nlp.multi_head_attention;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The worked example of the statement. */
final class MultiHeadAttentionExamples {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  private final double[][] x = {{1, 0}, {0, 2}, {1, 1}};
  private final double[][] wq = {{1, 1}, {0, 1}};
  private final double[][] wk = {{1, 0}, {-1, 1}};
  private final double[][] wv = {{1, 2}, {0, 1}};
  private final double[][] wo = {{1, 0}, {1, 1}};

  @Test
  @DisplayName("two heads, every token sees all")
  void all() {
    double[][] expected = {
      {3.209609444095458, 2.2447284710547977},
      {2.7839770944928652, 2.1173104278261983},
      {3.0821914008668587, 2.1173104278261983}
    };
    double[][] actual = MultiHeadAttention.forward(x, wq, wk, wv, wo, 2, false);
    assertClose(expected, actual, TOLERANCE, "rows");
  }

  @Test
  @DisplayName("two heads and one, causal")
  void causal() {
    double[][] two = {{3, 2}, {2.5, 2}, {3.0821914008668587, 2.1173104278261983}};
    double[][] actual = MultiHeadAttention.forward(x, wq, wk, wv, wo, 2, true);
    assertClose(two, actual, TOLERANCE, "rows of two heads");
    double[][] one = {{3, 2}, {2.05580721920717, 2}, {3, 2.401112092679786}};
    actual = MultiHeadAttention.forward(x, wq, wk, wv, wo, 1, true);
    assertClose(one, actual, TOLERANCE, "rows of one head");
  }

  @Test
  @DisplayName("two steps of a decoder")
  void decoder() {
    Decoder decoder = new Decoder(wq, wk, wv, wo, 2);
    assertClose(new double[] {3, 2}, decoder.decodeStep(x[0]), TOLERANCE, "first token");
    assertClose(new double[] {2.5, 2}, decoder.decodeStep(x[1]), TOLERANCE, "second token");
  }
}
