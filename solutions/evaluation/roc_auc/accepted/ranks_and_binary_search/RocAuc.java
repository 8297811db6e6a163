package evaluation.roc_auc;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** The area from the sum of ranks, the curve from searches in the sorted scores of each class. */
public final class RocAuc {

  private RocAuc() {}

  /** Returns the points of the curve, from threshold +infinity to the lowest score. */
  public static double[][] rocCurve(int[] y, double[] s) {
    check(y, s);
    double[] negatives = sorted(y, s, 0);
    double[] positives = sorted(y, s, 1);
    double[] thresholds = Arrays.stream(s).map(each -> -(each + 0.0)).sorted().distinct().toArray();
    return DoubleStream.concat(DoubleStream.of(Double.NEGATIVE_INFINITY), Arrays.stream(thresholds))
        .map(each -> 0.0 - each)
        .mapToObj(t -> new double[] {reaching(negatives, t), reaching(positives, t), t})
        .toArray(double[][]::new);
  }

  /** Returns the Mann-Whitney statistic divided by the number of pairs. */
  public static double auc(int[] y, double[] s) {
    check(y, s);
    double[] all = Arrays.stream(s).map(each -> each + 0.0).sorted().toArray();
    double ranks = 0;
    long positives = 0;
    for (int i = 0; i < y.length; i++) {
      if (y[i] == 1) {
        positives++;
        ranks += (below(all, s[i]) + 1 + below(all, Math.nextUp(s[i] + 0.0))) / 2.0;
      }
    }
    double wins = ranks - positives * (positives + 1) / 2.0;
    return wins / positives / (y.length - positives);
  }

  private static double[] sorted(int[] y, double[] s, int label) {
    double[] scores = new double[s.length];
    int n = 0;
    for (int i = 0; i < s.length; i++) {
      if (y[i] == label) {
        scores[n++] = s[i];
      }
    }
    double[] ofLabel = Arrays.copyOf(scores, n);
    Arrays.sort(ofLabel);
    return ofLabel;
  }

  private static double reaching(double[] sorted, double threshold) {
    return (double) (sorted.length - below(sorted, threshold)) / sorted.length;
  }

  /** Returns how many of the ascending values are less than a limit. */
  private static int below(double[] sorted, double limit) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) / 2;
      if (sorted[middle] < limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static void check(int[] y, double[] s) {
    if (y == null || s == null || y.length == 0 || y.length != s.length) {
      throw new IllegalArgumentException("labels and scores do not match");
    }
    if (Arrays.stream(y).anyMatch(label -> label != 0 && label != 1)) {
      throw new IllegalArgumentException("labels other than 0 and 1");
    }
    if (Arrays.stream(s).anyMatch(score -> !(Math.abs(score) <= Double.MAX_VALUE))) {
      throw new IllegalArgumentException("scores that are not finite");
    }
  }
}
