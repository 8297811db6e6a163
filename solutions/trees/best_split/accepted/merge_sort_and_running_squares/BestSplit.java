package trees.best_split;

/** Sorts row numbers with its own merge sort and keeps the sums of squared counts up to date. */
public final class BestSplit {

  private BestSplit() {}

  /** Returns the sum of p (1 - p). */
  public static double gini(int[] y, int k) {
    double sum = 0;
    for (int c = 0; c < classes(y, k); c++) {
      double share = share(y, c);
      sum += share * (1 - share);
    }
    return sum;
  }

  /** Returns the mean surprise in bits. */
  public static double entropyBits(int[] y, int k) {
    double sum = 0;
    for (int c = 0; c < classes(y, k); c++) {
      double share = share(y, c);
      if (share != 0) {
        sum += share * (Math.log(1 / share) / Math.log(2));
      }
    }
    return sum;
  }

  /** Returns the best split, searched from the last column and the highest threshold downwards. */
  public static double[] bestSplit(double[][] X, int[] y, int k) {
    classes(y, k);
    if (X == null || X.length != y.length) {
      throw new IllegalArgumentException("X has one row for each label");
    }
    double[][] columns = columns(X);
    long[] total = new long[k];
    for (int label : y) {
      total[label]++;
    }
    double[] best = {-1, Double.NaN, 0};
    for (int j = columns.length - 1; j >= 0; j--) {
      best = better(columns[j], j, y, total, best);
    }
    return best;
  }

  private static double[] better(double[] x, int j, int[] y, long[] total, double[] best) {
    int n = y.length;
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    sort(rows, new int[n], 0, n, x);
    long[] left = total.clone();
    long[] right = new long[total.length];
    long leftSquares = 0;
    for (long count : total) {
      leftSquares += count * count;
    }
    double whole = (double) leftSquares / n;
    long rightSquares = 0;
    for (int i = n - 1; i > 0; i--) {
      int c = y[rows[i]];
      leftSquares += 1 - 2 * left[c]--;
      rightSquares += 1 + 2 * right[c]++;
      double a = x[rows[i - 1]];
      double b = x[rows[i]];
      double gain = ((double) leftSquares / i + (double) rightSquares / (n - i) - whole) / n;
      if (a != b && (best[0] < 0 || gain >= best[2] - 1e-9)) {
        double t = a / 2 + b / 2;
        best = new double[] {j, t < a || t >= b ? a : t, gain};
      }
    }
    return best;
  }

  private static void sort(int[] rows, int[] spare, int from, int to, double[] x) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(rows, spare, from, middle, x);
    sort(rows, spare, middle, to, x);
    System.arraycopy(rows, from, spare, from, to - from);
    int i = from;
    int j = middle;
    for (int at = from; at < to; at++) {
      boolean takeLeft = j == to || i < middle && x[spare[i]] <= x[spare[j]];
      rows[at] = takeLeft ? spare[i++] : spare[j++];
    }
  }

  private static double[][] columns(double[][] X) {
    if (X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("X has no columns");
    }
    double[][] columns = new double[X[0].length][X.length];
    for (int i = 0; i < X.length; i++) {
      if (X[i] == null || X[i].length != columns.length) {
        throw new IllegalArgumentException("X is no matrix");
      }
      for (int j = 0; j < columns.length; j++) {
        if (Double.isNaN(X[i][j]) || Double.isInfinite(X[i][j])) {
          throw new IllegalArgumentException("X holds a value that is not finite");
        }
        columns[j][i] = X[i][j];
      }
    }
    return columns;
  }

  private static double share(int[] y, int c) {
    int count = 0;
    for (int label : y) {
      count += label == c ? 1 : 0;
    }
    return count / (double) y.length;
  }

  private static int classes(int[] y, int k) {
    if (y == null || y.length == 0 || k < 1) {
      throw new IllegalArgumentException("labels and classes are needed");
    }
    for (int label : y) {
      if (label < 0 || label >= k) {
        throw new IllegalArgumentException("label " + label);
      }
    }
    return k;
  }
}
