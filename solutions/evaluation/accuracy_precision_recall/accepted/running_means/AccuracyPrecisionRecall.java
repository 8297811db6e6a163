package evaluation.accuracy_precision_recall;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Means that move with every row, so that nothing is counted to the end. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /** Returns accuracy, precision and recall; the mean of no values stays 0. */
  public static double[] metrics(int[] y, int[] p) {
    check(y, p);
    Mean accuracy = Mean.NONE;
    Mean precision = Mean.NONE;
    Mean recall = Mean.NONE;
    for (int i = y.length - 1; i >= 0; i--) {
      accuracy = accuracy.and(1 - Math.abs(y[i] - p[i]));
      precision = p[i] == 1 ? precision.and(y[i]) : precision;
      recall = y[i] == 1 ? recall.and(p[i]) : recall;
    }
    return new double[] {accuracy.value(), precision.value(), recall.value()};
  }

  private static void check(int[] y, int[] p) {
    if (y == null || p == null) {
      throw new IllegalArgumentException("null");
    }
    if (y.length == 0 || y.length != p.length) {
      throw new IllegalArgumentException(y.length + " labels, " + p.length + " predictions");
    }
    if (IntStream.concat(Arrays.stream(y), Arrays.stream(p)).anyMatch(each -> each >> 1 != 0)) {
      throw new IllegalArgumentException("a label is 0 or 1");
    }
  }

  private record Mean(int count, double value) {

    static final Mean NONE = new Mean(0, 0);

    Mean and(double next) {
      return new Mean(count + 1, value + (next - value) / (count + 1));
    }
  }
}
