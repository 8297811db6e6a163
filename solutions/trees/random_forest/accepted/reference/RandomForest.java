package trees.random_forest;

import java.util.Arrays;
import java.util.Comparator;

/** Grows each tree once, from sorted bags, and lets every row walk down. */
public final class RandomForest {

  /** Gains, probabilities and scores this close are equal but for rounding. */
  private static final double TIE = 1e-10;

  private RandomForest() {}

  /** Returns the mean over the trees of the class shares in each row's leaf. */
  public static double[][] predictProba(
      double[][] X, int[] y, double[][] Xt, int[][] bootRows, int[][] featSubset, int maxDepth) {
    requireForest(X, y, bootRows, featSubset, maxDepth);
    requireMatrix(Xt);
    require(Xt[0].length == X[0].length, "both matrices have as many columns");
    double[][] p = new double[Xt.length][classes(y)];
    for (int t = 0; t < bootRows.length; t++) {
      Node root = grow(X, y, bootRows[t], featSubset[t], maxDepth);
      for (int i = 0; i < p.length; i++) {
        add(p[i], root.shares(Xt[i]), bootRows.length);
      }
    }
    return p;
  }

  /** Returns the accuracy of the trees on the rows that they have not seen. */
  public static double oobAccuracy(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    requireForest(X, y, bootRows, featSubset, maxDepth);
    double[][] votes = new double[X.length][];
    for (int t = 0; t < bootRows.length; t++) {
      Node root = grow(X, y, bootRows[t], featSubset[t], maxDepth);
      boolean[] seen = new boolean[X.length];
      for (int row : bootRows[t]) {
        seen[row] = true;
      }
      for (int i = 0; i < X.length; i++) {
        if (!seen[i]) {
          votes[i] = votes[i] == null ? new double[classes(y)] : votes[i];
          add(votes[i], root.shares(X[i]), 1);
        }
      }
    }
    return accuracy(votes, y);
  }

  /** Returns the share of pairs that the averaged probability of class 1 puts in order. */
  public static double testAuc(
      double[][] X,
      int[] y,
      double[][] Xt,
      int[] yt,
      int[][] bootRows,
      int[][] featSubset,
      int maxDepth) {
    double[][] p = predictProba(X, y, Xt, bootRows, featSubset, maxDepth);
    require(yt != null && yt.length == p.length, "one label a row is needed");
    requireBinary(y);
    requireBinary(yt);
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        if (yt[i] > yt[j]) {
          wins += (1 + order(p[j][0], p[i][0])) / 2;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }

  private static double accuracy(double[][] votes, int[] y) {
    double right = 0;
    double voted = 0;
    for (int i = 0; i < y.length; i++) {
      if (votes[i] != null) {
        voted++;
        if (mostProbable(votes[i]) == y[i]) {
          right++;
        }
      }
    }
    return right / voted;
  }

  private static int mostProbable(double[] p) {
    int best = 0;
    for (int c = 1; c < p.length; c++) {
      if (order(p[c], p[best]) > 0) {
        best = c;
      }
    }
    return best;
  }

  /** The sign of a - b, 0 when only rounding can tell them apart. */
  private static double order(double a, double b) {
    return Math.abs(a - b) > TIE ? Math.signum(a - b) : 0;
  }

  private static void add(double[] sum, double[] shares, int divisor) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += shares[c] / divisor;
    }
  }

  private static Node grow(double[][] X, int[] y, int[] bag, int[] subset, int maxDepth) {
    int[] columns = subset.clone();
    Arrays.sort(columns);
    Integer[] rows = Arrays.stream(bag).boxed().toArray(Integer[]::new);
    return new Sample(X, y, columns, classes(y)).grow(rows, maxDepth);
  }

  /** What the nodes of a tree have in common: the data, and the columns to look at. */
  private record Sample(double[][] X, int[] y, int[] columns, int classes) {

    Node grow(Integer[] rows, int depthLeft) {
      double[] shares = new double[classes];
      for (int row : rows) {
        shares[y[row]] += 1.0 / rows.length;
      }
      Split split = depthLeft == 0 ? null : bestSplit(rows);
      if (split == null) {
        return new Node(shares, null, null, null);
      }
      Node low = grow(split.low(), depthLeft - 1);
      Node high = grow(split.high(), depthLeft - 1);
      return new Node(shares, split, low, high);
    }

    /** The first split of the largest purity; null when no column varies or one class is left. */
    Split bestSplit(Integer[] rows) {
      int[] all = new int[classes];
      for (int row : rows) {
        all[y[row]]++;
      }
      if (all[y[rows[0]]] == rows.length) {
        return null;
      }
      Split best = null;
      double most = 0;
      for (int j : columns) {
        Integer[] sorted = rows.clone();
        Arrays.sort(sorted, Comparator.comparingDouble(row -> X[row][j]));
        int[] left = new int[classes];
        for (int i = 1; i < sorted.length; i++) {
          left[y[sorted[i - 1]]]++;
          double low = X[sorted[i - 1]][j];
          double high = X[sorted[i]][j];
          if (low < high && order(purity(all, rows.length, left, i), most) > 0) {
            most = purity(all, rows.length, left, i);
            best = new Split(j, threshold(low, high), sorted, i);
          }
        }
      }
      return best;
    }
  }

  private static double threshold(double low, double high) {
    double middle = (low + high) / 2;
    return middle < high ? middle : low;
  }

  private record Split(int column, double threshold, Integer[] sorted, int size) {

    Integer[] low() {
      return Arrays.copyOf(sorted, size);
    }

    Integer[] high() {
      return Arrays.copyOfRange(sorted, size, sorted.length);
    }
  }

  private record Node(double[] shares, Split split, Node low, Node high) {

    double[] shares(double[] row) {
      if (split == null) {
        return shares;
      }
      return (row[split.column()] <= split.threshold() ? low : high).shares(row);
    }
  }

  /** The number of rows less the impurity of each side times its rows. */
  private static double purity(int[] all, int n, int[] left, int lefts) {
    double leftSquares = 0;
    double rightSquares = 0;
    for (int c = 0; c < all.length; c++) {
      double count = left[c];
      double rest = all[c] - count;
      leftSquares += count * count;
      rightSquares += rest * rest;
    }
    return leftSquares / lefts + rightSquares / (n - lefts);
  }

  private static int classes(int[] y) {
    int most = 0;
    for (int label : y) {
      most = Math.max(most, label);
    }
    return most + 1;
  }

  private static void requireForest(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    requireMatrix(X);
    require(y != null && y.length == X.length, "one label a row is needed");
    for (int label : y) {
      require(label >= 0, "labels are not negative");
    }
    require(bootRows != null && bootRows.length > 0, "at least one tree is needed");
    require(featSubset != null && featSubset.length == bootRows.length, "one subset a tree");
    for (int t = 0; t < bootRows.length; t++) {
      requireIndices(bootRows[t], X.length);
      requireIndices(featSubset[t], X[0].length);
      long distinct = Arrays.stream(featSubset[t]).distinct().count();
      require(distinct == featSubset[t].length, "a subset holds a column once");
    }
    require(maxDepth >= 0, "the depth is not negative");
  }

  private static void requireIndices(int[] indices, int end) {
    require(indices != null && indices.length > 0, "at least one index is needed");
    for (int index : indices) {
      require(index >= 0 && index < end, "an index lies inside the matrix");
    }
  }

  private static void requireBinary(int[] y) {
    for (int label : y) {
      require(label == 0 || label == 1, "labels are 0 or 1");
    }
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length == X[0].length, "rows have equal lengths");
      for (double value : row) {
        require(Double.isFinite(value), "values are finite");
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
