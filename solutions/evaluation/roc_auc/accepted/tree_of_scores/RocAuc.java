package evaluation.roc_auc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Counts of both classes for every score, in a tree, and pairs counted in long. */
public final class RocAuc {

  private RocAuc() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] rocCurve(int[] y, double[] s) {
    TreeMap<Double, Counts> tree = tree(y, s);
    Counts all = tree.values().stream().reduce(Counts.NONE, Counts::plus);
    List<double[]> curve = new ArrayList<>();
    curve.add(Counts.NONE.point(all, Double.POSITIVE_INFINITY));
    Counts sum = Counts.NONE;
    for (var each : tree.entrySet()) {
      sum = sum.plus(each.getValue());
      curve.add(sum.point(all, each.getKey()));
    }
    return curve.toArray(double[][]::new);
  }

  /** Returns the share of pairs in the right order, a tie as half a pair. */
  public static double auc(int[] y, double[] s) {
    Counts above = Counts.NONE;
    long halves = 0;
    for (Counts each : tree(y, s).values()) {
      halves += each.negatives() * (2 * above.positives() + each.positives());
      above = above.plus(each);
    }
    return halves / 2.0 / (above.negatives() * above.positives());
  }

  private static TreeMap<Double, Counts> tree(int[] y, double[] s) {
    if (y == null || s == null || y.length != s.length || s.length < 1) {
      throw new IllegalArgumentException("labels and scores do not match");
    }
    TreeMap<Double, Counts> tree = new TreeMap<>(Collections.reverseOrder());
    for (int i = 0; i < s.length; i++) {
      if (Double.isNaN(s[i]) || Double.isInfinite(s[i])) {
        throw new IllegalArgumentException("score " + s[i]);
      }
      double score = s[i] == 0 ? 0.0 : s[i];
      tree.merge(score, Counts.of(y[i]), Counts::plus);
    }
    return tree;
  }

  private record Counts(long negatives, long positives) {

    static final Counts NONE = new Counts(0, 0);

    static Counts of(int label) {
      if (label == 0) {
        return new Counts(1, 0);
      }
      if (label == 1) {
        return new Counts(0, 1);
      }
      throw new IllegalArgumentException("label " + label);
    }

    Counts plus(Counts other) {
      return new Counts(negatives + other.negatives, positives + other.positives);
    }

    double[] point(Counts all, double threshold) {
      double fpr = (double) negatives / all.negatives;
      double tpr = (double) positives / all.positives;
      return new double[] {fpr, tpr, threshold};
    }
  }
}
