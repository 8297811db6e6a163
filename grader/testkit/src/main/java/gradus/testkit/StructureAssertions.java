package gradus.testkit;

import gradus.model.Comparison;
import gradus.testkit.text.Shape;
import gradus.testkit.text.ShortestDecimal;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks what must hold of a result whatever its numbers are.
 *
 * <p>Null, NaN and arrays without elements fail: nothing would be checked of them.
 */
public final class StructureAssertions {
  private StructureAssertions() {}

  /** Fails unless numbers lie in [0, 1] and add up to 1, each within the tolerance. */
  public static void assertProbabilities(double @Nullable [] probabilities, Tolerance tolerance) {
    Probabilities.check(probabilities, tolerance, "");
  }

  /** Fails unless every row consists of numbers in [0, 1] that add up to 1. */
  public static void assertProbabilities(double @Nullable [][] probabilities, Tolerance tolerance) {
    if (probabilities == null || probabilities.length == 0) {
      throw missing("rows of probabilities", probabilities);
    }
    for (int i = 0; i < probabilities.length; i++) {
      Probabilities.check(probabilities[i], tolerance, "[" + i + "]");
    }
  }

  /**
   * Fails unless numbers are finite and none exceeds the one before it by more than the slack.
   *
   * @param values such as the losses of an iteration
   * @param slack how much a value may rise, for rounding
   */
  public static void assertNonIncreasing(double @Nullable [] values, double slack) {
    double worst = Tolerance.abs(slack).absolute();
    if (values == null || values.length == 0) {
      throw missing("values", values);
    }
    Comparison rise = null;
    for (int i = 0; i < values.length; i++) {
      requireFinite(values[i], "[" + i + "]");
      double difference = i == 0 ? 0 : values[i] - values[i - 1];
      if (difference > worst) {
        worst = difference;
        rise = new Deviation(difference, slack).compare(values[i - 1], values[i], "[" + i + "]");
      }
    }
    if (rise != null) {
      String sentence = "the value at " + rise.at() + " is " + rise.actual();
      String before = ", after " + rise.expected() + " (a rise of " + rise.error();
      throw Failure.of("", sentence + before + ", allowed " + rise.allowed() + ")", rise);
    }
  }

  /** Fails unless an array holds each of 0, 1, ..., n - 1 once. */
  public static void assertPermutation(int @Nullable [] permutation, int n) {
    if (permutation == null || permutation.length != n) {
      throw Failure.of(
          "permutation",
          Comparison.of(Shape.describe(new int[n]), Shape.describe(permutation), ""));
    }
    int[] firstPlace = new int[n];
    for (int i = 0; i < n; i++) {
      String at = "[" + i + "]";
      int value = permutation[i];
      if (value < 0 || value >= n) {
        Comparison range = Comparison.of("0 to " + (n - 1), String.valueOf(value), at);
        throw Failure.of("permutation at " + at, range);
      }
      if (firstPlace[value] > 0) {
        String twice = value + " stands at [" + (firstPlace[value] - 1) + "] and at " + at;
        throw Failure.of("permutation", twice, Comparison.of("each number once", twice, at));
      }
      firstPlace[value] = i + 1;
    }
  }

  /**
   * Fails unless the columns of a matrix have length 1 and are orthogonal to each other: every
   * element of Q'Q is within the tolerance of the identity's.
   *
   * @param columns the matrix, row by row
   * @param tolerance with an absolute part: products are compared with 0
   */
  public static void assertOrthonormal(double @Nullable [][] columns, Tolerance tolerance) {
    Orthonormality.checkRows(transpose(columns), "column", tolerance);
  }

  /** Fails unless the rows of a matrix have length 1 and are orthogonal to each other. */
  public static void assertOrthonormalRows(double @Nullable [][] rows, Tolerance tolerance) {
    Orthonormality.checkRows(transpose(transpose(rows)), "row", tolerance);
  }

  /** Fails unless a vector, or its negative, is within the tolerance of the expected one. */
  public static void assertSameUpToSign(
      double[] expected, double @Nullable [] actual, Tolerance tolerance) {
    ArrayComparison.checkShape(expected, actual, "");
    double[] turned = SignChoice.nearer(expected, Objects.requireNonNull(actual), tolerance);
    ArrayComparison.check(expected, turned, tolerance, "up to the sign");
  }

  /** Fails unless each row, or its negative, is within the tolerance of the expected row. */
  public static void assertSameUpToSign(
      double[][] expected, double @Nullable [][] actual, Tolerance tolerance) {
    ArrayComparison.checkShape(expected, actual, "");
    double[][] rows = Objects.requireNonNull(actual);
    double[][] turned = new double[expected.length][];
    for (int i = 0; i < expected.length; i++) {
      turned[i] = SignChoice.nearer(expected[i], rows[i], tolerance);
    }
    ArrayComparison.check(expected, turned, tolerance, "up to the sign of each row");
  }

  /**
   * Fails unless two labellings put the same samples together, whatever the labels are.
   *
   * @param expected a label for each sample
   * @param actual labels to compare; each of these stands for one of the expected, and conversely
   */
  public static void assertSamePartition(int[] expected, int @Nullable [] actual) {
    ArrayComparison.checkShape(expected, actual, "labels");
    Partition.check(expected, Objects.requireNonNull(actual));
  }

  /**
   * Fails unless a gradient is within the tolerance of central differences, whose own error is
   * about 1e-10 for functions of moderate scale: allow 1e-6 or more.
   *
   * @param function what was differentiated; it gets a new array at each call
   * @param gradient the gradient at x
   * @param x where, all finite
   * @param tolerance how far from the estimate the gradient may be
   */
  public static void assertGradient(
      ToDoubleFunction<double[]> function,
      double @Nullable [] gradient,
      double[] x,
      Tolerance tolerance) {
    ArrayComparison.checkShape(x, gradient, "gradient");
    double[] point = x.clone();
    double[] copy = Objects.requireNonNull(gradient).clone();
    double[] estimate = GradientCheck.estimate(function, point);
    ArrayComparison.check(estimate, copy, tolerance, "gradient, against central differences");
  }

  private static double[][] transpose(double @Nullable [][] matrix) {
    if (matrix == null || matrix.length == 0 || matrix[0] == null || matrix[0].length == 0) {
      throw missing("a matrix", matrix);
    }
    int columns = matrix[0].length;
    ArrayComparison.checkShape(new double[matrix.length][columns], matrix, "");
    double[][] transposed = new double[columns][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  private static void requireFinite(double value, String at) {
    if (!Double.isFinite(value)) {
      Comparison comparison = Comparison.of("a finite number", ShortestDecimal.of(value), at);
      throw Failure.of("value at " + at, comparison);
    }
  }

  private static NumericAssertionError missing(String what, @Nullable Object actual) {
    return Failure.of("", Comparison.of(what, Shape.describe(actual), ""));
  }
}
