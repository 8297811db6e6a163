package foundations.summary_statistics;

/** Welford's single pass for the moments, quickselect instead of sorting for the quantile. */
public final class SummaryStatistics {

  private SummaryStatistics() {}

  /** Returns the arithmetic mean. */
  public static double mean(double[] x) {
    return Moments.of(x).mean;
  }

  /** Returns the sum of squared deviations divided by {@code x.length - ddof}. */
  public static double variance(double[] x, int ddof) {
    if (ddof < 0) {
      throw new IllegalArgumentException("negative ddof");
    }
    Moments moments = Moments.of(x);
    return x.length > ddof ? moments.squares / (x.length - ddof) : Double.NaN;
  }

  /** Returns the quantile of type 7. */
  public static double quantile(double[] x, double q) {
    if (Double.isNaN(q) || q < 0 || q > 1) {
      throw new IllegalArgumentException("q outside 0 to 1");
    }
    if (Double.isNaN(mean(x))) {
      return Double.NaN;
    }
    double[] work = x.clone();
    double position = (work.length - 1) * q;
    int low = (int) Math.floor(position);
    double fraction = position - low;
    double below = select(work, low);
    if (fraction == 0) {
      return below;
    }
    // Selection has left everything at least as large to the right.
    double above = Double.POSITIVE_INFINITY;
    for (int i = low + 1; i < work.length; i++) {
      above = Math.min(above, work[i]);
    }
    return (1 - fraction) * below + fraction * above;
  }

  private static double select(double[] work, int rank) {
    int left = 0;
    int right = work.length - 1;
    while (left < right) {
      double pivot = work[left + (right - left) / 2];
      int i = left;
      int j = right;
      while (i <= j) {
        while (work[i] < pivot) {
          i++;
        }
        while (work[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = work[i];
          work[i++] = work[j];
          work[j--] = swapped;
        }
      }
      if (rank <= j) {
        right = j;
      } else if (rank >= i) {
        left = i;
      } else {
        return work[rank];
      }
    }
    return work[rank];
  }

  /** Mean and sum of squared deviations, updated value by value. */
  private static final class Moments {

    private int count;
    private double mean;
    private double squares;

    static Moments of(double[] x) {
      if (x == null || x.length == 0) {
        throw new IllegalArgumentException("no values");
      }
      Moments moments = new Moments();
      for (double each : x) {
        moments.add(each);
      }
      return moments;
    }

    private void add(double value) {
      count++;
      double delta = value - mean;
      mean += delta / count;
      squares += delta * (value - mean);
    }
  }
}
