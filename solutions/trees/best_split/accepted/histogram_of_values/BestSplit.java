package trees.best_split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Counts the classes of each value in a sorted map, lists all candidates, and picks one. */
public final class BestSplit {

  private record Candidate(int feature, double threshold, double gain) {}

  private BestSplit() {}

  /** Returns the chance that two rows drawn with replacement differ. */
  public static double gini(int[] y, int k) {
    check(y, k);
    long[] counts = count(y, k);
    return LongStream.of(counts)
        .mapToDouble(c -> (double) c / y.length * (y.length - c) / y.length)
        .sum();
  }

  /** Returns log n less the mean logarithm of the counts. */
  public static double entropyBits(int[] y, int k) {
    check(y, k);
    double logs =
        LongStream.of(count(y, k)).filter(c -> c > 1).mapToDouble(c -> c * Math.log(c)).sum();
    return (Math.log(y.length) - logs / y.length) / Math.log(2);
  }

  /** Returns the first candidate whose gain is the largest but for rounding. */
  public static double[] bestSplit(double[][] X, int[] y, int k) {
    check(X);
    check(y, k);
    if (X.length != y.length) {
      throw new IllegalArgumentException("one label for each row");
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int j = 0; j < X[0].length; j++) {
      addCandidates(candidates, histogram(X, y, k, j), count(y, k), j);
    }
    double most = candidates.stream().mapToDouble(Candidate::gain).max().orElse(0);
    return candidates.stream()
        .filter(each -> most - each.gain() <= 1e-10)
        .min(Comparator.comparingInt(Candidate::feature).thenComparingDouble(Candidate::threshold))
        .map(each -> new double[] {each.feature(), each.threshold(), each.gain()})
        .orElseGet(() -> new double[] {-1, Double.NaN, 0});
  }

  private static TreeMap<Double, long[]> histogram(double[][] X, int[] y, int k, int j) {
    TreeMap<Double, long[]> histogram = new TreeMap<>();
    for (int i = 0; i < y.length; i++) {
      double withoutSignOfZero = X[i][j] + 0.0;
      histogram.computeIfAbsent(withoutSignOfZero, any -> new long[k])[y[i]]++;
    }
    return histogram;
  }

  private static void addCandidates(
      List<Candidate> candidates, TreeMap<Double, long[]> histogram, long[] all, int j) {
    double whole = purity(all);
    long n = LongStream.of(all).sum();
    long[] left = new long[all.length];
    Double low = null;
    for (Map.Entry<Double, long[]> entry : histogram.entrySet()) {
      double high = entry.getKey();
      if (low != null) {
        double inside = purity(left) + purity(difference(all, left));
        double threshold = low + (high - low) / 2;
        double separating = threshold == high ? low : threshold;
        candidates.add(new Candidate(j, separating, (inside - whole) / n));
      }
      for (int c = 0; c < left.length; c++) {
        left[c] += entry.getValue()[c];
      }
      low = high;
    }
  }

  /** The number of rows less their number times their impurity. */
  private static double purity(long[] counts) {
    return (double) LongStream.of(counts).map(c -> c * c).sum() / LongStream.of(counts).sum();
  }

  private static long[] difference(long[] all, long[] part) {
    return IntStream.range(0, all.length).mapToLong(c -> all[c] - part[c]).toArray();
  }

  private static long[] count(int[] y, int k) {
    long[] counts = new long[k];
    Arrays.stream(y).forEach(c -> counts[c]++);
    return counts;
  }

  private static void check(int[] y, int k) {
    if (k < 1 || y == null || y.length == 0) {
      throw new IllegalArgumentException("at least one class and one label");
    }
    if (Arrays.stream(y).anyMatch(c -> c < 0 || c >= k)) {
      throw new IllegalArgumentException("a label is outside the classes");
    }
  }

  private static void check(double[][] X) {
    if (X == null || X.length == 0 || X[0] == null || X[0].length == 0) {
      throw new IllegalArgumentException("no rows or no columns");
    }
    for (double[] row : X) {
      if (row == null || row.length != X[0].length) {
        throw new IllegalArgumentException("rows differ in length");
      }
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a value is not finite");
      }
    }
  }
}
