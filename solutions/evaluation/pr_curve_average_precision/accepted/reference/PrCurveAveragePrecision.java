package evaluation.pr_curve_average_precision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One walk down the sorted scores, one point where a score ends; the average from its points. */
public final class PrCurveAveragePrecision {

  private PrCurveAveragePrecision() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] prCurve(int[] y, double[] s) {
    Integer[] order = descending(y, s);
    double positives = Arrays.stream(y).sum();
    List<double[]> curve = new ArrayList<>();
    curve.add(new double[] {0, 1, Double.POSITIVE_INFINITY});
    double hits = 0;
    for (int i = 0; i < order.length; i++) {
      hits += y[order[i]];
      int alarms = i + 1;
      if (alarms == order.length || s[order[alarms]] != s[order[i]]) {
        double recall = positives == 0 ? 0 : hits / positives;
        curve.add(new double[] {recall, hits / alarms, s[order[i]]});
      }
    }
    return curve.toArray(double[][]::new);
  }

  /** Returns the area of the steps, each as high as the precision at its right end. */
  public static double averagePrecision(int[] y, double[] s) {
    double[][] curve = prCurve(y, s);
    double average = 0;
    for (int i = 1; i < curve.length; i++) {
      average += (curve[i][0] - curve[i - 1][0]) * curve[i][1];
    }
    return average;
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
