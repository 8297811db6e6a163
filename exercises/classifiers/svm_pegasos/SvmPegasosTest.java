package classifiers.svm_pegasos;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: steps, objective, margin, support vectors, real data, random rows, contract. */
final class SvmPegasosTest {

  private static final Tolerance CLOSED = Tolerance.closedForm();
  private static final Tolerance ITERATED = Tolerance.fixedIterations();

  @Nested
  final class Steps {

    @Test
    @DisplayName("weights after each number of steps")
    void path() {
      for (Golden each : Golden.cases("small")) {
        int[] order = each.integers("order");
        double[][] path = each.matrix("path");
        for (int t = 0; t <= order.length; t++) {
          assertFit(
              path[t],
              each.matrix("x"),
              each.integers("y"),
              each.number("lambda"),
              Arrays.copyOf(order, t));
        }
      }
    }

    @Test
    @DisplayName("the first step has the rate 1 / lambda")
    void firstStep() {
      double[][] x = {{3, -1, 2}, {0.5, 4, -8}};
      assertFit(new double[] {-2, -16, 32}, x, new int[] {1, -1}, 0.25, 1);
      assertFit(new double[] {0.75, -0.25, 0.5}, x, new int[] {1, -1}, 4, 0);
    }

    @Test
    @DisplayName("a row exactly on the margin is not added")
    void exactlyOne() {
      double[][] x = {{0.5}, {-0.5}, {1}};
      assertFit(new double[] {1}, x, new int[] {1, -1, 1}, 0.25, 0, 1);
      assertFit(new double[] {2.0 / 3}, x, new int[] {1, -1, 1}, 0.25, 0, 1, 2);
      double[][] plane = {{1, -1}, {0.5, 0}, {-0.5, 0}};
      assertFit(new double[] {1, -1}, plane, new int[] {1, 1, -1}, 0.5, 0, 1);
      assertFit(new double[] {1, -1}, plane, new int[] {1, 1, -1}, 0.5, 0, 2);
    }

    @Test
    @DisplayName("a row outside the margin still shrinks the weights")
    void onlyShrinks() {
      double[][] x = {{2, 1}, {-3, 0}};
      int[] y = {1, -1};
      assertFit(new double[] {2, 1}, x, y, 0.5, 0, 1);
      assertFit(new double[] {4.0 / 3, 2.0 / 3}, x, y, 0.5, 0, 1, 1);
      assertFit(new double[] {1, 0.5}, x, y, 0.5, 0, 1, 1, 0);
    }

    @Test
    @DisplayName("a small lambda makes large weights, which are not projected")
    void smallLambda() {
      double[][] x = {{3, 4}, {-1, 2}};
      assertFit(new double[] {3000, 4000}, x, new int[] {1, 1}, 0.001, 0);
      assertFit(new double[] {1500, 2000}, x, new int[] {1, 1}, 0.001, 0, 1);
      assertFit(new double[] {2000, 1000}, x, new int[] {1, -1}, 0.001, 0, 1);
    }

    @Test
    @DisplayName("rows are visited in the given order, often or never")
    void otherOrders() {
      double[][] x = {{1, 0}, {0, 1}, {9, 9}};
      int[] y = {1, 1, -1};
      assertFit(new double[] {1, 1}, x, y, 0.5, 0, 1);
      assertFit(new double[] {2.0 / 3, 2.0 / 3}, x, y, 0.5, 0, 1, 0);
      assertFit(new double[] {1.0 / 3, 1.0 / 3}, x, y, 1, 1, 1, 0);
      assertFit(new double[] {0, 0.5}, x, y, 1, 1, 1);
      assertFit(new double[] {0, 1}, x, y, 0.25, 1, 1, 1, 1);
    }

    @Test
    @DisplayName("no step leaves zeros")
    void noStep() {
      assertFit(new double[3], new double[][] {{3, -1, 2}}, new int[] {-1}, 2);
    }

