package evaluation.imbalanced_roc_pr_study;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The probabilities of each label in an array of their own, sorted: how many of them reach a
 * threshold is a matter of bisection, and the area one of ranks.
 */
public final class ImbalanceStudy {

  /** Makes a study. */
  public ImbalanceStudy() {}

  /** Returns the weights after an exact number of steps against the weighted mean gradient. */
  public double[] fitWeighted(double[][] X, int[] y, double lr, int iters, double[] classW) {
    check(X != null && X.length > 0);
    for (double[] row : X) {
      check(row != null && row.length > 0 && row.length == X[0].length);
      check(Arrays.stream(row).allMatch(Double::isFinite));
    }
    check(y != null && y.length == X.length);
    byLabel(y, new double[y.length]);
    check(lr > 0 && Double.isFinite(lr) && iters >= 0);
    check(classW != null && classW.length == 2);
    check(Arrays.stream(classW).allMatch(each -> each > 0 && Double.isFinite(each)));
    double[] w = new double[X[0].length + 1];
    for (int step = 0; step < iters; step++) {
      double[] before = w;
      double[] parts =
          IntStream.range(0, y.length)
              .mapToDouble(i -> classW[y[i]] * (logistic(logit(before, X[i])) - y[i]))
              .toArray();
      w =
          IntStream.range(0, w.length)
              .mapToDouble(j -> before[j] - lr * mean(parts, X, j - 1))
              .toArray();
    }
    return w;
  }

  /** Returns rows of false positive rate, recall and threshold. */
  public double[][] roc(int[] y, double[] p) {
    double[][] scores = byLabel(y, p);
    return thresholds(p)
        .mapToObj(
            t ->
                new double[] {
                  (double) reach(scores[0], t) / scores[0].length,
                  (double) reach(scores[1], t) / scores[1].length,
                  t
                })
        .toArray(double[][]::new);
  }

  /** Returns rows of recall, precision and threshold; the first has precision 1. */
  public double[][] pr(int[] y, double[] p) {
    double[][] scores = byLabel(y, p);
    return thresholds(p)
        .mapToObj(t -> row(scores, t))
        .map(row -> new double[] {row[6], row[0] > 1 ? 1 : row[5], row[0]})
        .toArray(double[][]::new);
  }

  /** Returns a row of counts and shares for each threshold. */
  public double[][] thresholdTable(int[] y, double[] p, double[] t) {
    double[][] scores = byLabel(y, p);
    check(t != null && t.length > 0 && Arrays.stream(t).noneMatch(Double::isNaN));
    return Arrays.stream(t).mapToObj(each -> row(scores, each)).toArray(double[][]::new);
  }

  /** Returns prevalence, both areas, four shares at one half, and the best threshold with its F1. */
  public double[] report(int[] y, double[] p) {
    double[][] scores = byLabel(y, p);
    double[] half = row(scores, 0.5);
    double ones = scores[1].length;
    double wins = 0;
    double precision = 0;
    for (double score : scores[1]) {
      double lower = scores[0].length - reach(scores[0], score);
      double equal = reach(scores[0], score) - reach(scores[0], Math.nextUp(score));
      wins += lower + equal / 2;
      precision += row(scores, score)[5] / ones;
    }
    double[] best = {0, 0, 0, 0, 0, 0, 0, -1};
    for (double t : thresholds(p).skip(1).toArray()) {
      double[] row = row(scores, t);
      best = row[7] > best[7] ? row : best;
    }
    return new double[] {
      ones / y.length,
      wins / ones / scores[0].length,
      precision,
      (half[1] + half[4]) / y.length,
      half[5],
      half[6],
      half[7],
      best[0],
      best[7]
    };
  }

  private static double[] row(double[][] scores, double t) {
    int tp = reach(scores[1], t);
    int fp = reach(scores[0], t);
    double precision = tp == 0 ? 0 : (double) tp / (tp + fp);
    double recall = (double) tp / scores[1].length;
    double f1 = tp == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new double[] {
      t, tp, fp, scores[1].length - tp, scores[0].length - fp, precision, recall, f1
    };
  }

  /** How many of some ascending scores are at least t. */
  private static int reach(double[] ascending, double t) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return ascending.length - low;
  }

  private static DoubleStream thresholds(double[] p) {
    // 0.0 - v is never -0.0, so zeros of both signs become one.
    double[] descending =
        Arrays.stream(p).map(v -> 0.0 - v).sorted().distinct().map(v -> 0.0 - v).toArray();
    return DoubleStream.concat(
        DoubleStream.of(Double.POSITIVE_INFINITY), Arrays.stream(descending));
  }

  private static double[][] byLabel(int[] y, double[] p) {
    check(y != null && p != null && y.length == p.length);
    check(Arrays.stream(y).allMatch(label -> label == 0 || label == 1));
    check(Arrays.stream(p).allMatch(each -> each >= 0 && each <= 1));
    double[][] scores = new double[2][];
    for (int label = 0; label < 2; label++) {
      int wanted = label;
      scores[label] =
          IntStream.range(0, y.length)
              .filter(i -> y[i] == wanted)
              .mapToDouble(i -> p[i] + 0.0)
              .sorted()
              .toArray();
      check(scores[label].length > 0);
    }
    return scores;
  }

  private static double logit(double[] w, double[] row) {
    return w[0] + IntStream.range(0, row.length).mapToDouble(j -> w[j + 1] * row[j]).sum();
  }

  private static double logistic(double z) {
    double small = Math.exp(-Math.abs(z));
    return (z < 0 ? small : 1) / (1 + small);
  }

  private static double mean(double[] parts, double[][] x, int column) {
    return IntStream.range(0, parts.length)
            .mapToDouble(i -> parts[i] * (column < 0 ? 1 : x[i][column]))
            .sum()
        / parts.length;
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }
}
