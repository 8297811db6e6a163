package deep_learning.softmax_cross_entropy;

/** A gradient written over the logits. */
public final class SoftmaxCrossEntropy {

  private static final double CLIP = 1e-15;

  private SoftmaxCrossEntropy() {}

  /** Returns the shares of the exponentials. */
  public static double[] softmax(double[] z) {
    double max = max(z);
    double[] p = new double[z.length];
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      p[j] = Math.exp(z[j] - max);
      sum += p[j];
    }
    for (int j = 0; j < z.length; j++) {
      p[j] /= sum;
    }
    return p;
  }

  /** Returns the logarithm of the sum of exponentials. */
  public static double logSumExp(double[] z) {
    double max = max(z);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    return max + Math.log(sum(z, max));
  }

  /** Returns the mean cross-entropy of logits. */
  public static double loss(double[][] Z, int[] y) {
    requireBatch(Z, y);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double max = max(Z[i]);
      sum += max - Z[i][y[i]] + Math.log(sum(Z[i], max));
    }
    return sum / y.length;
  }

  /** Returns the gradient of the mean cross-entropy. */
  public static double[][] grad(double[][] Z, int[] y) {
    requireBatch(Z, y);
    double[][] gradient = new double[y.length][];
    for (int i = 0; i < y.length; i++) {
      gradient[i] = Z[i];
      System.arraycopy(softmax(Z[i]), 0, Z[i], 0, Z[i].length);
      gradient[i][y[i]] -= 1;
      for (int j = 0; j < gradient[i].length; j++) {
        gradient[i][j] /= y.length;
      }
    }
    return gradient;
  }

  /** Returns the mean binary cross-entropy of clipped probabilities. */
  public static double logLoss(int[] y, double[] p) {
    require(y != null && y.length > 0, "at least one label is needed");
    require(p != null && p.length == y.length, "one probability a label is needed");
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      require(y[i] == 0 || y[i] == 1, "labels are 0 or 1");
      require(!(p[i] < 0 || p[i] > 1), "a probability lies from 0 to 1");
      double clipped = Math.max(CLIP, Math.min(1 - CLIP, p[i]));
      sum -= Math.log(y[i] == 1 ? clipped : 1 - clipped);
    }
    return sum / y.length;
  }

  private static double max(double[] z) {
    require(z != null && z.length > 0, "at least one logit is needed");
    double max = Double.NEGATIVE_INFINITY;
    for (double each : z) {
      max = Math.max(max, each);
    }
    return max;
  }

  private static double sum(double[] z, double max) {
    double sum = 0;
    for (double each : z) {
      sum += Math.exp(each - max);
    }
    return sum;
  }

  private static void requireBatch(double[][] Z, int[] y) {
    require(Z != null && Z.length > 0, "at least one row is needed");
    require(y != null && y.length == Z.length, "one class a row is needed");
    for (int i = 0; i < y.length; i++) {
      require(Z[i] != null && Z[i].length == Z[0].length, "rows have equal lengths");
      require(y[i] >= 0 && y[i] < Z[0].length, "a class is an index of a column");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
