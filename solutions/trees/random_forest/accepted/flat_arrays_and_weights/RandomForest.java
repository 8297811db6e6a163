package trees.random_forest;

import java.util.Arrays;

/** A tree is a row of arrays: a weight for each distinct row, and an explicit stack of nodes. */
public final class RandomForest {

  private static final int NONE = -1;

  private final double[][] x;
  private final int[] y;
  private final int[] weight;
  private final int[] column;
  private final double[] threshold;
  private final int[] right;
  private final long[][] counts;
  private int nodes;

  private RandomForest(double[][] x, int[] y, int[] bag) {
    this.x = x;
    this.y = y;
    weight = new int[x.length];
    for (int row : bag) {
      weight[row]++;
    }
    column = new int[2 * bag.length];
    threshold = new double[2 * bag.length];
    right = new int[2 * bag.length];
    counts = new long[2 * bag.length][];
  }

  /** Returns the averaged probabilities. */
  public static double[][] predictProba(
      double[][] X, int[] y, double[][] Xt, int[][] bootRows, int[][] featSubset, int maxDepth) {
    RandomForest[] trees = grow(X, y, bootRows, featSubset, maxDepth);
    validate(Xt);
    if (Xt[0].length != X[0].length) {
      throw new IllegalArgumentException("Xt has other columns than X");
    }
    double[][] p = new double[Xt.length][];
    for (int i = 0; i < p.length; i++) {
      p[i] = average(trees, Xt[i], NONE);
    }
    return p;
  }

  /** Returns the out-of-bag accuracy. */
  public static double oobAccuracy(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    RandomForest[] trees = grow(X, y, bootRows, featSubset, maxDepth);
    int good = 0;
    int all = 0;
    for (int i = 0; i < X.length; i++) {
      double[] p = average(trees, X[i], i);
      if (p != null) {
        int best = p.length - 1;
        for (int c = p.length - 2; c >= 0; c--) {
          if (p[c] >= p[best] - 1e-9) {
            best = c;
          }
        }
        all++;
        good += best == y[i] ? 1 : 0;
      }
    }
    return all == 0 ? Double.NaN : 1.0 * good / all;
  }

  /** Returns the area under the curve, in half pairs of rounded scores. */
  public static double testAuc(
      double[][] X,
      int[] y,
      double[][] Xt,
      int[] yt,
      int[][] bootRows,
      int[][] featSubset,
      int maxDepth) {
    double[][] p = predictProba(X, y, Xt, bootRows, featSubset, maxDepth);
    if (yt == null || yt.length != p.length || p[0].length > 2) {
      throw new IllegalArgumentException("labels of Xt");
    }
    long halves = 0;
    long positives = 0;
    for (int i = 0; i < yt.length; i++) {
      if (yt[i] != 0 && yt[i] != 1) {
        throw new IllegalArgumentException("label " + yt[i]);
      }
      positives += yt[i];
      for (int j = 0; j < yt.length; j++) {
        if (yt[i] == 1 && yt[j] == 0) {
          double lead = p[j][0] - p[i][0];
          halves += lead > 1e-9 ? 2 : lead < -1e-9 ? 0 : 1;
        }
      }
    }
    return halves / 2.0 / positives / (yt.length - positives);
  }

  private static double[] average(RandomForest[] trees, double[] row, int unless) {
    double[] sum = null;
    int used = 0;
    for (RandomForest tree : trees) {
      if (unless != NONE && tree.weight[unless] > 0) {
        continue;
      }
      long[] leaf = tree.counts[tree.leaf(row)];
      sum = sum == null ? new double[leaf.length] : sum;
      long size = Arrays.stream(leaf).sum();
      for (int c = 0; c < leaf.length; c++) {
        sum[c] += 1.0 * leaf[c] / size;
      }
      used++;
    }
    for (int c = 0; sum != null && c < sum.length; c++) {
      sum[c] /= used;
    }
    return sum;
  }

  private int leaf(double[] row) {
    int node = 0;
    while (column[node] != NONE) {
      node = row[column[node]] > threshold[node] ? right[node] : node + 1;
    }
    return node;
  }

