package foundations.linear_algebra_kit;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden products and solutions, pivots, scales, real data, invalid arguments. */
@DisplayName("Linear algebra kit")
final class LinearAlgebraKitTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  @DisplayName("multiply")
  final class Multiply {

    @Test
    @DisplayName("products of seven shapes")
    void shapes() {
      for (Golden each : goldens("products")) {
        double[][] actual = LinearAlgebraKit.multiply(each.matrix("a"), each.matrix("b"));
        assertClose(each.matrix("product"), actual, TOLERANCE, each.text("name"));
      }
    }

    @Test
    @DisplayName("the identity on either side changes nothing")
    void identity() {
      double[][] a = {{0.1, -7, 3}, {2.5, 1e4, -0.375}};
      double[][] left = LinearAlgebraKit.multiply(diagonal(1, 1), copy(a));
      double[][] right = LinearAlgebraKit.multiply(copy(a), diagonal(1, 1, 1));
      assertClose(a, left, TOLERANCE, "identity on the left");
      assertClose(a, right, TOLERANCE, "identity on the right");
    }

    @Test
    @DisplayName("a diagonal matrix scales rows from the left, columns from the right")
    void diagonalFactor() {
      double[][] a = {{1, 2}, {3, 4}};
      double[][] rows = LinearAlgebraKit.multiply(diagonal(10, -0.5), copy(a));
      double[][] columns = LinearAlgebraKit.multiply(copy(a), diagonal(10, -0.5));
      assertClose(new double[][] {{10, 20}, {-1.5, -2}}, rows, TOLERANCE, "rows scaled");
      assertClose(new double[][] {{10, -1}, {30, -2}}, columns, TOLERANCE, "columns scaled");
    }

    @Test
    @DisplayName("a NaN on the left concerns its row, also beside zeros")
    void nanOnTheLeft() {
      double[][] a = {{1, 2}, {Double.NaN, 4}, {0, 3}};
      double[][] b = {{0, 5, 1}, {7, 0, -2}};
      double[][] expected = {
        {14, 5, -3}, {Double.NaN, Double.NaN, Double.NaN}, {21, 0, -6},
      };
      assertClose(expected, LinearAlgebraKit.multiply(a, b), TOLERANCE, "product");
    }

    @Test
    @DisplayName("a NaN on the right concerns its column, also beside zeros")
    void nanOnTheRight() {
      double[][] a = {{1, 2}, {0, 4}};
      double[][] b = {{6, Double.NaN, 1}, {7, 0, -2}};
      double[][] expected = {{20, Double.NaN, -3}, {28, Double.NaN, -8}};
      assertClose(expected, LinearAlgebraKit.multiply(a, b), TOLERANCE, "product");
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
  @DisplayName("transpose")
  final class Transpose {

    @Test
    @DisplayName("a square that is not symmetric")
    void square() {
      double[][] a = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9.5}};
      double[][] expected = {{1, 4, 7}, {2, 5, 8}, {3, 6, 9.5}};
      assertClose(expected, LinearAlgebraKit.transpose(a), TOLERANCE, "transpose");
    }

    @Test
    @DisplayName("tall and wide")
    void rectangles() {
      double[][] tall = {{1.5, -2}, {3, 4}, {0, 6e10}, {7, 0.125}};
      double[][] wide = {{1.5, 3, 0, 7}, {-2, 4, 6e10, 0.125}};
      assertClose(wide, LinearAlgebraKit.transpose(copy(tall)), TOLERANCE, "tall becomes wide");
      assertClose(tall, LinearAlgebraKit.transpose(copy(wide)), TOLERANCE, "wide becomes tall");
    }

    @Test
    @DisplayName("a row, a column, one element")
    void thin() {
      double[][] row = {{1, -2, 3}};
      double[][] column = {{1}, {-2}, {3}};
      assertClose(column, LinearAlgebraKit.transpose(copy(row)), TOLERANCE, "a row");
      assertClose(row, LinearAlgebraKit.transpose(copy(column)), TOLERANCE, "a column");
      double[][] one = {{-4.25}};
      assertClose(one, LinearAlgebraKit.transpose(copy(one)), TOLERANCE, "one element");
    }

    @Test
    @DisplayName("NaN moves as any other value")
    void nan() {
      double[][] a = {{1, Double.NaN, 3}, {4, 5, 6}};
      double[][] expected = {{1, 4}, {Double.NaN, 5}, {3, 6}};
      assertClose(expected, LinearAlgebraKit.transpose(a), TOLERANCE, "transpose");
    }
  }

  @Nested
  @DisplayName("zero pivots")
  final class ZeroPivots {

    @Test
    @DisplayName("zeros at the start and on the way")
    void zeroPivots() {
      assertSolutions("zeroPivots", TOLERANCE);
    }

    @Test
    @DisplayName("each unknown stands alone, in an order of its own")
    void scaledPermutations() {
      double[][] a = {{0, 0, 4}, {-0.5, 0, 0}, {0, 10, 0}};
      double[] actual = LinearAlgebraKit.solve(a, new double[] {8, 3, -5});
      assertClose(new double[] {-6, -0.5, 2}, actual, TOLERANCE, "solution");
    }

    @Test
    @DisplayName("one equation")
    void oneEquation() {
      double[] actual = LinearAlgebraKit.solve(new double[][] {{-8}}, new double[] {2});
      assertClose(new double[] {-0.25}, actual, TOLERANCE, "solution");
    }

    @Test
    @DisplayName("zeros on the right")
    void homogeneous() {
      double[][] a = {{0, 2, 1}, {3, -1, 2}, {1, 4, -2}};
      double[] actual = LinearAlgebraKit.solve(a, new double[3]);
      assertClose(new double[3], actual, TOLERANCE, "solution");
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
        double[] b = times(rotated, x);
        assertClose(x, LinearAlgebraKit.solve(rotated, b), TOLERANCE, "solution");
      }
    }
  }

  @Nested
  @DisplayName("accuracy")
  final class Accuracy {

    @Test
    @DisplayName("tiny pivots do not spoil the solution")
    void tinyPivots() {
      assertSolutions("tinyPivots", TOLERANCE);
    }

    @Test
    @DisplayName("Hilbert and Vandermonde matrices")
    void illConditioned() {
      assertSolutions("illConditioned", TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-14, 1e14, 1e30})
    @DisplayName("a multiple of a regular matrix is regular")
    void scaledSystem(double scale) {
      double[][] a = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
      double[] b = {1, 0, 3};
      double[][] scaled = scaled(a, scale);
      double[] sides = Arrays.stream(b).map(each -> each * scale).toArray();
      double[] expected = {1.5, 2, 2.5};
      assertClose(expected, LinearAlgebraKit.solve(scaled, sides), TOLERANCE, "solution");
    }

    @Test
    @DisplayName("small elements, no multiple of the largest")
    void gradedDiagonal() {
      double[][] a = {{4e-4, 0, 1e-4}, {0, 2, -1}, {1e-4, 1, 3}};
      double[] x = {-3, 0.5, 2};
      assertClose(x, LinearAlgebraKit.solve(a, times(a, x)), TOLERANCE, "solution");
    }
  }

  @Nested
  @DisplayName("singular")
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
      double[] b = times(a, new double[] {1, 2, 3});
      assertRejects(
          IllegalArgumentException.class, () -> LinearAlgebraKit.solve(a, b), "singular matrix");
    }

    private static void assertSingular(double scale) {
      for (Golden each : goldens("singular")) {
        assertRejected(scaled(each.matrix("a"), scale), each.text("name"));
      }
    }

    private static void assertRejected(double[][] a, String what) {
      double[] b = IntStream.range(0, a.length).mapToDouble(i -> i + 1).toArray();
      assertRejects(
          IllegalArgumentException.class,
          () -> LinearAlgebraKit.solve(a, b),
          "singular matrix, " + what);
    }
  }

  @Nested
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("diabetes: products of all pairs of features")
    void gramMatrix() {
      double[][] x = Datasets.diabetes().features();
      double[][] actual = LinearAlgebraKit.multiply(transposed(x), x);
      assertClose(golden().matrix("gram"), actual, TOLERANCE, "Gram matrix");
    }

    @Test
    @DisplayName("diabetes: transpose of all samples")
    void transpose() {
      double[][] x = Datasets.diabetes().features();
      double[][] actual = LinearAlgebraKit.transpose(copy(x));
      assertClose(transposed(x), actual, TOLERANCE, "transpose");
    }

    @Test
    @DisplayName("diabetes: coefficients of ordinary least squares")
    void leastSquares() {
      Dataset data = Datasets.diabetes();
      double[] sides = times(transposed(data.features()), data.targets());
      double[] actual = LinearAlgebraKit.solve(golden().matrix("gram"), sides);
      assertClose(golden().vector("coefficients"), actual, TOLERANCE, "coefficients");
    }

    private static Golden golden() {
      return Golden.load("golden.json").child("diabetes");
    }
  }

  @Nested
  @DisplayName("random data")
  final class RandomData {

    @Test
    @DisplayName("products agree with a second implementation")
    void products() {
      for (double[][][] each : Cases.seeded("linear_algebra_kit products", 30, RandomData::pair)) {
        RealMatrix a = MatrixUtils.createRealMatrix(each[0]);
        double[][] expected = a.multiply(MatrixUtils.createRealMatrix(each[1])).getData();
        double[][] actual = LinearAlgebraKit.multiply(each[0], each[1]);
        assertClose(expected, actual, TOLERANCE, "product");
      }
    }

    @Test
    @DisplayName("the transpose of a product is the product of the transposes, exchanged")
    void transposedProducts() {
      for (double[][][] each : Cases.seeded("linear_algebra_kit exchanged", 20, RandomData::pair)) {
        double[][] product = LinearAlgebraKit.multiply(copy(each[0]), copy(each[1]));
        double[][] left = LinearAlgebraKit.transpose(each[1]);
        double[][] right = LinearAlgebraKit.transpose(each[0]);
        double[][] actual = LinearAlgebraKit.multiply(left, right);
        assertClose(transposed(product), actual, TOLERANCE, "product of transposes");
      }
    }

    @Test
    @DisplayName("systems that were made from their solution")
    void solutions() {
      for (double[][] a : Cases.seeded("linear_algebra_kit solutions", 40, RandomData::regular)) {
        double[] x = IntStream.range(0, a.length).mapToDouble(i -> 3 - 2.5 * i).toArray();
        double[] b = times(a, x);
        assertClose(x, LinearAlgebraKit.solve(a, b), TOLERANCE, "solution");
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
      double[][] a = new double[rows][columns];
      for (double[] row : a) {
        Arrays.setAll(row, j -> random.nextInt(5) == 0 ? 0 : 10 * random.nextGaussian());
      }
      return a;
    }

    /** A diagonally dominant matrix, so that it is well conditioned, with its rows exchanged. */
    private static double[][] regular(Random random) {
      double[][] a = dominant(random, 1 + random.nextInt(8));
      Collections.shuffle(Arrays.asList(a), random);
      return scaled(a, Math.pow(10, random.nextInt(9) - 4));
    }

    /** All equations of a well conditioned system but the last, which is a sum of two others. */
    private static double[][] dependent(Random random) {
      int n = 3 + random.nextInt(5);
      double[][] a = dominant(random, n);
      int first = random.nextInt(n - 1);
      int second = random.nextInt(n - 1);
      Arrays.setAll(a[n - 1], j -> a[first][j] + a[second][j]);
      Collections.shuffle(Arrays.asList(a), random);
      return scaled(a, Math.pow(10, random.nextInt(9) - 4));
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
  @DisplayName("cost")
  final class Cost {

    @Test
    @DisplayName("a product takes cubic time")
    void product() {
      assertGrowth(n -> LinearAlgebraKit.multiply(dense(n), dense(n)), Growth.N_CUBED, 12);
    }

    @Test
    @DisplayName("a solution takes cubic time")
    void solution() {
      assertGrowth(n -> LinearAlgebraKit.solve(dense(n), dense(n)[0]), Growth.N_CUBED, 12);
    }

    @Test
    @DisplayName("a transpose takes quadratic time")
    void transpose() {
      assertGrowth(n -> LinearAlgebraKit.transpose(dense(n)), Growth.N_SQUARED, 32);
    }

    @Test
    @DisplayName("sixty equations")
    void manyEquations() {
      double[][] a = dense(60);
      double[] x = IntStream.range(0, 60).mapToDouble(i -> i % 7 - 2.5).toArray();
      assertClose(x, LinearAlgebraKit.solve(a, times(a, x)), TOLERANCE, "solution");
    }

    /** Diagonally dominant, with few zeros. */
    private static double[][] dense(int n) {
      double[][] a = new double[n][n];
      for (int i = 0; i < n; i++) {
        int row = i;
        Arrays.setAll(a[i], j -> (7 * row + 3 * j) % 5 - 1.5);
        a[i][i] = 3 * n;
      }
      return a;
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    @Test
    @DisplayName("a product leaves its factors and is new")
    void productKeepsArguments() {
      double[][] a = {{1, 2}, {3, 4}};
      double[][] b = diagonal(1, 1);
      assertArgumentsUnchanged(() -> LinearAlgebraKit.multiply(a, b), a, b);
      assertFresh(() -> LinearAlgebraKit.multiply(a, b), a, b);
      assertFresh(() -> LinearAlgebraKit.multiply(b, a), a, b);
    }

    @Test
    @DisplayName("a transpose leaves its matrix and is new")
    void transposeKeepsArgument() {
      double[][] square = {{1, 2}, {3, 4}};
      double[][] one = {{5}};
      assertArgumentsUnchanged(() -> LinearAlgebraKit.transpose(square), square);
      assertFresh(() -> LinearAlgebraKit.transpose(square), square);
      assertFresh(() -> LinearAlgebraKit.transpose(one), one);
    }

    @Test
    @DisplayName("a solution leaves the system and is new")
    void solutionKeepsArguments() {
      double[][] a = {{0, 2, 1}, {3, -1, 2}, {1, 4, -2}};
      double[] b = {1, 2, 3};
      assertArgumentsUnchanged(() -> LinearAlgebraKit.solve(a, b), a, b);
      assertFresh(() -> LinearAlgebraKit.solve(a, b), a, b);
      double[][] identity = diagonal(1, 1, 1);
      assertFresh(() -> LinearAlgebraKit.solve(identity, b), identity, b);
      assertDeterministic(() -> LinearAlgebraKit.solve(a, b));
    }

    @Test
    @DisplayName("a rejected system is left alone")
    void rejectedSystemIsKept() {
      double[][] a = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
      double[] b = {1, 0, 2};
      assertArgumentsUnchanged(
          () -> assertInvalid(() -> LinearAlgebraKit.solve(a, b), "singular"), a, b);
    }

    @Test
    @DisplayName("arrays that are no matrix")
    void noMatrix() {
      double[][][] invalid = {
        null,
        {},
        {{}},
        {{}, {}},
        {null},
        {null, {1, 2}},
        {{1, 2}, null},
        {{1, 2}, {3}},
        {{1}, {2, 3}},
        {{1, 2}, {3, 4, 5}},
        {{1, 2}, {}},
      };
      for (double[][] each : invalid) {
        assertInvalid(() -> LinearAlgebraKit.transpose(each), "transpose");
        assertInvalid(() -> LinearAlgebraKit.multiply(each, diagonal(1, 1)), "left, two rows");
        assertInvalid(() -> LinearAlgebraKit.multiply(each, diagonal(1)), "left, one row");
        assertInvalid(() -> LinearAlgebraKit.multiply(diagonal(1, 1), each), "right, two columns");
        assertInvalid(() -> LinearAlgebraKit.multiply(diagonal(1), each), "right, one column");
        assertInvalid(() -> LinearAlgebraKit.solve(each, new double[2]), "solve, two sides");
        assertInvalid(() -> LinearAlgebraKit.solve(each, new double[1]), "solve, one side");
        assertInvalid(() -> LinearAlgebraKit.solve(each, new double[0]), "solve, no side");
      }
    }

    @Test
    @DisplayName("a ragged factor whose first row fits")
    void raggedFactor() {
      double[][] wide = {{1, 2}, {3, 4, 5}};
      assertInvalid(() -> LinearAlgebraKit.multiply(wide, diagonal(1, 1)), "left factor");
      assertInvalid(() -> LinearAlgebraKit.multiply(diagonal(1, 1), wide), "right factor");
    }

    @Test
    @DisplayName("factors whose inner sizes differ")
    void innerSizes() {
      double[][] wide = {{1, 2, 3}, {4, 5, 6}};
      double[][] tall = {{1, 2}, {3, 4}, {5, 6}};
      assertInvalid(() -> LinearAlgebraKit.multiply(wide, wide), "2×3 by 2×3");
      assertInvalid(() -> LinearAlgebraKit.multiply(tall, tall), "3×2 by 3×2");
      assertInvalid(() -> LinearAlgebraKit.multiply(wide, diagonal(1)), "2×3 by 1×1");
    }

    @Test
    @DisplayName("systems that are not square")
    void notSquare() {
      double[][] wide = {{1, 2, 3}, {4, 5, 6}};
      double[][] tall = {{1, 2}, {3, 4}, {5, 7}};
      for (int n = 1; n <= 3; n++) {
        double[] b = new double[n];
        assertInvalid(() -> LinearAlgebraKit.solve(wide, b), "2×3");
        assertInvalid(() -> LinearAlgebraKit.solve(tall, b), "3×2");
      }
    }

    @Test
    @DisplayName("right-hand sides that do not fit")
    void sidesOfWrongLength() {
      double[][] a = diagonal(1, 2);
      for (double[] b : new double[][] {null, {}, {1}, {1, 2, 3}}) {
        assertInvalid(() -> LinearAlgebraKit.solve(a, b), "right-hand sides");
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @DisplayName("systems that hold NaN or an infinite value")
    void notFinite(double value) {
      for (int i = 0; i < 4; i++) {
        double[][] a = {{4, 1}, {-1, 3}};
        a[i / 2][i % 2] = value;
        assertInvalid(() -> LinearAlgebraKit.solve(a, new double[] {1, 2}), "coefficients");
      }
      double[][] regular = {{4, 1}, {-1, 3}};
      double[] first = {value, 2};
      double[] last = {1, value};
      assertInvalid(() -> LinearAlgebraKit.solve(regular, first), "first side");
      assertInvalid(() -> LinearAlgebraKit.solve(regular, last), "last side");
    }

    private static void assertInvalid(Executable call, String what) {
      assertRejects(IllegalArgumentException.class, call, what);
    }
  }

  private static List<Golden> goldens(String name) {
    return Golden.load("golden.json").children(name);
  }

  private static void assertSolutions(String name, Tolerance tolerance) {
    for (Golden each : goldens(name)) {
      double[] actual = LinearAlgebraKit.solve(each.matrix("a"), each.vector("b"));
      assertClose(each.vector("x"), actual, tolerance, each.text("name"));
    }
  }

  private static double[] times(double[][] a, double[] x) {
    return MatrixUtils.createRealMatrix(a).operate(x);
  }

  private static double[][] transposed(double[][] a) {
    return MatrixUtils.createRealMatrix(a).transpose().getData();
  }

  private static double[][] scaled(double[][] a, double factor) {
    return MatrixUtils.createRealMatrix(a).scalarMultiply(factor).getData();
  }

  private static double[][] diagonal(double... elements) {
    return MatrixUtils.createRealDiagonalMatrix(elements).getData();
  }

  private static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }
}
