package trees.cart_classifier;

import java.util.Arrays;
import java.util.Comparator;

/** Grows a tree of nodes; each split sorts the node's rows once for every column. */
public final class CartClassifier {

  private final double[][] x;
  private final int[] y;
  private final int classes;
  private final int minLeaf;

  private CartClassifier(double[][] x, int[] y, int minLeaf) {
    this.x = x;
    this.y = y;
    this.classes = Arrays.stream(y).max().getAsInt() + 1;
    this.minLeaf = minLeaf;
  }

  /** Returns the label of the leaf that each row of {@code Xt} reaches. */
  public static int[] fitPredict(double[][] X, int[] y, double[][] Xt, int maxDepth, int minLeaf) {
    check(X, y, Xt);
    require(maxDepth >= 0 && minLeaf >= 1, "maxDepth is at least 0, minLeaf at least 1");
    Integer[] rows = new Integer[X.length];
    Arrays.setAll(rows, i -> i);
    Node root = new CartClassifier(X, y, minLeaf).grow(rows, maxDepth);
    return Arrays.stream(Xt).mapToInt(root::label).toArray();
  }

  private Node grow(Integer[] rows, int depthLeft) {
    int[] counts = counts(rows);
    int label = mostFrequent(counts);
    Split split = null;
    if (depthLeft > 0 && counts[label] < rows.length) {
      split = bestSplit(rows, counts);
    }
    if (split == null) {
      return new Node(label, null, null, null);
    }
    Node left = grow(side(rows, split, true), depthLeft - 1);
    Node right = grow(side(rows, split, false), depthLeft - 1);
    return new Node(label, split, left, right);
  }

  private Integer[] side(Integer[] rows, Split split, boolean left) {
    return Arrays.stream(rows).filter(i -> split.isLeft(x[i]) == left).toArray(Integer[]::new);
  }

  /** Returns the allowed split with the lowest impurity, or null if none is allowed. */
  private Split bestSplit(Integer[] rows, int[] counts) {
    Split best = null;
    for (int j = 0; j < x[0].length; j++) {
      int column = j;
      Integer[] sorted = rows.clone();
      Arrays.sort(sorted, Comparator.comparingDouble(i -> x[i][column]));
      best = better(best, column, sorted, counts);
    }
    return best;
  }

  /** Moves the rows of a sorted column from right to left one by one, and keeps the best split. */
  private Split better(Split best, int column, Integer[] sorted, int[] counts) {
    int[] left = new int[classes];
    int[] right = counts.clone();
    Split found = best;
    for (int n = 1; n < sorted.length; n++) {
      int moved = sorted[n - 1];
      left[y[moved]]++;
      right[y[moved]]--;
      double low = x[moved][column];
      double high = x[sorted[n]][column];
      int others = sorted.length - n;
      if (low < high && n >= minLeaf && others >= minLeaf) {
        double impurity = n * gini(left, n) + others * gini(right, others);
        if (found == null || impurity < found.impurity - 1e-10) {
          found = new Split(column, (low + high) / 2, impurity);
        }
      }
    }
    return found;
  }

  private static double gini(int[] counts, double n) {
    double sum = 1;
    for (int count : counts) {
      sum -= count / n * (count / n);
    }
    return sum;
  }

  private int[] counts(Integer[] rows) {
    int[] counts = new int[classes];
    for (int i : rows) {
      counts[y[i]]++;
    }
    return counts;
  }

  private static int mostFrequent(int[] counts) {
    int best = 0;
    for (int label = 1; label < counts.length; label++) {
      if (counts[label] > counts[best]) {
        best = label;
      }
    }
    return best;
  }

  private static void check(double[][] X, int[] y, double[][] Xt) {
    require(X != null && X.length > 0 && X[0] != null, "training rows are needed");
    require(Xt != null && Xt.length > 0, "rows to predict for are needed");
    checkRows(X, X[0].length);
    checkRows(Xt, X[0].length);
    require(y != null && y.length == X.length, "one label a row is needed");
    require(Arrays.stream(y).allMatch(label -> label >= 0), "labels are not negative");
  }

  private static void checkRows(double[][] rows, int columns) {
    for (double[] row : rows) {
      require(row != null && row.length > 0 && row.length == columns, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "features are finite");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }

  /** A split, and the impurities of its sides, each times its number of rows. */
  private record Split(int column, double threshold, double impurity) {

    boolean isLeft(double[] row) {
      return row[column] <= threshold;
    }
  }

  /** A leaf has no split and no children. */
  private record Node(int label, Split split, Node left, Node right) {

    int label(double[] row) {
      if (split == null) {
        return label;
      }
      return split.isLeft(row) ? left.label(row) : right.label(row);
    }
  }
}
