package evaluation.pr_curve_average_precision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows and positive rows of every score in a tree; the average as a mean over positive rows. */
public final class PrCurveAveragePrecision {

  private PrCurveAveragePrecision() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] prCurve(int[] y, double[] s) {
    TreeMap<Double, int[]> tree = tree(y, s);
    double positives = 0;
    for (int[] counts : tree.values()) {
      positives += counts[1];
    }
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0.0, 1.0, 1 / 0.0});
    int rows = 0;
    int hits = 0;
    for (Map.Entry<Double, int[]> each : tree.entrySet()) {
      rows += each.getValue()[0];
      hits += each.getValue()[1];
      double recall = hits / Math.max(1, positives);
      points.add(new double[] {recall, hits / (double) rows, each.getKey()});
    }
    return points.toArray(new double[0][]);
  }

  /** Every positive row counts the precision at its own score. */
  public static double averagePrecision(int[] y, double[] s) {
    double sum = 0;
    double rows = 0;
    double hits = 0;
    for (int[] counts : tree(y, s).values()) {
      rows += counts[0];
      hits += counts[1];
      sum += counts[1] * (hits / rows);
    }
    return hits > 0 ? sum / hits : 0;
  }

  private static TreeMap<Double, int[]> tree(int[] y, double[] s) {
    if (y == null || s == null || y.length != s.length || s.length < 1) {
      throw new IllegalArgumentException("labels and scores do not match");
    }
    TreeMap<Double, int[]> tree = new TreeMap<>(Collections.reverseOrder());
    for (int i = 0; i < s.length; i++) {
      if (Double.isNaN(s[i]) || Double.isInfinite(s[i]) || (y[i] & 1) != y[i]) {
        throw new IllegalArgumentException("row " + i);
      }
      int[] counts = tree.computeIfAbsent(s[i] + 0.0, score -> new int[2]);
      counts[0]++;
      counts[1] += y[i];
    }
    return tree;
  }
}
