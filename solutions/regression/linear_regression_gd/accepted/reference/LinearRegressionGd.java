package regression.linear_regression_gd;

/** The errors of all rows, then one step of all weights. */
public final class LinearRegressionGd {

  private LinearRegressionGd() {}

  /** Returns the weights after exactly {@code iters} steps from zeros. */
  public static double[] fit(double[][] X, double[] y, double lr, int iters) {
    requireValid(X, y, lr, iters);
    double[] w = new double[X[0].length + 1];
    for (int k = 0; k < iters; k++) {
      step(w, X, errors(w, X, y), lr);
    }
    return w;
  }

  /** Returns the loss before the first step and after each. */
  public static double[] lossHistory(double[][] X, double[] y, double lr, int iters) {
    requireValid(X, y, lr, iters);
    double[] w = new double[X[0].length + 1];
    double[] losses = new double[iters + 1];
    for (int k = 0; k <= iters; k++) {
      double[] errors = errors(w, X, y);
      losses[k] = loss(errors);
      step(w, X, errors, lr);
    }
    return losses;
  }

  private static double[] errors(double[] w, double[][] X, double[] y) {
    double[] errors = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      errors[i] = w[0] - y[i];
      for (int j = 0; j < X[i].length; j++) {
        errors[i] += w[j + 1] * X[i][j];
      }
    }
    return errors;
  }

  private static double loss(double[] errors) {
    double sum = 0;
    for (double error : errors) {
      sum += error * error;
    }
    return sum / (2 * errors.length);
  }

  /** Moves all weights against the mean of error times feature; the intercept's feature is 1. */
  private static void step(double[] w, double[][] X, double[] errors, double lr) {
    double rate = lr / errors.length;
    for (int i = 0; i < errors.length; i++) {
      w[0] -= rate * errors[i];
      for (int j = 0; j < X[i].length; j++) {
        w[j + 1] -= rate * errors[i] * X[i][j];
      }
    }
  }

  private static void requireValid(double[][] X, double[] y, double lr, int iters) {
    require(X != null && X.length > 0, "at least one row is needed");
    require(y != null && y.length == X.length, "one target a row is needed");
    for (int i = 0; i < y.length; i++) {
      require(X[i] != null && X[i].length > 0, "at least one column is needed");
      require(X[i].length == X[0].length, "rows have equal lengths");
      require(Double.isFinite(y[i]), "targets are finite");
      for (double value : X[i]) {
        require(Double.isFinite(value), "features are finite");
      }
    }
    require(lr > 0 && lr < Double.POSITIVE_INFINITY, "the learning rate is positive and finite");
    require(iters >= 0, "the number of steps is not negative");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
