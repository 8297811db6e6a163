package deep_learning.mlp_backprop;

import java.util.function.DoubleUnaryOperator;

/** All parameters in one vector; each sample goes forwards and backwards for itself. */
public final class MlpBackprop {

  private final int d;
  private final int h;
  private final int k;
  private final double[][] samples;
  private final int[] labels;

  private MlpBackprop(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y) {
    if (b1 == null || b2 == null || y == null) {
      throw new IllegalArgumentException("an argument is null");
    }
    h = b1.length;
    k = b2.length;
    matrix(X, -1, -1);
    d = X[0].length;
    matrix(W1, d, h);
    matrix(W2, h, k);
    matrix(new double[][] {b1}, 1, h);
    matrix(new double[][] {b2}, 1, k);
    if (y.length != X.length) {
      throw new IllegalArgumentException("labels and samples differ in number");
    }
    for (int label : y) {
      if (label < 0 || label >= k) {
        throw new IllegalArgumentException("no such class: " + label);
      }
    }
    samples = X;
    labels = y;
  }

  /** Returns the gradients of all parameters. */
  public static double[][][] gradients(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y) {
    MlpBackprop net = new MlpBackprop(W1, b1, W2, b2, X, y);
    return net.unflatten(net.slopes(net.flatten(W1, b1, W2, b2)));
  }

  /** Returns the largest relative error. */
  public static double gradCheck(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y, double h) {
    MlpBackprop net = new MlpBackprop(W1, b1, W2, b2, X, y);
    positive(h);
    double[] w = net.flatten(W1, b1, W2, b2);
    double[] slopes = net.slopes(w);
    double largest = 0;
    for (int p = 0; p < w.length; p++) {
      int place = p;
      DoubleUnaryOperator loss =
          shift -> {
            double[] moved = w.clone();
            moved[place] += shift;
            return net.loss(moved);
          };
      double c = (loss.applyAsDouble(h) - loss.applyAsDouble(-h)) / h / 2;
      double size = Math.abs(slopes[p]) + Math.abs(c);
      double error = Math.abs(slopes[p] - c) / (size < 0.001 ? 0.001 : size);
      largest = error > largest ? error : largest;
    }
    return largest;
  }

  /** Returns the trained parameters. */
  public static double[][][] train(
      double[][] W1,
      double[] b1,
      double[][] W2,
      double[] b2,
      double[][] X,
      int[] y,
      double lr,
      int iters) {
    MlpBackprop net = new MlpBackprop(W1, b1, W2, b2, X, y);
    positive(lr);
    if (iters < 0) {
      throw new IllegalArgumentException("steps: " + iters);
    }
    double[] w = net.flatten(W1, b1, W2, b2);
    while (iters-- > 0) {
      double[] slopes = net.slopes(w);
      for (int p = 0; p < w.length; p++) {
        w[p] = w[p] - lr * slopes[p];
      }
    }
    return net.unflatten(w);
  }

  private double[] hidden(double[] w, double[] x) {
    double[] z = new double[h];
    for (int j = 0; j < h; j++) {
      z[j] = w[d * h + j];
      for (int i = 0; i < d; i++) {
        z[j] += x[i] * w[i * h + j];
      }
    }
    return z;
  }

  private double[] logits(double[] w, double[] z) {
    double[] s = new double[k];
    for (int c = 0; c < k; c++) {
      s[c] = w[d * h + h + h * k + c];
      for (int j = 0; j < h; j++) {
        s[c] += z[j] > 0 ? z[j] * w[d * h + h + j * k + c] : 0;
      }
    }
    return s;
  }

  private double loss(double[] w) {
    double mean = 0;
    for (int i = 0; i < labels.length; i++) {
      double[] s = logits(w, hidden(w, samples[i]));
      double ratio = 0;
      double top = s[0];
      for (double each : s) {
        top = Math.max(top, each);
      }
      for (double each : s) {
        ratio += Math.exp(each - top);
      }
      mean += (top - s[labels[i]] + Math.log(ratio)) / labels.length;
    }
    return mean;
  }

  private double[] slopes(double[] w) {
    double[] g = new double[w.length];
    for (int i = 0; i < labels.length; i++) {
      addSlopes(w, samples[i], labels[i], g);
    }
    for (int p = 0; p < g.length; p++) {
      g[p] /= labels.length;
    }
    return g;
  }

  private void addSlopes(double[] w, double[] x, int label, double[] g) {
    double[] z = hidden(w, x);
    double[] s = logits(w, z);
    int second = d * h + h;
    double[] back = new double[h];
    for (int c = 0; c < k; c++) {
      double ratio = 0;
      for (double each : s) {
        ratio += Math.exp(each - s[c]);
      }
      double error = 1 / ratio - (c == label ? 1 : 0);
      g[second + h * k + c] += error;
      for (int j = 0; j < h; j++) {
        if (z[j] > 0) {
          g[second + j * k + c] += error * z[j];
          back[j] += error * w[second + j * k + c];
        }
      }
    }
    for (int j = 0; j < h; j++) {
      g[d * h + j] += back[j];
      for (int i = 0; i < d; i++) {
        g[i * h + j] += x[i] * back[j];
      }
    }
  }

  private double[] flatten(double[][] W1, double[] b1, double[][] W2, double[] b2) {
    double[] w = new double[d * h + h + h * k + k];
    int at = 0;
    for (double[][] each : new double[][][] {W1, {b1}, W2, {b2}}) {
      for (double[] row : each) {
        System.arraycopy(row, 0, w, at, row.length);
        at += row.length;
      }
    }
    return w;
  }

  private double[][][] unflatten(double[] w) {
    double[][][] parts = {new double[d][h], new double[1][h], new double[h][k], new double[1][k]};
    int at = 0;
    for (double[][] each : parts) {
      for (double[] row : each) {
        System.arraycopy(w, at, row, 0, row.length);
        at += row.length;
      }
    }
    return parts;
  }

  private static void matrix(double[][] rows, int height, int width) {
    if (rows == null || rows.length == 0 || rows[0] == null || rows[0].length == 0) {
      throw new IllegalArgumentException("no matrix");
    }
    boolean fits = height < 0 || rows.length == height && rows[0].length == width;
    for (double[] row : rows) {
      fits &= row != null && row.length == rows[0].length;
      for (double each : fits ? row : new double[0]) {
        fits &= !Double.isNaN(each) && !Double.isInfinite(each);
      }
    }
    if (!fits) {
      throw new IllegalArgumentException("not a matrix of the right shape and of finite numbers");
    }
  }

  private static void positive(double number) {
    if (!(number > 0) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("not positive: " + number);
    }
  }
}
