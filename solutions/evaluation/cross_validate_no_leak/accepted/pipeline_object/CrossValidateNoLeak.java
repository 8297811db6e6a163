package evaluation.cross_validate_no_leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A pipeline is an object made from training rows, which knows no others. Its weights come from a
 * triangular matrix into which each row is rotated (Givens), without Z'Z.
 */
public final class CrossValidateNoLeak {

  private CrossValidateNoLeak() {}

  /** Returns the mean squared error of each fold. */
  public static double[] foldMse(double[][] X, double[] y, int[] foldOf, double lambda) {
    check(X != null && y != null && foldOf != null && X.length > 0);
    check(X.length == y.length && X.length == foldOf.length);
    check(lambda > 0 && Double.isFinite(lambda));
    BitSet folds = new BitSet();
    for (int i = 0; i < y.length; i++) {
      check(X[i] != null && X[i].length > 0 && X[i].length == X[0].length);
      check(Arrays.stream(X[i]).allMatch(Double::isFinite) && Double.isFinite(y[i]));
      check(foldOf[i] >= 0 && foldOf[i] < y.length);
      folds.set(foldOf[i]);
    }
    check(folds.length() >= 2 && folds.cardinality() == folds.length());
    double[] mse = new double[folds.length()];
    for (int fold = 0; fold < mse.length; fold++) {
      List<double[]> rows = new ArrayList<>();
      List<Double> targets = new ArrayList<>();
      for (int i = 0; i < y.length; i++) {
        if (foldOf[i] != fold) {
          rows.add(X[i]);
          targets.add(y[i]);
        }
      }
      Pipeline pipeline = new Pipeline(rows, targets, lambda);
      for (int i = 0; i < y.length; i++) {
        if (foldOf[i] == fold) {
          mse[fold] += Math.pow(y[i] - pipeline.predict(X[i]), 2) / (y.length - rows.size());
        }
      }
    }
    return mse;
  }

  private static void check(boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("invalid argument");
    }
  }

  private static final class Pipeline {

    private final double[] mean;
    private final double[] deviation;
    private final double[] weights;
    private double level;

    Pipeline(List<double[]> rows, List<Double> targets, double lambda) {
      int d = rows.get(0).length;
      mean = rows.get(0).clone();
      deviation = new double[d];
      weights = new double[d];
      learnScale(rows);
      for (double target : targets) {
        level += target / targets.size();
      }
      double[][] triangle = new double[d][d + 1];
      for (int j = 0; j < d; j++) {
        triangle[j][j] = Math.sqrt(lambda);
      }
      for (int i = 0; i < rows.size(); i++) {
        double[] row = Arrays.copyOf(scale(rows.get(i)), d + 1);
        row[d] = targets.get(i) - level;
        rotateInto(triangle, row);
      }
      for (int j = d - 1; j >= 0; j--) {
        double rest = triangle[j][d];
        for (int k = j + 1; k < d; k++) {
          rest -= triangle[j][k] * weights[k];
        }
        weights[j] = rest / triangle[j][j];
      }
    }

    double predict(double[] row) {
      double[] z = scale(row);
      double sum = level;
      for (int j = 0; j < z.length; j++) {
        sum += weights[j] * z[j];
      }
      return sum;
    }

    /** Mean and deviation in one pass (Welford): equal values leave both exact. */
    private void learnScale(List<double[]> rows) {
      for (int i = 1; i < rows.size(); i++) {
        for (int j = 0; j < mean.length; j++) {
          double before = rows.get(i)[j] - mean[j];
          mean[j] += before / (i + 1);
          deviation[j] += before * (rows.get(i)[j] - mean[j]);
        }
      }
      for (int j = 0; j < mean.length; j++) {
        deviation[j] = deviation[j] == 0 ? 1 : Math.sqrt(deviation[j] / rows.size());
      }
    }

    private double[] scale(double[] row) {
      double[] z = new double[row.length];
      for (int j = 0; j < z.length; j++) {
        z[j] = (row[j] - mean[j]) / deviation[j];
      }
      return z;
    }

    private static void rotateInto(double[][] triangle, double[] row) {
      for (int j = 0; j < triangle.length; j++) {
        double length = Math.hypot(triangle[j][j], row[j]);
        double c = triangle[j][j] / length;
        double s = row[j] / length;
        for (int k = j; k < row.length; k++) {
          double above = triangle[j][k];
          triangle[j][k] = c * above + s * row[k];
          row[k] = c * row[k] - s * above;
        }
      }
    }
  }
}
