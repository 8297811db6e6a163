package nlp.multi_head_attention;

import java.util.Arrays;

/** A cache in two flat arrays that double when they are full. */
public final class Decoder {

  private final double[][][] projections;
  private final int heads;
  private final int d;
  private double[] keys = new double[0];
  private double[] values = new double[0];
  private int tokens;

  /** Begins without tokens. */
  public Decoder(double[][] Wq, double[][] Wk, double[][] Wv, double[][] Wo, int heads) {
    d = Wq == null ? 0 : Wq.length;
    projections = new double[][][] {Wq, Wk, Wv, Wo};
    for (int p = 0; p < projections.length; p++) {
      MultiHeadAttention.check(projections[p], d);
      projections[p] = Arrays.stream(projections[p]).map(double[]::clone).toArray(double[][]::new);
    }
    if (heads <= 0 || d % heads > 0) {
      throw new IllegalArgumentException(heads + " heads for a width of " + d);
    }
    this.heads = heads;
  }

  /** Returns the new token's row, with a running maximum over the earlier ones. */
  public double[] decodeStep(double[] x) {
    MultiHeadAttention.check(new double[][] {x}, -1);
    if (x.length != d) {
      throw new IllegalArgumentException("a token of length " + x.length);
    }
    if (keys.length == tokens * d) {
      keys = Arrays.copyOf(keys, (2 * tokens + 4) * d);
      values = Arrays.copyOf(values, keys.length);
    }
    System.arraycopy(times(x, projections[1]), 0, keys, tokens * d, d);
    System.arraycopy(times(x, projections[2]), 0, values, tokens * d, d);
    tokens++;
    double[] q = times(x, projections[0]);
    double[] joined = new double[d];
    for (int head = 0; head < heads; head++) {
      attend(q, head * (d / heads), d / heads, joined);
    }
    return times(joined, projections[3]);
  }

  private void attend(double[] q, int from, int width, double[] joined) {
    double top = Double.NEGATIVE_INFINITY;
    double total = 0;
    for (int j = 0; j < tokens; j++) {
      double score = 0;
      for (int c = from; c < from + width; c++) {
        score += q[c] * keys[j * d + c];
      }
      score /= Math.sqrt(width);
      double higher = Math.max(top, score);
      double shrink = Math.exp(top - higher);
      double weight = Math.exp(score - higher);
      top = higher;
      total = total * shrink + weight;
      for (int c = from; c < from + width; c++) {
        joined[c] = joined[c] * shrink + weight * values[j * d + c];
      }
    }
    for (int c = from; c < from + width; c++) {
      joined[c] /= total;
    }
  }

  private static double[] times(double[] row, double[][] matrix) {
    double[] result = new double[matrix[0].length];
    for (int j = 0; j < result.length; j++) {
      for (int i = 0; i < row.length; i++) {
        result[j] += row[i] * matrix[i][j];
      }
    }
    return result;
  }
}
