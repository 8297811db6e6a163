package nlp.multi_head_attention;

import java.util.Arrays;
import java.util.List;

/** One token's query against the keys it sees, head by head; the decoder uses the same method. */
public final class MultiHeadAttention {

  private MultiHeadAttention() {}

  /** Returns a row for each token. */
  public static double[][] forward(
      double[][] X,
      double[][] Wq,
      double[][] Wk,
      double[][] Wv,
      double[][] Wo,
      int heads,
      boolean causal) {
    requireMatrix(X);
    requireProjections(X[0].length, heads, Wq, Wk, Wv, Wo);
    List<double[]> keys = Arrays.stream(X).map(x -> product(x, Wk)).toList();
    List<double[]> values = Arrays.stream(X).map(x -> product(x, Wv)).toList();
    double[][] rows = new double[X.length][];
    for (int t = 0; t < X.length; t++) {
      int seen = causal ? t + 1 : X.length;
      double[] query = product(X[t], Wq);
      double[] joined = attend(query, keys.subList(0, seen), values.subList(0, seen), heads);
      rows[t] = product(joined, Wo);
    }
    return rows;
  }

  /** Returns the results of all heads for one query, side by side. */
  static double[] attend(double[] query, List<double[]> keys, List<double[]> values, int heads) {
    double[] joined = new double[query.length];
    int width = query.length / heads;
    for (int from = 0; from < query.length; from += width) {
      double[] weights = weights(query, keys, from, from + width);
      for (int j = 0; j < weights.length; j++) {
        double[] value = values.get(j);
        for (int c = from; c < from + width; c++) {
          joined[c] += weights[j] * value[c];
        }
      }
    }
    return joined;
  }

  /** Returns the weights of the keys for the head with some of the columns. */
  private static double[] weights(double[] query, List<double[]> keys, int from, int to) {
    double[] weights = new double[keys.size()];
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < weights.length; j++) {
      double[] key = keys.get(j);
      for (int c = from; c < to; c++) {
        weights[j] += query[c] * key[c];
      }
      weights[j] /= Math.sqrt(to - from);
      max = Math.max(max, weights[j]);
    }
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] /= sum;
    }
    return weights;
  }

  /** Returns a row multiplied by a matrix from the right. */
  static double[] product(double[] row, double[][] matrix) {
    double[] product = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < product.length; j++) {
        product[j] += row[i] * matrix[i][j];
      }
    }
    return product;
  }

  static void requireProjections(int width, int heads, double[][]... projections) {
    require(heads >= 1 && width % heads == 0, "the heads divide the width");
    for (double[][] each : projections) {
      requireMatrix(each);
      require(each.length == width && each[0].length == width, "a projection is square");
    }
  }

  static void requireMatrix(double[][] rows) {
    require(rows != null && rows.length > 0, "at least one row is needed");
    for (double[] row : rows) {
      require(row != null && row.length == rows[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "numbers are finite");
    }
  }

  static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
