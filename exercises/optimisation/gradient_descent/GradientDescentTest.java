package optimisation.gradient_descent;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;
import static optimisation.gradient_descent.GradientDescent.minimize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden paths, divergence, arrays that are shared, diagnoses, several starts. */
final class GradientDescentTest {

  private static final Tolerance STEPS = Tolerance.fixedIterations();

  @Nested
  final class Path {

    @Test
    @DisplayName("points after one step and more")
    void golden() {
      for (Golden each : Golden.cases("paths")) {
        Function<double[], double[]> grad = gradients().get(each.text("function"));
        double lr = each.number("lr");
        each.assertAfterEach(
            "iters", "points", STEPS, n -> minimize(grad, each.vector("start"), lr, n));
      }
    }

    @Test
    @DisplayName("no step stays at the start")
    void noStep() {
      assertPoint(point(3, -4, 0.5), x -> x, 0.1, 0, 3, -4, 0.5);
    }

    @Test
    @DisplayName("no step never asks for a gradient")
    void noCall() {
      assertPoint(point(3, -4), x -> null, 0.1, 0, 3, -4);
    }

    @Test
    @DisplayName("each step shrinks the distance by the same factor")
    void geometric() {
      for (int iters = 0; iters < 12; iters++) {
        double[] expected = {5 * Math.pow(0.75, iters), -3 * Math.pow(0.25, iters)};
        assertPoint(expected, x -> point(2 * x[0], 6 * x[1]), 0.125, iters, 5, -3);
      }
    }

    @Test
    @DisplayName("all coordinates move at once")
    void together() {
      assertPoint(point(0, 0, 3.5), x -> point(x[1], x[2], x[0]), 0.5, 1, 1, 2, 4);
    }

    @Test
    @DisplayName("tiny gradients still count")
    void tinyGradient() {
      assertPoint(point(-4, 0.4), x -> point(1e-13, -1e-14), 1e12, 40, 0, 0);
    }

    @Test
    @DisplayName("steps that are tiny at first, and double each time, still count")
    void tinySteps() {
      assertPoint(point(1), x -> point(-x[0]), 1, 900, Math.pow(2, -900));
      double start = 1 + Math.ulp(1.0);
      assertPoint(point(1 + Math.pow(2, -4)), x -> point(1 - x[0]), 1, 48, start);
    }

    @Test
    @DisplayName("steep gradients are not cut")
    void steepGradient() {
      assertPoint(point(-30, 8), x -> point(1e9, -1e8 * x[1]), 1e-8, 3, 0, 1);
    }

    @Test
    @DisplayName("a saddle, a maximum and a minimum hold their start")
    void zeroGradient() {
      Function<double[], double[]> saddle = x -> point(2 * x[0], -2 * x[1]);
      assertPoint(point(0.0625, 0), saddle, 0.25, 4, 1, 0);
      assertPoint(point(0, 4), saddle, 0.5, 3, 0, 0.5);
      assertPoint(point(0), x -> point(-x[0]), 0.5, 9, 0);
    }

    @Test
    @DisplayName("a learning rate at the edge goes to and fro")
    void oscillation() {
      assertPoint(point(-3), x -> point(2 * x[0]), 1, 7, 3);
      assertPoint(point(3), x -> point(2 * x[0]), 1, 8, 3);
    }

    @Test
    @DisplayName("small steps never go up")
    void losses() {
      Function<double[], double[]> grad = gradients().get("himmelblau");
      assertNonIncreasing(
          Vectors.of(30, iters -> himmelblau(minimize(grad, point(0.5, -0.25), 0.005, iters))),
          1e-9);
    }

    private static double himmelblau(double[] x) {
      double first = x[0] * x[0] + x[1] - 11;
      double second = x[0] + x[1] * x[1] - 7;
      return first * first + second * second;
    }
  }

  @Nested
  final class Divergence {

