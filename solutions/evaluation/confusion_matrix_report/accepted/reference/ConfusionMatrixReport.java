package evaluation.confusion_matrix_report;

/** Sums of rows and columns in double, and everything else from them and the diagonal. */
public final class ConfusionMatrixReport {

  private ConfusionMatrixReport() {}

  /** Counts each sample in the row of its truth and the column of its prediction. */
  public static int[][] matrix(int[] y, int[] p, int k) {
    require(y != null && p != null && y.length == p.length, "one prediction a label is needed");
    require(y.length > 0, "at least one sample is needed");
    require(k >= 1, "at least one class is needed");
    int[][] cm = new int[k][k];
    for (int i = 0; i < y.length; i++) {
      require(y[i] >= 0 && y[i] < k && p[i] >= 0 && p[i] < k, "labels are from 0 to k - 1");
      cm[y[i]][p[i]]++;
    }
    return cm;
  }

  /** Returns precision, recall, specificity and F1 of each class against the rest. */
  public static double[][] perClass(int[][] cm) {
    Sums sums = Sums.of(cm);
    double[][] rates = new double[cm.length][];
    for (int c = 0; c < cm.length; c++) {
      double tp = cm[c][c];
      double fn = sums.truth[c] - tp;
      double fp = sums.predicted[c] - tp;
      double tn = sums.total - tp - fn - fp;
      rates[c] =
          new double[] {
            ratio(tp, tp + fp),
            ratio(tp, tp + fn),
            ratio(tn, tn + fp),
            ratio(2 * tp, 2 * tp + fp + fn)
          };
    }
    return rates;
  }

  /** Returns micro, macro and weighted F1, balanced accuracy, kappa and MCC. */
  public static double[] summary(int[][] cm) {
    double[][] rates = perClass(cm);
    Sums sums = Sums.of(cm);
    double n = sums.total;
    double hits = 0;
    double macro = 0;
    double weighted = 0;
    double recalls = 0;
    int present = 0;
    for (int c = 0; c < cm.length; c++) {
      hits += cm[c][c];
      macro += rates[c][3] / cm.length;
      weighted += rates[c][3] * sums.truth[c] / n;
      recalls += rates[c][1];
      present += sums.truth[c] > 0 ? 1 : 0;
    }
    double chance = product(sums.truth, sums.predicted);
    double kappa = (n * hits - chance) / (n * n - chance);
    double spreadOfTruth = n * n - product(sums.truth, sums.truth);
    double spreadOfPredicted = n * n - product(sums.predicted, sums.predicted);
    double mcc = ratio(n * hits - chance, Math.sqrt(spreadOfTruth * spreadOfPredicted));
    return new double[] {hits / n, macro, weighted, recalls / present, kappa, mcc};
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** The sums of the rows, of the columns, and of all counts. */
  private record Sums(double[] truth, double[] predicted, double total) {

    static Sums of(int[][] cm) {
      require(cm != null, "a table is needed");
      double[] truth = new double[cm.length];
      double[] predicted = new double[cm.length];
      double total = 0;
      for (int i = 0; i < cm.length; i++) {
        require(cm[i] != null && cm[i].length == cm.length, "the table is square");
        for (int j = 0; j < cm.length; j++) {
          require(cm[i][j] >= 0, "counts are not negative");
          truth[i] += cm[i][j];
          predicted[j] += cm[i][j];
          total += cm[i][j];
        }
      }
      require(total > 0, "at least one sample is needed");
      return new Sums(truth, predicted, total);
    }
  }
}
