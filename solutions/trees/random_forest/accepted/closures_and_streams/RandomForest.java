package trees.random_forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trees as functions from a row to its shares, written with streams. */
public final class RandomForest {

  private record Sample(double[] row, int label) {}

  private record Cut(int column, double a, double b, double gain) {}

  private interface Tree extends Function<double[], double[]> {}

  private RandomForest() {}

  /** Returns the mean of what the trees return. */
  public static double[][] predictProba(
      double[][] X, int[] y, double[][] Xt, int[][] bootRows, int[][] featSubset, int maxDepth) {
    List<Tree> trees = trees(X, y, bootRows, featSubset, maxDepth);
    check(Xt);
    reject(Xt[0].length != X[0].length, "columns");
    return Arrays.stream(Xt).map(row -> mean(trees.stream(), row)).toArray(double[][]::new);
  }

  /** Returns the share of right predictions by trees that lack the row. */
  public static double oobAccuracy(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    List<Tree> trees = trees(X, y, bootRows, featSubset, maxDepth);
    List<Set<Integer>> bags =
        Arrays.stream(bootRows)
            .map(bag -> Arrays.stream(bag).boxed().collect(Collectors.toSet()))
            .toList();
    return IntStream.range(0, X.length)
        .filter(i -> bags.stream().anyMatch(bag -> !bag.contains(i)))
        .mapToDouble(
            i -> {
              Stream<Tree> unseen =
                  IntStream.range(0, bags.size())
                      .filter(t -> !bags.get(t).contains(i))
                      .mapToObj(trees::get);
              return winner(mean(unseen, X[i])) == y[i] ? 1 : 0;
            })
        .average()
        .orElse(Double.NaN);
  }

