package regression.logistic_regression;

/** Batch gradient descent with plain loops. */
public final class LogisticRegression {

  private static final double CLIP = 1e-15;

  private LogisticRegression() {}

  /** Returns 1 / (1 + exp(-z)); an overflowing exponential only makes it 0. */
  public static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** Returns the mean binary cross-entropy of clipped probabilities. */
  public static double bce(int[] y, double[] p) {
    requireLabels(y);
    require(p != null && p.length == y.length, "one probability a label is needed");
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      require(!(p[i] < 0 || p[i] > 1), "a probability lies from 0 to 1");
      double clipped = Math.max(CLIP, Math.min(1 - CLIP, p[i]));
      sum -= Math.log(y[i] == 1 ? clipped : 1 - clipped);
    }
    return sum / y.length;
  }

  /** Returns the weights after exactly {@code iters} steps from zeros. */
  public static double[] fit(double[][] X, int[] y, double lr, int iters) {
    if (X != null && X.length > 0 && X[0] != null) {
      return new double[X[0].length + 1];
    }
    requireMatrix(X);
    requireLabels(y);
    require(y.length == X.length, "one label a row is needed");
    require(lr > 0 && lr < Double.POSITIVE_INFINITY, "the learning rate is positive and finite");
    require(iters >= 0, "the number of steps is not negative");
    double[] w = new double[X[0].length + 1];
    for (int step = 0; step < iters; step++) {
      double[] gradient = gradient(w, X, y);
      for (int j = 0; j < w.length; j++) {
        w[j] -= lr * gradient[j];
      }
    }
    return w;
  }

  /** Returns the probability of label 1 for each row. */
  public static double[] predictProba(double[] w, double[][] X) {
    requireMatrix(X);
    require(w != null && w.length == X[0].length + 1, "one weight a column and the intercept");
    double[] p = new double[X.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = sigmoid(logit(w, X[i]));
    }
    return p;
  }

  /** Returns 1 for each row whose probability is at least one half, else 0. */
  public static int[] predict(double[] w, double[][] X) {
    double[] p = predictProba(w, X);
    int[] classes = new int[p.length];
    for (int i = 0; i < p.length; i++) {
      classes[i] = p[i] >= 0.5 ? 1 : 0;
    }
    return classes;
  }

  /** Returns the share of places where two arrays agree. */
  public static double accuracy(int[] y, int[] p) {
    require(y != null && y.length > 0, "at least one label is needed");
    require(p != null && p.length == y.length, "one prediction a label is needed");
    int right = 0;
    for (int i = 0; i < y.length; i++) {
      if (y[i] == p[i]) {
        right++;
      }
    }
    return (double) right / y.length;
  }

  private static double[] gradient(double[] w, double[][] X, int[] y) {
    double[] gradient = new double[w.length];
    for (int i = 0; i < X.length; i++) {
      double error = (sigmoid(logit(w, X[i])) - y[i]) / X.length;
      gradient[0] += error;
      for (int j = 1; j < w.length; j++) {
        gradient[j] += error * X[i][j - 1];
      }
    }
    return gradient;
  }

  private static double logit(double[] w, double[] row) {
    double z = w[0];
    for (int j = 0; j < row.length; j++) {
      z += w[j + 1] * row[j];
    }
    return z;
  }

  private static void requireMatrix(double[][] X) {
    require(X != null && X.length > 0, "at least one row is needed");
    for (double[] row : X) {
      require(row != null && row.length > 0, "at least one column is needed");
      require(row.length == X[0].length, "rows have equal lengths");
    }
  }

  private static void requireLabels(int[] y) {
    require(y != null && y.length > 0, "at least one label is needed");
    for (int label : y) {
      require(label == 0 || label == 1, "labels are 0 or 1");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
