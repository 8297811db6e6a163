package evaluation.accuracy_precision_recall;

/** Four counts, three divisions. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /** Returns accuracy, precision and recall; a share of nothing is 0. */
  public static double[] metrics(int[] y, int[] p) {
    requireLabels(y);
    requireLabels(p);
    require(y.length == p.length, "one prediction a label is needed");
    int right = 0;
    int hits = 0;
    int predicted = 0;
    int actual = 0;
    for (int i = 0; i < y.length; i++) {
      right += y[i] == p[i] ? 1 : 0;
      hits += y[i] * p[i];
      predicted += p[i];
      actual += y[i];
    }
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
