package nlp.scaled_dot_product_attention;

/** A softmax over the scores that are seen, and a weighted sum of values. */
public final class ScaledDotProductAttention {

  private ScaledDotProductAttention() {}

  /** Returns a row of weights for each query. */
  public static double[][] weights(double[][] Q, double[][] K, boolean[][] mask) {
    requireMatrix(Q);
    requireMatrix(K);
    require(Q[0].length == K[0].length, "queries and keys are equally wide");
    requireMask(mask, Q.length, K.length);
    double[][] weights = new double[Q.length][];
    for (int i = 0; i < Q.length; i++) {
      weights[i] = softmax(scores(Q[i], K, mask == null ? null : mask[i]));
    }
    return weights;
  }

  /** Returns the weighted mean of the values for each query. */
  public static double[][] attend(double[][] Q, double[][] K, double[][] V, boolean[][] mask) {
    double[][] weights = weights(Q, K, mask);
    requireMatrix(V);
    require(V.length == K.length, "one value a key is needed");
    double[][] means = new double[Q.length][V[0].length];
    for (int i = 0; i < Q.length; i++) {
      for (int j = 0; j < V.length; j++) {
        for (int c = 0; c < V[j].length; c++) {
          means[i][c] += weights[i][j] * V[j][c];
        }
      }
    }
    return means;
  }

  /** A key that is not seen has the score minus infinity. */
  private static double[] scores(double[] query, double[][] K, boolean[] seen) {
    double[] scores = new double[K.length];
    for (int j = 0; j < K.length; j++) {
      boolean hidden = seen != null && !seen[j];
      scores[j] = hidden ? Double.NEGATIVE_INFINITY : dot(query, K[j]) / Math.sqrt(query.length);
    }
    return scores;
  }

  private static double[] softmax(double[] scores) {
    double max = Double.NEGATIVE_INFINITY;
    for (double each : scores) {
      max = Math.max(max, each);
    }
    double[] weights = new double[scores.length];
    if (max == Double.NEGATIVE_INFINITY) {
      return weights;
    }
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      weights[j] = Math.exp(scores[j] - max);
      sum += weights[j];
    }
    for (int j = 0; j < scores.length; j++) {
      weights[j] /= sum;
    }
    return weights;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int l = 0; l < a.length; l++) {
      sum += a[l] * b[l];
    }
    return sum;
  }

  private static void requireMatrix(double[][] rows) {
    require(rows != null && rows.length > 0, "at least one row is needed");
    for (double[] row : rows) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == rows[0].length, "rows have equal lengths");
      for (double each : row) {
        require(Double.isFinite(each), "elements are finite");
      }
    }
  }

  private static void requireMask(boolean[][] mask, int queries, int keys) {
    if (mask == null) {
      return;
    }
    require(mask.length == queries, "a mask has a row for each query");
    for (boolean[] row : mask) {
      require(row != null && row.length == keys, "a mask has a column for each key");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
