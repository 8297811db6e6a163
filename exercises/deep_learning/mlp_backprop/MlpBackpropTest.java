package deep_learning.mlp_backprop;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: gradients, kinks, large logits, gradient checks, training, growth, contract. */
final class MlpBackpropTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance DIFFERENCES = Tolerance.abs(1e-6).rel(1e-6);

  @Nested
  final class Gradients {

    @Test
    @DisplayName("by the weights of the output layer")
    void output() {
      Golden.assertEach("gradients", "dW2", TOLERANCE, each -> Net.of(each).gradients()[2]);
    }

    @Test
    @DisplayName("by the weights of the hidden layer")
    void hidden() {
      Golden.assertEach("gradients", "dW1", TOLERANCE, each -> Net.of(each).gradients()[0]);
    }

    @Test
    @DisplayName("one class leaves nothing to learn")
    void oneClass() {
      Net net = Net.draw(new Random(3), 4, 2, 3, 1);
      assertNet(net.zeros(), net.gradients());
    }
  }

  @Nested
  final class Bias {

    @Test
    @DisplayName("by the biases of the output layer")
    void output() {
      Golden.assertEach("gradients", "db2", TOLERANCE, each -> Net.of(each).gradients()[3]);
    }

    @Test
    @DisplayName("by the biases of the hidden layer")
    void hidden() {
      Golden.assertEach("gradients", "db1", TOLERANCE, each -> Net.of(each).gradients()[1]);
    }
  }

  @Nested
  final class Kink {

    @Test
    @DisplayName("a unit whose input is exactly 0 has no derivative")
    void zero() {
      Golden.cases("kinks").forEach(MlpBackpropTest::assertGradients);
    }

    @Test
    @DisplayName("a unit that is never active has no derivatives, and stays")
    void deadUnit() {
      for (Golden each : Golden.cases("dead")) {
        assertGradients(each);
        Net net = Net.of(each);
        double[][][] trained = net.train(0.125, 5);
        assertClose(
            Matrices.column(net.w1(), 1), Matrices.column(trained[0], 1), TOLERANCE, "W1[][1]");
        assertClose(net.b1()[1], trained[1][0][1], TOLERANCE, "b1[1]");
        assertClose(net.w2()[1], trained[2][1], TOLERANCE, "W2[1]");
      }
    }

    @Test
    @DisplayName("parameters of 0: only the last biases learn")
    void allZero() {
      double[][] x = {{1, 2}, {-1, 1}, {3, -2}};
      int[] y = {0, 0, 1};
      Net net = new Net(new double[2][3], new double[3], new double[3][2], new double[2], x, y);
      double[][][] expected = net.zeros();
      expected[3] = new double[][] {{-1.0 / 6, 1.0 / 6}};
      assertNet(expected, net.gradients());
      expected[3] = new double[][] {{1.0 / 12, -1.0 / 12}};
      assertNet(expected, net.train(0.5, 1));
      double[][][] trained = net.train(1, 40);
      double[][][] alone = net.zeros();
      alone[3] = trained[3];
      assertNet(alone, trained);
    }
  }

  @Nested
  final class LargeLogits {

    @Test
    @DisplayName("gradients with logits of thousands")
    void gradients() {
      Golden.cases("large").forEach(MlpBackpropTest::assertGradients);
    }

    @Test
    @DisplayName("a gradient check with large logits")
    void gradCheck() {
      assertErrors("largeChecks");
    }

    @Test
    @DisplayName("certain and wrong by ten thousand")
    void certain() {
      double[][] w2 = {{1e4, 0, -1e4}};
      double[] ones = {1};
      Net net =
          new Net(new double[][] {{1}}, ones, w2, new double[3], new double[1][1], new int[1]);
      assertNet(net.zeros(), net.gradients());
      Net wrong = new Net(net.w1(), ones, w2, new double[3], net.x(), new int[] {2});
      assertClose(new double[][] {{1, 0, -1}}, wrong.gradients()[3], TOLERANCE, "db2");
      assertClose(new double[][] {{2e4}}, wrong.gradients()[1], TOLERANCE, "db1");
    }
  }

  @Nested
  final class GradCheck {

    @Test
    @DisplayName("the largest error stands in each of the four parts")
    void errors() {
      assertErrors("checks");
    }

    @Test
    @DisplayName("errors of small derivatives are divided by 1e-3")
    void smallDerivatives() {
      assertErrors("confidentChecks");
    }

    @Test
    @DisplayName("a small step leaves a small error")
    void smallStep() {
      for (Golden each : Golden.cases("checks")) {
        double error = Net.of(each).gradCheck(1e-5);
        assertTrue(error >= 0 && error < 1e-6, () -> "error " + error);
      }
    }

    @Test
    @DisplayName("where nothing can be learnt the error is 0")
    void oneClass() {
      double[][] parts = {{1, -2}, {0.5, 1}};
      double[] zeros = {0, 0};
      double[][] w2 = {{1}, {2}};
      Net net = new Net(parts, zeros, w2, new double[1], new double[][] {{3, 1}}, new int[1]);
      assertClose(0, net.gradCheck(0.25), TOLERANCE, "error");
    }
  }

  @Nested
  final class Train {

    @Test
    @DisplayName("one step moves all parameters at once")
    void oneStep() {
      assertTrained(Golden.of("trained.1"), 0);
      assertTrained(Golden.of("trained.0"), 1);
    }

    @Test
    @DisplayName("no step gives a copy of the start")
    void noStep() {
      assertTrained(Golden.of("trained.0"), 0);
    }

    @Test
    @DisplayName("many steps")
    void manySteps() {
      for (int i = 2; i < 5; i++) {
        assertTrained(Golden.of("trained.0"), i);
      }
      assertTrained(Golden.of("trained.1"), 1);
      assertTrained(Golden.of("trained.1"), 2);
    }

    @Test
    @DisplayName("two steps are one step twice")
    void twice() {
      Net net = Net.of(Golden.of("trained.1"));
      double[][][] once = net.train(0.1, 1);
      Net next = new Net(once[0], once[1][0], once[2], once[3][0], net.x(), net.y());
      assertNet(net.train(0.1, 2), next.train(0.1, 1));
    }
  }

  @Nested
  final class ExclusiveOr {

    @Test
    @DisplayName("all four corners are right after 300 steps")
    void corners() {
      Net net = Net.of(Golden.of("xor"));
      double[][] logits = net.with(net.train(0.5, 300)).logits();
      for (int i = 0; i < 4; i++) {
        int predicted = logits[i][1] > logits[i][0] ? 1 : 0;
        assertEquals(net.y()[i], predicted, "class of corner " + i);
      }
    }

    @Test
    @DisplayName("the loss falls")
    void loss() {
      Net net = Net.of(Golden.of("xor"));
      double[] losses = new double[6];
      losses[0] = net.loss();
      int[] more = {5, 15, 40, 90, 150};
      for (int i = 0; i < more.length; i++) {
        net = net.with(net.train(0.5, more[i]));
        losses[i + 1] = net.loss();
      }
      assertNonIncreasing(losses, 0);
      assertTrue(losses[5] < 0.1, "the loss after 300 steps");
    }

    @Test
    @DisplayName("the parameters on the way")
    void parameters() {
      for (int i = 0; i < 3; i++) {
        assertTrained(Golden.of("xor"), i);
      }
    }
  }

  @Nested
  final class GrowthOfSteps {

    @Test
    @DisplayName("many samples")
    void samples() {
      assertGrowth(n -> Net.draw(new Random(1), n, 2, 3, 2).gradients(), Growth.N, 32);
    }

    @Test
    @DisplayName("many hidden units")
    void units() {
      assertGrowth(n -> Net.draw(new Random(1), 3, 2, n, 2).gradients(), Growth.N, 32);
    }
  }

  @Nested
  final class RandomNetworks {

    @Test
    @DisplayName("gradients agree with central differences")
    void differences() {
      for (Net net : Cases.seeded("mlp differences", 8, RandomNetworks::smooth)) {
        double[] gradient = Net.flat(net.gradients());
        assertGradient(each -> net.with(each).loss(), gradient, Net.flat(net.parts()), DIFFERENCES);
      }
    }

    @Test
    @DisplayName("the order of the samples does not matter")
    void order() {
      for (Net net : Cases.seeded("mlp order", 5, RandomNetworks::any)) {
        double[][] x = Matrices.reversed(net.x());
        Net reversed =
            new Net(net.w1(), net.b1(), net.w2(), net.b2(), x, Vectors.reversed(net.y()));
        assertNet(net.gradients(), reversed.gradients());
      }
    }

    @Test
    @DisplayName("every sample twice changes nothing")
    void twice() {
      for (Net net : Cases.seeded("mlp twice", 5, RandomNetworks::any)) {
        int n = net.y().length;
        double[][] x = Matrices.of(2 * n, net.x()[0].length, (i, j) -> net.x()[i % n][j]);
        int[] y = Vectors.ints(2 * n, i -> net.y()[i % n]);
        Net doubled = new Net(net.w1(), net.b1(), net.w2(), net.b2(), x, y);
        assertNet(net.gradients(), doubled.gradients());
      }
    }

    @Test
    @DisplayName("hidden units in another order have the same derivatives, in that order")
    void units() {
      for (Net net : Cases.seeded("mlp units", 5, RandomNetworks::any)) {
        double[][][] expected = net.gradients();
        expected[0] = Matrices.mapRows(expected[0], Vectors::reversed);
        expected[1][0] = Vectors.reversed(expected[1][0]);
        expected[2] = Matrices.reversed(expected[2]);
        double[][] w1 = Matrices.mapRows(net.w1(), Vectors::reversed);
        double[][] w2 = Matrices.reversed(net.w2());
        Net mirrored = new Net(w1, Vectors.reversed(net.b1()), w2, net.b2(), net.x(), net.y());
        assertNet(expected, mirrored.gradients());
      }
    }

    private static Net any(Random random) {
      return Net.draw(
          random,
          1 + random.nextInt(6),
          1 + random.nextInt(4),
          1 + random.nextInt(4),
          1 + random.nextInt(4));
    }

    /** A network of which no hidden unit is near its kink. */
    private static Net smooth(Random random) {
      while (true) {
        Net net = any(random);
        double nearest =
            Arrays.stream(net.hidden())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .min()
                .orElse(0);
        if (nearest > 0.01) {
          return net;
        }
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] w1 = {{1, -1, 0.5}, {0.5, 1, -1}};
    private final double[] b1 = {0.25, -0.5, 1};
    private final double[][] w2 = {{1, 0.5}, {-0.5, 1}, {0.5, -1}};
    private final double[] b2 = {0.25, 0};
    private final double[][] x = {{1, 2}, {-1, 0.5}};
    private final int[] y = {0, 1};
    private final Call gradients = Call.of(MlpBackprop::gradients, w1, b1, w2, b2, x, y);
    private final Call check = Call.of(MlpBackprop::gradCheck, w1, b1, w2, b2, x, y, 0.1);
    private final Call train = Call.of(MlpBackprop::train, w1, b1, w2, b2, x, y, 0.1, 2);
    private final List<Call> calls = List.of(gradients, check, train, train.with(7, 0));

    @Test
    @DisplayName("weights or samples that are no matrices")
    void noMatrices() {
      for (Call each : calls) {
        Stream.of(0, 2, 4).forEach(index -> each.rejects(index, Bad.shapes()));
      }
    }

    @Test
    @DisplayName("no biases, no classes")
    void noVectors() {
      for (Call each : calls) {
        Stream.of(1, 3, 5).forEach(index -> each.rejects(index, Bad.missing()));
      }
    }

    @Test
    @DisplayName("numbers that are not finite")
    void notFinite() {
      for (Call each : calls) {
        for (int index = 0; index < 5; index++) {
          each.rejects(index, Bad.nonFinite());
        }
      }
    }

    @Test
    @DisplayName("hidden units that do not match")
    void hiddenUnits() {
      for (Call each : calls) {
        each.rejects(1, Bad.lengths());
        each.rejects(0, Bad.widths());
        each.rejects(2, Bad.lengths());
      }
    }

    @Test
    @DisplayName("classes that do not match")
    void classes() {
      for (Call each : calls) {
        each.rejects(3, Bad.lengths());
        each.rejects(2, Bad.widths());
      }
    }

    @Test
    @DisplayName("features that do not match")
    void features() {
      for (Call each : calls) {
        each.rejects(4, Bad.widths());
        each.rejects(0, Bad.lengths());
      }
    }

    @Test
    @DisplayName("labels of another number, or that do not exist")
    void labels() {
      for (Call each : calls) {
        each.rejects(5, Bad.lengths());
        each.rejects(4, Bad.lengths());
        each.rejects(5, Bad.labels(2));
      }
    }

    @Test
    @DisplayName("steps and rates that are not positive")
    void numbers() {
      check.rejects(6, Bad.rates());
      train.rejects(6, Bad.rates());
      train.with(7, 0).rejects(6, Bad.rates());
    }

    @Test
    @DisplayName("a negative number of steps")
    void iterations() {
      train.rejects(7, Bad.counts());
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      calls.forEach(Call::isPure);
      check.with(6, 0.3).with(2, new double[][] {{0.1, 0.7}, {1e-9, -0.3}, {1e3, 0.2}}).isPure();
    }
  }

  private static void assertGradients(Golden golden) {
    double[][][] actual = Net.of(golden).gradients();
    golden.assertClose("dW1", actual[0], TOLERANCE);
    golden.assertClose("db1", actual[1], TOLERANCE);
    golden.assertClose("dW2", actual[2], TOLERANCE);
    golden.assertClose("db2", actual[3], TOLERANCE);
  }

  private static void assertErrors(String cases) {
    Golden.assertEach(cases, "error", TOLERANCE, each -> Net.of(each).gradCheck(each.number("h")));
  }

  private static void assertTrained(Golden golden, int index) {
    int steps = golden.integers("steps")[index];
    Golden expected = golden.child("nets." + index);
    double[][][] actual = Net.of(golden).train(golden.number("lr"), steps);
    Tolerance tolerance = steps > 1 ? Tolerance.fixedIterations() : TOLERANCE;
    expected.assertClose("W1", actual[0], tolerance);
    expected.assertClose("b1", actual[1], tolerance);
    expected.assertClose("W2", actual[2], tolerance);
    expected.assertClose("b2", actual[3], tolerance);
  }

  private static void assertNet(double[][][] expected, double[][][] actual) {
    List<String> names = List.of("W1", "b1", "W2", "b2");
    assertEquals(4, actual.length, "number of parts");
    for (int m = 0; m < 4; m++) {
      assertClose(expected[m], actual[m], TOLERANCE, names.get(m));
    }
  }

  /** A network and its data, and what the tests compute of it forwards. */
  private record Net(
      double[][] w1, double[] b1, double[][] w2, double[] b2, double[][] x, int[] y) {

    static Net of(Golden golden) {
      return new Net(
          golden.matrix("W1"),
          golden.vector("b1"),
          golden.matrix("W2"),
          golden.vector("b2"),
          golden.matrix("X"),
          golden.integers("y"));
    }

    static Net draw(Random random, int n, int d, int h, int k) {
      return new Net(
          Matrices.of(d, h, (i, j) -> random.nextGaussian()),
          Vectors.of(h, j -> random.nextGaussian() / 2),
          Matrices.of(h, k, (i, j) -> random.nextGaussian()),
          Vectors.of(k, j -> random.nextGaussian() / 2),
          Matrices.of(n, d, (i, j) -> random.nextGaussian()),
          Vectors.ints(n, i -> random.nextInt(k)));
    }

    double[][][] gradients() {
      return MlpBackprop.gradients(copy(w1), b1.clone(), copy(w2), b2.clone(), copy(x), y.clone());
    }

    double gradCheck(double h) {
      return MlpBackprop.gradCheck(
          copy(w1), b1.clone(), copy(w2), b2.clone(), copy(x), y.clone(), h);
    }

    double[][][] train(double lr, int iters) {
      return MlpBackprop.train(
          copy(w1), b1.clone(), copy(w2), b2.clone(), copy(x), y.clone(), lr, iters);
    }

    Net with(double[][][] parts) {
      return new Net(parts[0], parts[1][0], parts[2], parts[3][0], x, y);
    }

    Net with(double[] flat) {
      double[][][] parts = zeros();
      int at = 0;
      for (double[][] part : parts) {
        for (double[] row : part) {
          System.arraycopy(flat, at, row, 0, row.length);
          at += row.length;
        }
      }
      return with(parts);
    }

    double[][][] parts() {
      return new double[][][] {w1, {b1}, w2, {b2}};
    }

    double[][][] zeros() {
      return Arrays.stream(parts())
          .map(part -> new double[part.length][part[0].length])
          .toArray(double[][][]::new);
    }

    static double[] flat(double[][][] parts) {
      return Arrays.stream(parts).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    double[][] hidden() {
      return Matrices.mapRows(Matrices.product(x, w1), row -> plus(row, b1));
    }

    double[][] logits() {
      double[][] active = Matrices.map(hidden(), z -> Math.max(z, 0));
      return Matrices.mapRows(Matrices.product(active, w2), row -> plus(row, b2));
    }

    double loss() {
      double[][] logits = logits();
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double own = logits[i][y[i]];
        sum += Math.log(Arrays.stream(logits[i]).map(s -> Math.exp(s - own)).sum());
      }
      return sum / y.length;
    }

    private static double[] plus(double[] row, double[] bias) {
      return Vectors.of(row.length, j -> row[j] + bias[j]);
    }
  }
}
