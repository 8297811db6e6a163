package preprocessing.resampling_smote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Lists for each label, bit sets for rows, and a queue of the nearest for each base. */
public final class ResamplingSmote {

  private ResamplingSmote() {}

  /** Returns all rows, and then the drawn rows of the minority. */
  public static int[] oversample(int[] y, int[] draws) {
    List<List<Integer>> byLabel = byLabel(y);
    boolean onesAreRare = byLabel.get(1).size() < byLabel.get(0).size();
    List<Integer> rare = byLabel.get(onesAreRare ? 1 : 0);
    List<Integer> frequent = byLabel.get(onesAreRare ? 0 : 1);
    check(draws != null && draws.length == frequent.size() - rare.size());
    int[] rows = new int[2 * frequent.size()];
    for (int i = 0; i < y.length; i++) {
      rows[i] = i;
    }
    int end = y.length;
    for (int draw : draws) {
      check(0 <= draw && draw < rare.size());
      rows[end++] = rare.get(draw);
    }
    return rows;
  }

  /** Returns as many rows of each label as the minority has: the first ones in an order. */
  public static int[] undersample(int[] y, int[] perm) {
    List<List<Integer>> byLabel = byLabel(y);
    int zeros = byLabel.get(0).size();
    int ones = byLabel.get(1).size();
    int rare = zeros < ones ? 0 : 1;
    int wanted = Math.min(zeros, ones);
    check(perm != null && perm.length == y.length);
    BitSet seen = new BitSet();
    BitSet stay = new BitSet();
    byLabel.get(rare).forEach(stay::set);
    for (int row : perm) {
      check(0 <= row && row < y.length && !seen.get(row));
      seen.set(row);
      if (y[row] != rare && wanted-- > 0) {
        stay.set(row);
      }
    }
    return stay.stream().toArray();
  }

  /** Returns n / (k n_c) for each class c, 0 for one without rows. */
  public static double[] balancedWeights(int[] y, int k) {
    check(y != null && y.length > 0 && k >= 1);
    Map<Integer, Long> counts = new HashMap<>();
    for (int label : y) {
      check(0 <= label && label < k);
      counts.merge(label, 1L, Long::sum);
    }
    double[] weights = new double[k];
    counts.forEach((label, count) -> weights[label] = y.length / (1.0 * k * count));
    return weights;
  }

  /** Returns new rows on the lines from rows to their neighbours. */
  public static double[][] smote(
      double[][] minority, int k, int[] base, int[] nbr, double[] gap) {
    check(minority != null && minority.length >= 2 && 1 <= k && k < minority.length);
    for (double[] row : minority) {
      check(row != null && row.length > 0 && row.length == minority[0].length);
      for (double value : row) {
        check(Double.isFinite(value));
      }
    }
    check(base != null && nbr != null && gap != null && gap.length > 0);
    check(base.length == gap.length && nbr.length == gap.length);
    Map<Integer, List<double[]>> nearest = new HashMap<>();
    double[][] rows = new double[gap.length][minority[0].length];
    for (int t = 0; t < rows.length; t++) {
      check(0 <= base[t] && base[t] < minority.length && 0 <= nbr[t] && nbr[t] < k);
      check(0 <= gap[t] && gap[t] < 1);
      List<double[]> near = nearest.computeIfAbsent(base[t], row -> nearest(minority, row, k));
      for (int j = 0; j < rows[t].length; j++) {
        rows[t][j] = (1 - gap[t]) * minority[base[t]][j] + gap[t] * near.get(nbr[t])[j];
      }
    }
    return rows;
  }

  /** Keeps the k best seen so far, the worst of them on top. */
  private static List<double[]> nearest(double[][] minority, int row, int k) {
    PriorityQueue<Near> best = new PriorityQueue<>((a, b) -> b.compareTo(a));
    for (int i = 0; i < minority.length; i++) {
      if (i != row) {
        best.add(new Near(distance(minority[row], minority[i]), i));
      }
      if (best.size() > k) {
        best.remove();
      }
    }
    List<double[]> rows = new ArrayList<>();
    while (!best.isEmpty()) {
      rows.add(0, minority[best.remove().row()]);
    }
    return rows;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += Math.pow(a[j] - b[j], 2);
    }
    return Math.sqrt(sum);
  }

  private static List<List<Integer>> byLabel(int[] y) {
    check(y != null);
    List<List<Integer>> rows = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < y.length; i++) {
      check(y[i] == 0 || y[i] == 1);
      rows.get(y[i]).add(i);
    }
    check(!rows.get(0).isEmpty() && !rows.get(1).isEmpty());
    return rows;
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }

  private record Near(double distance, int row) implements Comparable<Near> {
    @Override
    public int compareTo(Near other) {
      int order = Double.compare(distance, other.distance);
      return order != 0 ? order : Integer.compare(row, other.row);
    }
  }
}