    @Test
    @DisplayName("labels of one class")
    void oneClass() {
      double[][] x = {{0.25, 0}, {0, -0.5}};
      assertFit(new double[] {-0.125, 0.25}, x, new int[] {-1, -1}, 1, 0, 1);
    }

    @Test
    @DisplayName("steps of the program grow like T")
    void growth() {
      double[][] x = {{1, 2}, {-3, 0.5}, {2, 2}};
      int[] y = {1, -1, -1};
      assertGrowth(n -> SvmPegasos.fit(x, y, 0.1, Vectors.ints(n, t -> t % 3)), Growth.N);
    }
  }

  @Nested
  final class Objective {

    @Test
    @DisplayName("golden weights")
    void golden() {
      for (Golden each : Golden.cases("small")) {
        double lambda = each.number("lambda");
        double found =
            SvmPegasos.objective(each.vector("w"), each.matrix("x"), each.integers("y"), lambda);
        each.assertClose("objective", found, CLOSED);
      }
    }

    @Test
    @DisplayName("zero weights cost one for each row, on average one")
    void zeroWeights() {
      double[][] x = {{1, 2}, {3, 4}, {5, -6}};
      assertObjective(1, new double[2], x, new int[] {1, -1, 1}, 7);
    }

    @Test
    @DisplayName("half the squared norm, and nothing for rows outside the margin")
    void noHinge() {
      double[][] x = {{1, 0}, {0, -1}};
      assertObjective(0.5 * 3 * 25, new double[] {3, 4}, x, new int[] {1, -1}, 3);
    }

    @Test
    @DisplayName("rows on the wrong side cost more than one")
    void wrongSide() {
      double[][] x = {{2}, {2}, {-0.5}, {0.25}};
      double[] w = {2};
      assertObjective(0.5 * 0.5 * 4 + (5 + 0 + 2 + 0.5) / 4, w, x, new int[] {-1, 1, 1, 1}, 0.5);
    }

    private static void assertObjective(
        double expected, double[] w, double[][] x, int[] y, double lambda) {
      assertClose(expected, SvmPegasos.objective(w, x, y, lambda), CLOSED, "objective");
    }
  }

  @Nested
  final class Margin {

    @Test
    @DisplayName("two over the norm")
    void widths() {
      assertClose(0.4, SvmPegasos.margin(new double[] {-3, 4}), CLOSED, "margin");
      assertClose(8, SvmPegasos.margin(new double[] {-0.25}), CLOSED, "margin");
      assertClose(1, SvmPegasos.margin(new double[] {1, -1, 1, -1}), CLOSED, "margin");
    }

    @Test
    @DisplayName("golden weights")
    void golden() {
      Golden.assertEach("small", "margin", CLOSED, each -> SvmPegasos.margin(each.vector("w")));
    }

    @Test
    @DisplayName("weights of zero have no border at all")
    void zeros() {
      double[] zeros = {0, -0.0};
      assertClose(Double.POSITIVE_INFINITY, SvmPegasos.margin(zeros), CLOSED, "margin of zeros");
    }

    @Test
    @DisplayName("huge and tiny weights")
    void extremes() {
      Tolerance relative = Tolerance.rel(1e-9);
      assertClose(4e-101, SvmPegasos.margin(new double[] {3e100, 4e100}), relative, "huge");
      assertClose(4e99, SvmPegasos.margin(new double[] {3e-100, 4e-100}), relative, "tiny");
    }
  }

  @Nested
  final class SupportVectors {

    private final double[] w = {2, -1};

    @Test
    @DisplayName("golden weights")
    void golden() {
      for (Golden each : Golden.cases("small")) {
        each.assertExact(
            "support",
            SvmPegasos.supportVectors(each.vector("w"), each.matrix("x"), each.integers("y")));
      }
    }

