package foundations.linear_algebra_kit;

import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.map;
import static gradus.testkit.Matrices.product;
import static gradus.testkit.Matrices.transposed;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden products and solutions, pivots, scales, real data, invalid arguments. */
final class LinearAlgebraKitTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final double NAN = Double.NaN;

  @Nested
  final class Multiply {

    @Test
    @DisplayName("products of seven shapes")
    void shapes() {
      for (Golden each : Golden.cases("products")) {
        assertProduct(each.matrix("product"), each.matrix("a"), each.matrix("b"));
      }
    }

    @Test
    @DisplayName("the identity on either side changes nothing")
    void identity() {
      double[][] a = {{0.1, -7, 3}, {2.5, 1e4, -0.375}};
      assertProduct(a, diagonal(1, 1), copy(a));
      assertProduct(a, copy(a), diagonal(1, 1, 1));
    }

    @Test
    @DisplayName("a diagonal matrix scales rows from the left, columns from the right")
    void diagonalFactor() {
      double[][] a = {{1, 2}, {3, 4}};
      assertProduct(new double[][] {{10, 20}, {-1.5, -2}}, diagonal(10, -0.5), copy(a));
      assertProduct(new double[][] {{10, -1}, {30, -2}}, copy(a), diagonal(10, -0.5));
    }

    @Test
    @DisplayName("a NaN on the left concerns its row, also beside zeros")
    void nanOnTheLeft() {
      double[][] a = {{1, 2}, {NAN, 4}, {0, 3}};
      double[][] b = {{0, 5, 1}, {7, 0, -2}};
      assertProduct(new double[][] {{14, 5, -3}, {NAN, NAN, NAN}, {21, 0, -6}}, a, b);
    }

    @Test
    @DisplayName("a NaN on the right concerns its column, also beside zeros")
    void nanOnTheRight() {
      double[][] a = {{1, 2}, {0, 4}};
      double[][] b = {{6, NAN, 1}, {7, 0, -2}};
      assertProduct(new double[][] {{20, NAN, -3}, {28, NAN, -8}}, a, b);
    }

    @Test
    @DisplayName("tiny and huge elements keep their digits")
    void scales() {
      double[][] a = {{3e-90, 4e-90}, {-1e100, 2e100}};
      double[][] b = {{2e-60}, {5e-60}};
      double[][] expected = {{2.6e-149}, {8e40}};
      assertClose(expected, LinearAlgebraKit.multiply(a, b), RELATIVE, "product");
    }
  }

  @Nested
  final class Transpose {

    @Test
    @DisplayName("a square that is not symmetric")
    void square() {
      double[][] a = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9.5}};
      assertTranspose(new double[][] {{1, 4, 7}, {2, 5, 8}, {3, 6, 9.5}}, a);
    }

    @Test
    @DisplayName("tall and wide")
    void rectangles() {
      double[][] tall = {{1.5, -2}, {3, 4}, {0, 6e10}, {7, 0.125}};
      double[][] wide = {{1.5, 3, 0, 7}, {-2, 4, 6e10, 0.125}};
      assertTranspose(wide, tall);
      assertTranspose(tall, wide);
    }

    @Test
    @DisplayName("a row, a column, one element")
    void thin() {
      double[][] row = {{1, -2, 3}};
      double[][] column = {{1}, {-2}, {3}};
      assertTranspose(column, row);
      assertTranspose(row, column);
      assertTranspose(new double[][] {{-4.25}}, new double[][] {{-4.25}});
    }

    @Test
    @DisplayName("NaN moves as any other value")
    void nan() {
      double[][] a = {{1, NAN, 3}, {4, 5, 6}};
      assertTranspose(new double[][] {{1, 4}, {NAN, 5}, {3, 6}}, a);
    }
  }

  @Nested
  final class ZeroPivots {

    @Test
    @DisplayName("zeros at the start and on the way")
    void zeroPivots() {
      assertSolutions("zeroPivots");
    }

    @Test
    @DisplayName("each unknown stands alone, in an order of its own")
    void scaledPermutations() {
      double[][] a = {{0, 0, 4}, {-0.5, 0, 0}, {0, 10, 0}};
      assertSolution(new double[] {-6, -0.5, 2}, a, 8, 3, -5);
    }

    @Test
    void oneEquation() {
      assertSolution(new double[] {-0.25}, new double[][] {{-8}}, 2);
    }

    @Test
    @DisplayName("zeros on the right")
    void homogeneous() {
      double[][] a = {{0, 2, 1}, {3, -1, 2}, {1, 4, -2}};
      assertSolution(new double[3], a, 0, 0, 0);
    }

    @Test
    @DisplayName("the order of the equations does not matter")
    void orderOfEquations() {
      double[][] a = {{0, 3, -1, 2}, {5, 0, 0.5, 1}, {1, -2, 0, 4}, {2, 1, 6, 0}};
      double[] x = {1.5, -2, 0.25, 3};
      for (int shift = 0; shift < a.length; shift++) {
        List<double[]> rows = Arrays.asList(copy(a));
        Collections.rotate(rows, shift);
        double[][] rotated = rows.toArray(double[][]::new);
        assertSolution(x, rotated, product(rotated, x));
      }
    }
  }

  @Nested
  final class Accuracy {

    @Test
    @DisplayName("tiny pivots do not spoil the solution")
    void tinyPivots() {
      assertSolutions("tinyPivots");
    }

    @Test
    @DisplayName("Hilbert and Vandermonde matrices")
    void illConditioned() {
      assertSolutions("illConditioned");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-14, 1e14, 1e30})
    @DisplayName("a multiple of a regular matrix is regular")
    void scaledSystem(double scale) {
      double[][] a = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
      double[][] scaled = map(a, each -> each * scale);
      double[] sides = {scale, 0, 3 * scale};
      assertSolution(new double[] {1.5, 2, 2.5}, scaled, sides);
    }

    @Test
    @DisplayName("small elements, no multiple of the largest")
    void gradedDiagonal() {
      double[][] a = {{4e-4, 0, 1e-4}, {0, 2, -1}, {1e-4, 1, 3}};
      double[] x = {-3, 0.5, 2};
      assertSolution(x, a, product(a, x));
    }
  }

  @Nested
  final class Singular {

    @Test
    @DisplayName("rows or columns that depend on each other")
    void dependent() {
      assertSingular(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-25, 1e-9, -1, 1e9, 1e25})
    @DisplayName("a multiple of a singular matrix is singular")
    void multiples(double scale) {
      assertSingular(scale);
    }

    @Test
    @DisplayName("nothing but zeros")
    void zeros() {
      assertRejected(new double[][] {{0}}, "0");
      assertRejected(new double[2][2], "2×2 zeros");
      assertRejected(new double[4][4], "4×4 zeros");
    }

    @Test
    @DisplayName("also where a solution would exist")
    void consistent() {
      double[][] a = {{1, 1, 0}, {0, 1, 1}, {1, 2, 1}};
      assertRejected(a, "singular matrix", product(a, new double[] {1, 2, 3}));
    }

    private static void assertSingular(double scale) {
      for (Golden each : Golden.cases("singular")) {
        assertRejected(map(each.matrix("a"), v -> v * scale), each.text("name"));
      }
    }

    private static void assertRejected(double[][] a, String what) {
      assertRejected(a, what, Vectors.of(a.length, i -> i + 1));
    }

    private static void assertRejected(double[][] a, String what, double[] b) {
      assertRejects(IllegalArgumentException.class, () -> LinearAlgebraKit.solve(a, b), what);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes: products of all pairs of features")
    void gramMatrix() {
      double[][] x = Datasets.diabetes().features();
      assertProduct(Golden.of("diabetes").matrix("gram"), transposed(x), x);
    }

    @Test
    @DisplayName("diabetes: transpose of all samples")
    void transpose() {
      double[][] x = Datasets.diabetes().features();
      assertTranspose(transposed(x), x);
    }

    @Test
    @DisplayName("diabetes: coefficients of ordinary least squares")
    void leastSquares() {
      Dataset data = Datasets.diabetes();
      Golden golden = Golden.of("diabetes");
      double[] sides = product(transposed(data.features()), data.targets());
      assertSolution(golden.vector("coefficients"), golden.matrix("gram"), sides);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("products agree with a second implementation")
    void products() {
      Cases.seeded("linear_algebra_kit products", 30, RandomData::pair)
          .forEach(each -> assertProduct(product(each[0], each[1]), each[0], each[1]));
    }

    @Test
    @DisplayName("the transpose of a product is the product of the transposes, exchanged")
    void transposedProducts() {
      for (double[][][] each : Cases.seeded("linear_algebra_kit exchanged", 20, RandomData::pair)) {
        double[][] product = LinearAlgebraKit.multiply(copy(each[0]), copy(each[1]));
        double[][] left = LinearAlgebraKit.transpose(each[1]);
        double[][] right = LinearAlgebraKit.transpose(each[0]);
        assertProduct(transposed(product), left, right);
      }
    }

    @Test
    @DisplayName("systems that were made from their solution")
    void solutions() {
      for (double[][] a : Cases.seeded("linear_algebra_kit solutions", 40, RandomData::regular)) {
        double[] x = Vectors.of(a.length, i -> 3 - 2.5 * i);
        assertSolution(x, a, product(a, x));
      }
    }

    @Test
    @DisplayName("an equation that follows from others makes the system singular")
    void dependentEquations() {
      for (double[][] a : Cases.seeded("linear_algebra_kit singular", 25, RandomData::dependent)) {
        assertRejects(
            IllegalArgumentException.class,
            () -> LinearAlgebraKit.solve(a, new double[a.length]),
            "a dependent equation");
      }
    }

    private static double[][][] pair(Random random) {
      int inner = 1 + random.nextInt(7);
      double[][] left = matrix(random, 1 + random.nextInt(6), inner);
      return new double[][][] {left, matrix(random, inner, 1 + random.nextInt(6))};
    }

    private static double[][] matrix(Random random, int rows, int columns) {
      return Matrices.of(
          rows, columns, (i, j) -> random.nextInt(5) == 0 ? 0 : 10 * random.nextGaussian());
    }

    /** A diagonally dominant matrix, so that it is well conditioned, with its rows exchanged. */
    private static double[][] regular(Random random) {
      return mixed(random, dominant(random, 1 + random.nextInt(8)));
    }

    private static double[][] mixed(Random random, double[][] a) {
      Collections.shuffle(Arrays.asList(a), random);
      double scale = Math.pow(10, random.nextInt(9) - 4);
      return map(a, each -> each * scale);
    }

    /** All equations of a well conditioned system but the last, which is a sum of two others. */
    private static double[][] dependent(Random random) {
      int n = 3 + random.nextInt(5);
      double[][] a = dominant(random, n);
      int first = random.nextInt(n - 1);
      int second = random.nextInt(n - 1);
      Arrays.setAll(a[n - 1], j -> a[first][j] + a[second][j]);
      return mixed(random, a);
    }

    /** Many zeros, so that exchanged rows leave zeros in the pivots' places. */
    private static double[][] dominant(Random random, int n) {
      double[][] a = new double[n][n];
      for (int i = 0; i < n; i++) {
        Arrays.setAll(a[i], j -> random.nextBoolean() ? 0 : random.nextInt(9) / 4.0 - 1);
        a[i][i] = (random.nextBoolean() ? 1 : -1) * (n + random.nextDouble());
      }
      return a;
    }
  }

  @Nested
  final class Cost {

    @Test
    @DisplayName("a product takes cubic time")
    void product() {
      assertGrowth(n -> LinearAlgebraKit.multiply(dense(n), dense(n)), Growth.N_CUBED, 8);
    }

    @Test
    @DisplayName("a solution takes cubic time")
    void solution() {
      assertGrowth(n -> LinearAlgebraKit.solve(dense(n), dense(n)[0]), Growth.N_CUBED, 12);
    }

    @Test
    @DisplayName("a transpose takes quadratic time")
    void transpose() {
      assertGrowth(n -> LinearAlgebraKit.transpose(dense(n)), Growth.N_SQUARED, 16);
    }

    @Test
    @DisplayName("sixty equations")
    void manyEquations() {
      double[][] a = dense(60);
      double[] x = Vectors.of(60, i -> i % 7 - 2.5);
      assertSolution(x, a, Matrices.product(a, x));
    }

    /** Diagonally dominant, with few zeros. */
    private static double[][] dense(int n) {
      return Matrices.of(n, n, (i, j) -> i == j ? 3 * n : (7 * i + 3 * j) % 5 - 1.5);
    }
  }

  @Nested
  final class Contract {

    private final double[][] square = {{1, 2}, {3, 4}};
    private final double[][] wide = {{1, 2, 3}, {4, 5, 6}};
    private final double[][] tall = {{1, 2}, {3, 4}, {5, 7}};
    private final double[][] a = {{0, 2, 1}, {3, -1, 2}, {1, 4, -2}};
    private final Call multiply = Call.of(LinearAlgebraKit::multiply, square, diagonal(1, 1));
    private final Call transpose = Call.of(LinearAlgebraKit::transpose, square);
    private final Call solve = Call.of(LinearAlgebraKit::solve, a, new double[] {1, 2, 3});

    @Test
    @DisplayName("a product leaves its factors and is new")
    void productKeepsArguments() {
      multiply.isPure();
      multiply.with(0, diagonal(1, 1)).with(1, square).isPure();
    }

    @Test
    @DisplayName("a transpose leaves its matrix and is new")
    void transposeKeepsArgument() {
      transpose.isPure();
      transpose.with(0, new double[][] {{5}}).isPure();
    }

    @Test
    @DisplayName("a solution leaves the system and is new")
    void solutionKeepsArguments() {
      solve.isPure();
      solve.with(0, diagonal(1, 1, 1)).isPure();
    }

    @Test
    @DisplayName("a rejected system is left alone")
    void rejectedSystemIsKept() {
      solve.rejects(0, new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    }

    @Test
    @DisplayName("arrays that are no matrix")
    void noMatrix() {
      transpose.rejects(0, Bad.shapes());
      multiply.rejects(0, Bad.shapes());
      multiply.rejects(1, Bad.shapes());
      multiply.with(1, diagonal(1)).rejects(0, Bad.shapes());
      multiply.with(0, diagonal(1)).rejects(1, Bad.shapes());
      for (int sides = 0; sides <= 3; sides++) {
        solve.with(1, new double[sides]).rejects(0, Bad.shapes());
      }
    }

    @Test
    @DisplayName("factors whose inner sizes differ")
    void innerSizes() {
      multiply.with(0, wide).rejects(1, wide, diagonal(1));
      multiply.with(0, tall).rejects(1, tall, diagonal(1));
    }

    @Test
    @DisplayName("systems that are not square")
    void notSquare() {
      for (int sides = 1; sides <= 3; sides++) {
        solve.with(1, new double[sides]).rejects(0, wide, tall);
      }
    }

    @Test
    @DisplayName("right-hand sides that do not fit")
    void sidesOfWrongLength() {
      solve.rejects(1, Bad.lengths());
    }

    @Test
    @DisplayName("systems that hold NaN or an infinite value")
    void notFinite() {
      solve.rejects(0, Bad.nonFinite());
      solve.rejects(1, Bad.nonFinite());
    }
  }

  private static void assertSolutions(String name) {
    Golden.cases(name)
        .forEach(each -> assertSolution(each.vector("x"), each.matrix("a"), each.vector("b")));
  }

  private static void assertProduct(double[][] expected, double[][] a, double[][] b) {
    assertClose(expected, LinearAlgebraKit.multiply(a, b), TOLERANCE, "product");
  }

  private static void assertTranspose(double[][] expected, double[][] a) {
    assertClose(expected, LinearAlgebraKit.transpose(copy(a)), TOLERANCE, "transpose");
  }

  private static void assertSolution(double[] expected, double[][] a, double... b) {
    assertClose(expected, LinearAlgebraKit.solve(a, b), TOLERANCE, "solution");
  }

  private static double[][] diagonal(double... elements) {
    return MatrixUtils.createRealDiagonalMatrix(elements).getData();
  }
}
