package nlp.scaled_dot_product_attention;

import java.util.Arrays;

/**
 * One pass over the keys for each query, with a running maximum and sums that are scaled down when
 * the maximum rises. The weights are the results for values of 0 and 1.
 */
public final class ScaledDotProductAttention {

  private final double[] sums;
  private double max = Double.NEGATIVE_INFINITY;
  private double total;

  private ScaledDotProductAttention(int width) {
    sums = new double[width];
  }

  /** Returns the weights, from scores and the total of each query. */
  public static double[][] weights(double[][] Q, double[][] K, boolean[][] mask) {
    check(Q, K, mask);
    double[][] weights = new double[Q.length][K.length];
    for (int i = 0; i < Q.length; i++) {
      double[] scores = new double[K.length];
      ScaledDotProductAttention state = new ScaledDotProductAttention(0);
      for (int j = 0; j < K.length; j++) {
        scores[j] = score(Q[i], K[j]);
        if (mask == null || mask[i][j]) {
          state.add(scores[j], new double[0]);
        }
      }
      for (int j = 0; j < K.length; j++) {
        if (mask == null || mask[i][j]) {
          weights[i][j] = Math.exp(scores[j] - state.max) / state.total;
        }
      }
    }
    return weights;
  }

  /** Returns the means, without storing any weight. */
  public static double[][] attend(double[][] Q, double[][] K, double[][] V, boolean[][] mask) {
    check(Q, K, mask);
    checkMatrix(V);
    if (V.length != K.length) {
      throw new IllegalArgumentException("values for " + V.length + " of " + K.length + " keys");
    }
    double[][] means = new double[Q.length][];
    for (int i = 0; i < Q.length; i++) {
      ScaledDotProductAttention state = new ScaledDotProductAttention(V[0].length);
      for (int j = 0; j < K.length; j++) {
        if (mask == null || mask[i][j]) {
          state.add(score(Q[i], K[j]), V[j]);
        }
      }
      means[i] = state.mean();
    }
    return means;
  }

  private void add(double score, double[] value) {
    if (score > max) {
      double shrink = Math.exp(max - score);
      total *= shrink;
      for (int c = 0; c < sums.length; c++) {
        sums[c] *= shrink;
      }
      max = score;
    }
    double weight = Math.exp(score - max);
    total += weight;
    for (int c = 0; c < sums.length; c++) {
      sums[c] += weight * value[c];
    }
  }

  private double[] mean() {
    return Arrays.stream(sums).map(each -> total == 0 ? 0 : each / total).toArray();
  }

  private static double score(double[] query, double[] key) {
    double scale = 1 / Math.sqrt(key.length);
    double score = 0;
    for (int l = 0; l < key.length; l++) {
      score += scale * query[l] * key[l];
    }
    return score;
  }

  private static void check(double[][] Q, double[][] K, boolean[][] mask) {
    checkMatrix(Q);
    checkMatrix(K);
    if (Q[0].length != K[0].length) {
      throw new IllegalArgumentException("different widths of queries and keys");
    }
    if (mask == null) {
      return;
    }
    if (mask.length != Q.length) {
      throw new IllegalArgumentException("mask of " + mask.length + " rows");
    }
    if (Arrays.stream(mask).anyMatch(row -> row == null || row.length != K.length)) {
      throw new IllegalArgumentException("mask with a row of another length");
    }
  }

  private static void checkMatrix(double[][] rows) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new IllegalArgumentException("no matrix");
    }
    for (double[] row : rows) {
      if (row == null || row.length != rows[0].length) {
        throw new IllegalArgumentException("ragged rows");
      }
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a number that is not finite");
      }
    }
  }
}