    @Test
    @DisplayName("rows inside the margin and on the wrong side")
    void insideAndWrong() {
      double[][] x = {{5, 0}, {0.25, 0}, {-9, 3}, {0, 0}, {0, 4}, {1, -8}};
      assertSupport(x, new int[] {1, 1, 1, -1, -1, -1}, 1, 2, 3, 5);
    }

    @Test
    @DisplayName("a row exactly on the margin")
    void exactlyOne() {
      double[][] x = {{0.5, 0}, {0.625, 0}, {0, 1}, {0, 1.125}, {0.25, 1.5}, {1, 1}};
      assertSupport(x, new int[] {1, 1, -1, -1, -1, 1}, 0, 2, 4, 5);
    }

    @Test
    @DisplayName("none")
    void none() {
      assertSupport(new double[][] {{1, 0}, {0, 2}}, new int[] {1, -1});
    }

    private void assertSupport(double[][] x, int[] y, int... expected) {
      assertExact(expected, SvmPegasos.supportVectors(w, x, y), "support vectors");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("breast cancer, all visited in a scattered order")
    void cancer() {
      assertKnown("cancer", Datasets.breastCancer());
    }

    @Test
    @DisplayName("irises, one species against the others")
    void iris() {
      assertKnown("iris", Datasets.iris());
    }

    private static void assertKnown(String cases, Dataset data) {
      double[][] x = data.standardised().features();
      int[] y = Arrays.stream(data.labels(1)).map(each -> 2 * each - 1).toArray();
      Golden.cases(cases).forEach(each -> assertKnown(each, x, y));
    }

    private static void assertKnown(Golden golden, double[][] x, int[] y) {
      double lambda = golden.number("lambda");
      int factor = golden.integer("factor");
      int[] order = Vectors.ints(golden.integer("count"), t -> t * factor % x.length);
      double[] w = golden.vector("w");
      golden.assertClose("w", SvmPegasos.fit(x, y, lambda, order), ITERATED);
      golden.assertClose("objective", SvmPegasos.objective(w, x, y, lambda), CLOSED);
      golden.assertClose("margin", SvmPegasos.margin(w), CLOSED);
      golden.assertExact("support", SvmPegasos.supportVectors(w, x, y));
    }
  }

  @Nested
  final class RandomRows {

    @Test
    @DisplayName("all results agree with a second implementation")
    void agree() {
      for (Sample each : samples("agree")) {
        double[] w = each.weights();
        assertFit(w, each.x(), each.y(), each.lambda(), each.order());
        double objective = SvmPegasos.objective(w, each.x(), each.y(), each.lambda());
        assertClose(each.objective(), objective, CLOSED, "objective");
        int[] support = SvmPegasos.supportVectors(w, each.x(), each.y());
        assertExact(each.support(), support, "support vectors");
      }
    }

    @Test
    @DisplayName("mirrored rows with mirrored labels have the same weights")
    void mirrored() {
      for (Sample each : samples("mirrored")) {
        double[][] x = Matrices.map(each.x(), v -> -v);
        int[] y = Arrays.stream(each.y()).map(label -> -label).toArray();
        assertFit(each.weights(), x, y, each.lambda(), each.order());
      }
    }

