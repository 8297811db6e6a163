package production.drift_psi_ks;

/** How far current data have drifted from reference data. */
public final class DriftPsiKs {

  private DriftPsiKs() {}

  /**
   * Returns the population stability index, over bins between quantiles of the reference.
   *
   * @param ref the reference data, finite, shape (n)
   * @param cur the current data, finite, shape (m)
   * @param bins how many bins, at least 1
   * @param eps what stands for a smaller share, above 0 and below 1
   * @return the sum of (q - p) ln(q / p) over all bins
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public static double psi(double[] ref, double[] cur, int bins, double eps) {
    throw new UnsupportedOperationException("psi");
  }

  /**
   * Returns the largest distance between two empirical distribution functions.
   *
   * @param a a sample, finite, shape (n)
   * @param b another, finite, shape (m)
   * @return a number from 0 to 1
   * @throws IllegalArgumentException when a sample is null, empty or not finite
   */
  public static double ks(double[] a, double[] b) {
    throw new UnsupportedOperationException("ks");
  }

  /**
   * Returns how probable a distance at least as large is by chance, from Kolmogorov's limit.
   *
   * @param d a distance, from 0 to 1
   * @param n the size of one sample, at least 1
   * @param m the size of the other, at least 1
   * @return a number from 0 to 1
   * @throws IllegalArgumentException when an argument is outside its range
   */
  public static double ksPValue(double d, int n, int m) {
    throw new UnsupportedOperationException("ksPValue");
  }
}
