package preprocessing.train_val_test_split;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorted labels in arrays, remainders sorted as one number with their class, parts by filters. */
public final class TrainValTestSplit {

  private TrainValTestSplit() {}

  /** Returns three ranges of the permutation. */
  public static int[][] split(int n, double val, double test, int[] perm) {
    int test0 = rows(n, test);
    int val0 = rows(n, val);
    if (n - test0 - val0 < 1) {
      throw new IllegalArgumentException("no row trains");
    }
    requirePermutation(n, perm);
    return new int[][] {
      IntStream.range(test0 + val0, n).map(i -> perm[i]).toArray(),
      IntStream.range(test0, test0 + val0).map(i -> perm[i]).toArray(),
      IntStream.range(0, test0).map(i -> perm[i]).toArray()
    };
  }

  /** Decides for every row first, and then collects both parts. */
  public static int[][] stratified(int[] y, double test, int[] perm) {
    if (y == null || rows(y.length, test) == y.length) {
      throw new IllegalArgumentException("no labels, or no row trains");
    }
    requirePermutation(y.length, perm);
    int[] labels = Arrays.stream(y).sorted().distinct().toArray();
    int[] classes = Arrays.stream(y).map(each -> Arrays.binarySearch(labels, each)).toArray();
    int[] left = counts(classes, labels.length, rows(y.length, test));
    boolean[] tested = new boolean[y.length];
    for (int row : perm) {
      tested[row] = left[classes[row]] > 0;
      left[classes[row]]--;
    }
    return new int[][] {
      Arrays.stream(perm).filter(row -> !tested[row]).toArray(),
      Arrays.stream(perm).filter(row -> tested[row]).toArray()
    };
  }

  private static int[] counts(int[] classes, int m, int tested) {
    long n = classes.length;
    long[] quotas = new long[m];
    for (int c : classes) {
      quotas[c] += tested;
    }
    int[] counts = new int[m];
    long[] ranks = new long[m];
    int missing = tested;
    for (int c = 0; c < m; c++) {
      counts[c] = (int) (quotas[c] / n);
      missing -= counts[c];
      ranks[c] = (n - quotas[c] % n) * m + c;
    }
    Arrays.sort(ranks);
    for (int i = 0; i < missing; i++) {
      counts[(int) (ranks[i] % m)]++;
    }
    return counts;
  }

  private static int rows(int n, double share) {
    if (!(share > 0) || share >= 1) {
      throw new IllegalArgumentException("share " + share);
    }
    double product = n * share;
    long nearest = Math.round(product);
    long rows = Math.abs(product - nearest) <= 1e-9 ? nearest : (long) Math.ceil(product);
    if (rows < 1) {
      throw new IllegalArgumentException("a part without rows");
    }
    return (int) rows;
  }

  private static void requirePermutation(int n, int[] perm) {
    int[] sorted = perm == null ? new int[0] : perm.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, IntStream.range(0, n).toArray())) {
      throw new IllegalArgumentException("no permutation of " + n + " rows");
    }
  }
}
