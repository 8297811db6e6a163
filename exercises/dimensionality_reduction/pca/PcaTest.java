package dimensionality_reduction.pca;

import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.map;
import static gradus.testkit.Matrices.product;
import static gradus.testkit.Matrices.transposed;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;
import static gradus.testkit.StructureAssertions.assertOrthonormalRows;
import static gradus.testkit.StructureAssertions.assertSameUpToSign;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
final class PcaTest {

  private static final Tolerance COMPONENT = Tolerance.fixedIterations();
  private static final Tolerance FAR_FROM_ZERO = Tolerance.converged();

  /** 1e-9 of the largest variance, at least 1e-9. */
  private static Tolerance variance(double largest) {
    return Tolerance.abs(1e-9 * Math.max(1, largest));
  }

  @Nested
  final class Variance {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : Golden.cases("cases")) {
        for (int k = 1; k <= each.integer("k"); k++) {
          assertVariances(Arrays.copyOf(each.vector("variances"), k), each.matrix("x"));
        }
      }
    }

    @Test
    @DisplayName("add up to the sum of the columns' variances")
    void total() {
      for (Golden each : Golden.cases("cases")) {
        double[][] x = each.matrix("x");
        double expected = Covariances.of(x).getTrace();
        double actual = StatUtils.sum(Pca.explainedVariance(x, x[0].length));
        assertClose(expected, actual, variance(expected), each.text("name"));
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
  final class Components {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : Golden.cases("cases")) {
        for (int k = 1; k <= each.integer("k"); k++) {
          double[][] expected = Arrays.copyOf(each.matrix("components"), k);
          assertSameUpToSign(expected, Pca.components(each.matrix("x"), k), COMPONENT);
        }
      }
    }

    @Test
    @DisplayName("have length one and are orthogonal")
    void orthonormal() {
      for (Golden each : Golden.cases("cases")) {
        double[][] x = each.matrix("x");
        assertOrthonormalRows(Pca.components(x, x[0].length), Tolerance.abs(1e-7));
      }
    }

    @Test
    @DisplayName("only become longer when multiplied by the covariance matrix")
    void eigenvectors() {
      for (Golden each : Golden.cases("cases")) {
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
  final class Sign {

    @Test
    @DisplayName("the largest entry of each component is positive")
    void components() {
      for (Golden each : Golden.cases("cases")) {
        each.assertClose(
            "components", Pca.components(each.matrix("x"), each.integer("k")), COMPONENT);
      }
    }

    @Test
    @DisplayName("scores have the signs of the components")
    void scores() {
      Golden.assertEach(
          "cases", "scores", COMPONENT, each -> Pca.transform(each.matrix("x"), each.integer("k")));
    }

    @Test
    @DisplayName("mirrored rows have the same components, and mirrored scores")
    void mirrored() {
      for (Golden each : Golden.cases("cases")) {
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
  final class Scores {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : Golden.cases("cases")) {
        for (int k = 1; k <= each.integer("k"); k++) {
          double[][] actual = Pca.transform(each.matrix("x"), k);
          assertExact(each.matrix("x").length, actual.length, "number of rows");
          double[][] expected = Arrays.copyOf(each.transposed("scores"), k);
          assertSameUpToSign(expected, transposed(actual), COMPONENT);
        }
      }
    }

    @Test
    @DisplayName("are the centred rows times the components")
    void projections() {
      for (Golden each : Golden.cases("cases")) {
        double[][] x = each.matrix("x");
        double[][] components = Pca.components(copy(x), each.integer("k"));
        double[][] actual = Pca.transform(copy(x), each.integer("k"));
        assertClose(projected(x, components), actual, COMPONENT, each.text("name"));
      }
    }

    @Test
    @DisplayName("have mean zero, no covariance, and the variances of the components")
    void moments() {
      for (Golden each : Golden.cases("cases")) {
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
  final class ReconstructionError {

    @Test
    @DisplayName("of small data sets, for every number of components")
    void values() {
      for (Golden each : Golden.cases("cases")) {
        double[] errors = each.vector("errors");
        for (int k = 1; k <= errors.length; k++) {
          assertError(errors[k - 1], each.matrix("x"), k, each.vector("variances")[0]);
        }
      }
    }

    @Test
    @DisplayName("is what the rows lose when they are put together again")
    void rebuilt() {
      for (Golden each : Golden.cases("cases")) {
        double[][] x = each.matrix("x");
        for (int k = 1; k <= each.integer("k"); k++) {
          double expected = lost(x, Arrays.copyOf(each.matrix("components"), k));
          assertError(expected, x, k, each.vector("variances")[0]);
        }
      }
    }

    @Test
    @DisplayName("rows on a line lose nothing with one component")
    void line() {
      double[][] x = {{1, 2, -1}, {2, 4, -2}, {-3, -6, 3}, {5, 10, -5}};
      assertError(0, x, 1, 77);
      assertError(0, x, 2, 77);
    }

    private static double lost(double[][] x, double[][] components) {
      RealMatrix rebuilt =
          MatrixUtils.createRealMatrix(product(projected(x, components), components));
      double norm = MatrixUtils.createRealMatrix(centred(x)).subtract(rebuilt).getFrobeniusNorm();
      return norm * norm / (x.length - 1);
    }
  }

  @Nested
  final class Degenerate {

    @Test
    @DisplayName("two equal variances: any basis of their plane")
    void equalVariances() {
      double[][] x = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 2}, {0, 0, -2}};
      assertPlane(x, new double[] {0, 0, 1});
      double[][] mirror = {{7, -4, -4}, {-4, 1, -8}, {-4, -8, 1}};
      double[][] turned = product(x, map(mirror, each -> each / 9));
      assertPlane(turned, new double[] {-4.0 / 9, -8.0 / 9, 1.0 / 9});
    }

    @Test
    @DisplayName("all variances equal")
    void allEqual() {
      double[][] x = {{3, 0}, {-3, 0}, {0, 3}, {0, -3}};
      assertVariances(new double[] {6, 6}, x);
      assertOrthonormalRows(Pca.components(x, 2), Tolerance.abs(1e-7));
      assertError(6, x, 1, 6);
    }

    @Test
    void constantColumns() {
      double[][] x = {{5, 1, -2, 0}, {5, 3, -2, 1}, {5, 2, -2, 5}, {5, 9, -2, 4}};
      double[][] varying = {{1, 0}, {3, 1}, {2, 5}, {9, 4}};
      double[] expected = Covariances.eigenvalues(varying);
      assertVariances(Arrays.copyOf(expected, 4), x);
      assertBasis(x, expected[0]);
      assertError(0, x, 2, expected[0]);
    }

    @Test
    void allRowsEqual() {
      double[][] zero = {{4, 7, -3}, {4, 7, -3}};
      double[][] rounded = {{0.1, 7, -3}, {0.1, 7, -3}, {0.1, 7, -3}};
      for (double[][] x : List.of(zero, rounded)) {
        assertVariances(new double[3], x);
        assertOrthonormalRows(Pca.components(x, 3), Tolerance.abs(1e-7));
        assertClose(new double[x.length][2], Pca.transform(x, 2), COMPONENT, "scores");
        assertError(0, x, 1, 0);
      }
    }

    @Test
    @DisplayName("fewer rows than columns, all components")
    void fewRows() {
      double[][] x = {{1, 2, 0, 4}, {2, -5, 1, 0}, {0, 3, 7, -2}};
      double[] expected = Covariances.eigenvalues(x);
      assertVariances(new double[] {expected[0], expected[1], 0, 0}, x);
      assertBasis(x, expected[0]);
    }

    @Test
    @DisplayName("the main direction is orthogonal to a vector of ones")
    void orthogonalToOnes() {
      double[][] x = {{2, -2}, {-2, 2}, {0.5, 0.5}, {-0.5, -0.5}};
      double half = Math.sqrt(0.5);
      double[][] expected = {{half, -half}, {half, half}};
      assertSameUpToSign(expected, Pca.components(x, 2), COMPONENT);
      assertVariances(new double[] {16.0 / 3, 1.0 / 3}, x);
    }

    @Test
    @DisplayName("the main direction is not the first column's")
    void diagonal() {
      double[][] x = {{1, 0, 0}, {-1, 0, 0}, {0, 3, 0}, {0, -3, 0}, {0, 0, 2}, {0, 0, -2}};
      double[][] expected = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
      assertClose(expected, Pca.components(x, 3), COMPONENT, "components");
      assertVariances(new double[] {3.6, 1.6, 0.4}, x);
    }

    /** One large variance along an axis, two equal ones in the plane orthogonal to it. */
    private static void assertPlane(double[][] x, double[] axis) {
      assertVariances(new double[] {1.6, 0.4, 0.4}, x);
      double[][] components = Pca.components(copy(x), 3);
      assertSameUpToSign(axis, components[0], COMPONENT);
      assertOrthonormalRows(components, Tolerance.abs(1e-7));
      double[][] plane = Arrays.copyOfRange(components, 1, 3);
      double[][] expected = Matrices.of(3, 3, (i, j) -> (i == j ? 1 : 0) - axis[i] * axis[j]);
      assertClose(expected, product(transposed(plane), plane), COMPONENT, "projector on the plane");
    }
  }

  @Nested
  final class Units {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1e9})
    @DisplayName("a factor scales the scores, its square the variances")
    void factor(double factor) {
      for (Golden each : Golden.cases("cases")) {
        int k = each.integer("k");
        double[][] x = map(each.matrix("x"), value -> value * factor);
        double square = factor * factor;
        double[] variances = each.vector("variances");
        Tolerance tolerance = Tolerance.abs(1e-9 * variances[0] * square);
        double[] scaled = Vectors.map(variances, v -> v * square);
        assertClose(scaled, Pca.explainedVariance(copy(x), k), tolerance, "variances");
        double error = each.vector("errors")[0] * square;
        assertClose(error, Pca.reconstructionError(copy(x), 1), tolerance, "error");
        assertSameUpToSign(each.matrix("components"), Pca.components(copy(x), k), COMPONENT);
        double[][] scores = map(Pca.transform(copy(x), k), value -> value / factor);
        assertSameUpToSign(each.transposed("scores"), transposed(scores), COMPONENT);
      }
    }

    @Test
    @DisplayName("a million added to every value changes nothing")
    void farFromZero() {
      Golden far = Golden.of("far");
      double[][] x = map(far.matrix("x"), value -> value + far.number("offset"));
      double[] variances = Pca.explainedVariance(copy(x), 3);
      assertClose(far.vector("variances"), variances, FAR_FROM_ZERO, "variances");
      assertSameUpToSign(far.matrix("components"), Pca.components(copy(x), 3), FAR_FROM_ZERO);
      double[][] scores = transposed(Pca.transform(copy(x), 3));
      assertSameUpToSign(far.transposed("scores"), scores, FAR_FROM_ZERO);
      double error = Pca.reconstructionError(copy(x), 1);
      assertClose(far.vector("errors")[0], error, FAR_FROM_ZERO, "error");
    }
  }

  @Nested
  final class RealData {

    @Test
    void irises() {
      assertResults(Golden.of("iris"), Datasets.iris().features());
    }

    @Test
    @DisplayName("wines, not standardised")
    void wines() {
      assertResults(Golden.of("wine"), Datasets.wine().features());
    }

    @Test
    @DisplayName("all thirteen components of the wines")
    void allWineComponents() {
      double[][] x = Datasets.wine().features();
      double[] expected = Covariances.eigenvalues(x);
      assertVariances(expected, x);
      assertBasis(x, expected[0]);
    }

    private static void assertResults(Golden expected, double[][] x) {
      int k = expected.integer("k");
      double[] variances = expected.vector("variances");
      assertVariances(variances, x);
      assertSameUpToSign(expected.matrix("components"), Pca.components(copy(x), k), COMPONENT);
      double[][] scores = expected.transposed("scores");
      double[][] actual = Arrays.copyOf(Pca.transform(copy(x), k), scores[0].length);
      assertSameUpToSign(scores, transposed(actual), COMPONENT);
      assertError(expected.vector("errors")[1], x, 2, variances[0]);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("variances and errors agree with a second implementation")
    void variances() {
      for (double[][] x : Cases.seeded("pca variances", 15, RandomData::matrix)) {
        int d = x[0].length;
        double[] expected = Covariances.eigenvalues(x);
        assertVariances(expected, x);
        for (int k = 1; k <= d; k++) {
          assertError(StatUtils.sum(expected, k, d - k), x, k, expected[0]);
        }
      }
    }

    @Test
    @DisplayName("components are orthonormal eigenvectors with the largest entry positive")
    void components() {
      for (double[][] x : Cases.seeded("pca components", 15, RandomData::matrix)) {
        assertBasis(x, Covariances.eigenvalues(x)[0]);
        for (double[] each : Pca.components(copy(x), x[0].length)) {
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
        double[][] reversed = Matrices.reversed(x);
        double[][] expected = projected(reversed, Pca.components(copy(x), d));
        double[][] actual = Pca.transform(copy(reversed), d);
        assertSameUpToSign(transposed(expected), transposed(actual), COMPONENT);
      }
    }

    /** Columns of different size, mixed by a mirror, so that no two variances are close. */
    private static double[][] matrix(Random random) {
      int d = 1 + random.nextInt(5);
      int n = d + 2 + random.nextInt(20);
      double[][] x =
          Matrices.of(n, d, (i, j) -> Math.pow(3, j) * random.nextGaussian() + 3 * j - 5);
      double[] axis = Vectors.of(d, j -> random.nextGaussian());
      double half = StatUtils.sumSq(axis) / 2;
      return product(x, Matrices.of(d, d, (i, j) -> (i == j ? 1 : 0) - axis[i] * axis[j] / half));
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 20}, {2, -7}, {4, 5}};
    private final List<Call> calls =
        List.of(
            Call.of(Pca::explainedVariance, x, 1),
            Call.of(Pca::components, x, 1),
            Call.of(Pca::transform, x, 1),
            Call.of(Pca::reconstructionError, x, 1));

    @Test
    @DisplayName("rows stay as they were, and results are new arrays")
    void keepsRows() {
      calls.forEach(each -> each.with(1, 2).isPure());
    }

    @Test
    @DisplayName("calls do not remember earlier ones")
    void callsAreIndependent() {
      calls.forEach(Call::isPure);
      Pca.components(new double[][] {{1, 2}, {3, 5}, {-4, 0}}, 2);
      double[][] line = {{0, 1}, {3, -3}, {6, -7}, {-3, 5}};
      double[][] expected = {{-0.6, 0.8}};
      assertClose(expected, Pca.components(line, 1), COMPONENT, "component after another call");
    }

    @Test
    @DisplayName("the smallest matrix that has components")
    void smallest() {
      double[][] two = {{-1}, {3}};
      assertVariances(new double[] {8}, two);
      assertClose(new double[][] {{1}}, Pca.components(two, 1), COMPONENT, "component");
      assertClose(new double[][] {{-2}, {2}}, Pca.transform(two, 1), COMPONENT, "scores");
      assertError(0, two, 1, 8);
    }

    @Test
    @DisplayName("rows that are no matrix, or too few")
    void noMatrix() {
      calls.forEach(each -> each.rejects(0, Bad.shapes()));
      double[][] one = {{1, 2}};
      double[][] half = {{1, 2}, null};
      calls.forEach(each -> each.rejects(0, one, half));
    }

    @Test
    @DisplayName("values that are not finite")
    void notFinite() {
      calls.forEach(each -> each.rejects(0, Bad.nonFinite()));
    }

    @Test
    @DisplayName("a number of components that is impossible")
    void impossibleNumber() {
      calls.forEach(each -> each.rejects(1, 0, -1, 3, 4, Integer.MIN_VALUE, Integer.MAX_VALUE));
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
      return Vectors.reversed(ascending);
    }
  }

  private static void assertVariances(double[] expected, double[][] x) {
    double[] actual = Pca.explainedVariance(copy(x), expected.length);
    assertClose(expected, actual, variance(expected[0]), "variances");
  }

  private static void assertError(double expected, double[][] x, int k, double largestVariance) {
    double actual = Pca.reconstructionError(copy(x), k);
    assertClose(expected, actual, variance(largestVariance), "error, k = " + k);
  }

  private static void assertBasis(double[][] x, double largestVariance) {
    double[][] components = Pca.components(copy(x), x[0].length);
    assertOrthonormalRows(components, Tolerance.abs(1e-7));
    assertEigenvectors(x, components, largestVariance);
  }

  /** Compares C v with (v' C v) v, relative to the largest variance, and the order of v' C v. */
  private static void assertEigenvectors(double[][] x, double[][] components, double largest) {
    RealMatrix covariance = Covariances.of(x);
    double[] lengths = new double[components.length];
    for (int j = 0; j < components.length; j++) {
      double[] v = components[j];
      double[] product = covariance.operate(v);
      double length = MatrixUtils.createRowRealMatrix(v).operate(product)[0];
      double[] expected = Vectors.map(v, each -> length * each);
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
    return product(centred(x), transposed(components));
  }
}