  private static RandomForest[] grow(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    validate(X);
    if (y == null || y.length != X.length || maxDepth < 0) {
      throw new IllegalArgumentException("labels or depth");
    }
    int k = 0;
    for (int label : y) {
      if (label < 0) {
        throw new IllegalArgumentException("label " + label);
      }
      k = Math.max(k, label + 1);
    }
    if (bootRows == null || bootRows.length == 0) {
      throw new IllegalArgumentException("no bags");
    }
    if (featSubset == null || featSubset.length != bootRows.length) {
      throw new IllegalArgumentException("one subset for each bag");
    }
    RandomForest[] trees = new RandomForest[bootRows.length];
    for (int t = 0; t < trees.length; t++) {
      validate(bootRows[t], X.length);
      validate(featSubset[t], X[0].length);
      boolean[] usable = new boolean[X[0].length];
      for (int j : featSubset[t]) {
        if (usable[j]) {
          throw new IllegalArgumentException("column " + j + " twice");
        }
        usable[j] = true;
      }
      trees[t] = new RandomForest(X, y, bootRows[t]);
      int[] distinct = Arrays.stream(bootRows[t]).sorted().distinct().toArray();
      trees[t].build(distinct, usable, k, maxDepth);
    }
    return trees;
  }

  private void build(int[] rows, boolean[] usable, int k, int depthLeft) {
    int node = nodes++;
    counts[node] = new long[k];
    for (int row : rows) {
      counts[node][y[row]] += weight[row];
    }
    column[node] = NONE;
    if (depthLeft > 0) {
      findSplit(node, rows, usable);
    }
    if (column[node] == NONE) {
      return;
    }
    int[] low = Arrays.stream(rows).filter(i -> x[i][column[node]] <= threshold[node]).toArray();
    int[] high = Arrays.stream(rows).filter(i -> x[i][column[node]] > threshold[node]).toArray();
    build(low, usable, k, depthLeft - 1);
    right[node] = nodes;
    build(high, usable, k, depthLeft - 1);
  }

  /** Compares squares of counts over sizes as fractions of whole numbers: no rounding at all. */
  private void findSplit(int node, int[] rows, boolean[] usable) {
    long[] all = counts[node];
    long n = Arrays.stream(all).sum();
    if (Arrays.stream(all).max().orElse(0) == n) {
      return;
    }
    long bestTop = -1;
    long bestBottom = 1;
    for (int j = 0; j < usable.length; j++) {
      if (!usable[j]) {
        continue;
      }
      int[] sorted = rows.clone();
      sort(sorted, j);
      long[] left = new long[all.length];
      long size = 0;
      for (int i = 0; i + 1 < sorted.length; i++) {
        left[y[sorted[i]]] += weight[sorted[i]];
        size += weight[sorted[i]];
        double a = x[sorted[i]][j];
        double b = x[sorted[i + 1]][j];
        if (a == b) {
          continue;
        }
        long leftSquares = 0;
        long rightSquares = 0;
        for (int c = 0; c < all.length; c++) {
          leftSquares += left[c] * left[c];
          rightSquares += (all[c] - left[c]) * (all[c] - left[c]);
        }
        long top = leftSquares * (n - size) + rightSquares * size;
        long bottom = size * (n - size);
        if (Math.multiplyExact(top, bestBottom) > Math.multiplyExact(bestTop, bottom)) {
          bestTop = top;
          bestBottom = bottom;
          column[node] = j;
          threshold[node] = Math.min(a / 2 + b / 2, Math.nextDown(b));
        }
      }
    }
  }

  /** Shell sort with Ciura's gaps. */
  private void sort(int[] rows, int j) {
    for (int gap : new int[] {701, 301, 132, 57, 23, 10, 4, 1}) {
      for (int i = gap; i < rows.length; i++) {
        int row = rows[i];
        int at = i;
        while (at >= gap && x[rows[at - gap]][j] > x[row][j]) {
          rows[at] = rows[at - gap];
          at -= gap;
        }
        rows[at] = row;
      }
    }
  }

  private static void validate(int[] indices, int end) {
    if (indices == null || indices.length == 0) {
      throw new IllegalArgumentException("no indices");
    }
    for (int index : indices) {
      if (index < 0 || index >= end) {
        throw new IllegalArgumentException("index " + index);
      }
    }
  }

  private static void validate(double[][] matrix) {
    if (matrix == null || matrix.length == 0 || matrix[0] == null || matrix[0].length == 0) {
      throw new IllegalArgumentException("no matrix");
    }
    for (double[] row : matrix) {
      if (row == null || row.length != matrix[0].length) {
        throw new IllegalArgumentException("ragged");
      }
      for (double value : row) {
        if (value - value != 0) {
          throw new IllegalArgumentException("not finite");
        }
      }
    }
  }
}
