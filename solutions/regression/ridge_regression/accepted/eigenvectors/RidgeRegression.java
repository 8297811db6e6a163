package regression.ridge_regression;

import java.util.Arrays;

/**
 * Jacobi's rotations make the matrix diagonal once; then each penalty only divides by eigenvalue
 * plus penalty.
 */
public final class RidgeRegression {

  private static final int SWEEPS = 30;

  private final double[] centre;
  private final double level;
  private final double[][] matrix;
  private final double[][] vectors;
  private final double[] turned;

  private RidgeRegression(double[][] x, double[] y) {
    int d = x[0].length;
    centre = new double[d];
    for (int j = 0; j < d; j++) {
      int column = j;
      centre[j] = Arrays.stream(x).mapToDouble(row -> row[column]).average().orElseThrow();
    }
    level = Arrays.stream(y).average().orElseThrow();
    matrix = new double[d][d];
    vectors = new double[d][d];
    double[] right = new double[d];
    for (int j = 0; j < d; j++) {
      vectors[j][j] = 1;
      for (int i = 0; i < y.length; i++) {
        double value = x[i][j] - centre[j];
        right[j] += value * (y[i] - level);
        for (int k = 0; k < d; k++) {
          matrix[j][k] += value * (x[i][k] - centre[k]);
        }
      }
    }
    diagonalise();
    turned = new double[d];
    for (int k = 0; k < d; k++) {
      for (int j = 0; j < d; j++) {
        turned[k] += vectors[j][k] * right[j];
      }
    }
  }

  /** Returns the intercept and the weights for one penalty. */
  public static double[] fit(double[][] X, double[] y, double lambda) {
    return path(X, y, new double[] {lambda})[0];
  }

  /** Returns a row of intercept and weights for each penalty. */
  public static double[][] path(double[][] X, double[] y, double[] lambdas) {
    check(X != null && y != null && X.length == y.length && y.length > 0);
    for (double[] row : X) {
      check(row != null && row.length > 0 && row.length == X[0].length);
      check(Arrays.stream(row).allMatch(Double::isFinite));
    }
    check(Arrays.stream(y).allMatch(Double::isFinite));
    check(lambdas != null && lambdas.length > 0);
    check(Arrays.stream(lambdas).allMatch(each -> each >= 0 && Double.isFinite(each)));
    RidgeRegression solver = new RidgeRegression(X, y);
    return Arrays.stream(lambdas).mapToObj(solver::at).toArray(double[][]::new);
  }

  private double[] at(double lambda) {
    double[] result = new double[turned.length + 1];
    result[0] = level;
    for (int j = 0; j < turned.length; j++) {
      for (int k = 0; k < turned.length; k++) {
        result[j + 1] += vectors[j][k] * turned[k] / (matrix[k][k] + lambda);
      }
      result[0] -= result[j + 1] * centre[j];
    }
    return result;
  }

  private void diagonalise() {
    for (int sweep = 0; sweep < SWEEPS && offDiagonal() > 0; sweep++) {
      for (int p = 0; p < matrix.length; p++) {
        for (int q = p + 1; q < matrix.length; q++) {
          if (matrix[p][q] != 0) {
            rotate(p, q);
          }
        }
      }
    }
  }

  private double offDiagonal() {
    double sum = 0;
    double size = 0;
    for (int j = 0; j < matrix.length; j++) {
      size += Math.abs(matrix[j][j]);
      for (int k = 0; k < j; k++) {
        sum += Math.abs(matrix[j][k]);
      }
    }
    return sum > 1e-18 * size ? sum : 0;
  }

  /** Turns the plane of p and q so that their product becomes 0. */
  private void rotate(int p, int q) {
    double ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    for (double[][] each : new double[][][] {matrix, vectors}) {
      for (double[] row : each) {
        double first = row[p];
        row[p] = c * first - s * row[q];
        row[q] = s * first + c * row[q];
      }
    }
    for (int k = 0; k < matrix.length; k++) {
      double first = matrix[p][k];
      matrix[p][k] = c * first - s * matrix[q][k];
      matrix[q][k] = s * first + c * matrix[q][k];
    }
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }
}
