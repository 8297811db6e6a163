package optimisation.adam_family;

/** The corrections as a learning rate and an epsilon for each step, with running powers. */
public final class Adam {

  private final double lr;
  private final double b1;
  private final double b2;
  private final double eps;
  private final double kept;
  private double power1 = 1;
  private double power2 = 1;
  private double[] averages;

  /** Makes an optimiser that has not made a step. */
  public Adam(double lr, double b1, double b2, double eps, double wd) {
    boolean finite = Double.isFinite(lr) && Double.isFinite(eps) && Double.isFinite(wd);
    if (!finite || lr <= 0 || eps <= 0 || wd < 0 || !inUnit(b1) || !inUnit(b2)) {
      throw new IllegalArgumentException("parameters");
    }
    this.lr = lr;
    this.b1 = b1;
    this.b2 = b2;
    this.eps = eps;
    this.kept = 1 - lr * wd;
  }

  /** Makes one step and returns the new weights: first the decay, then the gradient. */
  public double[] step(double[] w, double[] g) {
    if (w == null || g == null || w.length == 0 || g.length != w.length) {
      throw new IllegalArgumentException("weights and gradient");
    }
    if (averages != null && averages.length != 2 * w.length) {
      throw new IllegalArgumentException("another number of weights");
    }
    if (averages == null) {
      averages = new double[2 * w.length];
    }
    power1 *= b1;
    power2 *= b2;
    double root = Math.sqrt(1 - power2);
    double rate = lr * root / (1 - power1);
    double[] moved = w.clone();
    for (int i = 0; i < moved.length; i++) {
      averages[2 * i] += (1 - b1) * (g[i] - averages[2 * i]);
      averages[2 * i + 1] += (1 - b2) * (g[i] * g[i] - averages[2 * i + 1]);
      moved[i] *= kept;
      moved[i] -= rate * averages[2 * i] / (Math.sqrt(averages[2 * i + 1]) + eps * root);
    }
    return moved;
  }

  private static boolean inUnit(double rate) {
    return rate >= 0 && rate < 1;
  }
}