    @Test
    @DisplayName("growing to and fro, as long as it is finite")
    void growing() {
      assertPoint(point(Math.pow(2, 100)), x -> point(3 * x[0]), 1, 100, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, Integer.MAX_VALUE})
    @DisplayName("an overflow ends the run")
    void overflow(int iters) {
      int[] calls = {0};
      Function<double[], double[]> grad =
          x -> {
            assertTrue(calls[0]++ < 5000, "the run ends at the overflow");
            return point(-x[0], 0);
          };
      assertPoint(point(Double.POSITIVE_INFINITY, 7), grad, 1, iters, 1, 7);
    }

    @Test
    @DisplayName("one step before the overflow")
    void lastFinite() {
      assertPoint(point(Math.pow(2, 1023)), x -> point(-x[0]), 1, 1023, 1);
    }

    @Test
    @DisplayName("a NaN in the gradient ends the run")
    void nan() {
      Function<double[], double[]> grad = x -> point(1, x[0] < 8 ? Double.NaN : 2);
      assertPoint(point(7, Double.NaN), grad, 0.5, 100, 10, 0);
    }

    @Test
    @DisplayName("an infinite gradient ends the run")
    void infinite() {
      Function<double[], double[]> grad = x -> point(Double.NEGATIVE_INFINITY, 4);
      assertPoint(point(Double.POSITIVE_INFINITY, 0), grad, 0.25, 3, 1, 1);
    }

    @Test
    @DisplayName("the last of many coordinates ends the run too")
    void lastCoordinate() {
      Function<double[], double[]> grad = x -> point(1, 1, Double.NEGATIVE_INFINITY);
      assertPoint(point(-1, -1, Double.POSITIVE_INFINITY), grad, 1, 6, 0, 0, 0);
    }
  }

  @Nested
  final class OwnArrays {

    @Test
    @DisplayName("a gradient that overwrites its argument")
    void overwrites() {
      Function<double[], double[]> grad =
          x -> {
            x[0] = 2 * x[0];
            x[1] = 4 * x[1];
            return x;
          };
      assertPoint(point(4.5, 2), grad, 0.125, 2, 8, 8);
    }

    @Test
    @DisplayName("a gradient that returns the same array each time")
    void reusesResult() {
      double[] buffer = new double[2];
      Function<double[], double[]> grad =
          x -> {
            buffer[0] += x[0];
            buffer[1] = 2 * x[1];
            return buffer;
          };
      assertPoint(point(2.5, 2), grad, 0.25, 2, 8, 8);
    }

    @Test
    @DisplayName("a gradient that keeps the points it was asked for")
    void keepsPoints() {
      List<double[]> points = new ArrayList<>();
      Function<double[], double[]> grad =
          x -> {
            points.add(x);
            return point(x[0]);
          };
      points.add(minimize(grad, point(16), 0.5, 4));
      double[][] expected = {{16}, {8}, {4}, {2}, {1}};
      assertClose(expected, points.toArray(double[][]::new), STEPS, "points");
    }

    @Test
    @DisplayName("a gradient that spoils a point after its step")
    void spoilsPoints() {
      List<double[]> points = new ArrayList<>();
      Function<double[], double[]> grad =
          x -> {
            points.forEach(each -> each[0] = Double.NaN);
            points.add(x);
            return new double[] {x[0]};
          };
      double[] start = {16};
      assertClose(point(1), minimize(grad, start, 0.5, 4), STEPS, "point");
      assertClose(point(16), start, STEPS, "start");
    }

    @Test
    @DisplayName("a function that overwrites its argument")
    void functionOverwrites() {
      ToDoubleFunction<double[]> f =
          x -> {
            double value = x[0] * x[0];
            x[0] = 99;
            return value;
          };
      double[][] starts = {{4}, {2}, {3}};
      assertBest(point(1), f, double[]::clone, 0.5, 1, starts);
      assertBest(point(2), f, double[]::clone, 0.5, 0, starts);
      assertClose(new double[][] {{4}, {2}, {3}}, starts, STEPS, "starts");
    }

