package evaluation.imbalanced_roc_pr_study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One walk down the sorted probabilities counts for all thresholds; all else reads these counts. */
public final class ImbalanceStudy {

  /** Makes a study. */
  public ImbalanceStudy() {}

  /** Returns the weights after an exact number of steps against the weighted mean gradient. */
  public double[] fitWeighted(double[][] X, int[] y, double lr, int iters, double[] classW) {
    requireMatrix(X);
    requireLabels(y, X.length);
    requirePositive(lr);
    require(iters >= 0, "the number of steps is not negative");
    require(classW != null && classW.length == 2, "one weight a label is needed");
    requirePositive(classW[0]);
    requirePositive(classW[1]);
    double[] w = new double[X[0].length + 1];
    for (int step = 0; step < iters; step++) {
      double[] gradient = gradient(w, X, y, classW);
      for (int j = 0; j < w.length; j++) {
        w[j] -= lr * gradient[j];
      }
    }
    return w;
  }

  /** Returns rows of false positive rate, recall and threshold. */
  public double[][] roc(int[] y, double[] p) {
    return counts(y, p).stream()
        .map(each -> new double[] {each.falsePositiveRate(), each.recall(), each.threshold()})
        .toArray(double[][]::new);
  }

  /** Returns rows of recall, precision and threshold; the first has precision 1. */
  public double[][] pr(int[] y, double[] p) {
    double[][] curve =
        counts(y, p).stream()
            .map(each -> new double[] {each.recall(), each.precision(), each.threshold()})
            .toArray(double[][]::new);
    curve[0][1] = 1;
    return curve;
  }

  /** Returns a row of counts and shares for each threshold. */
  public double[][] thresholdTable(int[] y, double[] p, double[] t) {
    List<Counts> counts = counts(y, p);
    require(t != null && t.length > 0, "at least one threshold is needed");
    double[][] table = new double[t.length][];
    for (int i = 0; i < t.length; i++) {
      require(!Double.isNaN(t[i]), "thresholds are numbers");
      Counts at = at(counts, t[i]);
      table[i] =
          new double[] {
            t[i], at.tp(), at.fp(), at.fn(), at.tn(), at.precision(), at.recall(), at.f1()
          };
    }
    return table;
  }

  /** Returns prevalence, both areas, four shares at one half, and the best threshold with its F1. */
  public double[] report(int[] y, double[] p) {
    List<Counts> counts = counts(y, p);
    Counts half = at(counts, 0.5);
    double area = 0;
    double averagePrecision = 0;
    Counts best = counts.get(0);
    for (int i = 1; i < counts.size(); i++) {
      Counts before = counts.get(i - 1);
      Counts now = counts.get(i);
      double width = now.falsePositiveRate() - before.falsePositiveRate();
      area += width * (before.recall() + now.recall()) / 2;
      averagePrecision += (now.recall() - before.recall()) * now.precision();
      best = now.f1() > best.f1() ? now : best;
    }
    double n = y.length;
    return new double[] {
      (half.tp() + half.fn()) / n,
      area,
      averagePrecision,
      (half.tp() + half.tn()) / n,
      half.precision(),
      half.recall(),
      half.f1(),
      best.threshold(),
      best.f1()
    };
  }

  private static double[] gradient(double[] w, double[][] X, int[] y, double[] classW) {
    double[] gradient = new double[w.length];
    for (int i = 0; i < y.length; i++) {
      double part = classW[y[i]] * (sigmoid(w, X[i]) - y[i]) / y.length;
      gradient[0] += part;
      for (int j = 1; j < w.length; j++) {
        gradient[j] += part * X[i][j - 1];
      }
    }
    return gradient;
  }

  /** Returns 1 / (1 + exp(-z)); an overflowing exponential only makes it 0. */
  private static double sigmoid(double[] w, double[] row) {
    double z = w[0];
    for (int j = 0; j < row.length; j++) {
      z += w[j + 1] * row[j];
    }
    return 1 / (1 + Math.exp(-z));
  }

  /** Returns the counts at +infinity and at each different probability, from the highest down. */
  private static List<Counts> counts(int[] y, double[] p) {
    requireProbabilities(y, p);
    Integer[] order = IntStream.range(0, y.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> -p[i]));
    int ones = Arrays.stream(y).sum();
    List<Counts> counts = new ArrayList<>();
    counts.add(new Counts(Double.POSITIVE_INFINITY, 0, 0, ones, y.length - ones));
    int tp = 0;
    for (int seen = 1; seen <= order.length; seen++) {
      double score = p[order[seen - 1]];
      tp += y[order[seen - 1]];
      if (seen == order.length || p[order[seen]] != score) {
        int fp = seen - tp;
        counts.add(new Counts(score, tp, fp, ones - tp, y.length - ones - fp));
      }
    }
    return counts;
  }

  /** Returns the counts at the lowest of the thresholds that are not below t, by bisection. */
  private static Counts at(List<Counts> counts, double t) {
    int low = 0;
    int high = counts.size();
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (counts.get(middle).threshold() >= t) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return counts.get(low);
  }

  private static void requireMatrix(double[][] X) {
    require(X != null, "rows are needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "features are finite");
    }
  }

  private static void requireLabels(int[] y, int rows) {
    require(y != null && y.length == rows, "one label a row is needed");
    require(Arrays.stream(y).allMatch(label -> label == 0 || label == 1), "labels are 0 or 1");
    require(Arrays.stream(y).distinct().count() == 2, "both labels are needed");
  }

  private static void requireProbabilities(int[] y, double[] p) {
    require(p != null, "probabilities are needed");
    requireLabels(y, p.length);
    for (double each : p) {
      require(each >= 0 && each <= 1, "a probability lies from 0 to 1");
    }
  }

  private static void requirePositive(double value) {
    require(value > 0 && value < Double.POSITIVE_INFINITY, "rates and weights are positive");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** How many rows there are of each prediction and label, at a threshold. */
  private record Counts(double threshold, int tp, int fp, int fn, int tn) {

    double precision() {
      return tp + fp == 0 ? 0 : (double) tp / (tp + fp);
    }

    double recall() {
      return (double) tp / (tp + fn);
    }

    double falsePositiveRate() {
      return (double) fp / (fp + tn);
    }

    double f1() {
      return 2.0 * tp / (2 * tp + fp + fn);
    }
  }
}
