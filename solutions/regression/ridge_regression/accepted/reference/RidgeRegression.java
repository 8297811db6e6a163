package regression.ridge_regression;

/** The equations of the centred data, set up once and solved by Cholesky for each penalty. */
public final class RidgeRegression {

  private RidgeRegression() {}

  /** Returns the intercept and the weights for one penalty. */
  public static double[] fit(double[][] X, double[] y, double lambda) {
    return path(X, y, new double[] {lambda})[0];
  }

  /** Returns a row of intercept and weights for each penalty. */
  public static double[][] path(double[][] X, double[] y, double[] lambdas) {
    requireData(X, y);
    requirePenalties(lambdas);
    double[] means = means(X);
    double mean = mean(y);
    double[][] centred = centred(X, means);
    double[][] gram = gram(centred);
    double[] products = products(centred, y, mean);
    double[][] path = new double[lambdas.length][];
    for (int i = 0; i < lambdas.length; i++) {
      path[i] = withIntercept(solve(gram, lambdas[i], products), means, mean);
    }
    return path;
  }

  private static double[][] centred(double[][] X, double[] means) {
    double[][] centred = new double[X.length][means.length];
    for (int i = 0; i < X.length; i++) {
      for (int j = 0; j < means.length; j++) {
        centred[i][j] = X[i][j] - means[j];
      }
    }
    return centred;
  }

  /** The sums of products of all pairs of columns; the lower triangle is enough. */
  private static double[][] gram(double[][] centred) {
    double[][] gram = new double[centred[0].length][centred[0].length];
    for (double[] row : centred) {
      for (int j = 0; j < row.length; j++) {
        for (int k = 0; k <= j; k++) {
          gram[j][k] += row[j] * row[k];
        }
      }
    }
    return gram;
  }

  private static double[] products(double[][] centred, double[] y, double mean) {
    double[] products = new double[centred[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < products.length; j++) {
        products[j] += centred[i][j] * (y[i] - mean);
      }
    }
    return products;
  }

  /** Solves (gram + lambda I) w = products: LL'w = products, L from the top, L' from the bottom. */
  private static double[] solve(double[][] gram, double lambda, double[] products) {
    double[][] l = cholesky(gram, lambda);
    double[] w = products.clone();
    for (int j = 0; j < w.length; j++) {
      for (int k = 0; k < j; k++) {
        w[j] -= l[j][k] * w[k];
      }
      w[j] /= l[j][j];
    }
    for (int j = w.length - 1; j >= 0; j--) {
      for (int k = j + 1; k < w.length; k++) {
        w[j] -= l[k][j] * w[k];
      }
      w[j] /= l[j][j];
    }
    return w;
  }

  /** Returns the lower triangle L with LL' = gram + lambda I; what is not yet known is 0. */
  private static double[][] cholesky(double[][] gram, double lambda) {
    double[][] l = new double[gram.length][gram.length];
    for (int j = 0; j < l.length; j++) {
      for (int k = 0; k < j; k++) {
        l[j][k] = (gram[j][k] - dot(l[j], l[k])) / l[k][k];
      }
      l[j][j] = Math.sqrt(gram[j][j] + lambda - dot(l[j], l[j]));
    }
    return l;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int m = 0; m < a.length; m++) {
      sum += a[m] * b[m];
    }
    return sum;
  }

  private static double[] withIntercept(double[] w, double[] means, double mean) {
    double[] all = new double[w.length + 1];
    all[0] = mean;
    for (int j = 0; j < w.length; j++) {
      all[0] -= w[j] * means[j];
      all[j + 1] = w[j];
    }
    return all;
  }

  private static double[] means(double[][] X) {
    double[] means = new double[X[0].length];
    for (double[] row : X) {
      for (int j = 0; j < means.length; j++) {
        means[j] += row[j] / X.length;
      }
    }
    return means;
  }

  private static double mean(double[] y) {
    double mean = 0;
    for (double value : y) {
      mean += value / y.length;
    }
    return mean;
  }

  private static void requireData(double[][] X, double[] y) {
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
  }

  private static void requirePenalties(double[] lambdas) {
    require(lambdas != null && lambdas.length > 0, "at least one penalty is needed");
    for (double lambda : lambdas) {
      require(lambda >= 0 && lambda < Double.POSITIVE_INFINITY, "penalties are finite, 0 or more");
    }
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