    @Test
    @DisplayName("a function that keeps its arguments and spoils them later")
    void functionKeeps() {
      List<double[]> kept = new ArrayList<>();
      ToDoubleFunction<double[]> f =
          x -> {
            kept.forEach(each -> each[0] = Double.NaN);
            kept.add(x);
            return x[0] * x[0];
          };
      double[][] starts = {{2}, {4}, {3}};
      assertBest(point(1), f, double[]::clone, 0.5, 1, starts);
      assertBest(point(2), f, double[]::clone, 0.5, 0, starts);
    }
  }

  @Nested
  final class Diagnosis {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @DisplayName("a loss that is not finite, anywhere: diverged")
    void notFinite(double loss) {
      assertDiagnosis("DIVERGED", loss);
      assertDiagnosis("DIVERGED", loss, 1, 1);
      assertDiagnosis("DIVERGED", 3, loss, 1, 1);
      assertDiagnosis("DIVERGED", 3, 2, 1, loss);
      assertDiagnosis("DIVERGED", loss, loss, loss);
    }

    @Test
    @DisplayName("a last loss above the first: diverged")
    void above() {
      assertDiagnosis("DIVERGED", 1, 0.5, 0.25, 1.001);
      assertDiagnosis("DIVERGED", -2, -1);
      assertDiagnosis("DIVERGED", 1, 1 + 1e-9);
      assertDiagnosis("DIVERGED", 5, 1e300, 6, 6);
    }

    @Test
    @DisplayName("a last loss equal to the first has not diverged")
    void equal() {
      assertDiagnosis("SLOW", 4, 3, 4);
      assertDiagnosis("CONVERGED", 4, 4);
      assertDiagnosis("CONVERGED", 4, 9, 4, 4);
    }

    @Test
    @DisplayName("two last losses that differ little: converged")
    void converged() {
      assertDiagnosis("CONVERGED", 7, 3, 0.5, 0.5 - 9e-7);
      assertDiagnosis("CONVERGED", 7, 3, 0.5, 0.5 + 9e-7);
      assertDiagnosis("CONVERGED", 7e6, 2e6 + 1.9, 2e6);
      assertDiagnosis("CONVERGED", 9, -3e6 + 2.5, -3e6);
      assertDiagnosis("CONVERGED", 1, 1e-9, 0);
    }

    @Test
    @DisplayName("exactly at the limit: converged")
    void limit() {
      assertDiagnosis("CONVERGED", 1, 1e-6, 0);
      assertDiagnosis("CONVERGED", 1, 0, 1e-6);
      assertDiagnosis("CONVERGED", 0, -1e-6);
    }

    @Test
    @DisplayName("still moving: slow")
    void slow() {
      assertDiagnosis("SLOW", 7, 3, 0.5, 0.5 - 1.1e-6);
      assertDiagnosis("SLOW", 7, 3, 0.5, 0.5 + 1.1e-6);
      assertDiagnosis("SLOW", 7e6, 2e6 + 2.1, 2e6);
      assertDiagnosis("SLOW", 9, -3e6 + 3.5, -3e6);
      assertDiagnosis("SLOW", 5, 1, 4, 1, 4);
      assertDiagnosis("SLOW", 2, 2, 1);
      assertDiagnosis("SLOW", 1, 1e-3, 2e-6, 0);
    }

    @Test
    @DisplayName("one loss alone: slow")
    void single() {
      assertDiagnosis("SLOW", 0.25);
      assertDiagnosis("SLOW", 0);
    }

    private static void assertDiagnosis(String expected, double... losses) {
      assertExact(expected, GradientDescent.diagnose(losses), "diagnosis");
    }
  }

  @Nested
  final class MultiStart {

    @Test
    @DisplayName("the global minimum of several local ones")
    void golden() {
      Golden.assertEach(
          "starts",
          "best",
          STEPS,
          each ->
              GradientDescent.multiStart(
                  x -> Math.pow(x[0], 4) - 3 * x[0] * x[0] + x[0],
                  gradients().get(each.text("function")),
                  each.matrix("starts"),
                  each.number("lr"),
                  each.integer("iters")));
    }

