package deep_learning.mlp_backprop;

import java.util.Arrays;

/** Back-propagation of a whole batch, written with the matrices of the four steps. */
public final class MlpBackprop {

  private static final double FLOOR = 1e-3;

  private MlpBackprop() {}

  /** Returns the derivatives of the mean cross-entropy by W1, b1, W2 and b2. */
  public static double[][][] gradients(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y) {
    return backward(checked(W1, b1, W2, b2, X, y), X, y);
  }

  /** Returns the largest error of the gradients, measured with central differences. */
  public static double gradCheck(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y, double h) {
    double[][][] net = checked(W1, b1, W2, b2, X, y);
    requirePositive(h);
    double[][][] gradients = backward(net, X, y);
    double worst = 0;
    for (int m = 0; m < net.length; m++) {
      for (int i = 0; i < net[m].length; i++) {
        for (int j = 0; j < net[m][i].length; j++) {
          double difference = difference(net, net[m][i], j, X, y, h);
          worst = Math.max(worst, error(gradients[m][i][j], difference));
        }
      }
    }
    return worst;
  }

  /** Returns W1, b1, W2 and b2 after some steps of gradient descent. */
  public static double[][][] train(
      double[][] W1,
      double[] b1,
      double[][] W2,
      double[] b2,
      double[][] X,
      int[] y,
      double lr,
      int iters) {
    double[][][] net = checked(W1, b1, W2, b2, X, y);
    requirePositive(lr);
    require(iters >= 0, "the number of steps is not negative");
    for (int t = 0; t < iters; t++) {
      double[][][] gradients = backward(net, X, y);
      for (int m = 0; m < net.length; m++) {
        subtract(net[m], gradients[m], lr);
      }
    }
    return net;
  }

  private static double[][][] backward(double[][][] net, double[][] X, int[] y) {
    double[][] hidden = affine(X, net[0], net[1][0]);
    double[][] active = relu(hidden);
    double[][] dLogits = errors(affine(active, net[2], net[3][0]), y);
    double[][] dHidden = product(dLogits, transposed(net[2]));
    for (int i = 0; i < hidden.length; i++) {
      for (int j = 0; j < hidden[i].length; j++) {
        dHidden[i][j] = hidden[i][j] > 0 ? dHidden[i][j] : 0;
      }
    }
    return new double[][][] {
      product(transposed(X), dHidden),
      {columnSums(dHidden)},
      product(transposed(active), dLogits),
      {columnSums(dLogits)}
    };
  }

  /** The derivatives of the loss by the logits: (P - T) / n. */
  private static double[][] errors(double[][] logits, int[] y) {
    double[][] errors = new double[y.length][];
    for (int i = 0; i < y.length; i++) {
      double lse = logSumExp(logits[i]);
      errors[i] = Arrays.stream(logits[i]).map(s -> Math.exp(s - lse) / y.length).toArray();
      errors[i][y[i]] -= 1.0 / y.length;
    }
    return errors;
  }

  private static double loss(double[][][] net, double[][] X, int[] y) {
    double[][] logits = affine(relu(affine(X, net[0], net[1][0])), net[2], net[3][0]);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += logSumExp(logits[i]) - logits[i][y[i]];
    }
    return sum / y.length;
  }

  private static double logSumExp(double[] logits) {
    double max = Arrays.stream(logits).max().getAsDouble();
    return max + Math.log(Arrays.stream(logits).map(s -> Math.exp(s - max)).sum());
  }

  private static double difference(
      double[][][] net, double[] row, int j, double[][] X, int[] y, double h) {
    double kept = row[j];
    row[j] = kept + h;
    double above = loss(net, X, y);
    row[j] = kept - h;
    double below = loss(net, X, y);
    row[j] = kept;
    return (above - below) / (2 * h);
  }

  private static double error(double a, double c) {
    return Math.abs(a - c) / Math.max(Math.abs(a) + Math.abs(c), FLOOR);
  }

  private static double[][] affine(double[][] rows, double[][] weights, double[] bias) {
    double[][] sums = product(rows, weights);
    for (double[] row : sums) {
      Arrays.setAll(row, j -> row[j] + bias[j]);
    }
    return sums;
  }

  private static double[][] relu(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(z -> Math.max(0, z)).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int l = 0; l < right.length; l++) {
        for (int j = 0; j < right[l].length; j++) {
          product[i][j] += left[i][l] * right[l][j];
        }
      }
    }
    return product;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  private static double[] columnSums(double[][] matrix) {
    double[] sums = new double[matrix[0].length];
    for (double[] row : matrix) {
      Arrays.setAll(sums, j -> sums[j] + row[j]);
    }
    return sums;
  }

  private static void subtract(double[][] parameters, double[][] gradients, double lr) {
    for (int i = 0; i < parameters.length; i++) {
      for (int j = 0; j < parameters[i].length; j++) {
        parameters[i][j] -= lr * gradients[i][j];
      }
    }
  }

  /** Returns a copy of the parameters, once all arguments are valid. */
  private static double[][][] checked(
      double[][] W1, double[] b1, double[][] W2, double[] b2, double[][] X, int[] y) {
    requireMatrix(W1);
    requireMatrix(new double[][] {b1});
    requireMatrix(W2);
    requireMatrix(new double[][] {b2});
    requireMatrix(X);
    require(b1.length == W1[0].length && W2.length == b1.length, "hidden units do not match");
    require(b2.length == W2[0].length, "classes do not match");
    require(X[0].length == W1.length, "features do not match");
    require(y != null && y.length == X.length, "one class a sample is needed");
    for (int label : y) {
      require(label >= 0 && label < b2.length, "a class is an index of a logit");
    }
    return new double[][][] {copy(W1), {b1.clone()}, copy(W2), {b2.clone()}};
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static void requireMatrix(double[][] rows) {
    require(rows != null && rows.length > 0, "at least one row is needed");
    for (double[] row : rows) {
      require(row != null && row.length == rows[0].length, "rows have equal lengths");
      require(Arrays.stream(row).allMatch(Double::isFinite), "numbers are finite");
    }
  }

  private static void requirePositive(double number) {
    require(number > 0 && number < Double.POSITIVE_INFINITY, "a positive number is needed");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
