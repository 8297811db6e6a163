package deep_learning.softmax_cross_entropy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Everything from logarithms of probabilities, with streams. */
public final class SoftmaxCrossEntropy {

  private SoftmaxCrossEntropy() {}

  /** Returns the exponentials of the logarithms of the shares. */
  public static double[] softmax(double[] z) {
    return logSoftmax(z).map(Math::exp).toArray();
  }

  /** Returns the logarithm of the sum of exponentials. */
  public static double logSumExp(double[] z) {
    double max = max(z);
    double shift = Double.isInfinite(max) ? 0 : max;
    return shift + Math.log(Arrays.stream(z).map(each -> Math.exp(each - shift)).sum());
  }

  /** Returns the mean cross-entropy of logits. */
  public static double loss(double[][] Z, int[] y) {
    Batch batch = new Batch(Z, y);
    double[] losses = batch.rows().mapToDouble(i -> -logSoftmax(Z[i]).toArray()[y[i]]).toArray();
    return DoubleStream.of(losses).sum() / losses.length;
  }

  /** Returns the gradient of the mean cross-entropy. */
  public static double[][] grad(double[][] Z, int[] y) {
    return new Batch(Z, y)
        .rows()
        .mapToObj(
            i -> {
              double[] row = softmax(Z[i]);
              row[y[i]]--;
              return DoubleStream.of(row).map(each -> each / y.length).toArray();
            })
        .toArray(double[][]::new);
  }

  /** Returns the mean binary cross-entropy of clipped probabilities. */
  public static double logLoss(int[] y, double[] p) {
    if (y == null || p == null || y.length != p.length) {
      throw new IllegalArgumentException("lengths");
    }
    if (DoubleStream.of(p).anyMatch(each -> each < 0 || each > 1)
        || IntStream.of(y).anyMatch(label -> label != 0 && label != 1)) {
      throw new IllegalArgumentException("values");
    }
    double high = 1 - 1e-15;
    return IntStream.range(0, y.length)
        .mapToDouble(i -> Math.abs(1 - y[i] - Math.min(high, Math.max(1e-15, p[i]))))
        .map(hit -> -Math.log(hit))
        .average()
        .orElseThrow(() -> new IllegalArgumentException("empty"));
  }

  private static DoubleStream logSoftmax(double[] z) {
    double max = max(z);
    double normaliser = Math.log(Arrays.stream(z).map(each -> Math.exp(each - max)).sum());
    return Arrays.stream(z).map(each -> each - max - normaliser);
  }

  private static double max(double[] z) {
    if (z == null) {
      throw new IllegalArgumentException("null");
    }
    return Arrays.stream(z).max().orElseThrow(() -> new IllegalArgumentException("empty"));
  }

  /** Logits and classes that fit each other. */
  private record Batch(double[][] z, int[] y) {

    Batch {
      if (z == null || y == null || z.length == 0 || z.length != y.length || z[0] == null) {
        throw new IllegalArgumentException("sizes");
      }
      int k = z[0].length;
      for (double[] row : z) {
        if (row == null || row.length != k) {
          throw new IllegalArgumentException("ragged");
        }
      }
      if (!Arrays.stream(y).allMatch(label -> label >= 0 && label < k)) {
        throw new IllegalArgumentException("classes");
      }
    }

    IntStream rows() {
      return IntStream.range(0, y.length);
    }
  }
}