    @Test
    @DisplayName("the best end, not the best start")
    void bestEnd() {
      ToDoubleFunction<double[]> f = x -> x[0] < 0 ? 2 * x[0] * x[0] : 5 + x[0];
      Function<double[], double[]> grad = x -> point(x[0] < 0 ? 4 * x[0] : 1);
      assertBest(point(-0.75), f, grad, 0.125, 2, point(-4), point(8), point(-3), point(1));
    }

    @Test
    @DisplayName("the lowest may be first, in the middle or last")
    void places() {
      ToDoubleFunction<double[]> f = x -> x[0] + x[1];
      double[][] starts = {{1, 2}, {-5, 3}, {0, 0}, {-9, -1}};
      for (int last = 1; last <= 4; last++) {
        double[] expected = starts[last == 1 ? 0 : last == 4 ? 3 : 1];
        assertBest(expected, f, x -> new double[2], 1, 3, Arrays.copyOf(starts, last));
      }
    }

    @Test
    @DisplayName("a tie: the first start")
    void tie() {
      ToDoubleFunction<double[]> f = x -> Math.abs(x[0] * x[0] - 4);
      Function<double[], double[]> flat = x -> new double[1];
      assertBest(point(-2), f, flat, 0.1, 5, point(7), point(-2), point(2), point(-2));
      assertBest(point(2), f, flat, 0.1, 5, point(2), point(-2), point(7));
    }

    @Test
    @DisplayName("values of f below zero, above one, and huge")
    void anyValue() {
      for (double offset : new double[] {-1e6, 0, 1e6, 1e300}) {
        double scale = offset > 1e6 ? 1e299 : 1;
        ToDoubleFunction<double[]> f = x -> scale * x[0] + offset;
        assertBest(point(1), f, x -> new double[1], 1, 1, point(3), point(1), point(2));
      }
    }

    @Test
    @DisplayName("runs that diverge do not count, whatever f says")
    void divergedRuns() {
      Function<double[], double[]> grad = x -> new double[] {x[0] > 5 ? -x[0] : x[0], 0};
      ToDoubleFunction<double[]> f = x -> x[0] > 5 ? -1 : x[0] * x[0] + x[1];
      double[][] starts = {{6, 1}, {4, 2}, {9, 3}, {5, 4}};
      assertBest(point(0, 2), f, grad, 1.0 / 2, 1800, starts);
    }

    @Test
    @DisplayName("runs where f is not finite do not count")
    void undefinedFunction() {
      double[] odd = {Double.NaN, Double.NEGATIVE_INFINITY, 4, Double.POSITIVE_INFINITY, 3, 5};
      ToDoubleFunction<double[]> f = x -> odd[(int) Math.round(x[0])];
      double[][] starts = {{0}, {1}, {2}, {3}, {4}, {5}, {0}, {1}, {3}};
      assertBest(point(4), f, x -> new double[1], 1, 2, starts);
    }