    @Test
    @DisplayName("rows twice as large with four times lambda have half the weights")
    void stretched() {
      for (Sample each : samples("stretched")) {
        double[] half = Vectors.map(each.weights(), v -> v / 2);
        double[][] x = Matrices.map(each.x(), v -> 2 * v);
        assertFit(half, x, each.y(), 4 * each.lambda(), each.order());
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("svm_pegasos " + purpose, 20, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 2}, {3, -4}, {0, 0.5}};
    private final int[] y = {1, -1, 1};
    private final double[] w = {0.5, 2};
    private final Call fit = Call.of(SvmPegasos::fit, x, y, 0.5, new int[] {2, 0, 0, 1});
    private final Call objective = Call.of(SvmPegasos::objective, w, x, y, 0.5);
    private final Call margin = Call.of(SvmPegasos::margin, w);
    private final Call support = Call.of(SvmPegasos::supportVectors, w, x, y);
    private final Call noStep = fit.with(3, new int[0]);

    @Test
    @DisplayName("features that are no matrix of finite numbers")
    void features() {
      List.of(fit, noStep).forEach(each -> each.rejects(0, Bad.matrices()));
      List.of(objective, support).forEach(each -> each.rejects(1, Bad.matrices()));
      fit.rejects(0, new double[3][0]);
    }

    @Test
    @DisplayName("weights that are none, or too few or too many")
    void weights() {
      List.of(objective, margin, support).forEach(each -> each.rejects(0, Bad.vectors()));
      List.of(objective, support).forEach(each -> each.rejects(0, Bad.lengths()));
      objective.with(0, new double[0]).rejects(1, new double[3][0]);
      support.with(0, new double[0]).rejects(1, new double[3][0]);
    }

    @Test
    @DisplayName("no labels, too few or too many, or others than -1 and 1")
    void labels() {
      Bad bad = Bad.lengths().and(Bad.elements(0, 2, -2, Integer.MIN_VALUE));
      List.of(fit, noStep).forEach(each -> each.rejects(1, bad));
      List.of(objective, support).forEach(each -> each.rejects(2, bad));
    }

    @Test
    @DisplayName("a lambda that is not positive and finite")
    void lambda() {
      fit.rejects(2, Bad.rates());
      noStep.rejects(2, Bad.rates());
      objective.rejects(3, Bad.rates());
    }

    @Test
    @DisplayName("no order, or one with other numbers than rows")
    void order() {
      fit.rejects(3, Bad.absent());
      fit.rejects(3, Bad.labels(3));
    }

    @Test
    @DisplayName("the arguments stay, and every call returns a new array with the same values")
    void argumentsUnchanged() {
      List.of(fit, noStep, objective, margin, support).forEach(Call::isPure);
    }
  }

  private static void assertFit(
      double[] expected, double[][] x, int[] y, double lambda, int... order) {
    double[] w = SvmPegasos.fit(Matrices.copy(x), y.clone(), lambda, order.clone());
    assertClose(expected, w, ITERATED, "weights after " + order.length + " steps");
  }

  /** Rows without structure. The weights are a sum of rows, divided by lambda t. */
  private record Sample(double[][] x, int[] y, double lambda, int[] order) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(12);
      return new Sample(
          Matrices.of(n, 1 + random.nextInt(4), (i, j) -> random.nextGaussian()),
          Vectors.ints(n, i -> random.nextBoolean() ? 1 : -1),
          Math.exp(2 * random.nextGaussian()),
          Vectors.ints(random.nextInt(30), t -> random.nextInt(n)));
    }

    double[] weights() {
      RealVector sum = new ArrayRealVector(x[0].length);
      for (int t = 0; t < order.length; t++) {
        RealVector row = new ArrayRealVector(x[order[t]]).mapMultiply(y[order[t]]);
        if (t == 0 || sum.dotProduct(row) < lambda * t) {
          sum = sum.add(row);
        }
      }
      return sum.mapDivide(lambda * Math.max(1, order.length)).toArray();
    }

    double objective() {
      double[] w = weights();
      double hinges =
          IntStream.range(0, y.length).mapToDouble(i -> Math.max(0, 1 - at(w, i))).sum();
      return lambda * MathArrays.linearCombination(padded(w), padded(w)) / 2 + hinges / y.length;
    }

    int[] support() {
      double[] w = weights();
      return IntStream.range(0, y.length).filter(i -> at(w, i) <= 1).toArray();
    }

    private double at(double[] w, int i) {
      return y[i] * MathArrays.linearCombination(padded(w), padded(x[i]));
    }

    /** The combination wants two products at least. */
    private static double[] padded(double[] values) {
      return Arrays.copyOf(values, values.length + 1);
    }
  }
}
