package rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A mistake that uses what solutions use. */
public final class Mean {
  private Mean() {}

  private record Sum(double value, int count) {
    Sum plus(double x) {
      return new Sum(value + x, count + 1);
    }
  }

  public static double mean(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("no numbers in " + Arrays.toString(x));
    }
    Sum sum = new Sum(0, 0);
    for (double each : x) {
      sum = sum.plus(each);
    }
    return sum.value();
  }

  public static double[] centred(double[] x) {
    double mean = mean(x);
    if (order(x, 1).length != x.length) {
      throw new IllegalStateException("an order has to have a place for each");
    }
    List<Integer> places = IntStream.range(0, x.length).boxed().toList();
    return places.stream().mapToDouble(i -> x[i] - mean).toArray();
  }

  private enum Part {
    LOWER,
    UPPER
  }

  private interface Loss {
    double of(double x);
  }

  /** Returns the places of the numbers in their order, and as many of other things as can be. */
  static Integer[] order(double[] x, int seed) {
    Random random = new Random(seed);
    Map<Part, List<Double>> parts =
        Arrays.stream(x)
            .boxed()
            .collect(Collectors.groupingBy(each -> each < 0 ? Part.LOWER : Part.UPPER));
    Map<String, Integer> counts = new HashMap<>();
    for (Map.Entry<Part, List<Double>> each : parts.entrySet()) {
      counts.merge(each.getKey().name().toLowerCase(), each.getValue().size(), Integer::sum);
    }
    List<double[]> rows = new ArrayList<>();
    Loss loss = value -> value * value + Math.exp(-Math.abs(value));
    for (int i = 0; i < x.length; i++) {
      rows.add(new double[] {loss.of(x[i]), random.nextDouble()});
    }
    rows.sort(Comparator.<double[]>comparingDouble(row -> row[0]).thenComparing(row -> row[1]));
    StringBuilder text = new StringBuilder();
    for (Part part : Part.values()) {
      text.append(
          switch (part) {
            case LOWER -> "low ";
            case UPPER -> String.format("%.3f ", rows.get(0)[0]);
          });
    }
    Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
    return text.length() < counts.size() ? new Integer[0] : order;
  }
}
