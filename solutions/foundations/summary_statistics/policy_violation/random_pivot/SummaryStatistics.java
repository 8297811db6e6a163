package foundations.summary_statistics;

/** Quickselect with a pivot from an unseeded random source. */
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
      throw new IllegalArgumentException("ddof must not be negative: " + ddof);
    }
    if (x.length <= ddof) {
      return Double.NaN;
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
      throw new IllegalArgumentException("q must be from 0 to 1: " + q);
    }
    if (Double.isNaN(mean(x))) {
      return Double.NaN;
    }
    double[] work = x.clone();
    int last = work.length - 1;
    double position = last * q;
    int low = (int) position;
    double below = select(work, low);
    double above = select(work, Math.min(low + 1, last));
    return below + (position - low) * (above - below);
  }

  private static double select(double[] work, int rank) {
    int left = 0;
    int right = work.length - 1;
    while (left < right) {
      double pivot = work[left + (int) (Math.random() * (right - left))];
      int i = left - 1;
      int j = right + 1;
      while (true) {
        do {
          i++;
        } while (work[i] < pivot);
        do {
          j--;
        } while (work[j] > pivot);
        if (i >= j) {
          break;
        }
        double swapped = work[i];
        work[i] = work[j];
        work[j] = swapped;
      }
      if (rank <= j) {
        right = j;
      } else {
        left = j + 1;
      }
    }
    return work[rank];
  }

  private static void requireValues(double[] x) {
    if (x == null || x.length == 0) {
      throw new IllegalArgumentException("at least one value is needed");
    }
  }
}
