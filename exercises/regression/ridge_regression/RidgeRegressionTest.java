package regression.ridge_regression;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: weights, the intercept, paths, degenerate and real data, invalid arguments. */
final class RidgeRegressionTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Weights {

    @Test
    @DisplayName("small data sets with several penalties")
    void small() {
      assertFits("small");
    }

    @Test
    @DisplayName("columns of very different units")
    void unequalScales() {
      assertFits("unequalScales");
    }

    @Test
    @DisplayName("no penalty")
    void leastSquares() {
      assertFits("leastSquares");
    }

    @Test
    @DisplayName("a tiny penalty is a penalty")
    void tinyPenalty() {
      double[][] x = {{-0.001}, {0.001}};
      double[] actual = RidgeRegression.fit(x, new double[] {-1, 1}, 2e-6);
      assertClose(new double[] {0, 500}, actual, TOLERANCE, "intercept and weight");
    }
  }

  @Nested
  final class Intercept {

    @Test
    @DisplayName("a huge penalty leaves the mean of the targets")
    void hugePenalty() {
      double[][] x = {{1, 40}, {-2, 35}, {4, 47}};
      double[] actual = RidgeRegression.fit(x, new double[] {300, 310, 290}, 1e15);
      assertClose(new double[] {300, 0, 0}, actual, TOLERANCE, "intercept and weights");
    }

    @Test
    @DisplayName("larger targets move the intercept alone")
    void shiftedTargets() {
      for (Sample each : samples("targets")) {
        double[] expected = each.solve();
        expected[0] += 1000;
        double[] actual =
            RidgeRegression.fit(each.x(), Vectors.map(each.y(), v -> v + 1000), each.lambda());
        assertClose(expected, actual, TOLERANCE, "weights of targets plus 1000");
      }
    }

    @Test
    @DisplayName("larger features move the intercept alone")
    void shiftedFeatures() {
      for (Sample each : samples("features")) {
        double[] expected = each.solve();
        double[][] x =
            Matrices.of(
                each.y().length, expected.length - 1, (i, j) -> each.x()[i][j] + 10 * j - 20);
        for (int j = 1; j < expected.length; j++) {
          expected[0] -= expected[j] * (10 * (j - 1) - 20);
        }
        assertClose(
            expected, RidgeRegression.fit(x, each.y(), each.lambda()), TOLERANCE, "moved features");
      }
    }

    @Test
    @DisplayName("residuals sum to zero")
    void residuals() {
      for (Sample each : samples("residuals")) {
        double[] w = RidgeRegression.fit(each.x(), each.y(), each.lambda());
        assertClose(0, StatUtils.sum(each.residuals(w)), TOLERANCE, "sum of the residuals");
      }
    }
  }

  @Nested
  final class Path {

    @Test
    @DisplayName("penalties in any order, some equal")
    void anyOrder() {
      Golden.assertEach(
          "paths",
          "weights",
          TOLERANCE,
          each -> RidgeRegression.path(each.matrix("x"), each.vector("y"), each.vector("lambdas")));
    }

    @Test
    @DisplayName("no penalty between penalties")
    void leastSquares() {
      Golden golden = Golden.of("leastSquares.0");
      double[] none = golden.vector("weights.0");
      double[] lambdas = {3, 0, 1e15};
      double[][] actual = RidgeRegression.path(golden.matrix("x"), golden.vector("y"), lambdas);
      assertClose(none, actual[1], TOLERANCE, "row of penalty 0");
      double mean = StatUtils.mean(golden.vector("y"));
      assertClose(new double[] {mean, 0, 0, 0}, actual[2], TOLERANCE, "row of penalty 1e15");
    }

    @Test
    @DisplayName("one penalty")
    void onePenalty() {
      Golden golden = Golden.of("small.0");
      double[][] actual =
          RidgeRegression.path(golden.matrix("x"), golden.vector("y"), new double[] {3});
      assertClose(new double[][] {golden.vector("weights.1")}, actual, TOLERANCE, "one row");
    }

    @Test
    @DisplayName("larger penalties never give larger weights")
    void shrinks() {
      double[] lambdas = Vectors.of(12, i -> Math.pow(2, i - 4));
      for (Sample each : samples("shrinks")) {
        double[][] path = RidgeRegression.path(each.x(), each.y(), lambdas);
        double[] squares =
            Vectors.of(path.length, i -> StatUtils.sumSq(path[i], 1, path[i].length - 1));
        assertNonIncreasing(squares, 1e-9);
      }
    }

    @Test
    @DisplayName("as many penalties as rows")
    void growth() {
      assertGrowth(
          n -> {
            double[][] x = Matrices.of(n, 3, (i, j) -> (i * (j + 2)) % (5 + j));
            double[] lambdas = Vectors.of(n, i -> 1 + i);
            RidgeRegression.path(x, Vectors.of(n, i -> i % 7), lambdas);
          },
          Growth.N,
          500);
    }
  }

  @Nested
  final class Degenerate {

    @Test
    @DisplayName("a constant column has no weight")
    void constantColumn() {
      assertFits("constantColumn");
    }

    @Test
    @DisplayName("equal columns share the weight")
    void equalColumns() {
      assertFits("equalColumns");
    }

    @Test
    @DisplayName("more columns than rows")
    void moreColumnsThanRows() {
      assertFits("wide");
    }

    @Test
    void oneRow() {
      double[][] x = {{3, -2, 5}};
      double[] actual = RidgeRegression.fit(x, new double[] {4.5}, 0.5);
      assertClose(new double[] {4.5, 0, 0, 0}, actual, TOLERANCE, "intercept and weights");
    }

    @Test
    @DisplayName("equal targets")
    void equalTargets() {
      double[][] x = {{3, 1}, {-2, 0}, {5, 4}};
      double[] actual = RidgeRegression.fit(x, new double[] {-2, -2, -2}, 0.5);
      assertClose(new double[] {-2, 0, 0}, actual, TOLERANCE, "intercept and weights");
    }
  }

  @Nested
  final class LargeMeans {

    @Test
    @DisplayName("features around a million")
    void features() {
      assertFits("largeMeans");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes patients")
    void diabetes() {
      double[][] x = Datasets.diabetes().features();
      assertPath(Golden.of("diabetes"), x, Datasets.diabetes().targets());
    }

    @Test
    @DisplayName("the alcohol of wines from six other measurements")
    void wine() {
      double[][] x =
          Matrices.mapRows(Datasets.wine().features(), row -> Arrays.copyOfRange(row, 1, 7));
      assertPath(Golden.of("wine"), x, Datasets.wine().column(0));
    }

    private static void assertPath(Golden golden, double[][] x, double[] y) {
      double[] lambdas = golden.vector("lambdas");
      golden.assertClose("weights", RidgeRegression.path(x, y, lambdas), TOLERANCE);
      golden.assertClose("weights.1", RidgeRegression.fit(x, y, lambdas[1]), TOLERANCE);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("weights agree with a second implementation")
    void second() {
      for (Sample each : samples("second")) {
        double[] actual = RidgeRegression.fit(each.x(), each.y(), each.lambda());
        assertClose(each.solve(), actual, TOLERANCE, "intercept and weights");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        double[] actual =
            RidgeRegression.fit(
                Matrices.reversed(each.x()), Vectors.reversed(each.y()), each.lambda());
        assertClose(each.solve(), actual, TOLERANCE, "weights of reversed rows");
      }
    }

    @Test
    @DisplayName("two copies of every row and twice the penalty give the same weights")
    void copies() {
      for (Sample each : samples("copies")) {
        int n = each.y().length;
        int[] twice = Vectors.ints(2 * n, i -> i % n);
        double[][] x = Matrices.rows(each.x(), twice);
        double[] actual = RidgeRegression.fit(x, Vectors.at(each.y(), twice), 2 * each.lambda());
        assertClose(each.solve(), actual, TOLERANCE, "weights of two copies");
      }
    }

    @Test
    @DisplayName("columns four times as large and a penalty 16 times as large give a quarter")
    void columnScale() {
      for (Sample each : samples("scale")) {
        double[] expected = Vectors.map(each.solve(), w -> w / 4);
        expected[0] *= 4;
        double[][] x = Matrices.map(each.x(), v -> 4 * v);
        double[] actual = RidgeRegression.fit(x, each.y(), 16 * each.lambda());
        assertClose(expected, actual, TOLERANCE, "weights of columns times 4");
      }
    }

    @Test
    @DisplayName("tiny columns and a tiny penalty give large weights")
    void tinyUnits() {
      for (Sample each : samples("units")) {
        double[] expected = Vectors.map(each.solve(), w -> w * 0x1p20);
        expected[0] *= 0x1p-20;
        double[][] x = Matrices.map(each.x(), v -> 0x1p-20 * v);
        double[] actual = RidgeRegression.fit(x, each.y(), 0x1p-40 * each.lambda());
        assertClose(expected, actual, TOLERANCE, "weights of tiny columns");
      }
    }

    @Test
    @DisplayName("at the minimum the gradient is zero")
    void gradient() {
      for (Sample each : samples("gradient")) {
        double[] w = RidgeRegression.fit(each.x(), each.y(), each.lambda());
        double[] products = Matrices.product(Matrices.transposed(each.x()), each.residuals(w));
        double[] weights = Vectors.of(products.length, j -> each.lambda() * w[j + 1]);
        assertClose(weights, products, Tolerance.abs(1e-8).rel(1e-8), "columns times residuals");
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, -2}, {0.5, 3}, {-4, 1}, {2, 2}};
    private final double[] y = {2, -1, 3, 0.5};
    private final Call fit = Call.of(RidgeRegression::fit, x, y, 0.5);
    private final Call path = Call.of(RidgeRegression::path, x, y, new double[] {3, 0.5, 1});
    private final List<Call> calls = List.of(fit, path);

    @Test
    @DisplayName("arguments stay as they were, and results are new")
    void keepsArguments() {
      calls.forEach(Call::isPure);
      fit.with(2, 0).isPure();
    }

    @Test
    @DisplayName("features that are no matrix of finite numbers")
    void features() {
      calls.forEach(each -> each.rejects(0, Bad.matrices()));
    }

    @Test
    @DisplayName("targets that are not finite numbers")
    void targets() {
      calls.forEach(each -> each.rejects(1, Bad.vectors()));
    }

    @Test
    @DisplayName("features and targets of different lengths")
    void lengths() {
      calls.forEach(each -> each.rejectsUnpaired(0, 1));
    }

    @Test
    @DisplayName("a penalty that is negative or not finite")
    void penalty() {
      fit.rejects(2, -1e-9, -3, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    @Test
    @DisplayName("penalties that are missing, negative or not finite")
    void penalties() {
      path.rejects(2, Bad.vectors().and(Bad.elements(-1e-9, -3)));
    }
  }

  private static void assertFits(String cases) {
    for (Golden each : Golden.cases(cases)) {
      double[] lambdas = each.vector("lambdas");
      for (int i = 0; i < lambdas.length; i++) {
        double[] actual = RidgeRegression.fit(each.matrix("x"), each.vector("y"), lambdas[i]);
        each.assertClose("weights." + i, actual, TOLERANCE);
      }
    }
  }

  private static List<Sample> samples(String purpose) {
    return Cases.seeded("ridge_regression " + purpose, 20, Sample::draw);
  }

  /** Random data, and the weights once more by QR with a row more for each column. */
  private record Sample(double[][] x, double[] y, double lambda) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(12);
      int d = 1 + random.nextInt(5);
      double[][] x = Matrices.of(n, d, (i, j) -> random.nextGaussian() * 1.5 + j - 1);
      double[] y = Vectors.of(n, i -> 4 * random.nextGaussian() - 1);
      return new Sample(x, y, 0.1 + 5 * random.nextDouble());
    }

    double[] solve() {
      int n = y.length;
      int d = x[0].length;
      RealMatrix rows = MatrixUtils.createRealMatrix(n + d, d + 1);
      rows.setSubMatrix(Matrices.withOnes(x), 0, 0);
      for (int j = 0; j < d; j++) {
        rows.setEntry(n + j, j + 1, Math.sqrt(lambda));
      }
      ArrayRealVector targets = new ArrayRealVector(Arrays.copyOf(y, n + d));
      return new QRDecomposition(rows).getSolver().solve(targets).toArray();
    }

    double[] residuals(double[] w) {
      double[] predicted = Matrices.product(Matrices.withOnes(x), w);
      return Vectors.of(y.length, i -> y[i] - predicted[i]);
    }
  }
}
