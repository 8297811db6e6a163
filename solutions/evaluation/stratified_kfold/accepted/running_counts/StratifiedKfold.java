package evaluation.stratified_kfold;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** No lists: the count of a class in a fold by formula, and one walk that uses the counts up. */
public final class StratifiedKfold {

  private StratifiedKfold() {}

  /** Returns the fold of each row. */
  public static int[] foldOf(int[] y, int k) {
    if (y == null || k < 2 || k > y.length) {
      throw new IllegalArgumentException("no labels, or not from 2 to n folds");
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] classes = Arrays.stream(y).map(label -> number(numbers, label)).toArray();
    int[][] left = left(classes, numbers.size(), k);
    int[] fold = new int[numbers.size()];
    int[] folds = new int[y.length];
    for (int i = 0; i < y.length; i++) {
      int c = classes[i];
      while (left[c][fold[c]] == 0) {
        fold[c]++;
      }
      left[c][fold[c]]--;
      folds[i] = fold[c];
    }
    return folds;
  }

  private static int number(Map<Integer, Integer> numbers, int label) {
    numbers.putIfAbsent(label, numbers.size());
    return numbers.get(label);
  }

  /** Returns how many of the first places, up to an end, each fold gets, less those of a start. */
  private static int[][] left(int[] classes, int m, int k) {
    int[] sizes = new int[m];
    for (int c : classes) {
      sizes[c]++;
    }
    int[][] left = new int[m][k];
    int start = 0;
    for (int c = 0; c < m; c++) {
      int end = start + sizes[c];
      for (int f = 0; f < k; f++) {
        left[c][f] = (end - f + k - 1) / k - (start - f + k - 1) / k;
      }
      start = end;
    }
    return left;
  }
}
