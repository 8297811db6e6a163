package rehearsal;

/** The starter of what is rehearsed: Mean.java. */
public final class Mean {
  private Mean() {}

  /** Returns the mean of some numbers. */
  public static double mean(double[] x) {
    throw new UnsupportedOperationException("mean");
  }

  /** Returns the centred numbers. */
  public static double[] centred(double[] x) {
    throw new UnsupportedOperationException("centred");
  }
}
