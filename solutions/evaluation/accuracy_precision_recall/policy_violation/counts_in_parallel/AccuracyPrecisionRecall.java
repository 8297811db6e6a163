package evaluation.accuracy_precision_recall;

import java.util.stream.IntStream;

/** Counts in parallel streams. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /** Returns accuracy, precision and recall; a share of nothing is 0. */
  public static double[] metrics(int[] y, int[] p) {
    requireLabels(y);
    requireLabels(p);
    require(y.length == p.length, "one prediction a label is needed");
    int right = (int) IntStream.range(0, y.length).parallel().filter(i -> y[i] == p[i]).count();
    int hits = IntStream.range(0, y.length).parallel().map(i -> y[i] * p[i]).sum();
    int predicted = IntStream.of(p).parallel().sum();
    int actual = IntStream.of(y).parallel().sum();
    return new double[] {share(right, y.length), share(hits, predicted), share(hits, actual)};
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void requireLabels(int[] labels) {
    require(labels != null && labels.length > 0, "at least one label is needed");
    for (int label : labels) {
      require(label == 0 || label == 1, "labels are 0 or 1");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
