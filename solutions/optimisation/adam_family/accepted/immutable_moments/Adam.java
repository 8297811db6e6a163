package optimisation.adam_family;

/** Replaces a record of moments at every step. */
public final class Adam {

  private final double lr;
  private final double b1;
  private final double b2;
  private final double eps;
  private final double wd;
  private Moments moments;

  /** Makes an optimiser that has not made a step. */
  public Adam(double lr, double b1, double b2, double eps, double wd) {
    this.lr = AdamFamily.positive(lr);
    this.b1 = AdamFamily.share(b1);
    this.b2 = AdamFamily.share(b2);
    this.eps = AdamFamily.positive(eps);
    this.wd = wd == 0 ? 0 : AdamFamily.positive(wd);
  }

  /** Makes one step and returns the new weights. */
  public double[] step(double[] w, double[] g) {
    double[] decayed = AdamFamily.zip(w, w, (x, same) -> x - lr * wd * same);
    Moments before = moments == null ? Moments.zero(w.length) : moments;
    Moments after = before.after(g, b1, b2);
    double[] direction =
        AdamFamily.zip(
            after.corrected(after.mean(), b1),
            after.corrected(after.square(), b2),
            (mean, square) -> mean / (Math.sqrt(square) + eps));
    double[] result = AdamFamily.zip(decayed, direction, (x, step) -> x - lr * step);
    moments = after;
    return result;
  }

  /** Averages of gradients and of their squares, after some steps. */
  private record Moments(int steps, double[] mean, double[] square) {

    static Moments zero(int d) {
      return new Moments(0, new double[d], new double[d]);
    }

    Moments after(double[] g, double b1, double b2) {
      double[] newMean = AdamFamily.zip(mean, g, (m, x) -> b1 * m + (1 - b1) * x);
      double[] newSquare = AdamFamily.zip(square, g, (v, x) -> b2 * v + (1 - b2) * (x * x));
      return new Moments(steps + 1, newMean, newSquare);
    }

    double[] corrected(double[] average, double beta) {
      double weight = 1 - Math.pow(beta, steps);
      return AdamFamily.zip(average, average, (a, same) -> same / weight);
    }
  }
}
