package evaluation.confusion_matrix_report;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Shares instead of counts, one object a class; F1 as harmonic mean, MCC from two deviations. */
public final class ConfusionMatrixReport {

  private ConfusionMatrixReport() {}

  /** Sorts nothing: each sample raises one cell. */
  public static int[][] matrix(int[] y, int[] p, int k) {
    if (y == null || p == null || y.length != p.length || y.length == 0 || k < 1) {
      throw new IllegalArgumentException("no classes, or labels that do not match");
    }
    if (IntStream.concat(Arrays.stream(y), Arrays.stream(p)).anyMatch(c -> c < 0 || c >= k)) {
      throw new IllegalArgumentException("labels from 0 to " + (k - 1));
    }
    int[] cells = new int[k * k];
    for (int i = 0; i < y.length; i++) {
      cells[y[i] * k + p[i]]++;
    }
    return IntStream.range(0, k)
        .mapToObj(i -> Arrays.copyOfRange(cells, i * k, (i + 1) * k))
        .toArray(int[][]::new);
  }

  /** Returns the rates of each class. */
  public static double[][] perClass(int[][] cm) {
    return Arrays.stream(shares(cm)).map(Share::rates).toArray(double[][]::new);
  }

  /** Returns the summaries. */
  public static double[] summary(int[][] cm) {
    Share[] classes = shares(cm);
    double hit = 0;
    double chance = 0;
    double truths = 1;
    double predictions = 1;
    for (Share each : classes) {
      hit += each.hit;
      chance += each.truth * each.predicted;
      truths -= each.truth * each.truth;
      predictions -= each.predicted * each.predicted;
    }
    double spread = Math.sqrt(truths) * Math.sqrt(predictions);
    return new double[] {
      hit,
      Arrays.stream(classes).mapToDouble(Share::f1).average().getAsDouble(),
      Arrays.stream(classes).mapToDouble(each -> each.truth * each.f1()).sum(),
      Arrays.stream(classes)
          .filter(each -> each.truth > 0)
          .mapToDouble(Share::recall)
          .average()
          .getAsDouble(),
      (hit - chance) / (1 - chance),
      spread > 0 ? (hit - chance) / spread : 0
    };
  }

  private static Share[] shares(int[][] cm) {
    if (cm == null || cm.length == 0) {
      throw new IllegalArgumentException("no table");
    }
    for (int[] row : cm) {
      if (row == null || row.length != cm.length || Arrays.stream(row).anyMatch(each -> each < 0)) {
        throw new IllegalArgumentException("not square, or a negative count");
      }
    }
    double n = Arrays.stream(cm).flatMapToInt(Arrays::stream).asLongStream().sum();
    if (n == 0) {
      throw new IllegalArgumentException("no samples");
    }
    return IntStream.range(0, cm.length)
        .mapToObj(
            c ->
                new Share(
                    cm[c][c] / n,
                    Arrays.stream(cm[c]).asLongStream().sum() / n,
                    Arrays.stream(cm).mapToLong(row -> row[c]).sum() / n))
        .toArray(Share[]::new);
  }

  private record Share(double hit, double truth, double predicted) {

    double recall() {
      return truth > 0 ? hit / truth : 0;
    }

    double precision() {
      return predicted > 0 ? hit / predicted : 0;
    }

    double f1() {
      return hit > 0 ? 2 / (1 / precision() + 1 / recall()) : 0;
    }

    double[] rates() {
      double negative = 1 - truth;
      double specificity = negative > 0 ? (negative - predicted + hit) / negative : 0;
      return new double[] {precision(), recall(), specificity, f1()};
    }
  }
}
