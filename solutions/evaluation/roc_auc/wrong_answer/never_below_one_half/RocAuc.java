package evaluation.roc_auc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The area under the curve, or over it. */
public final class RocAuc {

  private RocAuc() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] rocCurve(int[] y, double[] s) {
    Integer[] order = descending(y, s);
    double positives = Arrays.stream(y).sum();
    double negatives = y.length - positives;
    List<double[]> curve = new ArrayList<>();
    curve.add(new double[] {0 / negatives, 0 / positives, Double.POSITIVE_INFINITY});
    int hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += y[order[i]];
      int seen = i + 1;
      if (seen == order.length || s[order[seen]] != s[order[i]]) {
        curve.add(new double[] {(seen - hits) / negatives, hits / positives, s[order[i]]});
      }
    }
    return curve.toArray(double[][]::new);
  }

  /** Returns the area under the curve, by trapezoids. */
  public static double auc(int[] y, double[] s) {
    double[][] curve = rocCurve(y, s);
    double area = 0;
    for (int i = 1; i < curve.length; i++) {
      area += (curve[i][0] - curve[i - 1][0]) * (curve[i][1] + curve[i - 1][1]) / 2;
    }
    return Math.max(area, 1 - area);
  }

  private static Integer[] descending(int[] y, double[] s) {
    require(y != null && s != null && y.length == s.length, "one score a label is needed");
    require(y.length > 0, "at least one row is needed");
    Integer[] order = new Integer[y.length];
    for (int i = 0; i < order.length; i++) {
      require(y[i] == 0 || y[i] == 1, "labels are 0 or 1");
      require(Double.isFinite(s[i]), "scores are finite");
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> -s[i]));
    return order;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
