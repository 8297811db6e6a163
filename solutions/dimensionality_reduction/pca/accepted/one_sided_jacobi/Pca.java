package dimensionality_reduction.pca;

import java.util.ArrayList;
import java.util.List;

/**
 * A singular value decomposition of the centred rows: pairs of columns are rotated until all are
 * orthogonal (Hestenes 1958). The covariance matrix is never formed.
 */
public final class Pca {

  private static final int MOST_SWEEPS = 60;

  private final double[][] columns;
  private final double[][] directions;
  private final double[] variances;

  private Pca(double[][] X, int k) {
    check(X, k);
    int n = X.length;
    int d = X[0].length;
    columns = new double[d][n];
    directions = new double[d][d];
    variances = new double[d];
    for (int j = 0; j < d; j++) {
      centre(X, j);
      directions[j][j] = 1;
    }
    boolean turned = true;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
      turned = sweep();
    }
    for (int j = 0; j < d; j++) {
      variances[j] = dot(columns[j], columns[j]) / (n - 1);
    }
    sort();
    for (int j = 0; j < d; j++) {
      if (pointsDown(directions[j])) {
        negate(directions[j]);
        negate(columns[j]);
      }
    }
  }

  /** Returns the k largest variances, descending. */
  public static double[] explainedVariance(double[][] X, int k) {
    Pca pca = new Pca(X, k);
    double[] kept = new double[k];
    System.arraycopy(pca.variances, 0, kept, 0, k);
    return kept;
  }

  /** Returns the first k components, one a row. */
  public static double[][] components(double[][] X, int k) {
    List<double[]> kept = new ArrayList<>();
    for (double[] each : new Pca(X, k).directions) {
      if (kept.size() < k) {
        kept.add(each);
      }
    }
    return kept.toArray(new double[0][]);
  }

  /** Returns the scores: the rotated columns themselves. */
  public static double[][] transform(double[][] X, int k) {
    Pca pca = new Pca(X, k);
    double[][] scores = new double[X.length][k];
    for (int i = 0; i < X.length; i++) {
      for (int j = 0; j < k; j++) {
        scores[i][j] = pca.columns[j][i];
      }
    }
    return scores;
  }

  /** Returns what the rows lose, summed over their squared distances from what is kept. */
  public static double reconstructionError(double[][] X, int k) {
    Pca pca = new Pca(X, k);
    double lost = 0;
    for (int i = 0; i < X.length; i++) {
      for (int j = k; j < pca.columns.length; j++) {
        lost += pca.columns[j][i] * pca.columns[j][i];
      }
    }
    return lost / (X.length - 1);
  }

  private void centre(double[][] X, int j) {
    double shift = X[0][j];
    double sum = 0;
    for (double[] row : X) {
      sum += row[j] - shift;
    }
    for (int i = 0; i < X.length; i++) {
      columns[j][i] = X[i][j] - shift - sum / X.length;
    }
  }

  private boolean sweep() {
    boolean turned = false;
    for (int p = 0; p < columns.length; p++) {
      for (int q = p + 1; q < columns.length; q++) {
        turned |= orthogonalise(p, q);
      }
    }
    return turned;
  }

  private boolean orthogonalise(int p, int q) {
    double pp = dot(columns[p], columns[p]);
    double qq = dot(columns[q], columns[q]);
    double pq = dot(columns[p], columns[q]);
    if (Math.abs(pq) <= 1e-15 * Math.sqrt(pp) * Math.sqrt(qq)) {
      return false;
    }
    double angle = 0.5 * Math.atan2(2 * pq, pp - qq);
    turn(columns[p], columns[q], Math.cos(angle), Math.sin(angle));
    turn(directions[p], directions[q], Math.cos(angle), Math.sin(angle));
    return true;
  }

  private static void turn(double[] x, double[] y, double cosine, double sine) {
    for (int i = 0; i < x.length; i++) {
      double before = x[i];
      x[i] = cosine * before + sine * y[i];
      y[i] = cosine * y[i] - sine * before;
    }
  }

  private void sort() {
    for (int j = 0; j < variances.length; j++) {
      for (int i = j; i > 0 && variances[i] > variances[i - 1]; i--) {
        double variance = variances[i];
        variances[i] = variances[i - 1];
        variances[i - 1] = variance;
        swap(columns, i);
        swap(directions, i);
      }
    }
  }

  private static void swap(double[][] vectors, int i) {
    double[] vector = vectors[i];
    vectors[i] = vectors[i - 1];
    vectors[i - 1] = vector;
  }

  private static boolean pointsDown(double[] vector) {
    double largest = vector[0];
    for (double each : vector) {
      if (Math.abs(each) > Math.abs(largest)) {
        largest = each;
      }
    }
    return largest < 0;
  }

  private static void negate(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = -vector[i];
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void check(double[][] X, int k) {
    if (X == null || X.length < 2 || X[0] == null || k < 1 || k > X[0].length) {
      throw new IllegalArgumentException("too few rows, or a k that is impossible");
    }
    for (double[] row : X) {
      if (row == null || row.length != X[0].length) {
        throw new IllegalArgumentException("rows of different lengths");
      }
      for (double each : row) {
        if (Double.isNaN(each) || Double.isInfinite(each)) {
          throw new IllegalArgumentException("not finite");
        }
      }
    }
  }
}
