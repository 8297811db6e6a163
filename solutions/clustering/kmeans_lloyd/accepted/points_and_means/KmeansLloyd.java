package clustering.kmeans_lloyd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Points as records, clusters as lists, running means; stops when no centroid moves. */
public final class KmeansLloyd {

  private KmeansLloyd() {}

  /** Returns the centroids after at most {@code maxIter} updates. */
  public static double[][] fit(double[][] X, double[][] init, int maxIter) {
    List<Point> points = Point.all(X);
    List<Point> centroids = Point.all(init, X[0].length);
    if (maxIter < 0 || centroids.size() > points.size()) {
      throw new IllegalArgumentException("maxIter or number of centroids");
    }
    for (int update = 0; update < maxIter; update++) {
      List<Point> moved = moved(points, centroids);
      if (Arrays.deepEquals(arrays(moved), arrays(centroids))) {
        break;
      }
      centroids = moved;
    }
    return arrays(centroids);
  }

  private static List<Point> moved(List<Point> points, List<Point> centroids) {
    TreeMap<Integer, List<Point>> clusters =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    point -> point.nearest(centroids), TreeMap::new, Collectors.toList()));
    List<Point> moved = new ArrayList<>(centroids);
    clusters.forEach((j, members) -> moved.set(j, Point.mean(members)));
    return moved;
  }

  /** Returns for each row the index of its nearest centroid. */
  public static int[] assign(double[][] X, double[][] c) {
    List<Point> points = Point.all(X);
    List<Point> centroids = Point.all(c, X[0].length);
    return points.stream().mapToInt(point -> point.nearest(centroids)).toArray();
  }

  /** Returns the sum of squared distances to the nearest centroids. */
  public static double inertia(double[][] X, double[][] c) {
    List<Point> points = Point.all(X);
    List<Point> centroids = Point.all(c, X[0].length);
    return points.stream().mapToDouble(point -> point.weight(centroids)).sum();
  }

  /** Returns k rows chosen with probability proportional to the squared distance. */
  public static double[][] plusPlusInit(double[][] X, int k, int first, double[] u) {
    List<Point> points = Point.all(X);
    if (k < 1 || k > points.size() || first < 0 || first >= points.size()) {
      throw new IllegalArgumentException("k or first");
    }
    if (u == null || u.length != k - 1 || !DoubleStream.of(u).allMatch(v -> v >= 0 && v < 1)) {
      throw new IllegalArgumentException("uniforms");
    }
    List<Integer> chosen = new ArrayList<>(List.of(first));
    for (double uniform : u) {
      List<Point> starts = chosen.stream().map(points::get).toList();
      double[] sums = points.stream().mapToDouble(point -> point.weight(starts)).toArray();
      for (int i = 1; i < sums.length; i++) {
        sums[i] += sums[i - 1];
      }
      double total = sums[sums.length - 1];
      chosen.add(
          IntStream.range(0, sums.length)
              .filter(i -> total == 0 ? !chosen.contains(i) : sums[i] > uniform * total)
              .findFirst()
              .orElseThrow());
    }
    return arrays(chosen.stream().map(points::get).toList());
  }

  private static double[][] arrays(List<Point> points) {
    return points.stream().map(point -> point.x().clone()).toArray(double[][]::new);
  }

  /** A point with finite coordinates. */
  private record Point(double[] x) {

    Point {
      if (x == null || x.length == 0 || !DoubleStream.of(x).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("not a point");
      }
    }

    static List<Point> all(double[][] rows) {
      return all(rows, rows != null && rows.length > 0 && rows[0] != null ? rows[0].length : -1);
    }

    static List<Point> all(double[][] rows, int width) {
      if (rows == null || rows.length == 0) {
        throw new IllegalArgumentException("no rows");
      }
      Function<double[], Point> checked =
          row -> {
            if (row == null || row.length != width) {
              throw new IllegalArgumentException("width of a row");
            }
            return new Point(row);
          };
      return Arrays.stream(rows).map(checked).toList();
    }

    static Point mean(List<Point> members) {
      double[] mean = new double[members.get(0).x.length];
      int count = 0;
      for (Point each : members) {
        count++;
        for (int d = 0; d < mean.length; d++) {
          mean[d] += (each.x[d] - mean[d]) / count;
        }
      }
      return new Point(mean);
    }

    double squaredDistance(Point other) {
      return IntStream.range(0, x.length).mapToDouble(d -> Math.pow(x[d] - other.x[d], 2)).sum();
    }

    int nearest(List<Point> centroids) {
      return IntStream.range(0, centroids.size())
          .boxed()
          .min(Comparator.comparingDouble(j -> squaredDistance(centroids.get(j))))
          .orElseThrow();
    }

    double weight(List<Point> centroids) {
      return centroids.stream().mapToDouble(this::squaredDistance).min().orElseThrow();
    }
  }
}
