package preprocessing.feature_scaling;

/** Moments in one pass (Welford 1962), and quartiles by selection instead of sorting. */
public final class FeatureScaling {

  private FeatureScaling() {}

  /** Returns the minimum and the maximum of each column. */
  public static double[][] fitMinMax(double[][] X) {
    int d = finiteWidth(X);
    double[][] p = {X[0].clone(), X[0].clone()};
    for (double[] row : X) {
      for (int j = 0; j < d; j++) {
        p[0][j] = Math.min(p[0][j], row[j]);
        p[1][j] = Math.max(p[1][j], row[j]);
      }
    }
    return p;
  }

  /** Returns (x - min) / (max - min), with divisor 1 where both are equal. */
  public static double[][] applyMinMax(double[][] p, double[][] X) {
    double[][] result = copy(p, X);
    for (int j = 0; j < result[0].length; j++) {
      double range = p[1][j] - p[0][j];
      if (range < 0) {
        throw new IllegalArgumentException("minimum above maximum");
      }
      for (double[] row : result) {
        row[j] -= p[0][j];
        if (range > 0) {
          row[j] /= range;
        }
      }
    }
    return result;
  }

  /** Returns the mean and the population's standard deviation of each column. */
  public static double[][] fitZ(double[][] X) {
    int d = finiteWidth(X);
    double[][] p = new double[2][d];
    for (int j = 0; j < d; j++) {
      double mean = X[0][j];
      double squares = 0;
      for (int i = 1; i < X.length; i++) {
        double delta = X[i][j] - mean;
        mean += delta / (i + 1);
        squares += delta * (X[i][j] - mean);
      }
      p[0][j] = mean;
      p[1][j] = squares > 0 ? Math.sqrt(squares / X.length) : 1;
    }
    return p;
  }

  /** Returns (x - location) / scale. */
  public static double[][] applyZ(double[][] p, double[][] X) {
    double[][] result = copy(p, X);
    for (int j = 0; j < result[0].length; j++) {
      if (p[1][j] <= 0) {
        throw new IllegalArgumentException("scales are positive");
      }
      for (double[] row : result) {
        row[j] = (row[j] - p[0][j]) / p[1][j];
      }
    }
    return result;
  }

  /** Returns the median and the interquartile range of each column. */
  public static double[][] fitRobust(double[][] X) {
    int d = finiteWidth(X);
    double[][] p = new double[2][d];
    for (int j = 0; j < d; j++) {
      double[] values = new double[X.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = X[i][j];
      }
      p[0][j] = quantile(values, 0.5);
      double range = quantile(values, 0.75) - quantile(values, 0.25);
      p[1][j] = range > 0 ? range : 1;
    }
    return p;
  }

  private static double quantile(double[] values, double q) {
    double h = (values.length - 1) * q;
    int k = (int) Math.floor(h);
    double below = select(values, k);
    if (h == k) {
      return below;
    }
    double above = Double.POSITIVE_INFINITY;
    for (int i = k + 1; i < values.length; i++) {
      above = Math.min(above, values[i]);
    }
    double weight = h - k;
    return weight * above + (1 - weight) * below;
  }

  /** Moves the k smallest values to the front, the next one to place k, and returns it. */
  private static double select(double[] values, int k) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (k <= j) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        return values[k];
      }
    }
    return values[k];
  }

  private static int finiteWidth(double[][] X) {
    int d = width(X);
    for (double[] row : X) {
      requireFinite(row);
    }
    return d;
  }

  private static int width(double[][] X) {
    if (X == null || X.length == 0) {
      throw new IllegalArgumentException("no rows");
    }
    int d = X[0] == null ? 0 : X[0].length;
    for (double[] row : X) {
      if (d == 0 || row == null || row.length != d) {
        throw new IllegalArgumentException("not a matrix");
      }
    }
    return d;
  }

  private static void requireFinite(double[] row) {
    for (double each : row) {
      if (Double.isNaN(each) || Double.isInfinite(each)) {
        throw new IllegalArgumentException("not finite");
      }
    }
  }

  private static double[][] copy(double[][] p, double[][] X) {
    int d = width(X);
    if (p == null || p.length != 2 || width(p) != d) {
      throw new IllegalArgumentException("parameters do not fit the rows");
    }
    requireFinite(p[0]);
    requireFinite(p[1]);
    double[][] result = new double[X.length][];
    for (int i = 0; i < X.length; i++) {
      result[i] = X[i].clone();
    }
    return result;
  }
}
