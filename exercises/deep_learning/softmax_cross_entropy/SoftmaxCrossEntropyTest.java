package deep_learning.softmax_cross_entropy;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.product;
import static gradus.testkit.Matrices.transposed;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertProbabilities;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden values, large logits, gradients, real data, invalid arguments. */
final class SoftmaxCrossEntropyTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final Tolerance DIFFERENCES = Tolerance.abs(1e-6).rel(1e-6);
  private static final double MASK = Double.NEGATIVE_INFINITY;
  private static final double NAN = Double.NaN;

  @Nested
  final class Softmax {

    @Test
    @DisplayName("moderate logits")
    void moderate() {
      assertSoftmax("vectors", TOLERANCE);
    }

    @Test
    @DisplayName("small probabilities keep their digits")
    void smallProbabilities() {
      assertSoftmax("spread", RELATIVE);
    }

    @Test
    @DisplayName("equal logits share equally")
    void equalLogits() {
      double[] quarters = {0.25, 0.25, 0.25, 0.25};
      for (double logit : new double[] {0, 3.5, -7}) {
        assertShares(quarters, logit, logit, logit, logit);
      }
    }

    @Test
    @DisplayName("one class is certain")
    void oneClass() {
      for (double logit : new double[] {0, 12, -12}) {
        assertShares(new double[] {1}, logit);
      }
    }

    @Test
    @DisplayName("logits that are logarithms give their shares")
    void logarithms() {
      double[] z = {Math.log(3), Math.log(5), 0, Math.log(0.5), Math.log(0.5)};
      assertShares(new double[] {0.3, 0.5, 0.1, 0.05, 0.05}, z);
    }
  }

  @Nested
  final class LogSumExp {

    @Test
    @DisplayName("moderate logits")
    void moderate() {
      assertLogSumExp("vectors");
    }

    @Test
    @DisplayName("logits far apart")
    void farApart() {
      assertLogSumExp("spread");
    }

    @Test
    @DisplayName("one logit is returned as it is")
    void oneLogit() {
      for (double logit : new double[] {-3.25, 0, 8.5}) {
        assertLogSum(logit, logit);
      }
    }

    @Test
    @DisplayName("equal logits add the logarithm of their number")
    void equalLogits() {
      assertLogSum(Math.log(1000) - 2.5, Vectors.of(1000, j -> -2.5));
    }
  }

  @Nested
  final class Stability {

    @Test
    @DisplayName("softmax of large logits")
    void softmax() {
      assertSoftmax("large", TOLERANCE);
    }

    @Test
    @DisplayName("log-sum-exp of large logits")
    void logSumExp() {
      assertLogSumExp("large");
    }

    @Test
    @DisplayName("loss of large logits, also of wrong ones")
    void loss() {
      assertLosses("largeBatches");
    }

    @Test
    @DisplayName("gradient at large logits")
    void gradient() {
      assertGradients("largeBatches");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e5, -800, 800, 1e5})
    @DisplayName("a common offset changes nothing but log-sum-exp")
    void offset(double offset) {
      double[] z = {0.5, -1.5, 2, 0};
      double[] moved = Vectors.map(z, each -> each + offset);
      assertShares(SoftmaxCrossEntropy.softmax(z.clone()), moved);
      assertLogSum(SoftmaxCrossEntropy.logSumExp(z.clone()) + offset, moved);
      double[][] batch = {z, z.clone()};
      double[][] movedBatch = {moved, z.clone()};
      assertLoss(SoftmaxCrossEntropy.loss(copy(batch), new int[] {1, 2}), movedBatch, 1, 2);
    }
  }

  @Nested
  final class Loss {

    @Test
    @DisplayName("batches of five shapes")
    void batches() {
      assertLosses("batches");
    }

    @Test
    @DisplayName("no knowledge costs the logarithm of the number of classes")
    void uniform() {
      double[][] z = {{2, 2, 2, 2, 2}, {-1, -1, -1, -1, -1}};
      assertLoss(Math.log(5), z, 4, 0);
    }

    @Test
    @DisplayName("each row has its own label")
    void labels() {
      double[][] z = {{0, Math.log(3)}, {0, Math.log(9)}};
      assertLoss((Math.log(4) + Math.log(10.0 / 9)) / 2, z, 0, 1);
    }

    @Test
    @DisplayName("one class costs nothing")
    void oneClass() {
      assertLoss(0, new double[][] {{3}, {-7}}, 0, 0);
    }

    @Test
    @DisplayName("the mean does not depend on how often the samples are repeated")
    void mean() {
      double[][] z = Matrices.of(600, 2, (i, j) -> j * Math.log(i % 3 + 1));
      assertLoss((Math.log(2) + Math.log(3) + Math.log(4)) / 3, z, new int[600]);
    }
  }

  @Nested
  final class Gradient {

    @Test
    @DisplayName("batches of five shapes")
    void batches() {
      assertGradients("batches");
    }

    @Test
    @DisplayName("agrees with central differences of the loss")
    void centralDifferences() {
      double[][] z = {{0.5, -1, 2}, {1.5, 0.25, -0.5}};
      int[] y = {0, 2};
      double[][] gradient = SoftmaxCrossEntropy.grad(copy(z), y);
      double[] flat = gradient == null ? null : flatten(gradient);
      assertGradient(
          each -> SoftmaxCrossEntropy.loss(rows(each, 3), y), flat, flatten(z), DIFFERENCES);
    }

    @Test
    @DisplayName("one class has no gradient")
    void oneClass() {
      assertGradients(new double[2][1], new double[][] {{3}, {-7}}, 0, 0);
    }

    @Test
    @DisplayName("equal logits pull the label up and push all others down equally")
    void equalLogits() {
      assertGradients(new double[][] {{0.25, 0.25, -0.75, 0.25}}, new double[][] {{1, 1, 1, 1}}, 2);
    }
  }

  @Nested
  final class LogLoss {

    @Test
    @DisplayName("ordinary predictions")
    void ordinary() {
      assertLogLosses("logLosses");
    }

    @Test
    @DisplayName("certain hits and misses are clipped")
    void certainMisses() {
      assertLogLosses("certainMisses");
    }

    @Test
    @DisplayName("certain hits cost nearly nothing")
    void certainHits() {
      assertLogLoss(0, new int[] {1, 0}, 1, 0);
    }

    @Test
    @DisplayName("a NaN probability gives NaN")
    void nan() {
      for (int i = 0; i < 3; i++) {
        double[] p = {0.2, 0.7, 0.9};
        p[i] = NAN;
        assertLogLoss(NAN, new int[] {0, 1, 1}, p);
      }
    }

    @Test
    @DisplayName("is the loss of two classes, one logit zero")
    void twoClasses() {
      double[][] z = {{0, 1.5}, {0, -0.5}, {0, 0.25}};
      int[] y = {1, 1, 0};
      double[] p = Arrays.stream(z).mapToDouble(row -> 1 / (1 + Math.exp(-row[1]))).toArray();
      assertLogLoss(SoftmaxCrossEntropy.loss(z, y), y, p);
    }

    private static void assertLogLosses(String name) {
      for (Golden each : Golden.cases(name)) {
        assertLogLoss(each.number("loss"), each.integers("y"), each.vector("p"));
      }
    }

    private static void assertLogLoss(double expected, int[] y, double... p) {
      assertClose(expected, SoftmaxCrossEntropy.logLoss(y, p), TOLERANCE, "log loss");
    }
  }

  @Nested
  final class Undefined {

    @Test
    @DisplayName("a masked class has no share")
    void maskedClass() {
      double[] z = {MASK, Math.log(3), 0, MASK};
      assertShares(new double[] {0, 0.75, 0.25, 0}, z);
      assertLogSum(Math.log(4), z);
    }

    @Test
    @DisplayName("masks beside large negative logits")
    void masksBesideNegativeLogits() {
      double[] z = {-2000, MASK, -2000 + Math.log(3)};
      assertShares(new double[] {0.25, 0, 0.75}, z);
      assertLogSum(Math.log(4) - 2000, z);
    }

    @Test
    @DisplayName("all classes masked")
    void allMasked() {
      double[] z = {MASK, MASK, MASK};
      double[] nothing = {NAN, NAN, NAN};
      assertShares(nothing, z);
      assertLogSum(MASK, z);
      double[][] batch = {{0, 0, 0}, z};
      assertLoss(NAN, batch, 1, 1);
      assertGradients(new double[][] {{1.0 / 6, -1.0 / 3, 1.0 / 6}, nothing}, batch, 1, 1);
    }

    @Test
    @DisplayName("the label's class masked")
    void maskedLabel() {
      double[][] z = {{0, MASK}, {0, 0}};
      assertLoss(Double.POSITIVE_INFINITY, z, 1, 0);
      assertGradients(new double[][] {{0.5, -0.5}, {-0.25, 0.25}}, z, 1, 0);
    }

    @Test
    @DisplayName("an infinite loss beside one that is NaN: NaN, in either order")
    void infiniteBesideNan() {
      double[] infinite = {0, MASK};
      for (double[] row : new double[][] {{NAN, 0}, {0, NAN}, {MASK, MASK}}) {
        assertLoss(NAN, new double[][] {infinite, row}, 1, 0);
        assertLoss(NAN, new double[][] {row, infinite}, 0, 1);
        assertLoss(NAN, new double[][] {infinite, row, infinite}, 1, 1, 1);
      }
    }

    @Test
    @DisplayName("another class masked")
    void maskedOther() {
      double[][] z = {{Math.log(3), MASK, 0}};
      assertLoss(Math.log(4.0 / 3), z, 0);
      assertGradients(new double[][] {{-0.25, 0, 0.25}}, z, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("a NaN makes everything of its sample NaN, nothing of the others")
    void nan(int at) {
      double[] z = {1, 5, -2};
      z[at] = NAN;
      double[] nothing = {NAN, NAN, NAN};
      assertShares(nothing, z);
      assertLogSum(NAN, z);
      double[][] batch = {{0, Math.log(2), 0}, z};
      assertLoss(NAN, batch, 0, 1);
      assertGradients(new double[][] {{-0.375, 0.25, 0.125}, nothing}, batch, 0, 1);
    }

    @Test
    @DisplayName("a NaN alone, and beside a mask")
    void nanAlone() {
      assertLogSum(NAN, NAN);
      assertLogSum(NAN, MASK, NAN);
      assertShares(new double[] {NAN, NAN}, NAN, MASK);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("irises: loss of a fitted classifier")
    void irisLoss() {
      Golden golden = Golden.of("iris");
      assertLoss(golden.number("loss"), irisLogits(golden), Datasets.iris().labels());
    }

    @Test
    @DisplayName("irises: gradients of some samples")
    void irisGradient() {
      Golden golden = Golden.of("iris");
      double[][] actual = Matrices.rows(irisGradient(golden), golden.integers("rows"));
      golden.assertClose("grad", actual, TOLERANCE);
    }

    @Test
    @DisplayName("irises: gradients of the weights and the bias")
    void irisWeights() {
      Golden golden = Golden.of("iris");
      double[][] gradient = transposed(irisGradient(golden));
      double[][] x = Datasets.iris().features();
      golden.assertClose("weightGrad", product(gradient, x), TOLERANCE);
      double[] bias = product(gradient, Vectors.of(x.length, i -> 1));
      golden.assertClose("biasGrad", bias, TOLERANCE);
    }

    @Test
    @DisplayName("wines: logits of unscaled features, up to thousands")
    void wine() {
      Golden golden = Golden.of("wine");
      Dataset data = Datasets.wine();
      double[][] z = product(data.features(), golden.transposed("weights"));
      double[] values = Vectors.of(z.length, i -> SoftmaxCrossEntropy.logSumExp(z[i].clone()));
      golden.assertClose("logSumExp", values, TOLERANCE);
      assertLoss(golden.number("loss"), z, data.labels());
    }

    private static double[][] irisGradient(Golden golden) {
      return SoftmaxCrossEntropy.grad(irisLogits(golden), Datasets.iris().labels());
    }

    private static double[][] irisLogits(Golden golden) {
      double[][] z = product(Datasets.iris().features(), golden.transposed("weights"));
      return Matrices.mapRows(z, row -> MathArrays.ebeAdd(row, golden.vector("bias")));
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("probabilities sum to one, in the order of the logits")
    void probabilities() {
      for (Batch each : Cases.seeded("softmax_cross_entropy shares", 30, Batch::draw)) {
        double[] z = each.z()[0];
        double[] p = SoftmaxCrossEntropy.softmax(z.clone());
        assertProbabilities(p, TOLERANCE);
        for (int j = 1; j < z.length; j++) {
          double ratio = Math.exp(z[j] - z[j - 1]);
          assertClose(p[j - 1] * ratio, p[j], TOLERANCE, "ratio of neighbours");
        }
      }
    }

    @Test
    @DisplayName("loss and gradient agree with sums over pairs of classes")
    void pairs() {
      for (Batch each : Cases.seeded("softmax_cross_entropy pairs", 30, Batch::draw)) {
        assertLoss(each.loss(), each.z(), each.y());
        assertGradients(each.gradient(), each.z(), each.y());
      }
    }

    @Test
    @DisplayName("each row of the gradient sums to zero")
    void rowSums() {
      for (Batch each : Cases.seeded("softmax_cross_entropy sums", 20, Batch::draw)) {
        double[][] gradient = SoftmaxCrossEntropy.grad(each.z(), each.y());
        double[] sums = Vectors.of(gradient.length, i -> Arrays.stream(gradient[i]).sum());
        assertClose(new double[each.y().length], sums, TOLERANCE, "sums of the rows");
      }
    }

    @Test
    @DisplayName("the order of the classes does not matter")
    void orderOfClasses() {
      for (Batch each : Cases.seeded("softmax_cross_entropy order", 20, Batch::draw)) {
        int last = each.z()[0].length - 1;
        int[] y = Arrays.stream(each.y()).map(label -> last - label).toArray();
        assertLoss(each.loss(), Matrices.mapRows(each.z(), Vectors::reversed), y);
      }
    }
  }

  @Nested
  final class Cost {

    @Test
    @DisplayName("probabilities and log-sum-exp take time proportional to the classes")
    void classes() {
      assertTrue(SoftmaxCrossEntropy.softmax(new double[500])[0] > 0, "every class has a share");
      assertTrue(SoftmaxCrossEntropy.logSumExp(new double[500]) > 0, "500 classes add up");
      assertGrowth(n -> SoftmaxCrossEntropy.softmax(batch(1, n)[0]), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.logSumExp(batch(1, n)[0]), Growth.N);
    }

    @Test
    @DisplayName("loss and gradient take time proportional to the classes")
    void classesOfABatch() {
      int[] y = {1, 0};
      assertComputed(2, 300, y);
      assertGrowth(n -> SoftmaxCrossEntropy.loss(batch(2, n), y), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.grad(batch(2, n), y), Growth.N);
    }

    @Test
    @DisplayName("loss and gradient take time proportional to the samples")
    void samples() {
      assertComputed(300, 3, new int[300]);
      assertGrowth(n -> SoftmaxCrossEntropy.loss(batch(n, 3), new int[n]), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.grad(batch(n, 3), new int[n]), Growth.N);
    }

    private static double[][] batch(int n, int k) {
      return Matrices.of(n, k, (i, j) -> 0.01 * j);
    }

    /** What computes nothing is fast. */
    private static void assertComputed(int n, int k, int[] y) {
      assertTrue(SoftmaxCrossEntropy.loss(new double[n][k], y) > 0, "chance costs something");
      double[] gradient = flatten(SoftmaxCrossEntropy.grad(new double[n][k], y));
      assertTrue(Arrays.stream(gradient).anyMatch(each -> each != 0), "chance has a gradient");
    }
  }

  @Nested
  final class Contract {

    private final double[][] z = {{1, 900, 2}, {-3, 0.5, 0}};
    private final int[] y = {0, 2};
    private final double[] p = {0, 1, 0.5};
    private final Call softmax = Call.of(SoftmaxCrossEntropy::softmax, new double[] {800, -1, 2});
    private final Call logSumExp = Call.of(SoftmaxCrossEntropy::logSumExp, new double[] {800, -1});
    private final Call logLoss = Call.of(SoftmaxCrossEntropy::logLoss, new int[] {1, 0, 1}, p);
    private final List<Call> ofBatches =
        List.of(Call.of(SoftmaxCrossEntropy::loss, z, y), Call.of(SoftmaxCrossEntropy::grad, z, y));

    @Test
    @DisplayName("logits of one sample stay, and probabilities are new")
    void vectorStays() {
      softmax.isPure();
      softmax.with(0, new double[] {1}).isPure();
      logSumExp.isPure();
    }

    @Test
    @DisplayName("batches stay, and gradients are new")
    void batchStays() {
      ofBatches.forEach(Call::isPure);
    }

    @Test
    void probabilitiesStay() {
      logLoss.isPure();
    }

    @Test
    void noLogits() {
      softmax.rejects(0, Bad.missing());
      logSumExp.rejects(0, Bad.missing());
    }

    @Test
    @DisplayName("logits that are no matrix")
    void noMatrix() {
      ofBatches.forEach(each -> each.rejects(0, Bad.shapes()));
      ofBatches.forEach(each -> each.with(1, new int[0]).rejects(0, Bad.shapes()));
    }

    @Test
    @DisplayName("classes that do not fit the rows")
    void classesOfWrongLength() {
      ofBatches.forEach(each -> each.rejects(1, Bad.lengths()));
    }

    @Test
    @DisplayName("classes that do not exist")
    void unknownClasses() {
      ofBatches.forEach(each -> each.rejects(1, Bad.labels(3)));
    }

    @Test
    @DisplayName("labels and probabilities that do not match")
    void logLossArguments() {
      logLoss.rejectsUnpaired(0, 1);
    }

    @Test
    @DisplayName("labels other than 0 and 1")
    void unknownLabels() {
      logLoss.rejects(0, Bad.labels(2));
    }

    @Test
    @DisplayName("a probability outside 0 to 1")
    void invalidProbability() {
      logLoss.rejects(1, Bad.probabilities());
    }
  }

  private static void assertSoftmax(String name, Tolerance tolerance) {
    Golden.assertEach(
        name, "softmax", tolerance, each -> SoftmaxCrossEntropy.softmax(each.vector("z")));
  }

  private static void assertLogSumExp(String name) {
    Golden.assertEach(
        name, "logSumExp", TOLERANCE, each -> SoftmaxCrossEntropy.logSumExp(each.vector("z")));
  }

  private static void assertLosses(String name) {
    Golden.cases(name)
        .forEach(each -> assertLoss(each.number("loss"), each.matrix("z"), each.integers("y")));
  }

  private static void assertGradients(String name) {
    for (Golden each : Golden.cases(name)) {
      assertGradients(each.matrix("grad"), each.matrix("z"), each.integers("y"));
    }
  }

  private static void assertShares(double[] expected, double... z) {
    assertClose(expected, SoftmaxCrossEntropy.softmax(z.clone()), TOLERANCE, "softmax");
  }

  private static void assertLogSum(double expected, double... z) {
    assertClose(expected, SoftmaxCrossEntropy.logSumExp(z.clone()), TOLERANCE, "logSumExp");
  }

  private static void assertLoss(double expected, double[][] z, int... y) {
    assertClose(expected, SoftmaxCrossEntropy.loss(copy(z), y), TOLERANCE, "loss");
  }

  private static void assertGradients(double[][] expected, double[][] z, int... y) {
    assertClose(expected, SoftmaxCrossEntropy.grad(copy(z), y), TOLERANCE, "gradient");
  }

  private static double[] flatten(double[][] a) {
    return Arrays.stream(a).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] rows(double[] flat, int width) {
    return Matrices.of(flat.length / width, width, (i, j) -> flat[i * width + j]);
  }

  /** Random logits of moderate size, and what follows from differences of pairs of them. */
  private record Batch(double[][] z, int[] y) {

    static Batch draw(Random random) {
      int n = 1 + random.nextInt(6);
      int k = 1 + random.nextInt(7);
      double[] offsets = Vectors.of(n, i -> 1000 * random.nextGaussian());
      double[][] z = Matrices.of(n, k, (i, j) -> offsets[i] + 3 * random.nextGaussian());
      return new Batch(z, Vectors.ints(n, i -> random.nextInt(k)));
    }

    double loss() {
      return -StatUtils.mean(Vectors.of(y.length, i -> Math.log(share(z[i], y[i]))));
    }

    double[][] gradient() {
      return Matrices.of(
          y.length, z[0].length, (i, j) -> (share(z[i], j) - (j == y[i] ? 1 : 0)) / y.length);
    }

    private static double share(double[] row, int j) {
      return 1 / Arrays.stream(row).map(each -> Math.exp(each - row[j])).sum();
    }
  }
}
