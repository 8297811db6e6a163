package preprocessing.resampling_smote;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows by their numbers; neighbours by a stable sort, which leaves ties in order. */
public final class ResamplingSmote {

  private ResamplingSmote() {}

  /** Returns all rows, and then the drawn rows of the minority. */
  public static int[] oversample(int[] y, int[] draws) {
    int[] minority = minority(y);
    require(draws != null, "draws are needed");
    require(draws.length == y.length - 2 * minority.length, "one draw a missing row");
    requireBelow(minority.length, draws);
    IntStream repeated = Arrays.stream(draws).map(draw -> minority[draw]);
    return IntStream.concat(IntStream.range(0, y.length), repeated).toArray();
  }

  /** Returns as many rows of each label as the minority has: the first ones in an order. */
  public static int[] undersample(int[] y, int[] perm) {
    int each = minority(y).length;
    require(perm != null && perm.length == y.length, "the order names every row");
    requireBelow(y.length, perm);
    require(Arrays.stream(perm).distinct().count() == y.length, "the order names a row once");
    int[] kept = {0, 0};
    return Arrays.stream(perm).filter(row -> kept[y[row]]++ < each).sorted().toArray();
  }

  /** Returns n / (k n_c) for each class c, 0 for one without rows. */
  public static double[] balancedWeights(int[] y, int k) {
    require(y != null && y.length > 0, "at least one label is needed");
    requireBelow(k, y);
    int[] counts = new int[k];
    for (int label : y) {
      counts[label]++;
    }
    double mean = (double) y.length / k;
    return Arrays.stream(counts).mapToDouble(count -> count == 0 ? 0 : mean / count).toArray();
  }

  /** Returns new rows on the lines from rows to their neighbours. */
  public static double[][] smote(
      double[][] minority, int k, int[] base, int[] nbr, double[] gap) {
    requireMatrix(minority);
    require(k < minority.length, "k is less than the number of rows");
    require(base != null && nbr != null && gap != null && base.length > 0, "new rows are needed");
    require(base.length == nbr.length && base.length == gap.length, "lengths are equal");
    requireBelow(minority.length, base);
    requireBelow(k, nbr);
    double[][] rows = new double[base.length][];
    for (int t = 0; t < rows.length; t++) {
      require(gap[t] >= 0 && gap[t] < 1, "a gap is from 0 to 1");
      double[] neighbour = minority[neighbours(minority, base[t])[nbr[t]]];
      rows[t] = between(minority[base[t]], neighbour, gap[t]);
    }
    return rows;
  }

  /** All rows but one, from the nearest to the farthest. */
  private static int[] neighbours(double[][] minority, int row) {
    double[] squares =
        Arrays.stream(minority).mapToDouble(other -> square(minority[row], other)).toArray();
    return IntStream.range(0, minority.length)
        .filter(i -> i != row)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> squares[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static double square(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j])).sum();
  }

  private static double[] between(double[] a, double[] b, double gap) {
    double[] row = new double[a.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = a[j] + gap * (b[j] - a[j]);
    }
    return row;
  }

  /** The rows of the rarer label. */
  private static int[] minority(int[] y) {
    require(y != null, "labels are needed");
    requireBelow(2, y);
    int ones = Arrays.stream(y).sum();
    require(ones > 0 && ones < y.length, "both labels are needed");
    int rare = 2 * ones > y.length ? 0 : 1;
    return IntStream.range(0, y.length).filter(i -> y[i] == rare).toArray();
  }

  private static void requireMatrix(double[][] rows) {
    require(rows != null, "rows are needed");
    for (double[] row : rows) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == rows[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "values are finite");
    }
  }

  private static void requireBelow(int bound, int[] values) {
    for (int value : values) {
      require(value >= 0 && value < bound, "out of range");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
