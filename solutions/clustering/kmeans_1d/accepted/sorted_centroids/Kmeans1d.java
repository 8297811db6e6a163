package clustering.kmeans_1d;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/** Clusters as objects; the nearest one is found by binary search among the sorted values. */
public final class Kmeans1d {

  private Kmeans1d() {}

  /** Returns the centroids, once an update moves none or the updates are used up. */
  public static double[] fit(double[] x, double[] init, int maxIter) {
    check(x);
    check(init);
    if (maxIter < 0 || init.length > x.length) {
      throw new IllegalArgumentException("updates " + maxIter + ", centroids " + init.length);
    }
    double[] c = init.clone();
    for (int left = maxIter; left > 0; left--) {
      double[] moved = moved(x, c);
      if (Arrays.equals(moved, c)) {
        return c;
      }
      c = moved;
    }
    return c;
  }

  /** Returns for each number the index of its nearest centroid. */
  public static int[] assign(double[] x, double[] c) {
    check(x);
    check(c);
    Line line = Line.of(c);
    return Arrays.stream(x).mapToInt(line::nearest).toArray();
  }

  private static double[] moved(double[] x, double[] c) {
    DoubleSummaryStatistics[] members =
        IntStream.range(0, c.length)
            .mapToObj(j -> new DoubleSummaryStatistics())
            .toArray(DoubleSummaryStatistics[]::new);
    Line line = Line.of(c);
    for (double value : x) {
      members[line.nearest(value)].accept(value);
    }
    return IntStream.range(0, c.length)
        .mapToDouble(j -> members[j].getCount() == 0 ? c[j] : members[j].getAverage())
        .toArray();
  }

  private static void check(double[] numbers) {
    if (numbers == null || numbers.length == 0) {
      throw new IllegalArgumentException("no numbers");
    }
    for (double each : numbers) {
      if (Double.isNaN(each) || Double.isInfinite(each)) {
        throw new IllegalArgumentException("number " + each);
      }
    }
  }

  /** The different values of the centroids, ascending, each with its lowest index. */
  private record Line(double[] values, int[] indices) {

    static Line of(double[] c) {
      int[] order =
          IntStream.range(0, c.length)
              .boxed()
              .sorted(Comparator.<Integer>comparingDouble(j -> c[j] + 0.0).thenComparing(j -> j))
              .mapToInt(j -> j)
              .toArray();
      int[] firsts =
          IntStream.range(0, order.length)
              .filter(r -> r == 0 || c[order[r]] != c[order[r - 1]])
              .map(r -> order[r])
              .toArray();
      return new Line(Arrays.stream(firsts).mapToDouble(j -> c[j] + 0.0).toArray(), firsts);
    }

    int nearest(double value) {
      int found = Arrays.binarySearch(values, value + 0.0);
      if (found >= 0) {
        return indices[found];
      }
      int above = Math.min(-found - 1, values.length - 1);
      int below = Math.max(-found - 2, 0);
      int order = Double.compare(value - values[below], values[above] - value);
      if (above == below || order == 0) {
        return Math.min(indices[above], indices[below]);
      }
      return order < 0 ? indices[below] : indices[above];
    }
  }
}
