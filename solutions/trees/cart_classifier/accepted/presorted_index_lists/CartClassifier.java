package trees.cart_classifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts every column once at the root and hands the sorted lists down. A stack holds the nodes that
 * are to be split, together with the rows to predict that reach them; purities are compared as
 * fractions of whole numbers.
 */
public final class CartClassifier {

  private CartClassifier() {}

  /** Returns the labels; no tree is kept, rows to predict are sent down while it grows. */
  public static int[] fitPredict(double[][] X, int[] y, double[][] Xt, int maxDepth, int minLeaf) {
    int columns = columns(X);
    if (y == null || y.length != X.length || columns(Xt) != columns) {
      throw new IllegalArgumentException("tables and labels do not match");
    }
    if (IntStream.of(y).anyMatch(label -> label < 0) || maxDepth < 0 || minLeaf < 1) {
      throw new IllegalArgumentException("a label or a limit is too low");
    }
    int[] labels = new int[Xt.length];
    Deque<Task> tasks = new ArrayDeque<>();
    tasks.push(new Task(sortedColumns(X), IntStream.range(0, Xt.length).boxed().toList(), 0));
    while (!tasks.isEmpty()) {
      Task task = tasks.pop();
      int[] counts = counts(task.rows().get(0), y);
      int label = mostFrequent(counts);
      Cut cut = null;
      if (task.depth() < maxDepth && counts[label] < task.size()) {
        cut = best(task, X, y, counts, minLeaf);
      }
      if (cut == null) {
        task.asked().forEach(r -> labels[r] = label);
      } else {
        tasks.push(task.side(cut, X, Xt, true));
        tasks.push(task.side(cut, X, Xt, false));
      }
    }
    return labels;
  }

  private static Cut best(Task task, double[][] X, int[] y, int[] counts, int minLeaf) {
    Cut best = null;
    long n = task.size();
    for (int j = 0; j < X[0].length; j++) {
      List<Integer> rows = task.rows().get(j);
      int[] left = new int[counts.length];
      int[] right = counts.clone();
      long leftSquares = 0;
      long rightSquares = Arrays.stream(counts).mapToLong(c -> (long) c * c).sum();
      for (int k = 1; k < n; k++) {
        int moved = y[rows.get(k - 1)];
        leftSquares += 2L * left[moved]++ + 1;
        rightSquares -= 2L * right[moved]-- - 1;
        double a = X[rows.get(k - 1)][j];
        double b = X[rows.get(k)][j];
        if (a < b && k >= minLeaf && n - k >= minLeaf) {
          long numerator = leftSquares * (n - k) + rightSquares * k;
          Cut cut = new Cut(j, a / 2 + b / 2, numerator, k * (n - k));
          best = best == null || cut.isPurerThan(best) ? cut : best;
        }
      }
    }
    return best;
  }

  private static int mostFrequent(int[] counts) {
    return IntStream.range(0, counts.length)
        .reduce((a, b) -> counts[b] > counts[a] ? b : a)
        .orElseThrow();
  }

  private static int[] counts(List<Integer> rows, int[] y) {
    int[] counts = new int[Arrays.stream(y).max().orElse(0) + 1];
    rows.forEach(i -> counts[y[i]]++);
    return counts;
  }

  private static List<List<Integer>> sortedColumns(double[][] X) {
    List<List<Integer>> sorted = new ArrayList<>();
    for (int j = 0; j < X[0].length; j++) {
      int column = j;
      sorted.add(
          IntStream.range(0, X.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> X[i][column] == 0 ? 0 : X[i][column]))
              .toList());
    }
    return sorted;
  }

  private static int columns(double[][] table) {
    if (table == null || table.length == 0 || table[0] == null || table[0].length == 0) {
      throw new IllegalArgumentException("no rows or no columns");
    }
    for (double[] row : table) {
      if (row == null || row.length != table[0].length) {
        throw new IllegalArgumentException("ragged rows");
      }
      for (double each : row) {
        if (Double.isNaN(each) || Double.isInfinite(each)) {
          throw new IllegalArgumentException("feature " + each);
        }
      }
    }
    return table[0].length;
  }

  /** A node: its rows, sorted for each column, and the rows to predict that reach it. */
  private record Task(List<List<Integer>> rows, List<Integer> asked, int depth) {

    int size() {
      return rows.get(0).size();
    }

    Task side(Cut cut, double[][] X, double[][] Xt, boolean left) {
      return new Task(
          rows.stream()
              .map(each -> each.stream().filter(i -> cut.isLeft(X[i]) == left).toList())
              .toList(),
          asked.stream().filter(r -> cut.isLeft(Xt[r]) == left).toList(),
          depth + 1);
    }
  }

  /** A candidate; its purity is a fraction. */
  private record Cut(int column, double threshold, long numerator, long denominator) {

    boolean isLeft(double[] row) {
      return row[column] <= threshold;
    }

    boolean isPurerThan(Cut other) {
      return numerator * other.denominator > other.numerator * denominator;
    }
  }
}
