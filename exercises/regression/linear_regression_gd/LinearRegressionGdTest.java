package regression.linear_regression_gd;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertGradient;
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
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: paths, losses, limits, real and random data, growth and invalid arguments. */
final class LinearRegressionGdTest {

  private static final Tolerance STEPS = Tolerance.fixedIterations();
  private static final Tolerance LIMIT = Tolerance.converged();

  @Nested
  final class Path {

    @Test
    @DisplayName("small data sets, after one step and more")
    void small() {
      assertPaths("paths");
    }

    @Test
    @DisplayName("no step leaves zeros")
    void noStep() {
      double[][] x = {{1, 2, -1}, {3, 4, 0.5}};
      double[] actual = LinearRegressionGd.fit(x, new double[] {5, -6}, 0.3, 0);
      assertClose(new double[4], actual, STEPS, "weights after 0 steps");
    }

    @Test
    @DisplayName("more columns than rows")
    void moreColumnsThanRows() {
      assertPaths("wide");
    }

    @Test
    @DisplayName("constant and equal columns")
    void dependentColumns() {
      assertPaths("dependent");
    }

    @Test
    void oneRow() {
      double[] actual =
          LinearRegressionGd.fit(new double[][] {{3, -2}}, new double[] {4}, 0.0625, 2);
      assertClose(new double[] {0.28125, 0.84375, -0.5625}, actual, STEPS, "weights after 2 steps");
    }

    @Test
    @DisplayName("the first step goes against the gradient of the loss")
    void gradient() {
      Golden golden = Golden.of("paths.1");
      double[] gradient = Vectors.map(fit(golden, 1, 1), each -> -each);
      double[] zeros = new double[gradient.length];
      assertGradient(w -> loss(w, golden), gradient, zeros, Tolerance.abs(1e-5).rel(1e-6));
    }

    private static double loss(double[] w, Golden golden) {
      double[] y = golden.vector("y");
      double[] z = Matrices.product(Matrices.withOnes(golden.matrix("x")), w);
      double sum = 0;
      for (int i = 0; i < z.length; i++) {
        sum += (z[i] - y[i]) * (z[i] - y[i]);
      }
      return sum / 2 / z.length;
    }
  }

  @Nested
  final class History {

    @Test
    @DisplayName("small data sets")
    void small() {
      assertHistories("paths");
      assertHistories("wide");
      assertHistories("dependent");
    }

    @Test
    @DisplayName("no step leaves one loss")
    void noStep() {
      double[][] x = {{1, 2}, {3, 4}, {-1, 0}};
      double[] actual = LinearRegressionGd.lossHistory(x, new double[] {3, -6, 0}, 0.3, 0);
      assertClose(new double[] {7.5}, actual, STEPS, "losses");
    }

    @Test
    @DisplayName("one row")
    void oneRow() {
      double[] actual =
          LinearRegressionGd.lossHistory(new double[][] {{3, -2}}, new double[] {4}, 0.0625, 2);
      assertClose(new double[] {8, 0.125, 0.001953125}, actual, STEPS, "losses");
    }

    @Test
    @DisplayName("a shorter history is the beginning of a longer one")
    void prefix() {
      Golden golden = Golden.of("paths.0");
      double[] all = golden.vector("history");
      for (int n = 1; n < all.length; n++) {
        double[] some = Vectors.of(n + 1, k -> all[k]);
        assertClose(some, history(golden, golden.number("lr"), n), STEPS, n + " steps");
      }
    }

    @Test
    @DisplayName("small steps never raise the loss")
    void neverRises() {
      for (Golden each : Golden.cases("paths")) {
        assertNonIncreasing(history(each, 0.01, 40), 1e-12);
      }
    }
  }

  @Nested
  final class TooLargeSteps {

    @Test
    void weights() {
      assertPaths("tooLarge");
    }

    @Test
    void losses() {
      assertHistories("tooLarge");
    }
  }

  @Nested
  final class Limit {

