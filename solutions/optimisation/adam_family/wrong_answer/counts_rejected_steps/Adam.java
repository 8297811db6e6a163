package optimisation.adam_family;

/** Adam that counts a step before it checks its arguments. */
public final class Adam {

  private final double lr;
  private final double b1;
  private final double b2;
  private final double eps;
  private final double wd;
  private double[] m;
  private double[] v;
  private int t;

  /** Makes an optimiser that has not made a step. */
  public Adam(double lr, double b1, double b2, double eps, double wd) {
    AdamFamily.requirePositive(lr);
    AdamFamily.requireRate(b1);
    AdamFamily.requireRate(b2);
    AdamFamily.requirePositive(eps);
    AdamFamily.require(wd >= 0 && wd < Double.POSITIVE_INFINITY, "a decay is finite, from 0");
    this.lr = lr;
    this.b1 = b1;
    this.b2 = b2;
    this.eps = eps;
    this.wd = wd;
  }

  /** Makes one step and returns the new weights. */
  public double[] step(double[] w, double[] g) {
    t++;
    AdamFamily.requireWeights(w);
    AdamFamily.requireFits(g, w);
    if (m == null) {
      m = new double[w.length];
      v = new double[w.length];
    }
    AdamFamily.requireFits(m, w);
    double correction1 = 1 - Math.pow(b1, t);
    double correction2 = 1 - Math.pow(b2, t);
    double[] next = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      m[i] = b1 * m[i] + (1 - b1) * g[i];
      v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
      double direction = m[i] / correction1 / (Math.sqrt(v[i] / correction2) + eps);
      next[i] = w[i] - lr * (direction + wd * w[i]);
    }
    return next;
  }
}
