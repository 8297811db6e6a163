package deep_learning.softmax_cross_entropy;

/** One pass over the logits, with a sum that is rescaled whenever a larger logit comes. */
public final class SoftmaxCrossEntropy {

  private SoftmaxCrossEntropy() {}

  /** Returns the shares of the exponentials. */
  public static double[] softmax(double[] z) {
    RunningSum sum = RunningSum.of(z);
    double[] p = new double[z.length];
    for (int j = z.length - 1; j >= 0; j--) {
      p[j] = sum.share(z[j]);
    }
    return p;
  }

  /** Returns the logarithm of the sum of exponentials. */
  public static double logSumExp(double[] z) {
    return RunningSum.of(z).logarithm();
  }

  /** Returns the mean cross-entropy of logits, as a running mean. */
  public static double loss(double[][] Z, int[] y) {
    checkBatch(Z, y);
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      RunningSum sum = RunningSum.of(Z[i]);
      double loss = Math.log(sum.total) + (sum.largest - Z[i][y[i]]);
      mean = mean * (i / (i + 1.0)) + loss / (i + 1);
    }
    return mean;
  }

  /** Returns the gradient of the mean cross-entropy. */
  public static double[][] grad(double[][] Z, int[] y) {
    checkBatch(Z, y);
    double weight = 1.0 / y.length;
    double[][] gradient = new double[Z.length][Z[0].length];
    for (int i = 0; i < Z.length; i++) {
      RunningSum sum = RunningSum.of(Z[i]);
      for (int j = 0; j < Z[i].length; j++) {
        gradient[i][j] = weight * (sum.share(Z[i][j]) - (j == y[i] ? 1 : 0));
      }
    }
    return gradient;
  }

  /** Returns the mean binary cross-entropy of clipped probabilities. */
  public static double logLoss(int[] y, double[] p) {
    if (y == null || p == null || y.length != p.length || y.length == 0) {
      throw new IllegalArgumentException("labels and probabilities do not match");
    }
    double ones = 0;
    double zeros = 0;
    for (int i = 0; i < y.length; i++) {
      double clipped = clip(p[i]);
      switch (y[i]) {
        case 0 -> zeros += Math.log1p(-clipped);
        case 1 -> ones += Math.log(clipped);
        default -> throw new IllegalArgumentException("label " + y[i]);
      }
    }
    return -ones / y.length - zeros / y.length;
  }

  private static double clip(double p) {
    if (p < 0 || p > 1) {
      throw new IllegalArgumentException("not a probability: " + p);
    }
    if (p < 1e-15) {
      return 1e-15;
    }
    return p > 1 - 1e-15 ? 1 - 1e-15 : p;
  }

  private static void checkBatch(double[][] Z, int[] y) {
    if (Z == null || y == null || Z.length == 0 || Z.length != y.length || Z[0] == null) {
      throw new IllegalArgumentException("rows and classes do not match");
    }
    for (int i = 0; i < y.length; i++) {
      if (Z[i] == null || Z[i].length != Z[0].length || y[i] < 0 || y[i] >= Z[i].length) {
        throw new IllegalArgumentException("row " + i);
      }
    }
  }

  /** The sum of exponentials, relative to that of the largest logit so far. */
  private static final class RunningSum {

    private double largest = Double.NEGATIVE_INFINITY;
    private double total;

    static RunningSum of(double[] z) {
      if (z == null || z.length == 0) {
        throw new IllegalArgumentException("no logits");
      }
      RunningSum sum = new RunningSum();
      for (double each : z) {
        sum.add(each);
      }
      return sum;
    }

    private void add(double z) {
      if (z > largest) {
        total = total * Math.exp(largest - z) + 1;
        largest = z;
      } else if (z != Double.NEGATIVE_INFINITY) {
        total += Math.exp(z - largest);
      }
    }

    double share(double z) {
      return Math.exp(z - largest) / total;
    }

    double logarithm() {
      return total == 0 ? largest : largest + Math.log(total);
    }
  }
}
