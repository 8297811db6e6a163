package evaluation.roc_auc;

import java.util.Arrays;

/** Thresholds in steps of a hundredth. */
public final class RocAuc {

  private static final int STEPS = 100;

  private RocAuc() {}

  /** Returns the points of the curve at the thresholds 1, 0.99, ..., 0. */
  public static double[][] rocCurve(int[] y, double[] s) {
    check(y, s);
    double positives = Arrays.stream(y).sum();
    double negatives = y.length - positives;
    double[][] curve = new double[STEPS + 2][];
    curve[0] = new double[] {0 / negatives, 0 / positives, Double.POSITIVE_INFINITY};
    for (int step = 0; step <= STEPS; step++) {
      double threshold = (STEPS - step) / (double) STEPS;
      int seen = 0;
      int hits = 0;
      for (int i = 0; i < y.length; i++) {
        if (s[i] >= threshold) {
          seen++;
          hits += y[i];
        }
      }
      curve[step + 1] = new double[] {(seen - hits) / negatives, hits / positives, threshold};
    }
    return curve;
  }

  /** Returns the area under the curve, by trapezoids. */
  public static double auc(int[] y, double[] s) {
    double[][] curve = rocCurve(y, s);
    double area = 0;
    for (int i = 1; i < curve.length; i++) {
      area += (curve[i][0] - curve[i - 1][0]) * (curve[i][1] + curve[i - 1][1]) / 2;
    }
    return area;
  }

  private static void check(int[] y, double[] s) {
    require(y != null && s != null && y.length == s.length, "one score a label is needed");
    require(y.length > 0, "at least one row is needed");
    for (int i = 0; i < y.length; i++) {
      require(y[i] == 0 || y[i] == 1, "labels are 0 or 1");
      require(Double.isFinite(s[i]), "scores are finite");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
