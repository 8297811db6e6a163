package nlp.multi_head_attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps the keys and values of all tokens so far; a step adds one of each. */
public final class Decoder {

  private final double[][] queryWeights;
  private final double[][] keyWeights;
  private final double[][] valueWeights;
  private final double[][] outputWeights;
  private final int heads;
  private final List<double[]> keys = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  /** Copies the projections. */
  public Decoder(double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int heads) {
    MultiHeadAttention.requireMatrix(Wq);
    MultiHeadAttention.requireProjections(Wq.length, heads, Wq, Wk, Wv, Wo);
    this.queryWeights = copy(Wq);
    this.keyWeights = copy(Wk);
    this.valueWeights = copy(Wv);
    this.outputWeights = copy(Wo);
    this.heads = heads;
  }

  /** Returns the row of the next token. */
  public double[] decodeStep(double[] x) {
    MultiHeadAttention.requireMatrix(new double[][] {x});
    MultiHeadAttention.require(x.length == queryWeights.length, "tokens are equally wide");
    keys.add(MultiHeadAttention.product(x, keyWeights));
    values.add(MultiHeadAttention.product(x, valueWeights));
    double[] query = MultiHeadAttention.product(x, queryWeights);
    double[] joined = MultiHeadAttention.attend(query, keys, values, heads);
    return MultiHeadAttention.product(joined, outputWeights);
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }
}
