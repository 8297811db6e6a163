package production.drift_simulator;

/** Simulates two phases of data, a model that knows the first, and the alarm of a monitor. */
public final class DriftSimulator {

  /** Makes a simulator; it has no state. */
  public DriftSimulator() {
    throw new UnsupportedOperationException("DriftSimulator");
  }

  /**
   * Draws rows of two classes in turn, each feature normal around its class's mean.
   *
   * @param seed of the generator
   * @param n how many rows, at least 1
   * @param mu0 the means in class 0, finite, shape (d)
   * @param mu1 the means in class 1, finite, shape (d)
   * @param sd the standard deviation, finite and at least 0
   * @return the features and the label of each row, shape (n, d + 1)
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public double[][] sample(long seed, int n, double[] mu0, double[] mu1, double sd) {
    throw new UnsupportedOperationException("sample");
  }

  /**
   * Trains on phase 1, and measures accuracies and drift when the means move by a shift.
   *
   * @param seed of the training data; the reference has the next, the current data the one after
   * @param n how many rows each of them has, at least 2
   * @param shift how far the means move in phase 2, finite, shape (d)
   * @return accuracy in phase 1, accuracy in phase 2, KS distance, its p-value, PSI, flag
   * @throws IllegalArgumentException when an argument is invalid, as the statement lists
   */
  public double[] run(long seed, int n, double[] shift) {
    throw new UnsupportedOperationException("run");
  }
}
