package foundations.summary_statistics;

import java.util.Arrays;

/** Clones, fills and copies arrays of many dimensions. */
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
    int[][] grid = new int[3][4];
    double[][][] cube = new double[2][][];
    cube[0] = new double[][] {{1, 2}, {3}};
    int[][] copy = grid.clone();
    copy[0] = copy[0].clone();
    copy[0][0] = 5;
    int[] filled = new int[10];
    Arrays.fill(filled, 2, 5, 7);
    Arrays.setAll(filled, i -> filled[i] + i);
    int[] part = Arrays.copyOfRange(filled, 1, 4);
    System.arraycopy(part, 0, filled, 0, 3);
    char[] letters = {'b', 'a'};
    Arrays.sort(letters);
    if (grid[0][0] != 0
        || cube[0][1][0] != 3
        || !Arrays.equals(part, new int[] {1, 9, 10})
        || !Arrays.deepToString(new int[][] {{1}, {2, 3}}).equals("[[1], [2, 3]]")
        || Arrays.binarySearch(new double[] {1, 2, 3}, 2) != 1
        || letters[0] != 'a'
        || Arrays.asList(1, 2).indexOf(2) != 1
        || Arrays.hashCode(part) == 0) {
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
