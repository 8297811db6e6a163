package foundations.summary_statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Uses every kind of map. */
public final class SummaryStatistics {
  record Cell(int row, int column) {}

  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    requireValues(x);
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    requireValues(x);
    if (ddof < 0) {
      throw new IllegalArgumentException("ddof must not be negative");
    }
    if (x.length <= ddof) {
      return Double.NaN;
    }
    Map<Cell, Integer> cells = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      cells.put(new Cell(i / 4, i % 4), i);
    }
    Map<String, List<Double>> ordered = new LinkedHashMap<>(Map.of("a", List.of(1.0)));
    ordered.computeIfAbsent("b", key -> List.of()).size();
    TreeMap<Double, Integer> sorted = new TreeMap<>();
    for (double each : new double[] {3, 1, 2}) {
      sorted.put(each, (int) each);
    }
    int sum = 0;
    for (Map.Entry<Cell, Integer> each : cells.entrySet()) {
      sum += each.getValue() * each.getKey().row();
    }
    if (cells.get(new Cell(2, 3)) != 11
        || sum != 540
        || sorted.firstKey() != 1
        || sorted.floorEntry(2.5).getValue() != 2
        || !ordered.keySet().toString().equals("[a, b]")
        || sorted.headMap(3.0).size() != 2) {
      return -1;
    }
    double mean = mean(x);
    double squares = 0;
    for (double each : x) {
      squares += (each - mean) * (each - mean);
    }
    return squares / (x.length - ddof);
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    requireValues(x);
    if (!(q >= 0 && q <= 1)) {
      throw new IllegalArgumentException("q must be from 0 to 1");
    }
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    if (Double.isNaN(sorted[last])) {
      return Double.NaN;
    }
    double position = last * q;
    int low = (int) position;
    int high = Math.min(low + 1, last);
    return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
  }

  private static void requireValues(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
  }
}
