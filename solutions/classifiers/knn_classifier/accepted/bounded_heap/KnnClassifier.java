package classifiers.knn_classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A heap that never holds more than k neighbours, votes by grouping, means by streams. */
public final class KnnClassifier {

  private static final Comparator<Neighbour> NEAREST_FIRST =
      Comparator.comparingDouble(Neighbour::square).thenComparingInt(Neighbour::row);

  private KnnClassifier() {}

  /** Returns the most frequent label among the nearest rows. */
  public static int[] predict(double[][] X, int[] y, double[][] Xt, int k) {
    int columns = width(X);
    if (y == null || y.length != X.length || width(Xt) != columns || k < 1 || k > X.length) {
      throw new IllegalArgumentException("arguments do not match");
    }
    return Arrays.stream(Xt).mapToInt(q -> vote(neighbours(X, q, k), y)).toArray();
  }

  /** Returns the mean target of the nearest rows, weighted or not. */
  public static double[] regress(
      double[][] X, double[] y, double[][] Xt, int k, boolean weighted) {
    int columns = width(X);
    if (y == null || y.length != X.length || width(Xt) != columns || k < 1 || k > X.length) {
      throw new IllegalArgumentException("arguments do not match");
    }
    finite(y);
    return Arrays.stream(Xt).mapToDouble(q -> mean(neighbours(X, q, k), y, weighted)).toArray();
  }

  private static List<Neighbour> neighbours(double[][] X, double[] q, int k) {
    PriorityQueue<Neighbour> heap = new PriorityQueue<>(NEAREST_FIRST.reversed());
    for (int i = 0; i < X.length; i++) {
      heap.add(Neighbour.of(i, X[i], q));
      if (heap.size() > k) {
        heap.remove();
      }
    }
    return new ArrayList<>(heap);
  }

  private static int vote(List<Neighbour> neighbours, int[] y) {
    var votes =
        neighbours.stream()
            .map(each -> y[each.row()])
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = votes.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return votes.keySet().stream()
        .filter(label -> votes.get(label) == most)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static double mean(List<Neighbour> neighbours, double[] y, boolean weighted) {
    List<Neighbour> exact = neighbours.stream().filter(each -> each.square() == 0).toList();
    if (!weighted) {
      return mean(neighbours, y, each -> 1.0);
    }
    return exact.isEmpty()
        ? mean(neighbours, y, each -> 1 / Math.sqrt(each.square()))
        : mean(exact, y, each -> 1.0);
  }

  private static double mean(
      List<Neighbour> rows, double[] y, ToDoubleFunction<Neighbour> weight) {
    double sum = rows.stream().mapToDouble(r -> weight.applyAsDouble(r) * y[r.row()]).sum();
    return sum / rows.stream().mapToDouble(weight).sum();
  }

  private static int width(double[][] rows) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new IllegalArgumentException("no rows or no columns");
    }
    for (double[] row : rows) {
      if (row == null || row.length != rows[0].length) {
        throw new IllegalArgumentException("rows of different lengths");
      }
      finite(row);
    }
    return rows[0].length;
  }

  private static void finite(double[] values) {
    for (double value : values) {
      if (!(Math.abs(value) <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("value " + value);
      }
    }
  }

  private record Neighbour(int row, double square) {

    static Neighbour of(int row, double[] x, double[] q) {
      double square = 0;
      for (int j = 0; j < q.length; j++) {
        square += (x[j] - q[j]) * (x[j] - q[j]);
      }
      return new Neighbour(row, square);
    }
  }
}