    @Test
    @DisplayName("no run counts: NaN")
    void noRunCounts() {
      double[] nans = {Double.NaN, Double.NaN};
      double[][] starts = {{1, 2}, {3, 4}};
      Function<double[], double[]> up = x -> point(-x[0], -x[1]);
      assertBest(nans, x -> 1, up, 1, 1100, starts);
      assertBest(nans, x -> 1, up, 1, 1100, point(5, 6));
      assertBest(nans, x -> Double.NaN, x -> new double[2], 1, 1, starts);
      assertBest(nans, x -> Double.POSITIVE_INFINITY, x -> new double[2], 1, 1, starts);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes: weights along the path")
    void weights() {
      LeastSquares problem = LeastSquares.load();
      Golden golden = Golden.of("diabetes");
      double lr = golden.number("lr");
      golden.assertAfterEach("iters", "weights", STEPS, iters -> problem.descend(lr, iters));
    }

    @Test
    @DisplayName("diabetes: the least-squares solution holds still")
    void solution() {
      LeastSquares problem = LeastSquares.load();
      double[] best =
          new QRDecomposition(problem.design())
              .getSolver()
              .solve(MatrixUtils.createRealVector(problem.targets()))
              .toArray();
      assertPoint(best, problem::gradient, 0.9, 50, best);
    }

    @Test
    @DisplayName("diabetes: losses say slow, then converged, and diverged when steps are too large")
    void diagnoses() {
      LeastSquares problem = LeastSquares.load();
      assertExact("SLOW", GradientDescent.diagnose(problem.losses(0.9, 4)), "four steps");
      assertExact("CONVERGED", GradientDescent.diagnose(problem.losses(1e-9, 4)), "tiny steps");
      assertExact("DIVERGED", GradientDescent.diagnose(problem.losses(2.5, 12)), "large steps");
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("points agree with the closed form")
    void points() {
      for (Quadratic each : Cases.seeded("gradient_descent points", 40, Quadratic::draw)) {
        assertPoint(each.end(), each::gradient, each.lr(), each.iters(), each.start());
      }
    }

    @Test
    @DisplayName("some steps and then some more are all of them")
    void inTwoParts() {
      for (Quadratic each : Cases.seeded("gradient_descent parts", 20, Quadratic::draw)) {
        int first = each.iters() / 3;
        double[] middle = minimize(each::gradient, each.start().clone(), each.lr(), first);
        assertPoint(each.end(), each::gradient, each.lr(), each.iters() - first, middle);
      }
    }
  }

  @Nested
  final class Contract {

    private final Function<double[], double[]> grad = double[]::clone;
    private final ToDoubleFunction<double[]> f = x -> x[0];
    private final double[][] starts = {{4, 2}, {3, 3}};
    private final Call one = Call.of(GradientDescent::minimize, grad, starts[0], 0.5, 2);
    private final Call many = Call.of(GradientDescent::multiStart, f, grad, starts, 0.5, 2);
    private final List<Call> ones = List.of(one.with(3, 0), one.with(3, 1));
    private final List<Call> manies = List.of(many.with(4, 0), many.with(4, 1));
    private final Call diagnose = Call.of(GradientDescent::diagnose, new double[] {3, 1, 2});

    @Test
    @DisplayName("arguments stay as they were, results are new, and every call starts anew")
    void keepsArguments() {
      ones.forEach(Call::isPure);
      manies.forEach(Call::isPure);
      List.of(one, many, diagnose).forEach(Call::isPure);
    }

    @Test
    @DisplayName("no function")
    void missingFunction() {
      ones.forEach(each -> each.rejects(0, Bad.absent()));
      manies.forEach(each -> each.rejects(0, Bad.absent()));
      manies.forEach(each -> each.rejects(1, Bad.absent()));
    }

    @Test
    @DisplayName("no start")
    void missingStart() {
      ones.forEach(each -> each.rejects(1, Bad.missing()));
      manies.forEach(each -> each.rejects(2, Bad.shapes()));
    }

    @Test
    @DisplayName("a start that is not finite")
    void infiniteStart() {
      ones.forEach(each -> each.rejects(1, Bad.nonFinite()));
      manies.forEach(each -> each.rejects(2, Bad.nonFinite()));
    }

    @Test
    @DisplayName("a learning rate that is none")
    void invalidLearningRate() {
      ones.forEach(each -> each.rejects(2, Bad.rates()));
      manies.forEach(each -> each.rejects(3, Bad.rates()));
    }

    @Test
    @DisplayName("a negative number of steps")
    void negativeSteps() {
      one.rejects(3, Bad.counts());
      many.rejects(4, Bad.counts());
    }

    @Test
    @DisplayName("a gradient of another length")
    void invalidGradient() {
      for (double[] slope : new double[][] {null, {}, {1}, {1, 2, 3}}) {
        Function<double[], double[]> other = x -> slope;
        one.rejects(0, other);
        many.rejects(1, other);
      }
    }

    @Test
    @DisplayName("no losses")
    void missingLosses() {
      diagnose.rejects(0, Bad.missing());
    }
  }

  private static void assertPoint(
      double[] expected, Function<double[], double[]> grad, double lr, int iters, double... start) {
    assertClose(expected, minimize(grad, start.clone(), lr, iters), STEPS, "point");
  }

  private static void assertBest(
      double[] expected,
      ToDoubleFunction<double[]> f,
      Function<double[], double[]> grad,
      double lr,
      int iters,
      double[]... starts) {
    double[] actual = GradientDescent.multiStart(f, grad, starts, lr, iters);
    assertClose(expected, actual, STEPS, "best end");
  }

  private static double[] point(double... coordinates) {
    return coordinates;
  }

  private static Map<String, Function<double[], double[]>> gradients() {
    return Map.of(
        "quartic", x -> new double[] {4 * x[0] * x[0] * x[0] - 6 * x[0] + 1},
        "rosenbrock",
            x ->
                new double[] {
                  2 * (x[0] - 1) - 400 * x[0] * (x[1] - x[0] * x[0]), 200 * (x[1] - x[0] * x[0])
                },
        "himmelblau",
            x -> {
              double first = x[0] * x[0] + x[1] - 11;
              double second = x[0] + x[1] * x[1] - 7;
              return new double[] {4 * x[0] * first + 2 * second, 2 * first + 4 * x[1] * second};
            },
        "valley",
            x -> new double[] {2 * x[0] + 3 * x[1] - x[2], 3 * x[0] + 20 * x[1], x[2] - x[0] + 2});
  }

  /** The mean squared error on the diabetes data, halved; the intercept comes first. */
  private record LeastSquares(RealMatrix design, double[] targets) {

    static LeastSquares load() {
      Dataset data = Datasets.diabetes();
      double[][] design = Matrices.withOnes(data.features());
      return new LeastSquares(MatrixUtils.createRealMatrix(design), data.targets());
    }

    double[] gradient(double[] w) {
      return Vectors.map(design.preMultiply(errors(w)), each -> each / targets.length);
    }

    double[] descend(double lr, int iters) {
      return minimize(this::gradient, new double[11], lr, iters);
    }

    double[] losses(double lr, int iters) {
      return Vectors.of(
          iters + 1, t -> StatUtils.sumSq(errors(descend(lr, t))) / targets.length / 2);
    }

    private double[] errors(double[] w) {
      return MathArrays.ebeSubtract(design.operate(w), targets);
    }
  }

  /** Half of (x - m)' A (x - m), whose steps multiply x - m by I - lr A. */
  private record Quadratic(RealMatrix a, double[] minimum, double[] start, double lr, int iters) {

    static Quadratic draw(Random random) {
      int d = 1 + random.nextInt(5);
      double[] minimum = Vectors.of(d, i -> 3 * random.nextGaussian());
      double[] start = Vectors.of(d, i -> 3 * random.nextGaussian());
      RealMatrix root =
          MatrixUtils.createRealMatrix(Matrices.of(d, d, (i, j) -> random.nextGaussian()));
      RealMatrix a = root.transpose().multiply(root);
      double lr = (0.2 + 1.5 * random.nextDouble()) / a.getTrace();
      return new Quadratic(a, minimum, start, lr, 1 + random.nextInt(40));
    }

    double[] gradient(double[] x) {
      return a.operate(distance(x));
    }

    double[] end() {
      RealMatrix step = MatrixUtils.createRealIdentityMatrix(start.length);
      step = step.subtract(a.scalarMultiply(lr));
      return MathArrays.ebeAdd(step.power(iters).operate(distance(start)), minimum);
    }

    private double[] distance(double[] x) {
      return MathArrays.ebeSubtract(x, minimum);
    }
  }
}
