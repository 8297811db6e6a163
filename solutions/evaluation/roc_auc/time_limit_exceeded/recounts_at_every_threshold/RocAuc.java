package evaluation.roc_auc;

import java.util.Arrays;

/** All rows again for each threshold. */
public final class RocAuc {

  private RocAuc() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] rocCurve(int[] y, double[] s) {
    check(y, s);
    double[] thresholds = Arrays.stream(s).map(each -> 0.0 - each).sorted().distinct().toArray();
    double[][] curve = new double[thresholds.length + 1][];
    curve[0] = point(y, s, Double.POSITIVE_INFINITY);
    for (int i = 0; i < thresholds.length; i++) {
      curve[i + 1] = point(y, s, -thresholds[i]);
    }
    return curve;
  }

  private static double[] point(int[] y, double[] s, double threshold) {
    double[] reached = new double[2];
    double[] all = new double[2];
    for (int i = 0; i < y.length; i++) {
      all[y[i]]++;
      reached[y[i]] += s[i] >= threshold ? 1 : 0;
    }
    return new double[] {reached[0] / all[0], reached[1] / all[1], threshold};
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
