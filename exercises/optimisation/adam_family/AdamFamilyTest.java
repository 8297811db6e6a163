package optimisation.adam_family;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden paths, bias correction, decay, state, real data, invalid arguments. */
final class AdamFamilyTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance STEPS = Tolerance.fixedIterations();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final double NAN = Double.NaN;

  @Nested
  final class AdamSteps {

    @Test
    @DisplayName("paths of seven parameter sets")
    void paths() {
      assertAdamPaths("adam");
    }

    @Test
    @DisplayName("each step moves the weights that it is given")
    void givenWeights() {
      double[] g = {0.5, -2, 0.125};
      Adam adam = plain();
      fromZero(adam, g);
      double[] moves = fromZero(adam, g);
      Adam elsewhere = plain();
      elsewhere.step(new double[] {1, 1, 1}, g.clone());
      double[] w = {10, -20, 0.5};
      double[] actual = elsewhere.step(w.clone(), g.clone());
      assertClose(MathArrays.ebeAdd(w, moves), actual, TOLERANCE, "weights");
    }

    @Test
    @DisplayName("the averages remember gradients that have gone")
    void memory() {
      Adam adam = new Adam(1, 0.5, 0.75, 1e-3, 0);
      fromZero(adam, 2);
      double mean = 0.5 / 0.75;
      double root = Math.sqrt(0.75 / (1 - 0.75 * 0.75));
      assertClose(vector(-mean / (root + 1e-3)), fromZero(adam, 0), TOLERANCE, "weights");
    }

    @Test
    @DisplayName("opposite gradients cancel in the first average, not in the second")
    void cancellation() {
      Adam adam = new Adam(1, 0.5, 0, 1e-3, 0);
      fromZero(adam, -2);
      assertClose(new double[1], fromZero(adam, 1), TOLERANCE, "weights");
      double expected = -0.5 / 0.875 / 1.001;
      assertClose(vector(expected), fromZero(adam, 1), TOLERANCE, "weights, one step later");
    }
  }

  @Nested
  final class BiasCorrection {

    @Test
    @DisplayName("a gradient as small as epsilon")
    void gradientOfEpsilon() {
      assertClose(vector(-0.05, 0.05), fromZero(plain(), 1e-8, -1e-8), TOLERANCE, "weights");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-8, 1e-4, 3, 1e20})
    @DisplayName("a constant gradient makes every step equal")
    void constantGradient(double gradient) {
      Adam adam = plain();
      double step = 0.1 * gradient / (gradient + 1e-8);
      for (int t = 1; t <= 40; t++) {
        assertClose(vector(-step), fromZero(adam, gradient), RELATIVE, "step from zero");
      }
    }

    @Test
    @DisplayName("hundreds of steps of a constant gradient")
    void manySteps() {
      Adam adam = new Adam(0.01, 0.9, 0.99, 1e-3, 0);
      double[] w = {1, -1};
      for (int t = 0; t < 500; t++) {
        w = adam.step(w, new double[] {2e-3, -0.5});
      }
      assertClose(vector(1 - 5.0 * 2 / 3, -1 + 5 * 0.5 / 0.501), w, STEPS, "weights");
    }

    @Test
    @DisplayName("without momentum only the second average is corrected")
    void secondAverageOnly() {
      Adam adam = new Adam(0.5, 0, 0.5, 1e-2, 0);
      fromZero(adam, 3);
      double root = Math.sqrt((0.25 * 9 + 0.5) / 0.75);
      assertClose(vector(-0.5 / (root + 1e-2)), fromZero(adam, 1), TOLERANCE, "weights");
    }

    @Test
    @DisplayName("without memory of squares only the first average is corrected")
    void firstAverageOnly() {
      Adam adam = new Adam(0.5, 0.75, 0, 1e-2, 0);
      fromZero(adam, 3);
      double mean = (0.75 * 0.25 * 3 + 0.25 * 2) / (1 - 0.75 * 0.75);
      assertClose(vector(-0.5 * mean / 2.01), fromZero(adam, 2), TOLERANCE, "weights");
    }
  }

  @Nested
  final class WeightDecay {

    @Test
    @DisplayName("paths with decay")
    void paths() {
      assertAdamPaths("decay");
    }

    @Test
    @DisplayName("without a gradient the weights shrink by the rate times the decay")
    void withoutGradient() {
      Adam adam = new Adam(0.1, 0.9, 0.999, 1e-8, 0.01);
      double[] actual = adam.step(new double[] {1, -50}, new double[2]);
      assertClose(new double[] {0.999, -49.95}, actual, TOLERANCE, "weights");
    }

    @Test
    @DisplayName("the weights before the step decay")
    void weightsBefore() {
      double[] w = {2};
      double[] withDecay = new Adam(0.5, 0.9, 0.99, 1e-4, 0.3).step(w.clone(), new double[] {-7});
      double[] without = new Adam(0.5, 0.9, 0.99, 1e-4, 0).step(w.clone(), new double[] {-7});
      assertClose(vector(without[0] - 0.5 * 0.3 * 2), withDecay, TOLERANCE, "weights");
    }

    @Test
    @DisplayName("decay leaves the averages alone")
    void averages() {
      Adam decaying = new Adam(0.1, 0.8, 0.9, 1e-6, 2);
      Adam plain = new Adam(0.1, 0.8, 0.9, 1e-6, 0);
      decaying.step(new double[] {1e6}, new double[] {1});
      plain.step(new double[] {1e6}, new double[] {1});
      double[] expected = fromZero(plain, -3);
      assertClose(expected, fromZero(decaying, -3), TOLERANCE, "step from zero");
    }
  }

  @Nested
  final class State {

    @Test
    @DisplayName("two optimisers in turn, as one after the other")
    void interleaved() {
      double[][] first = {{1, 2}, {-3, 0.5}, {2, 2}};
      double[][] second = {{-5, 1}, {4, 4}, {0.25, -1}};
      double[][] expectedFirst = steps(plain(), first);
      double[][] expectedSecond = steps(plain(), second);
      Adam a = plain();
      Adam b = plain();
      for (int t = 0; t < first.length; t++) {
        double[] ofFirst = fromZero(a, first[t]);
        double[] ofSecond = fromZero(b, second[t]);
        assertClose(expectedFirst[t], ofFirst, TOLERANCE, "the first optimiser");
        assertClose(expectedSecond[t], ofSecond, TOLERANCE, "the second optimiser");
      }
      assertClose(-0.1, expectedFirst[0][0], STEPS, "first step");
    }

    @Test
    @DisplayName("optimisers of different sizes and parameters")
    void differentSizes() {
      Adam small = new Adam(0.1, 0.5, 0.5, 1e-3, 0);
      Adam large = new Adam(1, 0.9, 0.99, 1e-8, 0);
      assertClose(vector(-0.1 / 1.001), fromZero(small, 1), TOLERANCE, "small");
      assertClose(vector(-1, 1, -1), fromZero(large, 1, -1, 2), STEPS, "large");
      assertClose(vector(-0.1 / 1.001), fromZero(small, 1), TOLERANCE, "small");
    }

    @Test
    @DisplayName("a gradient that the caller changes later does not change the averages")
    void gradientIsNotKept() {
      Adam adam = plain();
      double[] g = {2, -1};
      adam.step(new double[2], g);
      Arrays.fill(g, 1e6);
      assertClose(vector(-0.1, 0.1), fromZero(adam, 2, -1), STEPS, "after two equal gradients");
    }

    @Test
    @DisplayName("weights that the caller changes later do not change the next step")
    void weightsAreNotKept() {
      Adam adam = plain();
      double[] w = {5};
      double[] first = adam.step(w, new double[] {1});
      first[0] = 77;
      w[0] = -3;
      assertClose(new double[] {-3.1}, adam.step(w, new double[] {1}), STEPS, "weights");
    }

    @Test
    @DisplayName("a rejected step has not happened")
    void rejectedStep() {
      double[][] gradients = {{1, 2}, {-3, 0.5}};
      double[][] expected = steps(plain(), gradients);
      Adam adam = plain();
      assertClose(expected[0], fromZero(adam, gradients[0]), TOLERANCE, "first step");
      assertInvalid(() -> adam.step(new double[3], new double[] {9, 9, 9}), "another length");
      assertInvalid(() -> adam.step(new double[2], new double[] {9}), "gradient too short");
      assertInvalid(() -> adam.step(new double[2], null), "no gradient");
      assertClose(expected[1], fromZero(adam, gradients[1]), TOLERANCE, "second step");
    }

    @Test
    @DisplayName("a rejected first step does not fix the number of weights")
    void rejectedFirstStep() {
      Adam adam = plain();
      assertInvalid(() -> adam.step(new double[3], new double[2]), "gradient too short");
      assertClose(vector(-0.1), fromZero(adam, 4), STEPS, "weights");
    }

    private static double[][] steps(Adam adam, double[][] gradients) {
      return Matrices.mapRows(gradients, g -> fromZero(adam, g).clone());
    }
  }

  @Nested
  final class Nesterov {

    @Test
    @DisplayName("paths on quadratics")
    void paths() {
      for (Golden each : Golden.cases("nesterov")) {
        Function<double[], double[]> gradient = quadratic(each);
        double lr = each.number("lr");
        double mu = each.number("mu");
        assertPath(each, "vel", (w, v, t) -> AdamFamily.nesterovStep(w, v, gradient, lr, mu));
      }
    }

    @Test
    @DisplayName("the gradient is asked for once, where the velocity leads")
    void lookAhead() {
      List<double[]> asked = new ArrayList<>();
      double[] w = {1, -2, 3};
      double[] velocity = {10, 20, -40};
      Function<double[], double[]> gradient =
          x -> {
            asked.add(x.clone());
            return new double[3];
          };
      AdamFamily.nesterovStep(w, velocity, gradient, 0.1, 0.5);
      assertExact(1, asked.size(), "calls of grad");
      assertClose(new double[] {6, 8, -17}, asked.get(0), TOLERANCE, "where grad was asked");
    }

    @Test
    @DisplayName("a constant gradient speeds up to a limit")
    void constantGradient() {
      double[] now = {0, 0};
      for (int step = 0; step < 400; step++) {
        now = AdamFamily.nesterovStep(vector(now[0]), vector(now[1]), x -> vector(-3), 0.01, 0.9);
      }
      assertClose(vector(0.3), vector(now[1]), STEPS, "velocity");
      assertClose(vector(0.3 * (400 - 9)), vector(now[0]), STEPS, "weights");
    }

    @Test
    @DisplayName("without a gradient the velocity dies away")
    void withoutGradient() {
      double[] w = {1, 1};
      double[] velocity = {8, -4};
      double[] actual = AdamFamily.nesterovStep(w, velocity, x -> new double[2], 0.5, 0.25);
      assertClose(new double[] {3, 0, 2, -1}, actual, TOLERANCE, "weights and velocity");
    }

    @Test
    @DisplayName("a gradient that writes to the array it is given")
    void gradientThatWrites() {
      Function<double[], double[]> gradient =
          x -> {
            double[] g = {x[0], 2 * x[1]};
            Arrays.fill(x, 1e9);
            return g;
          };
      double[] actual = AdamFamily.nesterovStep(vector(1, 2), new double[2], gradient, 0.1, 0.5);
      assertClose(vector(0.9, 1.6, -0.1, -0.4), actual, TOLERANCE, "weights and velocity");
    }

    private static Function<double[], double[]> quadratic(Golden golden) {
      RealMatrix matrix = MatrixUtils.createRealMatrix(golden.matrix("matrix"));
      double[] target = golden.vector("target");
      return x -> MathArrays.ebeSubtract(matrix.operate(x), target);
    }

    @Test
    @DisplayName("a gradient that throws")
    void gradientThatThrows() {
      Function<double[], double[]> grad =
          x -> {
            throw new IllegalStateException("no gradient today");
          };
      double[] w = {1, 2};
      assertRejects(
          IllegalStateException.class,
          () -> AdamFamily.nesterovStep(w, new double[2], grad, 0.1, 0.9),
          "what the gradient throws");
    }
  }

  @Nested
  final class RmsProp {

    @Test
    @DisplayName("paths of five parameter sets")
    void paths() {
      for (Golden each : Golden.cases("rmsprop")) {
        double[][] g = each.matrix("gradients");
        double lr = each.number("lr");
        double rho = each.number("rho");
        double eps = each.number("eps");
        assertPath(each, "sq", (w, sq, t) -> AdamFamily.rmspropStep(w, sq, g[t], lr, rho, eps));
      }
    }

    @Test
    @DisplayName("the average includes the new gradient")
    void averageIncludesGradient() {
      double[] actual = AdamFamily.rmspropStep(vector(1), vector(9), vector(5), 0.1, 0.5, 1e-3);
      double weight = 1 - 0.5 / (Math.sqrt(17) + 1e-3);
      assertClose(vector(weight, 17), actual, TOLERANCE, "weights and average");
    }

    @Test
    @DisplayName("a tiny gradient meets epsilon outside the root")
    void epsilonOutside() {
      double[] actual = AdamFamily.rmspropStep(vector(0), vector(0), vector(-1e-6), 0.1, 0, 1e-6);
      assertClose(new double[] {0.05, 1e-12}, actual, RELATIVE, "weights and average");
    }

    @Test
    @DisplayName("there is no bias correction")
    void noCorrection() {
      double[] actual = AdamFamily.rmspropStep(vector(0), vector(0), vector(2), 0.1, 0.99, 1e-8);
      assertClose(vector(-0.2 / (0.2 + 1e-8), 0.04), actual, TOLERANCE, "weights and average");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes: Adam with decay")
    void adam() {
      Adam adam = new Adam(0.05, 0.9, 0.98, 1e-8, 0.01);
      Function<double[], double[]> gradient = gradient();
      assertStates("adam", (w, none) -> adam.step(w, gradient.apply(w)));
    }

    @Test
    @DisplayName("diabetes: RMSProp")
    void rmsprop() {
      Function<double[], double[]> gradient = gradient();
      assertStates(
          "rmsprop",
          (w, sq) -> AdamFamily.rmspropStep(w, sq, gradient.apply(w), 0.005, 0.97, 1e-3));
    }

    @Test
    @DisplayName("diabetes: Nesterov's momentum")
    void nesterov() {
      Function<double[], double[]> gradient = gradient();
      assertStates("nesterov", (w, v) -> AdamFamily.nesterovStep(w, v, gradient, 0.1, 0.8));
    }

    /** Ten weights, and ten numbers that the method remembers, if it is not an object. */
    private static void assertStates(String name, BinaryOperator<double[]> step) {
      Golden golden = Golden.of("diabetes");
      List<double[]> states = new ArrayList<>(List.of(new double[20]));
      for (int last : golden.integers("steps")) {
        while (states.size() <= last) {
          double[] now = states.get(states.size() - 1);
          double[] next = step.apply(Arrays.copyOf(now, 10), Arrays.copyOfRange(now, 10, 20));
          states.add(next.clone());
        }
      }
      golden.assertAfterEach("steps", name, STEPS, states::get);
    }

    /** Of half the mean squared error of standardised features. */
    private static Function<double[], double[]> gradient() {
      Dataset data = Datasets.diabetes();
      int n = data.targets().length;
      RealMatrix x = MatrixUtils.createRealMatrix(data.features()).scalarMultiply(Math.sqrt(n));
      double[] y = Arrays.stream(data.targets()).map(each -> (each - 150) / 50).toArray();
      return w -> {
        double[] residuals = x.operate(w);
        Arrays.setAll(residuals, i -> (residuals[i] - y[i]) / n);
        return x.preMultiply(residuals);
      };
    }
  }

  @Nested
  final class RandomData {

    private static final MathContext DIGITS = new MathContext(40);

    @Test
    @DisplayName("Adam agrees with exact averages")
    void adam() {
      for (Random random : Cases.seeded("adam_family adam", 25, each -> each)) {
        double lr = 0.01 + random.nextDouble();
        double b1 = random.nextInt(10) / 10.0;
        double b2 = random.nextInt(100) / 100.0;
        double eps = Math.pow(10, -random.nextInt(6));
        double wd = random.nextBoolean() ? 0 : random.nextDouble();
        Adam adam = new Adam(lr, b1, b2, eps, wd);
        double[][] gradients =
            Matrices.of(
                1 + random.nextInt(6),
                1 + random.nextInt(4),
                (t, i) -> random.nextInt(5) == 0 ? 0 : 2 * random.nextGaussian());
        double[] actual = new double[0];
        for (double[] g : gradients) {
          actual = adam.step(weights(g.length), g.clone());
        }
        for (int i = 0; i < actual.length; i++) {
          double mean = average(gradients, i, b1, 1);
          double root = Math.sqrt(average(gradients, i, b2, 2));
          double w = weights(actual.length)[i];
          assertClose(w - lr * (mean / (root + eps) + wd * w), actual[i], TOLERANCE, "weight");
        }
      }
    }

    @Test
    @DisplayName("RMSProp agrees with exact averages")
    void rmsprop() {
      for (Random random : Cases.seeded("adam_family rmsprop", 25, each -> each)) {
        double rho = random.nextInt(100) / 100.0;
        double eps = Math.pow(10, -random.nextInt(6));
        int d = 1 + random.nextInt(5);
        double[] w = random.doubles(d, -3, 3).toArray();
        double[] average = random.doubles(d, 0, 3).toArray();
        double[] g = random.doubles(d, -3, 3).toArray();
        double[] expected = new double[2 * d];
        for (int i = 0; i < d; i++) {
          BigDecimal keep = new BigDecimal(rho);
          BigDecimal square = new BigDecimal(g[i]).pow(2).multiply(BigDecimal.ONE.subtract(keep));
          expected[d + i] = new BigDecimal(average[i]).multiply(keep).add(square).doubleValue();
          expected[i] = w[i] - 0.3 * g[i] / (Math.sqrt(expected[d + i]) + eps);
        }
        double[] actual = AdamFamily.rmspropStep(w, average, g, 0.3, rho, eps);
        assertClose(expected, actual, TOLERANCE, "weights and average");
      }
    }

    @Test
    @DisplayName("Nesterov's step on a separable quadratic, in closed form")
    void nesterov() {
      for (Random random : Cases.seeded("adam_family nesterov", 25, each -> each)) {
        double mu = random.nextInt(10) / 10.0;
        int d = 1 + random.nextInt(5);
        double[] w = random.doubles(d, -3, 3).toArray();
        double[] velocity = random.doubles(d, -3, 3).toArray();
        double[] curvature = random.doubles(d, 0, 3).toArray();
        double[] moved = Vectors.of(d, i -> (1 - 0.2 * curvature[i]) * (w[i] + mu * velocity[i]));
        double[] expected = MathArrays.concatenate(moved, MathArrays.ebeSubtract(moved, w));
        Function<double[], double[]> gradient = x -> Vectors.of(d, i -> curvature[i] * x[i]);
        double[] actual = AdamFamily.nesterovStep(w, velocity, gradient, 0.2, mu);
        assertClose(expected, actual, TOLERANCE, "weights and velocity");
      }
    }

    @Test
    @DisplayName("the order of the weights does not matter")
    void order() {
      for (Random random : Cases.seeded("adam_family order", 15, each -> each)) {
        int d = 2 + random.nextInt(5);
        Adam adam = plain();
        Adam reversed = plain();
        for (int t = 0; t < 3; t++) {
          double[] g = random.doubles(d, -1, 1).toArray();
          double[] expected = Vectors.reversed(fromZero(adam, g));
          double[] actual = fromZero(reversed, Vectors.reversed(g));
          assertClose(expected, actual, TOLERANCE, "reversed weights");
        }
      }
    }

    private static double[] weights(int d) {
      return Vectors.of(d, i -> 1.5 - i);
    }

    /** The corrected average of powers: each weighted by beta to its age, over the weights' sum. */
    private static double average(double[][] gradients, int i, double beta, int power) {
      BigDecimal keep = new BigDecimal(beta);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal weights = BigDecimal.ZERO;
      for (double[] g : gradients) {
        sum = sum.multiply(keep).add(new BigDecimal(g[i]).pow(power));
        weights = weights.multiply(keep).add(BigDecimal.ONE);
      }
      return sum.divide(weights, DIGITS).doubleValue();
    }
  }

  @Nested
  final class Undefined {

    @Test
    @DisplayName("no gradient moves nothing")
    void zeroGradient() {
      double[] w = {4, 0, -2};
      assertClose(w, plain().step(w.clone(), new double[3]), TOLERANCE, "Adam");
      double[] rmsprop = AdamFamily.rmspropStep(w, new double[3], new double[3], 0.1, 0.9, 1e-8);
      assertClose(new double[] {4, 0, -2, 0, 0, 0}, rmsprop, TOLERANCE, "RMSProp");
    }

    @Test
    @DisplayName("a NaN gradient stays in Adam's averages at its place")
    void nanGradientOfAdam() {
      Adam adam = plain();
      assertClose(vector(-0.1, NAN, 0.1), fromZero(adam, 1, NAN, -1), STEPS, "first step");
      assertClose(vector(-0.1, NAN, 0.1), fromZero(adam, 1, 1, -1), STEPS, "second step");
    }

    @Test
    @DisplayName("a NaN stays, also without memory")
    void nanWithoutMemory() {
      Adam adam = new Adam(0.1, 0, 0, 1e-8, 0);
      fromZero(adam, NAN, 1);
      assertClose(vector(NAN, -0.1), fromZero(adam, 1, 1), STEPS, "second step");
    }

    @Test
    @DisplayName("a momentum or decay rate of zero is no memory")
    void noMemory() {
      double[] w = {1, -2};
      double[] old = {5, 7};
      double[] nesterov = AdamFamily.nesterovStep(w, old, x -> vector(x[0], 3), 0.5, 0);
      assertClose(new double[] {0.5, -3.5, -0.5, -1.5}, nesterov, TOLERANCE, "Nesterov");
      double[] rmsprop = AdamFamily.rmspropStep(w, old, vector(4, -2), 0.5, 0, 1);
      assertClose(vector(0.6, -5.0 / 3, 16, 4), rmsprop, TOLERANCE, "RMSProp");
      double[] adam = new Adam(0.5, 0, 0, 1, 0).step(w, vector(4, -1));
      assertClose(vector(0.6, -1.75), adam, TOLERANCE, "Adam");
    }

    @Test
    @DisplayName("a NaN weight concerns its own place and step")
    void nanWeight() {
      Adam adam = plain();
      double[] first = adam.step(new double[] {NAN, 0}, new double[] {1, 1});
      assertClose(new double[] {NAN, -0.1}, first, STEPS, "first step");
      assertClose(vector(-0.1, -0.1), fromZero(adam, 1, 1), STEPS, "second step");
    }

    @Test
    @DisplayName("NaN in Nesterov's step")
    void nanOfNesterov() {
      double[] w = {1, NAN, 1, 1};
      double[] velocity = {0, 1, NAN, 1};
      double[] actual = AdamFamily.nesterovStep(w, velocity, x -> x.clone(), 0.5, 0.5);
      double[] expected = {0.5, NAN, NAN, 0.75, -0.5, NAN, NAN, -0.25};
      assertClose(expected, actual, TOLERANCE, "weights and velocity");
    }

    @Test
    @DisplayName("NaN in RMSProp's step")
    void nanOfRmsprop() {
      double[] w = {NAN, 1, 1, 1};
      double[] average = {1, NAN, 1, 1};
      double[] g = {1, 1, NAN, 1};
      double[] actual = AdamFamily.rmspropStep(w, average, g, 0.5, 0.5, 1);
      double[] expected = {NAN, NAN, NAN, 0.75, 1, NAN, NAN, 1};
      assertClose(expected, actual, TOLERANCE, "weights and average");
    }
  }

  @Nested
  final class Contract {

    private final double[] w = {1, 2};
    private final double[] state = {0.5, 0};
    private final double[] g = {3, -4};
    private final Function<double[], double[]> gradient = x -> g;
    private final Call adam = Call.of(Adam::new, 0.1, 0.9, 0.999, 1e-8, 0.1);
    private final Call nesterov = Call.of(AdamFamily::nesterovStep, w, state, gradient, 0.1, 0.9);
    private final Call rmsprop = Call.of(AdamFamily::rmspropStep, w, state, g, 0.1, 0.9, 1e-8);

    @Test
    @DisplayName("Adam leaves weights and gradients, and returns new arrays")
    void adamKeepsArguments() {
      Call.of(new Adam(0.1, 0.9, 0.999, 1e-8, 0.1)::step, w, g).keepsArguments();
    }

    @Test
    @DisplayName("Nesterov's step leaves its arguments and the gradient, and returns a new array")
    void nesterovKeepsArguments() {
      nesterov.isPure();
      assertArgumentsUnchanged(() -> AdamFamily.nesterovStep(w, state, gradient, 0.1, 0.9), g);
      assertFresh(() -> AdamFamily.nesterovStep(w, state, gradient, 0.1, 0.9), g);
    }

    @Test
    @DisplayName("RMSProp leaves its arguments, and returns a new array")
    void rmspropKeepsArguments() {
      rmsprop.isPure();
    }

    @Test
    @DisplayName("numbers that are not positive and finite")
    void notPositive() {
      adam.rejects(0, Bad.rates());
      adam.rejects(3, Bad.rates());
      nesterov.rejects(3, Bad.rates());
      rmsprop.rejects(3, Bad.rates());
      rmsprop.rejects(5, Bad.rates());
    }

    @Test
    @DisplayName("decay rates outside their interval")
    void invalidRate() {
      Bad rates = Bad.elements(-0.001, -5, 1, 1.5, NAN, Double.POSITIVE_INFINITY);
      adam.rejects(1, rates);
      adam.rejects(2, rates);
      nesterov.rejects(4, rates);
      rmsprop.rejects(4, rates);
    }

    @Test
    @DisplayName("a weight decay that is none")
    void invalidDecay() {
      adam.rejects(4, -1e-9, -1, NAN, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("weights that are missing")
    void noWeights() {
      double[] none = {};
      Call.of(plain()::step, w, g).rejects(0, Bad.absent());
      Call.of(plain()::step, w, none).rejects(0, none);
      nesterov.rejects(0, Bad.absent());
      nesterov.with(1, none).with(2, (Function<double[], double[]>) x -> none).rejects(0, none);
      rmsprop.rejects(0, Bad.absent());
      rmsprop.with(1, none).with(2, none).rejects(0, none);
    }

    @Test
    @DisplayName("arrays that do not fit the weights")
    void lengths() {
      Call.of(plain()::step, w, g).rejects(1, Bad.lengths());
      nesterov.rejects(1, Bad.lengths());
      nesterov.rejects(2, Bad.absent());
      for (double[] other : new double[][] {null, {}, {1}, {1, 2, 3}}) {
        nesterov.rejects(2, (Function<double[], double[]>) x -> other);
      }
      rmsprop.rejects(1, Bad.lengths());
      rmsprop.rejects(2, Bad.lengths());
    }

    @Test
    @DisplayName("another number of weights than in the first step")
    void otherNumberOfWeights() {
      Adam started = plain();
      started.step(w, g);
      Call.of(started::step, w, new double[1]).rejects(0, new double[1]);
      Call.of(started::step, w, new double[3]).rejects(0, new double[3]);
    }

    @Test
    @DisplayName("an average of squares that is negative")
    void negativeAverage() {
      rmsprop.rejects(1, Bad.elements(-1e-9, -3));
    }
  }

  private static void assertInvalid(Executable call, String what) {
    assertRejects(IllegalArgumentException.class, call, what);
  }

  private static void assertAdamPaths(String name) {
    for (Golden each : Golden.cases(name)) {
      double lr = each.number("lr");
      double eps = each.number("eps");
      Adam adam = new Adam(lr, each.number("b1"), each.number("b2"), eps, each.number("wd"));
      double[][] gradients = each.matrix("gradients");
      assertPath(each, "w", (w, none, t) -> adam.step(w, gradients[t]));
    }
  }

  /** Each step gets the weights and the state that the step before returned. */
  private static void assertPath(Golden golden, String stateName, Step step) {
    double[] w = golden.vector("w");
    double[] state = golden.vector(stateName);
    double[][] path = golden.matrix("path");
    for (int t = 0; t < path.length; t++) {
      double[] actual = step.next(w, state, t);
      assertClose(path[t], actual, STEPS, golden.text("name"));
      w = Arrays.copyOf(actual, w.length);
      state = Arrays.copyOfRange(actual, w.length, actual.length);
    }
  }

  private interface Step {
    double[] next(double[] w, double[] state, int t);
  }

  private static double[] fromZero(Adam adam, double... g) {
    return adam.step(new double[g.length], g.clone());
  }

  private static Adam plain() {
    return new Adam(0.1, 0.9, 0.999, 1e-8, 0);
  }

  private static double[] vector(double... values) {
    return values;
  }
}
