package foundations.summary_statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Groups and collects. */
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
    Map<Boolean, List<Integer>> parts =
        IntStream.range(0, 6).boxed().collect(Collectors.partitioningBy(each -> each % 2 == 0));
    Map<Integer, Double> means =
        Stream.of("a", "bb", "cc", "ddd")
            .collect(
                Collectors.groupingBy(
                    String::length, TreeMap::new, Collectors.averagingInt(String::length)));
    String joined =
        Stream.of(1, 2, 3).map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    if (parts.get(true).size() != 3
        || !means.toString().equals("{1=1.0, 2=2.0, 3=3.0}")
        || !joined.equals("[1,2,3]")
        || IntStream.rangeClosed(1, 100).sum() != 5050
        || DoubleStream.iterate(1, each -> each * 2).limit(10).sum() != 1023
        || Stream.of(3, 1, 2).sorted().toList().get(0) != 1
        || Stream.iterate(1, each -> each < 50, each -> each * 3)
                .mapToInt(Integer::intValue)
                .max()
                .getAsInt()
            != 27) {
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
