package evaluation.accuracy_precision_recall;

import java.util.ArrayList;
import java.util.List;

/** Lists of row numbers, each looked up in the other. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /** Returns accuracy, precision and recall; a share of nothing is 0. */
  public static double[] metrics(int[] y, int[] p) {
    List<Integer> truth = positives(y);
    List<Integer> prediction = positives(p);
    if (y.length != p.length) {
      throw new IllegalArgumentException("one prediction a label is needed");
    }
    double hits = prediction.stream().filter(truth::contains).count();
    double errors = truth.size() + prediction.size() - 2 * hits;
    return new double[] {
      1 - errors / y.length, hits / Math.max(1, prediction.size()), hits / Math.max(1, truth.size())
    };
  }

  private static List<Integer> positives(int[] labels) {
    if (labels == null || labels.length == 0) {
      throw new IllegalArgumentException("at least one label is needed");
    }
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != 0 && labels[i] != 1) {
        throw new IllegalArgumentException("labels are 0 or 1");
      }
      if (labels[i] == 1) {
        rows.add(i);
      }
    }
    return rows;
  }
}
