package evaluation.cross_validate_no_leak;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The loop over folds goes around scaling, fitting and predicting. */
public final class CrossValidateNoLeak {

  private CrossValidateNoLeak() {}

  /** Returns the mean squared error of each fold. */
  public static double[] foldMse(double[][] X, double[] y, int[] foldOf, double lambda) {
    requireData(X, y);
    require(lambda > 0 && lambda < Double.POSITIVE_INFINITY, "the penalty is positive and finite");
    double[] mse = new double[requireFolds(foldOf, y.length)];
    for (int f = 0; f < mse.length; f++) {
      int fold = f;
      int[] train = IntStream.range(0, y.length).filter(i -> foldOf[i] != fold).toArray();
      int[] validation = IntStream.range(0, y.length).filter(i -> foldOf[i] == fold).toArray();
      mse[f] = mse(X, y, train, validation, lambda);
    }
    return mse;
  }

  private static double mse(
      double[][] X, double[] y, int[] train, int[] validation, double lambda) {
    double[][] z = scaled(X, train);
    double level = Arrays.stream(train).mapToDouble(i -> y[i]).average().orElseThrow();
    double[] w = weights(z, y, train, lambda);
    double sum = 0;
    for (int i : validation) {
      double error = y[i] - level - dot(w, z[i]);
      sum += error * error;
    }
    return sum / validation.length;
  }

  /** All rows, scaled by the means and deviations of the training rows. */
  private static double[][] scaled(double[][] X, int[] train) {
    int d = X[train[0]].length;
    double[][] z = new double[X.length][d];
    for (int j = 0; j < d; j++) {
      int column = j;
      double[] values = Arrays.stream(train).mapToDouble(i -> X[i][column]).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double deviation = deviation(values, mean);
      for (int i = 0; i < z.length; i++) {
        z[i][j] = (X[i][j] - mean) / deviation;
      }
    }
    return z;
  }

  private static double deviation(double[] values, double mean) {
    if (Arrays.stream(values).allMatch(value -> value == values[0])) {
      return 1;
    }
    double squares = 0;
    for (double value : values) {
      double away = value - mean;
      squares += away * away;
    }
    return Math.sqrt(squares / values.length);
  }

  /** Solves (Z'Z + lambda I) w = Z'y over the training rows; their columns sum to 0. */
  private static double[] weights(double[][] z, double[] y, int[] train, double lambda) {
    int d = z[train[0]].length;
    double[][] matrix = new double[d][d + 1];
    for (int j = 0; j < d; j++) {
      matrix[j][j] = lambda;
      for (int i : train) {
        for (int k = 0; k < d; k++) {
          matrix[j][k] += z[i][j] * z[i][k];
        }
        matrix[j][d] += z[i][j] * y[i];
      }
    }
    return solve(matrix);
  }

  /** Gaussian elimination; a positive definite matrix needs no exchange of rows. */
  private static double[] solve(double[][] matrix) {
    int d = matrix.length;
    for (int i = 1; i < d; i++) {
      for (int j = 0; j < i; j++) {
        double factor = matrix[i][j] / matrix[j][j];
        for (int k = j; k <= d; k++) {
          matrix[i][k] -= factor * matrix[j][k];
        }
      }
    }
    double[] w = new double[d];
    for (int j = d - 1; j >= 0; j--) {
      w[j] = (matrix[j][d] - dot(w, matrix[j])) / matrix[j][j];
    }
    return w;
  }

  /** The sum of products, as far as the first vector reaches. */
  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
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

  /** Returns the number of folds: if there are as many different ones, none of them is missing. */
  private static int requireFolds(int[] foldOf, int rows) {
    require(foldOf != null && foldOf.length == rows, "one fold a row is needed");
    require(Arrays.stream(foldOf).allMatch(fold -> fold >= 0), "folds are not negative");
    int k = Arrays.stream(foldOf).max().orElseThrow() + 1;
    require(k > 1, "at least two folds are needed");
    require(Arrays.stream(foldOf).distinct().count() == k, "every fold has rows");
    return k;
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
