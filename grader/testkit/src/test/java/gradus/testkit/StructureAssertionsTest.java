package gradus.testkit;

import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;
import static gradus.testkit.StructureAssertions.assertOrthonormal;
import static gradus.testkit.StructureAssertions.assertOrthonormalRows;
import static gradus.testkit.StructureAssertions.assertPermutation;
import static gradus.testkit.StructureAssertions.assertProbabilities;
import static gradus.testkit.StructureAssertions.assertSamePartition;
import static gradus.testkit.StructureAssertions.assertSameUpToSign;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Comparison;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

final class StructureAssertionsTest {
  private static final Tolerance NEAR = Tolerance.abs(1e-9);
  private static final double NAN = Double.NaN;

  @Test
  void probabilitiesMayRound() {
    assertProbabilities(new double[] {0.25, 0.75}, Tolerance.exact());
    assertProbabilities(new double[] {-1e-17, 1 + 1e-15}, NEAR);
    assertProbabilities(new double[][] {{1}, {0.5, 0.5}}, NEAR);
    double[] tenths = new double[1_000_000];
    Arrays.fill(tenths, 1e-6);
    assertProbabilities(tenths, Tolerance.abs(1e-14));
  }

  @Test
  void numbersOutsideZeroToOneAreNoProbabilities() {
    assertEquals(
        "-0.5 at [0] is not a probability",
        Failures.message(() -> assertProbabilities(new double[] {-0.5, 1.25, 0.25}, NEAR)));
    assertEquals(
        new Comparison("1.0", "2.0", "1.0", "1.0E-9", "[1][0]"),
        Failures.comparison(() -> assertProbabilities(new double[][] {{1}, {2, -1e-12}}, NEAR)));
    assertEquals(
        "NaN at [1] is not a probability",
        Failures.message(() -> assertProbabilities(new double[] {5, NAN}, NEAR)));
    assertEquals(
        "Infinity at [0] is not a probability",
        Failures.message(() -> assertProbabilities(new double[] {Double.POSITIVE_INFINITY}, NEAR)));
  }

  @Test
  void probabilitiesAddUpToOne() {
    assertEquals(
        "the probabilities add up to 0.75, not 1",
        Failures.message(() -> assertProbabilities(new double[] {0.5, 0.25}, NEAR)));
    assertEquals(
        "the probabilities at [1] add up to 0.5, not 1",
        Failures.message(() -> assertProbabilities(new double[][] {{1}, {0.5}}, NEAR)));
  }

  @Test
  void noProbabilitiesFail() {
    assertEquals(
        "expected probabilities but got null",
        Failures.message(() -> assertProbabilities((double[]) null, NEAR)));
    assertEquals(
        "expected probabilities but got 0 values",
        Failures.message(() -> assertProbabilities(new double[0], NEAR)));
    assertEquals(
        "expected rows of probabilities but got 0 rows",
        Failures.message(() -> assertProbabilities(new double[0][], NEAR)));
    assertEquals(
        "at [0]: expected probabilities but got null",
        Failures.message(() -> assertProbabilities(new double[1][], NEAR)));
  }

  @Test
  void lossesMayStayOrFall() {
    assertNonIncreasing(new double[] {3, 3, 2, -1}, 0);
    assertNonIncreasing(new double[] {1, 1.5}, 0.5);
    assertNonIncreasing(new double[] {1}, 0);
  }

  @Test
  void theLargestRiseIsNamed() {
    assertEquals(
        "the value at [3] is 4.0, after 2.0 (a rise of 2.0, allowed 0.5)",
        Failures.message(() -> assertNonIncreasing(new double[] {1, 2, 2, 4, 6}, 0.5)));
    assertEquals(
        new Comparison("2.0", "4.0", "2.0", "0.5", "[3]"),
        Failures.comparison(() -> assertNonIncreasing(new double[] {1, 2, 2, 4, 6}, 0.5)));
  }

  @Test
  void lossesAreFiniteAndExist() {
    assertEquals(
        "value at [1]: expected a finite number but got NaN",
        Failures.message(() -> assertNonIncreasing(new double[] {1, NAN, 0}, 1)));
    assertEquals(
        "value at [0]: expected a finite number but got Infinity",
        Failures.message(() -> assertNonIncreasing(new double[] {Double.POSITIVE_INFINITY, 0}, 1)));
    assertEquals(
        "expected values but got 0 values",
        Failures.message(() -> assertNonIncreasing(new double[0], 1)));
    assertEquals(
        "expected values but got null", Failures.message(() -> assertNonIncreasing(null, 1)));
    assertThrows(IllegalArgumentException.class, () -> assertNonIncreasing(new double[] {1}, NAN));
  }

  @Test
  void permutationsHoldEachIndexOnce() {
    assertPermutation(new int[] {2, 0, 1}, 3);
    assertEquals(
        "permutation: 0 stands at [1] and at [2]",
        Failures.message(() -> assertPermutation(new int[] {2, 0, 0}, 3)));
    assertEquals(
        "permutation at [0]: expected 0 to 2 but got 3",
        Failures.message(() -> assertPermutation(new int[] {3, 0, 1}, 3)));
    assertEquals(
        "permutation at [1]: expected 0 to 1 but got -1",
        Failures.message(() -> assertPermutation(new int[] {0, -1}, 2)));
    assertEquals(
        "permutation: expected 3 values but got 2 values",
        Failures.message(() -> assertPermutation(new int[] {0, 1}, 3)));
    assertEquals(
        "permutation: expected 1 value but got null",
        Failures.message(() -> assertPermutation(null, 1)));
  }