    @Test
    @DisplayName("hundreds of steps reach the least-squares solution")
    void leastSquares() {
      Golden.assertEach(
          "limits", "weights", LIMIT, each -> fit(each, each.number("lr"), each.integer("steps")));
    }

    @Test
    @DisplayName("a line without errors is found")
    void exactLine() {
      double[][] x = {{-1}, {0}, {1}, {2}};
      double[] y = {5, 2, -1, -4};
      double[] actual = LinearRegressionGd.fit(x, y, 0.5, 300);
      assertClose(new double[] {2, -3}, actual, LIMIT, "weights");
      double[] losses = LinearRegressionGd.lossHistory(x, y, 0.5, 300);
      assertClose(0, losses[300], LIMIT, "last loss");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes: weights along the path")
    void diabetesWeights() {
      double[][] x = Datasets.diabetes().standardised().features();
      assertWeights(Golden.of("diabetes"), x, Datasets.diabetes().targets());
    }

    @Test
    @DisplayName("diabetes: losses along the path")
    void diabetesLosses() {
      double[][] x = Datasets.diabetes().standardised().features();
      assertLosses(Golden.of("diabetes"), x, Datasets.diabetes().targets());
    }

    @Test
    @DisplayName("irises: the petal width from the other measurements")
    void irises() {
      double[][] x = Matrices.mapRows(Datasets.iris().features(), row -> Vectors.at(row, 0, 1, 2));
      assertWeights(Golden.of("iris"), x, Datasets.iris().column(3));
      assertLosses(Golden.of("iris"), x, Datasets.iris().column(3));
    }

    private static void assertWeights(Golden golden, double[][] x, double[] y) {
      double lr = golden.number("lr");
      golden.assertAfterEach("steps", "weights", STEPS, n -> LinearRegressionGd.fit(x, y, lr, n));
    }

    private static void assertLosses(Golden golden, double[][] x, double[] y) {
      int[] steps = golden.integers("steps");
      int last = steps[steps.length - 1];
      double[] losses = LinearRegressionGd.lossHistory(x, y, golden.number("lr"), last);
      golden.assertClose("losses", Vectors.at(losses, steps), STEPS);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("weights and losses agree with a second implementation")
    void second() {
      for (Sample each : samples("second")) {
        assertClose(each.descend(), each.fit(each.x(), each.y()), STEPS, "weights");
        double[] losses =
            LinearRegressionGd.lossHistory(each.x(), each.y(), each.lr(), each.iters());
        assertClose(each.losses(), losses, STEPS, "losses");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        double[] actual = each.fit(Matrices.reversed(each.x()), Vectors.reversed(each.y()));
        assertClose(each.descend(), actual, STEPS, "weights of reversed rows");
      }
    }

    @Test
    @DisplayName("two copies of every row give the same weights and losses")
    void copies() {
      for (Sample each : samples("copies")) {
        int n = each.y().length;
        int[] twice = Vectors.ints(2 * n, i -> i % n);
        double[][] x = Matrices.rows(each.x(), twice);
        double[] y = Vectors.at(each.y(), twice);
        assertClose(each.descend(), each.fit(x, y), STEPS, "weights of two copies");
        double[] losses = LinearRegressionGd.lossHistory(x, y, each.lr(), each.iters());
        assertClose(each.losses(), losses, STEPS, "losses of two copies");
      }
    }

    @Test
    @DisplayName("targets three times as large give weights three times as large")
    void scaledTargets() {
      for (Sample each : samples("scaled")) {
        double[] expected = Vectors.map(each.descend(), w -> -3 * w);
        double[] actual = each.fit(each.x(), Vectors.map(each.y(), v -> -3 * v));
        assertClose(expected, actual, STEPS, "weights of targets times -3");
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("linear_regression_gd " + purpose, 20, Sample::draw);
    }
  }

  @Nested
  final class GrowthOfSteps {

    @Test
    @DisplayName("fitting takes steps in proportion to rows")
    void rows() {
      assertGrowth(n -> LinearRegressionGd.fit(rows(n), targets(n), 0.01, 3), Growth.N);
    }

    @Test
    @DisplayName("a history takes steps in proportion to its length")
    void iterations() {
      assertGrowth(n -> LinearRegressionGd.lossHistory(rows(4), targets(4), 0.01, n), Growth.N);
    }

    private static double[][] rows(int n) {
      return Matrices.of(n, 2, (i, j) -> i % 5 - 2 * j);
    }

    private static double[] targets(int n) {
      return Vectors.of(n, i -> i % 7 - 3);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, -2}, {0.5, 3}, {-4, 1}};
    private final double[] y = {2, -1, 3};
    private final List<Call> calls =
        List.of(
            Call.of(LinearRegressionGd::fit, x, y, 0.1, 3),
            Call.of(LinearRegressionGd::lossHistory, x, y, 0.1, 3));

    @Test
    @DisplayName("arguments stay as they were, and results are new")
    void keepsArguments() {
      calls.forEach(Call::isPure);
      calls.forEach(each -> each.with(3, 0).isPure());
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
    @DisplayName("a learning rate that is not positive and finite")
    void rate() {
      calls.forEach(each -> each.rejects(2, Bad.rates()));
    }

    @Test
    @DisplayName("a negative number of steps")
    void steps() {
      calls.forEach(each -> each.rejects(3, Bad.counts()));
    }

    @Test
    @DisplayName("no step excuses nothing")
    void noStep() {
      calls.forEach(each -> each.with(3, 0).rejects(0, Bad.matrices()));
      calls.forEach(each -> each.with(3, 0).rejects(1, Bad.vectors()));
      calls.forEach(each -> each.with(3, 0).rejects(2, Bad.rates()));
    }
  }

  private static void assertPaths(String cases) {
    for (Golden each : Golden.cases(cases)) {
      each.assertAfterEach("steps", "weights", STEPS, n -> fit(each, each.number("lr"), n));
    }
  }

  private static void assertHistories(String cases) {
    Golden.assertEach(
        cases,
        "history",
        STEPS,
        each -> history(each, each.number("lr"), each.vector("history").length - 1));
  }

  private static double[] fit(Golden golden, double lr, int iters) {
    return LinearRegressionGd.fit(golden.matrix("x"), golden.vector("y"), lr, iters);
  }

  private static double[] history(Golden golden, double lr, int iters) {
    return LinearRegressionGd.lossHistory(golden.matrix("x"), golden.vector("y"), lr, iters);
  }

  /** Random data, and the steps once more with the matrices of Commons Math. */
  private record Sample(double[][] x, double[] y, double lr, int iters) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(12);
      int d = 1 + random.nextInt(5);
      double[][] x = Matrices.of(n, d, (i, j) -> random.nextGaussian() * 1.5 + j);
      double[] y = Vectors.of(n, i -> 4 * random.nextGaussian() - 1);
      return new Sample(x, y, 0.01 + 0.04 * random.nextDouble(), 1 + random.nextInt(20));
    }

    double[] fit(double[][] rows, double[] targets) {
      return LinearRegressionGd.fit(rows, targets, lr, iters);
    }

    double[] descend() {
      RealVector w = new ArrayRealVector(x[0].length + 1);
      for (int step = 0; step < iters; step++) {
        w = stepFrom(w);
      }
      return w.toArray();
    }

    double[] losses() {
      double[] losses = new double[iters + 1];
      RealVector w = new ArrayRealVector(x[0].length + 1);
      for (int k = 0; k <= iters; k++) {
        RealVector errors = errors(w);
        losses[k] = errors.dotProduct(errors) / (2 * y.length);
        w = stepFrom(w);
      }
      return losses;
    }

    private RealVector stepFrom(RealVector w) {
      return w.subtract(ones().preMultiply(errors(w)).mapMultiply(lr / y.length));
    }

    private RealVector errors(RealVector w) {
      return ones().operate(w).subtract(new ArrayRealVector(y));
    }

    private RealMatrix ones() {
      return MatrixUtils.createRealMatrix(Matrices.withOnes(x));
    }
  }
}
