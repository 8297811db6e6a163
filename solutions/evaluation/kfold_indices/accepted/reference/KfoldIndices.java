package evaluation.kfold_indices;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Consecutive blocks of the rows' order, and one mark for each row that is tested. */
public final class KfoldIndices {

  private KfoldIndices() {}

  /** Returns the blocks; each of the first n mod k has one row more than the others. */
  public static int[][] testFolds(int n, int k, int[] permOrNull) {
    require(k >= 2 && k <= n, "there are from 2 to n folds");
    int[] order = permOrNull == null ? IntStream.range(0, n).toArray() : permOrNull;
    require(order.length == n, "every row has one place in the order");
    marked(n, order);
    int[][] folds = new int[k][];
    int from = 0;
    for (int f = 0; f < k; f++) {
      int to = from + n / k + (f < n % k ? 1 : 0);
      folds[f] = Arrays.copyOfRange(order, from, to);
      from = to;
    }
    return folds;
  }

  /** Returns the rows without a mark. */
  public static int[] trainOf(int n, int[] test) {
    require(n >= 1, "at least one row is needed");
    require(test != null && test.length > 0, "at least one row is tested");
    boolean[] tested = marked(n, test);
    return IntStream.range(0, n).filter(row -> !tested[row]).toArray();
  }

  /** Marks some of n rows, each at most once. */
  private static boolean[] marked(int n, int[] rows) {
    boolean[] marked = new boolean[n];
    for (int row : rows) {
      require(row >= 0 && row < n, "rows are numbered from 0 to n - 1");
      require(!marked[row], "no row occurs twice");
      marked[row] = true;
    }
    return marked;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
