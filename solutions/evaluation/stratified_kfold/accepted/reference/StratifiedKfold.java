package evaluation.stratified_kfold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of each class, dealt to learn how many a fold gets, and handed out in blocks. */
public final class StratifiedKfold {

  private StratifiedKfold() {}

  /** Returns the fold of each row; each class goes on dealing where the one before ended. */
  public static int[] foldOf(int[] y, int k) {
    require(y != null, "labels are needed");
    require(k >= 2 && k <= y.length, "there are from 2 to n folds");
    int[] folds = new int[y.length];
    int start = 0;
    for (List<Integer> rows : rowsByClass(y)) {
      handOut(rows, dealt(start, rows.size(), k), folds);
      start += rows.size();
    }
    return folds;
  }

  /** Returns the rows of each class, the class of row 0 first. */
  private static Collection<List<Integer>> rowsByClass(int[] y) {
    Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < y.length; i++) {
      rows.computeIfAbsent(y[i], label -> new ArrayList<>()).add(i);
    }
    return rows.values();
  }

  /** Counts how many places, from a start on, are dealt to each of k folds. */
  private static int[] dealt(int start, int places, int k) {
    int[] counts = new int[k];
    for (int i = 0; i < places; i++) {
      counts[(start + i) % k]++;
    }
    return counts;
  }

  /** Gives the first rows to fold 0, the next to fold 1, as many as each fold gets. */
  private static void handOut(List<Integer> rows, int[] counts, int[] folds) {
    int next = 0;
    for (int f = 0; f < counts.length; f++) {
      for (int i = 0; i < counts[f]; i++) {
        folds[rows.get(next)] = f;
        next++;
      }
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