  @Test
  void orthonormalColumnsHaveLengthOneAndNoProducts() {
    double h = Math.sqrt(0.5);
    assertOrthonormal(new double[][] {{h, h}, {h, -h}, {0, 0}}, NEAR);
    assertOrthonormalRows(new double[][] {{h, h, 0}, {h, -h, 0}}, NEAR);
    assertEquals(
        "product of columns 0 and 1: expected 0.0 but got 0.6 (off by 0.6, allowed 1.0E-9)",
        Failures.message(() -> assertOrthonormal(new double[][] {{1, 0.6}, {0, 0.8}}, NEAR)));
    assertEquals(
        "product of rows 1 and 1: expected 1.0 but got 4.0 (off by 3.0, allowed 1.0E-9)",
        Failures.message(() -> assertOrthonormalRows(new double[][] {{1, 0}, {0, 2}}, NEAR)));
    assertEquals(
        "[0][0]",
        Failures.comparison(() -> assertOrthonormal(new double[][] {{NAN}, {1}}, NEAR)).at());
  }

  @Test
  void orthonormalityNeedsARectangularMatrix() {
    assertEquals(
        "expected a matrix but got null", Failures.message(() -> assertOrthonormal(null, NEAR)));
    assertEquals(
        "expected a matrix but got 2 x 0",
        Failures.message(() -> assertOrthonormal(new double[2][0], NEAR)));
    assertEquals(
        "expected 2 x 1 but got 2 rows of lengths 1, 2",
        Failures.message(() -> assertOrthonormal(new double[][] {{1}, {0, 1}}, NEAR)));
  }

  @Test
  void theSignOfAVectorIsFree() {
    assertSameUpToSign(new double[] {0.6, -0.8}, new double[] {-0.6, 0.8}, NEAR);
    assertSameUpToSign(new double[] {0.6, -0.8}, new double[] {0.6, -0.8}, NEAR);
    assertSameUpToSign(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, -1}}, NEAR);
    assertSameUpToSign(new double[] {0, 0}, new double[] {0, -0.0}, NEAR);
  }

  @Test
  void theSignOfOneElementIsNot() {
    assertEquals(
        "up to the sign: 1 of 2 values differs, at [0]: "
            + "expected 0.6 but got -0.6 (off by 1.2, allowed 1.0E-9)",
        Failures.message(
            () -> assertSameUpToSign(new double[] {0.6, -0.8}, new double[] {0.6, 0.8}, NEAR)));
    assertEquals(
        "[1][1]",
        Failures.comparison(
                () ->
                    assertSameUpToSign(
                        new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, NAN}}, NEAR))
            .at());
    assertEquals(
        "expected 2 values but got null",
        Failures.message(() -> assertSameUpToSign(new double[2], null, NEAR)));
    assertEquals(
        "expected 1 x 1 but got 1 x 2",
        Failures.message(() -> assertSameUpToSign(new double[1][1], new double[1][2], NEAR)));
  }

  @Test
  void labelsMayBeRenamed() {
    assertSamePartition(new int[] {0, 0, 1, 2}, new int[] {5, 5, -1, 0});
    assertSamePartition(new int[0], new int[0]);
  }

  @Test
  void samplesPutTogetherOrApartAreNamed() {
    assertEquals(
        "samples 0 and 2: expected one label but got the labels 1 and 2",
        Failures.message(() -> assertSamePartition(new int[] {0, 1, 0}, new int[] {1, 3, 2})));
    assertEquals(
        "samples 0 and 1: expected two labels but got the label 7 twice",
        Failures.message(() -> assertSamePartition(new int[] {0, 1, 0}, new int[] {7, 7, 7})));
    assertEquals(
        "labels: expected 2 values but got 1 value",
        Failures.message(() -> assertSamePartition(new int[2], new int[1])));
    assertEquals(
        "labels: expected 2 values but got null",
        Failures.message(() -> assertSamePartition(new int[2], null)));
  }

  @Test
  void rightGradientsAgreeWithCentralDifferences() {
    ToDoubleFunction<double[]> bowl = x -> x[0] * x[0] + Math.exp(x[1]) + x[0] * x[2];
    double[] x = {3, -2, 1e-3};
    double[] gradient = {6 + 1e-3, Math.exp(-2), 3};
    assertGradient(bowl, gradient, x, Tolerance.abs(1e-9));
  }

  @Test
  void wrongGradientsDoNot() {
    ToDoubleFunction<double[]> square = x -> x[0] * x[0];
    assertEquals(
        "gradient, against central differences: 1 of 1 values differs, at [0]: "
            + "expected 6.0 but got 3.0 (off by 3.0, allowed 1.0E-6)",
        Failures.message(
            () -> assertGradient(square, new double[] {3}, new double[] {3}, Tolerance.abs(1e-6))));
    assertEquals(
        "gradient: expected 1 value but got null",
        Failures.message(() -> assertGradient(square, null, new double[] {3}, NEAR)));
  }

  @Test
  void aGradientOfNanIsNotConfirmedByAFunctionOfNan() {
    assertEquals(
        "slope of the function at [0]: expected a finite number but got NaN",
        Failures.message(
            () -> assertGradient(x -> NAN, new double[] {NAN}, new double[] {3}, NEAR)));
  }

  @Test
  void aFunctionThatChangesItsArgumentChangesNothingElse() {
    double[] x = {1, 2};
    ToDoubleFunction<double[]> rude =
        point -> {
          double value = point[0] + 3 * point[1];
          Arrays.fill(point, 99);
          return value;
        };
    assertGradient(rude, new double[] {1, 3}, x, Tolerance.abs(1e-6));
    assertEquals(2, x[1]);
  }
}
