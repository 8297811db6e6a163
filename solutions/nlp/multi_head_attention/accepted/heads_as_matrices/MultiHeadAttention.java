package nlp.multi_head_attention;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Each head has projections of its own, a table of scores, and adds its share through Wo. */
public final class MultiHeadAttention {

  private MultiHeadAttention() {}

  /** Returns the sum of what the heads give. */
  public static double[][] forward(
      double[][] X,
      double[][] Wq,
      double[][] Wk,
      double[][] Wv,
      double[][] Wo,
      int heads,
      boolean causal) {
    check(X, -1);
    int d = X[0].length;
    for (double[][] each : new double[][][] {Wq, Wk, Wv, Wo}) {
      check(each, d);
    }
    if (heads <= 0 || d % heads > 0) {
      throw new IllegalArgumentException(heads + " heads for a width of " + d);
    }
    int width = d / heads;
    double[][] total = new double[X.length][d];
    for (int head = 0; head < heads; head++) {
      int from = head * width;
      double[][] q = times(X, columns(Wq, from, from + width));
      double[][] k = times(X, columns(Wk, from, from + width));
      double[][] v = times(X, columns(Wv, from, from + width));
      double[][] weights = softmax(times(q, transposed(k)), Math.sqrt(1.0 / width), causal);
      double[][] share = times(times(weights, v), Arrays.copyOfRange(Wo, from, from + width));
      for (int t = 0; t < total.length; t++) {
        for (int c = 0; c < d; c++) {
          total[t][c] += share[t][c];
        }
      }
    }
    return total;
  }

  private static double[][] softmax(double[][] scores, double scale, boolean causal) {
    for (int t = 0; t < scores.length; t++) {
      double[] row = scores[t];
      int seen = causal ? t + 1 : row.length;
      Arrays.fill(row, seen, row.length, Double.NEGATIVE_INFINITY);
      double top = Arrays.stream(row).max().orElseThrow();
      double[] e = Arrays.stream(row).map(s -> Math.exp(scale * (s - top))).toArray();
      double sum = Arrays.stream(e).sum();
      scores[t] = Arrays.stream(e).map(each -> each / sum).toArray();
    }
    return scores;
  }

  private static double[][] columns(double[][] matrix, int from, int to) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(double[][]::new);
  }

  private static double[][] transposed(double[][] matrix) {
    return IntStream.range(0, matrix[0].length)
        .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] times(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int l = 0; l < right.length; l++) {
          product[i][j] += left[i][l] * right[l][j];
        }
      }
    }
    return product;
  }

  /** Checks a matrix of finite numbers, of a square shape where a width is given. */
  static void check(double[][] rows, int width) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new IllegalArgumentException("no matrix");
    }
    int wanted = width < 0 ? rows[0].length : width;
    if (width >= 0 && rows.length != width) {
      throw new IllegalArgumentException("a projection is not square");
    }
    for (double[] row : rows) {
      if (row == null || row.length != wanted) {
        throw new IllegalArgumentException("a row of another length");
      }
      for (double each : row) {
        if (Double.isNaN(each - each)) {
          throw new IllegalArgumentException("a number that is not finite");
        }
      }
    }
  }
}
