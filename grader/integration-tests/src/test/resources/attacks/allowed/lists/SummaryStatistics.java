package foundations.summary_statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** Uses lists in every way. */
public final class SummaryStatistics {

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
    List<Integer> list = new ArrayList<>(List.of(5, 3, 1));
    list.add(1, 4);
    list.remove(Integer.valueOf(3));
    list.remove(0);
    list.removeIf(each -> each > 10);
    list.replaceAll(each -> each * 2);
    for (Iterator<Integer> i = list.iterator(); i.hasNext(); ) {
      if (i.next() == 2) {
        i.remove();
      }
    }
    LinkedList<String> linked = new LinkedList<>(Collections.nCopies(3, "x"));
    linked.addFirst("y");
    ListIterator<String> at = linked.listIterator();
    at.next();
    at.set("z");
    if (!list.equals(List.of(8))
        || !linked.toString().equals("[z, x, x, x]")
        || linked.subList(1, 3).contains("z")
        || Collections.max(List.of(1, 3, 2)) != 3
        || List.copyOf(list).hashCode() == 0
        || Collections.frequency(linked, "x") != 3
        || linked.toArray(new String[0]).length != 4
        || Collections.unmodifiableList(list).isEmpty()) {
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
