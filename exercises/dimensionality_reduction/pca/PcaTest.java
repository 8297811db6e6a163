package dimensionality_reduction.pca;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;
import static gradus.testkit.StructureAssertions.assertOrthonormalRows;
import static gradus.testkit.StructureAssertions.assertSameUpToSign;

import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden decompositions, their properties, degenerate data, invalid arguments. */
@DisplayName("Principal component analysis")
final class PcaTest {

  private static final Tolerance COMPONENT = Tolerance.fixedIterations();
  private static final Tolerance FAR_FROM_ZERO = Tolerance.converged();

  private static Golden golden() {
    return Golden.load("golden.json");
  }

  /** 1e-9 of the largest variance, at least 1e-9. */
  private static Tolerance variance(double largest) {
    return Tolerance.abs(1e-9 * Math.max(1, largest));
  }

  @Nested
  @DisplayName("variances")
  final class Variance {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : golden().children("cases")) {
        double[] variances = each.vector("variances");
        for (int k = 1; k <= each.integer("k"); k++) {
          double[] expected = Arrays.copyOf(variances, k);
          double[] actual = Pca.explainedVariance(each.matrix("x"), k);
          assertClose(expected, actual, variance(variances[0]), each.text("name"));
        }
      }
    }

    @Test
    @DisplayName("add up to the sum of the columns' variances")
    void total() {
      for (Golden each : golden().children("cases")) {
        double[][] x = each.matrix("x");
        int d = x[0].length;
        double expected = Covariances.of(x).getTrace();
        double[] actual = Pca.explainedVariance(x, d);
        assertClose(expected, StatUtils.sum(actual), variance(expected), each.text("name"));
      }
    }

    @Test
    @DisplayName("never rise from one to the next")
    void descending() {
      double[][] x = {
        {1, 0, 90, 2}, {2, 30, -80, 1}, {3, -25, 70, 5}, {5, 20, -85, 4}, {4, 1, 8, 3}
      };
      double[] actual = Pca.explainedVariance(x, 4);
      assertExact(4, actual.length, "number of variances");
      assertNonIncreasing(actual, 1e-5);
    }
  }

  @Nested
  @DisplayName("components")
  final class Components {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : golden().children("cases")) {
        double[][] components = each.matrix("components");
        for (int k = 1; k <= each.integer("k"); k++) {
          double[][] expected = Arrays.copyOf(components, k);
          assertSameUpToSign(expected, Pca.components(each.matrix("x"), k), COMPONENT);
        }
      }
    }

    @Test
    @DisplayName("have length one and are orthogonal")
    void orthonormal() {
      for (Golden each : golden().children("cases")) {
        double[][] x = each.matrix("x");
        double[][] actual = Pca.components(x, x[0].length);
        assertOrthonormalRows(actual, Tolerance.abs(1e-7));
      }
    }

    @Test
    @DisplayName("only become longer when multiplied by the covariance matrix")
    void eigenvectors() {
      for (Golden each : golden().children("cases")) {
        double[][] x = each.matrix("x");
        double largest = each.vector("variances")[0];
        assertEigenvectors(x, Pca.components(each.matrix("x"), x[0].length), largest);
      }
    }

    @Test
    @DisplayName("a line in the plane, two columns of different size")
    void line() {
      double[][] x = {{0, 1}, {3, -3}, {6, -7}, {-3, 5}};
      double[][] expected = {{-0.6, 0.8}, {0.8, 0.6}};
      assertSameUpToSign(expected, Pca.components(x, 2), COMPONENT);
    }
  }

  @Nested
  @DisplayName("sign")
  final class Sign {

    @Test
    @DisplayName("the largest entry of each component is positive")
    void components() {
      for (Golden each : golden().children("cases")) {
        double[][] actual = Pca.components(each.matrix("x"), each.integer("k"));
        assertClose(each.matrix("components"), actual, COMPONENT, each.text("name"));
      }
    }

    @Test
    @DisplayName("scores have the signs of the components")
    void scores() {
      for (Golden each : golden().children("cases")) {
        double[][] actual = Pca.transform(each.matrix("x"), each.integer("k"));
        assertClose(each.matrix("scores"), actual, COMPONENT, each.text("name"));
      }
    }

    @Test
    @DisplayName("mirrored rows have the same components, and mirrored scores")
    void mirrored() {
      for (Golden each : golden().children("cases")) {
        int k = each.integer("k");
        double[][] mirrored = map(each.matrix("x"), value -> -value);
        assertClose(each.matrix("components"), Pca.components(copy(mirrored), k), COMPONENT);
        double[][] expected = map(each.matrix("scores"), value -> -value);
        assertClose(expected, Pca.transform(copy(mirrored), k), COMPONENT, each.text("name"));
      }
    }

    @Test
    @DisplayName("the largest entry decides, not the first and not the sum")
    void largestEntry() {
      double[][] x = {{3, 3, -5}, {-3, -3, 5}, {0, 0, 0}};
      double norm = Math.sqrt(43);
      double[][] expected = {{-3 / norm, -3 / norm, 5 / norm}};
      assertClose(expected, Pca.components(x, 1), COMPONENT, "component");
    }
  }

  @Nested
  @DisplayName("scores")
  final class Scores {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : golden().children("cases")) {
        double[][] scores = transposed(each.matrix("scores"));
        for (int k = 1; k <= each.integer("k"); k++) {
          double[][] actual = Pca.transform(each.matrix("x"), k);
          assertExact(each.matrix("x").length, actual.length, "number of rows");
          assertSameUpToSign(Arrays.copyOf(scores, k), transposed(actual), COMPONENT);
        }
      }
    }

    @Test
    @DisplayName("are the centred rows times the components")
    void projections() {
      for (Golden each : golden().children("cases")) {
        double[][] x = each.matrix("x");
        double[][] components = Pca.components(copy(x), each.integer("k"));
        double[][] expected = projected(x, components);
        double[][] actual = Pca.transform(copy(x), each.integer("k"));
        assertClose(expected, actual, COMPONENT, each.text("name"));
      }
    }

    @Test
    @DisplayName("have mean zero, no covariance, and the variances of the components")
    void moments() {
      for (Golden each : golden().children("cases")) {
        double[] variances = each.vector("variances");
        double[][] actual = Pca.transform(each.matrix("x"), variances.length);
        double[][] expected = MatrixUtils.createRealDiagonalMatrix(variances).getData();
        Tolerance tolerance = Tolerance.abs(1e-7 * Math.max(1, variances[0]));
        assertClose(expected, Covariances.of(actual).getData(), tolerance, "covariances");
        for (double[] column : transposed(actual)) {
          assertClose(0.0, StatUtils.mean(column), COMPONENT, "mean of a column of scores");
        }
      }
    }
  }

  @Nested
  @DisplayName("reconstruction error")
  final class ReconstructionError {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : golden().children("cases")) {
        double[] errors = each.vector("errors");
        Tolerance tolerance = variance(each.vector("variances")[0]);
        for (int k = 1; k <= errors.length; k++) {
          double actual = Pca.reconstructionError(each.matrix("x"), k);
          assertClose(errors[k - 1], actual, tolerance, each.text("name") + ", k = " + k);
        }
      }
    }

    @Test
    @DisplayName("is what the rows lose when they are put together again")
    void rebuilt() {
      for (Golden each : golden().children("cases")) {
        double[][] x = each.matrix("x");
        for (int k = 1; k <= each.integer("k"); k++) {
          double[][] components = Arrays.copyOf(each.matrix("components"), k);
          double expected = lost(x, components);
          double actual = Pca.reconstructionError(copy(x), k);
          assertClose(expected, actual, variance(each.vector("variances")[0]), "error");
        }
      }
    }

    @Test
    @DisplayName("rows on a line lose nothing with one component")
    void line() {
      double[][] x = {{1, 2, -1}, {2, 4, -2}, {-3, -6, 3}, {5, 10, -5}};
      assertClose(0.0, Pca.reconstructionError(x, 1), variance(77), "one component");
      assertClose(0.0, Pca.reconstructionError(x, 2), variance(77), "two components");
    }

    private static double lost(double[][] x, double[][] components) {
      RealMatrix v = MatrixUtils.createRealMatrix(components);
      double[][] centred = centred(x);
      RealMatrix rebuilt =
          MatrixUtils.createRealMatrix(centred).multiply(v.transpose()).multiply(v);
      double norm = MatrixUtils.createRealMatrix(centred).subtract(rebuilt).getFrobeniusNorm();
      return norm * norm / (x.length - 1);
    }
  }

  @Nested
  @DisplayName("degenerate data")
  final class Degenerate {

    @Test
    @DisplayName("two equal variances: any basis of their plane")
    void equalVariances() {
      double[][] x = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 2}, {0, 0, -2}};
      assertPlane(x, new double[] {0, 0, 1});
      double[][] mirror = {{7, -4, -4}, {-4, 1, -8}, {-4, -8, 1}};
      RealMatrix turn = MatrixUtils.createRealMatrix(map(mirror, each -> each / 9));
      double[][] turned = MatrixUtils.createRealMatrix(x).multiply(turn).getData();
      assertPlane(turned, new double[] {-4.0 / 9, -8.0 / 9, 1.0 / 9});
    }

    @Test
    @DisplayName("all variances equal")
    void allEqual() {
      double[][] x = {{3, 0}, {-3, 0}, {0, 3}, {0, -3}};
      assertClose(new double[] {6, 6}, Pca.explainedVariance(x, 2), variance(6), "variances");
      assertOrthonormalRows(Pca.components(x, 2), Tolerance.abs(1e-7));
      assertClose(6.0, Pca.reconstructionError(x, 1), variance(6), "error");
    }

    @Test
    @DisplayName("constant columns")
    void constantColumns() {
      double[][] x = {{5, 1, -2, 0}, {5, 3, -2, 1}, {5, 2, -2, 5}, {5, 9, -2, 4}};
      double[] variances = Pca.explainedVariance(x, 4);
      double[][] varying = {{1, 0}, {3, 1}, {2, 5}, {9, 4}};
      double[] expected = Covariances.eigenvalues(varying);
      double[] padded = Arrays.copyOf(expected, 4);
      assertClose(padded, variances, variance(expected[0]), "variances");
      double[][] components = Pca.components(x, 4);
      assertOrthonormalRows(components, Tolerance.abs(1e-7));
      assertEigenvectors(x, components, expected[0]);
      assertClose(0.0, Pca.reconstructionError(x, 2), variance(expected[0]), "error");
    }

    @Test
    @DisplayName("all rows equal")
    void allRowsEqual() {
      double[][] zero = {{4, 7, -3}, {4, 7, -3}};
      double[][] rounded = {{0.1, 7, -3}, {0.1, 7, -3}, {0.1, 7, -3}};
      for (double[][] x : List.of(zero, rounded)) {
        assertClose(new double[3], Pca.explainedVariance(x, 3), variance(0), "variances");
        assertOrthonormalRows(Pca.components(x, 3), Tolerance.abs(1e-7));
        assertClose(new double[x.length][2], Pca.transform(x, 2), COMPONENT, "scores");
        assertClose(0.0, Pca.reconstructionError(x, 1), variance(0), "error");
      }
    }

    @Test
    @DisplayName("fewer rows than columns, all components")
    void fewRows() {
      double[][] x = {{1, 2, 0, 4}, {2, -5, 1, 0}, {0, 3, 7, -2}};
      double[] expected = Covariances.eigenvalues(x);
      double[] actual = Pca.explainedVariance(x, 4);
      assertClose(expected, actual, variance(expected[0]), "variances");
      assertClose(new double[] {0, 0}, Arrays.copyOfRange(actual, 2, 4), variance(expected[0]));
      double[][] components = Pca.components(x, 4);
      assertOrthonormalRows(components, Tolerance.abs(1e-7));
      assertEigenvectors(x, components, expected[0]);
    }

    @Test
    @DisplayName("the main direction is orthogonal to a vector of ones")
    void orthogonalToOnes() {
      double[][] x = {{2, -2}, {-2, 2}, {0.5, 0.5}, {-0.5, -0.5}};
      double half = Math.sqrt(0.5);
      double[][] expected = {{half, -half}, {half, half}};
      assertSameUpToSign(expected, Pca.components(x, 2), COMPONENT);
      double[] variances = {16.0 / 3, 1.0 / 3};
      assertClose(variances, Pca.explainedVariance(x, 2), variance(6), "variances");
    }

    @Test
    @DisplayName("the main direction is not the first column's")
    void diagonal() {
      double[][] x = {{1, 0, 0}, {-1, 0, 0}, {0, 3, 0}, {0, -3, 0}, {0, 0, 2}, {0, 0, -2}};
      double[][] expected = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
      assertClose(expected, Pca.components(x, 3), COMPONENT, "components");
      double[] variances = {3.6, 1.6, 0.4};
      assertClose(variances, Pca.explainedVariance(x, 3), variance(4), "variances");
    }

    /** One large variance along an axis, two equal ones in the plane orthogonal to it. */
    private static void assertPlane(double[][] x, double[] axis) {
      double[] variances = {1.6, 0.4, 0.4};
      assertClose(variances, Pca.explainedVariance(copy(x), 3), variance(2), "variances");
      double[][] components = Pca.components(copy(x), 3);
      assertSameUpToSign(axis, components[0], COMPONENT);
      assertOrthonormalRows(components, Tolerance.abs(1e-7));
      RealMatrix plane = MatrixUtils.createRealMatrix(Arrays.copyOfRange(components, 1, 3));
      RealMatrix along = MatrixUtils.createRowRealMatrix(axis);
      RealMatrix expected =
          MatrixUtils.createRealIdentityMatrix(3).subtract(along.transpose().multiply(along));
      double[][] projector = plane.transpose().multiply(plane).getData();
      assertClose(expected.getData(), projector, COMPONENT, "projector on the plane");
    }
  }

  @Nested
  @DisplayName("units")
  final class Units {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9})
    @DisplayName("a factor scales the scores, its square the variances")
    void factor(double factor) {
      for (Golden each : golden().children("cases")) {
        int k = each.integer("k");
        double[][] x = map(each.matrix("x"), value -> value * factor);
        double square = factor * factor;
        double[] variances = each.vector("variances");
        Tolerance tolerance = Tolerance.abs(1e-9 * variances[0] * square);
        double[] scaled = Arrays.stream(variances).map(v -> v * square).toArray();
        assertClose(scaled, Pca.explainedVariance(copy(x), k), tolerance, "variances");
        double error = each.vector("errors")[0] * square;
        assertClose(error, Pca.reconstructionError(copy(x), 1), tolerance, "error");
        assertSameUpToSign(each.matrix("components"), Pca.components(copy(x), k), COMPONENT);
        double[][] scores = map(Pca.transform(copy(x), k), value -> value / factor);
        double[][] expected = transposed(each.matrix("scores"));
        assertSameUpToSign(expected, transposed(scores), COMPONENT);
      }
    }

    @Test
    @DisplayName("a million added to every value changes nothing")
    void farFromZero() {
      Golden far = golden().child("far");
      double[][] x = map(far.matrix("x"), value -> value + far.number("offset"));
      double[] variances = Pca.explainedVariance(copy(x), 3);
      assertClose(far.vector("variances"), variances, FAR_FROM_ZERO, "variances");
      assertSameUpToSign(far.matrix("components"), Pca.components(copy(x), 3), FAR_FROM_ZERO);
      double[][] scores = transposed(Pca.transform(copy(x), 3));
      assertSameUpToSign(transposed(far.matrix("scores")), scores, FAR_FROM_ZERO);
      double error = Pca.reconstructionError(copy(x), 1);
      assertClose(far.vector("errors")[0], error, FAR_FROM_ZERO, "error");
    }
  }

  @Nested
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("irises")
    void irises() {
      assertResults(golden().child("iris"), Datasets.iris().features());
    }

    @Test
    @DisplayName("wines, not standardised")
    void wines() {
      assertResults(golden().child("wine"), Datasets.wine().features());
    }

    @Test
    @DisplayName("all thirteen components of the wines")
    void allWineComponents() {
      double[][] x = Datasets.wine().features();
      double[] expected = Covariances.eigenvalues(x);
      double[] actual = Pca.explainedVariance(copy(x), 13);
      assertClose(expected, actual, variance(expected[0]), "variances");
      double[][] components = Pca.components(copy(x), 13);
      assertOrthonormalRows(components, Tolerance.abs(1e-7));
      assertEigenvectors(x, components, expected[0]);
    }

    private static void assertResults(Golden expected, double[][] x) {
      int k = expected.integer("k");
      double[] variances = expected.vector("variances");
      Tolerance tolerance = variance(variances[0]);
      assertClose(variances, Pca.explainedVariance(copy(x), k), tolerance, "variances");
      assertSameUpToSign(expected.matrix("components"), Pca.components(copy(x), k), COMPONENT);
      double[][] scores = transposed(expected.matrix("scores"));
      double[][] actual = Arrays.copyOf(Pca.transform(copy(x), k), scores[0].length);
      assertSameUpToSign(scores, transposed(actual), COMPONENT);
      double[] errors = expected.vector("errors");
      assertClose(errors[1], Pca.reconstructionError(copy(x), 2), tolerance, "error");
    }
  }

  @Nested
  @DisplayName("random data")
  final class RandomData {

    @Test
    @DisplayName("variances and errors agree with a second implementation")
    void variances() {
      for (double[][] x : Cases.seeded("pca variances", 25, RandomData::matrix)) {
        int d = x[0].length;
        double[] expected = Covariances.eigenvalues(x);
        Tolerance tolerance = variance(expected[0]);
        assertClose(expected, Pca.explainedVariance(copy(x), d), tolerance, "variances");
        for (int k = 1; k <= d; k++) {
          double dropped = StatUtils.sum(Arrays.copyOfRange(expected, k, d));
          assertClose(dropped, Pca.reconstructionError(copy(x), k), tolerance, "error");
        }
      }
    }

    @Test
    @DisplayName("components are orthonormal eigenvectors with the largest entry positive")
    void components() {
      for (double[][] x : Cases.seeded("pca components", 25, RandomData::matrix)) {
        double[][] actual = Pca.components(copy(x), x[0].length);
        assertOrthonormalRows(actual, Tolerance.abs(1e-7));
        assertEigenvectors(x, actual, Covariances.eigenvalues(x)[0]);
        for (double[] each : actual) {
          double margin = StatUtils.max(each) + StatUtils.min(each);
          assertExact(true, margin > -2e-6, "the largest entry is positive");
        }
      }
    }

    @Test
    @DisplayName("scores are projections, whatever the order of the rows")
    void scores() {
      for (double[][] x : Cases.seeded("pca scores", 15, RandomData::matrix)) {
        int d = x[0].length;
        double[][] components = Pca.components(copy(x), d);
        double[][] reversed = copy(x);
        Collections.reverse(Arrays.asList(reversed));
        double[][] expected = projected(reversed, components);
        double[][] actual = Pca.transform(copy(reversed), d);
        assertSameUpToSign(transposed(expected), transposed(actual), COMPONENT);
      }
    }

    /** Columns of different size, mixed by a mirror, so that no two variances are close. */
    private static double[][] matrix(Random random) {
      int d = 1 + random.nextInt(5);
      double[][] x = new double[d + 2 + random.nextInt(20)][d];
      for (double[] row : x) {
        Arrays.setAll(row, j -> Math.pow(3, j) * random.nextGaussian() + 3 * j - 5);
      }
      double[] axis = new double[d];
      Arrays.setAll(axis, j -> random.nextGaussian());
      double norm = Math.sqrt(StatUtils.sumSq(axis));
      RealMatrix along = MatrixUtils.createRowRealMatrix(axis).scalarMultiply(1 / norm);
      RealMatrix twice = along.transpose().multiply(along).scalarMultiply(2);
      RealMatrix mirror = MatrixUtils.createRealIdentityMatrix(d).subtract(twice);
      return MatrixUtils.createRealMatrix(x).multiply(mirror).getData();
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    @Test
    @DisplayName("rows stay as they were, and results are new arrays")
    void keepsRows() {
      double[][] x = {{1, 20}, {2, -7}, {4, 5}};
      assertArgumentsUnchanged(() -> Pca.explainedVariance(x, 2), x);
      assertArgumentsUnchanged(() -> Pca.components(x, 2), x);
      assertArgumentsUnchanged(() -> Pca.transform(x, 2), x);
      assertArgumentsUnchanged(() -> Pca.reconstructionError(x, 1), x);
      assertFresh(() -> Pca.explainedVariance(x, 2), x);
      assertFresh(() -> Pca.components(x, 2), x);
      assertFresh(() -> Pca.transform(x, 2), x);
    }

    @Test
    @DisplayName("calls do not remember earlier ones")
    void callsAreIndependent() {
      double[][] other = {{1, 2}, {3, 5}, {-4, 0}};
      double[][] x = {{0, 1}, {3, -3}, {6, -7}, {-3, 5}};
      Pca.components(other, 2);
      assertDeterministic(() -> Pca.components(copy(x), 2));
      double[][] expected = {{-0.6, 0.8}};
      assertClose(expected, Pca.components(x, 1), COMPONENT, "component after another call");
    }

    @Test
    @DisplayName("the smallest matrix that has components")
    void smallest() {
      double[][] x = {{-1}, {3}};
      assertClose(new double[] {8}, Pca.explainedVariance(x, 1), variance(8), "variance");
      assertClose(new double[][] {{1}}, Pca.components(x, 1), COMPONENT, "component");
      assertClose(new double[][] {{-2}, {2}}, Pca.transform(x, 1), COMPONENT, "scores");
      assertClose(0.0, Pca.reconstructionError(x, 1), variance(8), "error");
    }

    @Test
    @DisplayName("rows that are no matrix, or too few")
    void noMatrix() {
      double[][][] invalid = {
        null,
        {},
        {{}},
        {{1, 2}},
        {{}, {}},
        {null, {1}},
        {{1}, null},
        {{1}, {1, 2}},
        {{1, 2}, {1}},
        {{1}, {}}
      };
      for (double[][] x : invalid) {
        assertInvalid(x, 1, "rows that are no matrix");
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @DisplayName("values that are not finite")
    void notFinite(double value) {
      assertInvalid(new double[][] {{value, 1}, {2, 3}, {4, 6}}, 1, "the first value");
      assertInvalid(new double[][] {{0, 1}, {2, 3}, {4, value}}, 1, "the last value");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("a number of components that is impossible")
    void impossibleNumber(int k) {
      assertInvalid(new double[][] {{0, 1}, {2, 3}, {4, 6}, {5, 5}, {1, 1}}, k, "k");
    }

    private static void assertInvalid(double[][] x, int k, String what) {
      List<Executable> calls =
          List.of(
              () -> Pca.explainedVariance(x, k),
              () -> Pca.components(x, k),
              () -> Pca.transform(x, k),
              () -> Pca.reconstructionError(x, k));
      for (Executable each : calls) {
        assertRejects(IllegalArgumentException.class, each, what);
      }
    }
  }

  /** Covariance matrices and their eigenvalues by Commons Math. */
  private static final class Covariances {

    static RealMatrix of(double[][] x) {
      return new Covariance(x).getCovarianceMatrix();
    }

    static double[] eigenvalues(double[][] x) {
      double[] ascending = new EigenDecomposition(of(x)).getRealEigenvalues();
      Arrays.sort(ascending);
      double[] descending = new double[ascending.length];
      Arrays.setAll(descending, j -> ascending[ascending.length - 1 - j]);
      return descending;
    }
  }

  /** Compares C v with (v' C v) v, relative to the largest variance, and the order of v' C v. */
  private static void assertEigenvectors(double[][] x, double[][] components, double largest) {
    RealMatrix covariance = Covariances.of(x);
    double[] lengths = new double[components.length];
    for (int j = 0; j < components.length; j++) {
      double[] v = components[j];
      double[] product = covariance.operate(v);
      double length = MatrixUtils.createRowRealMatrix(v).operate(product)[0];
      double[] expected = Arrays.stream(v).map(each -> length * each).toArray();
      assertClose(expected, product, Tolerance.abs(1e-7 * largest), "C v for component " + j);
      lengths[j] = length;
    }
    assertNonIncreasing(lengths, 1e-7 * largest);
  }

  private static double[][] centred(double[][] x) {
    double[][] columns = transposed(x);
    for (double[] column : columns) {
      double mean = StatUtils.mean(column);
      Arrays.setAll(column, i -> column[i] - mean);
    }
    return transposed(columns);
  }

  private static double[][] projected(double[][] x, double[][] components) {
    RealMatrix v = MatrixUtils.createRealMatrix(components);
    return MatrixUtils.createRealMatrix(centred(x)).multiply(v.transpose()).getData();
  }

  private static double[][] transposed(double[][] matrix) {
    return MatrixUtils.createRealMatrix(matrix).transpose().getData();
  }

  private static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[][] map(double[][] matrix, DoubleUnaryOperator change) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(change).toArray())
        .toArray(double[][]::new);
  }
}
