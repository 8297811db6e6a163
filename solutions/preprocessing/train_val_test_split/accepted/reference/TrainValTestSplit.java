package preprocessing.train_val_test_split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Blocks of the permutation, and classes that use up their counts along it. */
public final class TrainValTestSplit {

  private static final double NEARLY_WHOLE = 1e-9;

  private TrainValTestSplit() {}

  /** Returns what is left, the second block and the first block of the permutation. */
  public static int[][] split(int n, double val, double test, int[] perm) {
    int tested = size(n, test);
    int held = tested + size(n, val);
    checkOrder(n, perm);
    require(held < n, "at least one row trains");
    return new int[][] {
      Arrays.copyOfRange(perm, held, n),
      Arrays.copyOfRange(perm, tested, held),
      Arrays.copyOf(perm, tested)
    };
  }

  /** Tests the first rows of each class along the permutation, as many as the class has to. */
  public static int[][] stratified(int[] y, double test, int[] perm) {
    require(y != null, "labels are needed");
    int tested = size(y.length, test);
    checkOrder(y.length, perm);
    Map<Integer, Integer> left = classCounts(y, tested);
    int[] testRows = new int[tested];
    int[] trainRows = new int[y.length - tested];
    int found = 0;
    for (int i = 0; i < perm.length; i++) {
      int row = perm[i];
      if (left.merge(y[row], -1, Integer::sum) >= 0) {
        testRows[found] = row;
        found++;
      } else {
        trainRows[i - found] = row;
      }
    }
    return new int[][] {trainRows, testRows};
  }

  /** Returns a share of n rows, rounded up; a share outside (0, 1), or NaN, gives none or all. */
  private static int size(int n, double share) {
    int size = (int) Math.ceil(n * share - NEARLY_WHOLE);
    require(size > 0 && size < n, "every part has some rows, and none has all");
    return size;
  }

  /** Returns the test rows of each class: whole parts, then one more for the largest remainders. */
  private static Map<Integer, Integer> classCounts(int[] y, int tested) {
    Map<Integer, Long> quotas = new TreeMap<>();
    for (int label : y) {
      quotas.merge(label, (long) tested, Long::sum);
    }
    Map<Integer, Integer> counts = new TreeMap<>();
    quotas.forEach((label, quota) -> counts.put(label, (int) (quota / y.length)));
    int given = counts.values().stream().mapToInt(Integer::intValue).sum();
    Comparator<Integer> byRemainder = Comparator.comparing(label -> quotas.get(label) % y.length);
    quotas.keySet().stream()
        .sorted(byRemainder.reversed())
        .limit(tested - given)
        .forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts;
  }

  private static void checkOrder(int n, int[] perm) {
    require(perm != null && perm.length == n, "every row has one place in the order");
    boolean[] seen = new boolean[n];
    for (int row : perm) {
      require(row >= 0 && row < n && !seen[row], "every row occurs once");
      seen[row] = true;
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
