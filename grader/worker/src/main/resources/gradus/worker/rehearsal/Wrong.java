package rehearsal;

import java.util.Arrays;
import java.util.List;
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
    List<Integer> places = IntStream.range(0, x.length).boxed().toList();
    return places.stream().mapToDouble(i -> x[i] - mean).toArray();
  }
}
