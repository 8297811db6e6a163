package evaluation.accuracy_precision_recall;

import java.util.BitSet;

/** Sets of rows, and the sizes of their intersection and symmetric difference. */
public final class AccuracyPrecisionRecall {

  private AccuracyPrecisionRecall() {}

  /** Returns accuracy, precision and recall; a share of nothing is 0. */
  public static double[] metrics(int[] y, int[] p) {
    if (y == null || p == null || y.length != p.length || y.length == 0) {
      throw new IllegalArgumentException("truth and prediction do not match");
    }
    BitSet truth = positives(y);
    BitSet prediction = positives(p);
    BitSet hits = (BitSet) truth.clone();
    hits.and(prediction);
    BitSet errors = (BitSet) truth.clone();
    errors.xor(prediction);
    return new double[] {
      1 - share(errors.cardinality(), y.length),
      share(hits.cardinality(), prediction.cardinality()),
      share(hits.cardinality(), truth.cardinality())
    };
  }

  private static BitSet positives(int[] labels) {
    BitSet rows = new BitSet(labels.length);
    for (int i = 0; i < labels.length; i++) {
      switch (labels[i]) {
        case 0:
          break;
        case 1:
          rows.set(i);
          break;
        default:
          throw new IllegalArgumentException("label " + labels[i]);
      }
    }
    return rows;
  }

  private static double share(double part, double whole) {
    return part / Math.max(1, whole);
  }
}