  /** Returns AUC from the ranks of the scores, equal scores sharing their mean rank. */
  public static double testAuc(
      double[][] X,
      int[] y,
      double[][] Xt,
      int[] yt,
      int[][] bootRows,
      int[][] featSubset,
      int maxDepth) {
    double[][] p = predictProba(X, y, Xt, bootRows, featSubset, maxDepth);
    reject(yt == null || yt.length != Xt.length, "yt");
    reject(
        IntStream.concat(Arrays.stream(y), Arrays.stream(yt)).anyMatch(c -> c != 0 && c != 1),
        "binary");
    double[] score = Arrays.stream(p).mapToDouble(row -> row.length == 1 ? 0 : row[1]).toArray();
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> score[i]))
            .mapToInt(i -> i)
            .toArray();
    double rankSum = 0;
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && score[order[to]] - score[order[to - 1]] < 1e-9) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      rankSum += rank * IntStream.range(from, to).filter(i -> yt[order[i]] == 1).count();
    }
    double positives = Arrays.stream(yt).sum();
    double negatives = yt.length - positives;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  private static List<Tree> trees(
      double[][] X, int[] y, int[][] bootRows, int[][] featSubset, int maxDepth) {
    check(X);
    reject(y == null || y.length != X.length || Arrays.stream(y).anyMatch(c -> c < 0), "y");
    reject(bootRows == null || bootRows.length == 0 || featSubset == null, "no trees");
    reject(featSubset.length != bootRows.length || maxDepth < 0, "subsets or depth");
    Stream.of(bootRows).forEach(bag -> checkIndices(bag, X.length));
    Stream.of(featSubset).forEach(subset -> checkIndices(subset, X[0].length));
    reject(
        Stream.of(featSubset)
            .anyMatch(s -> Arrays.stream(s).boxed().collect(Collectors.toSet()).size() < s.length),
        "a column twice");
    int k = Arrays.stream(y).max().getAsInt() + 1;
    return IntStream.range(0, bootRows.length)
        .mapToObj(
            t -> {
              List<Sample> bag =
                  Arrays.stream(bootRows[t]).mapToObj(i -> new Sample(X[i], y[i])).toList();
              return grow(bag, featSubset[t], k, maxDepth);
            })
        .toList();
  }

  private static Tree grow(List<Sample> bag, int[] columns, int k, int depthLeft) {
    double[] counts = counts(bag, k);
    boolean pure = Arrays.stream(counts).filter(c -> c > 0).count() == 1;
    List<Cut> cuts =
        depthLeft == 0 || pure
            ? List.of()
            : Arrays.stream(columns).boxed().flatMap(j -> cuts(bag, j, counts)).toList();
    if (cuts.isEmpty()) {
      double[] shares = Arrays.stream(counts).map(c -> c / bag.size()).toArray();
      return row -> shares;
    }
    double most = cuts.stream().mapToDouble(Cut::gain).max().getAsDouble();
    Cut cut =
        cuts.stream()
            .filter(each -> each.gain() > most - 1e-9)
            .min(Comparator.comparingInt(Cut::column).thenComparingDouble(Cut::a))
            .get();
    Map<Boolean, List<Sample>> sides =
        bag.stream().collect(Collectors.partitioningBy(s -> s.row()[cut.column()] <= cut.a()));
    Tree low = grow(sides.get(true), columns, k, depthLeft - 1);
    Tree high = grow(sides.get(false), columns, k, depthLeft - 1);
    double middle = cut.a() + (cut.b() - cut.a()) / 2;
    double threshold = middle == cut.b() ? cut.a() : middle;
    return row -> (row[cut.column()] <= threshold ? low : high).apply(row);
  }

  private static Stream<Cut> cuts(List<Sample> bag, int column, double[] all) {
    NavigableMap<Double, double[]> histogram = new TreeMap<>();
    for (Sample each : bag) {
      double value = each.row()[column] == 0 ? 0.0 : each.row()[column];
      histogram.computeIfAbsent(value, any -> new double[all.length])[each.label()]++;
    }
    double[] left = new double[all.length];
    Stream.Builder<Cut> cuts = Stream.builder();
    for (double a : histogram.keySet()) {
      Double b = histogram.higherKey(a);
      if (b != null) {
        double[] here = histogram.get(a);
        Arrays.setAll(left, c -> left[c] + here[c]);
        double[] right =
            IntStream.range(0, all.length).mapToDouble(c -> all[c] - left[c]).toArray();
        double children = (spread(left) + spread(right)) / bag.size();
        cuts.add(new Cut(column, a, b, spread(all) / bag.size() - children));
      }
    }
    return cuts.build();
  }

  /** The number of rows times their Gini impurity. */
  private static double spread(double[] counts) {
    double n = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(c -> c * (1 - c / n)).sum();
  }

  private static double[] counts(List<Sample> bag, int k) {
    double[] counts = new double[k];
    bag.forEach(each -> counts[each.label()]++);
    return counts;
  }

  private static double[] mean(Stream<Tree> trees, double[] row) {
    List<double[]> shares = trees.map(tree -> tree.apply(row)).toList();
    return IntStream.range(0, shares.get(0).length)
        .mapToDouble(c -> shares.stream().mapToDouble(s -> s[c]).average().getAsDouble())
        .toArray();
  }

  private static int winner(double[] p) {
    double most = Arrays.stream(p).max().getAsDouble();
    return IntStream.range(0, p.length).filter(c -> p[c] > most - 1e-9).findFirst().getAsInt();
  }

  private static void checkIndices(int[] indices, int end) {
    reject(indices == null || indices.length == 0, "indices");
    reject(Arrays.stream(indices).anyMatch(i -> i < 0 || i >= end), "index");
  }

  private static void check(double[][] matrix) {
    reject(
        matrix == null || matrix.length == 0 || Stream.of(matrix).anyMatch(Objects::isNull),
        "rows");
    reject(matrix[0].length == 0, "no columns");
    reject(Stream.of(matrix).anyMatch(row -> row.length != matrix[0].length), "ragged");
    reject(!Stream.of(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite), "finite");
  }

  private static void reject(boolean broken, String what) {
    if (broken) {
      throw new IllegalArgumentException(what);
    }
  }
}
