package evaluation.kfold_indices;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The borders of the folds from a formula; the training rows by walking along sorted test rows. */
public final class KfoldIndices {

  private KfoldIndices() {}

  /** Returns what lies between neighbouring borders. */
  public static int[][] testFolds(int n, int k, int[] permOrNull) {
    if (k < 2 || k > n || permOrNull != null && permOrNull.length != n) {
      throw new IllegalArgumentException(n + " rows in " + k + " folds");
    }
    if (permOrNull != null) {
      sortedRows(n, permOrNull);
    }
    return IntStream.range(0, k)
        .mapToObj(f -> IntStream.range(border(n, k, f), border(n, k, f + 1)))
        .map(places -> places.map(i -> permOrNull == null ? i : permOrNull[i]).toArray())
        .toArray(int[][]::new);
  }

  /** Returns the rows that the sorted test rows step over. */
  public static int[] trainOf(int n, int[] test) {
    if (n < 1 || test == null || test.length < 1) {
      throw new IllegalArgumentException("no rows, or none to test");
    }
    int[] sorted = sortedRows(n, test);
    int[] train = new int[n - sorted.length];
    int tested = 0;
    for (int row = 0; row < n; row++) {
      if (tested < sorted.length && sorted[tested] == row) {
        tested++;
      } else {
        train[row - tested] = row;
      }
    }
    return train;
  }

  private static int border(int n, int k, int fold) {
    return fold * (n / k) + Math.min(fold, n % k);
  }

  private static int[] sortedRows(int n, int[] rows) {
    int[] sorted = rows.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] < 0 || sorted[i] >= n || i > 0 && sorted[i] == sorted[i - 1]) {
        throw new IllegalArgumentException("row " + sorted[i]);
      }
    }
    return sorted;
  }
}
