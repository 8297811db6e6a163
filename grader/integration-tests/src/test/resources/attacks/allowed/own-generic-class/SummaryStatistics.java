package foundations.summary_statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Has a generic class, bounds and wildcards. */
public final class SummaryStatistics {
  static final class Pair<A extends Comparable<? super A>, B> {
    final A first;
    final B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    boolean before(Pair<A, ?> other) {
      return first.compareTo(other.first) < 0;
    }

    <C> Pair<A, C> with(C other) {
      return new Pair<>(first, other);
    }
  }

  static double total(List<? extends Number> numbers) {
    double sum = 0;
    for (Number each : numbers) {
      sum += each.doubleValue();
    }
    return sum;
  }

  static <K extends Comparable<K>, V> void put(Map<? super K, ? super V> map, K key, V value) {
    map.put(key, value);
  }

  @SafeVarargs
  static <T> List<T> listOf(T... items) {
    List<T> list = new ArrayList<>();
    for (T each : items) {
      list.add(each);
    }
    return list;
  }

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
    Map<Object, Object> map = new TreeMap<>();
    put(map, "key", 1.0);
    if (!new Pair<>(1, "a").before(new Pair<>(2, 2.0).with('c'))
        || total(listOf(1, 2.5, 3L)) != 6.5) {
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
