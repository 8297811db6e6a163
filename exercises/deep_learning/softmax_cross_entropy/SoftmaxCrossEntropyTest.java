package deep_learning.softmax_cross_entropy;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertProbabilities;

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
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
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
        double[] z = {logit, logit, logit, logit};
        assertClose(quarters, SoftmaxCrossEntropy.softmax(z), TOLERANCE, "equal logits");
      }
    }

    @Test
    @DisplayName("one class is certain")
    void oneClass() {
      for (double logit : new double[] {0, 12, -12}) {
        double[] actual = SoftmaxCrossEntropy.softmax(new double[] {logit});
        assertClose(new double[] {1}, actual, TOLERANCE, "one class");
      }
    }

    @Test
    @DisplayName("logits that are logarithms give their shares")
    void logarithms() {
      double[] z = {Math.log(3), Math.log(5), 0, Math.log(0.5), Math.log(0.5)};
      double[] expected = {0.3, 0.5, 0.1, 0.05, 0.05};
      assertClose(expected, SoftmaxCrossEntropy.softmax(z), TOLERANCE, "softmax");
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
        double actual = SoftmaxCrossEntropy.logSumExp(new double[] {logit});
        assertClose(logit, actual, TOLERANCE, "one logit");
      }
    }

    @Test
    @DisplayName("equal logits add the logarithm of their number")
    void equalLogits() {
      double[] z = Vectors.of(1000, j -> -2.5);
      double expected = Math.log(1000) - 2.5;
      assertClose(expected, SoftmaxCrossEntropy.logSumExp(z), TOLERANCE, "equal logits");
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
      double[] expected = SoftmaxCrossEntropy.softmax(z.clone());
      assertClose(expected, SoftmaxCrossEntropy.softmax(moved.clone()), TOLERANCE, "softmax");
      double value = SoftmaxCrossEntropy.logSumExp(z.clone()) + offset;
      assertClose(value, SoftmaxCrossEntropy.logSumExp(moved.clone()), TOLERANCE, "logSumExp");
      double[][] batch = {z, z.clone()};
      double[][] movedBatch = {moved, z.clone()};
      int[] y = {1, 2};
      double loss = SoftmaxCrossEntropy.loss(copy(batch), y);
      assertClose(loss, SoftmaxCrossEntropy.loss(movedBatch, y), TOLERANCE, "loss");
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
      double actual = SoftmaxCrossEntropy.loss(z, new int[] {4, 0});
      assertClose(Math.log(5), actual, TOLERANCE, "loss");
    }

    @Test
    @DisplayName("each row has its own label")
    void labels() {
      double[][] z = {{0, Math.log(3)}, {0, Math.log(9)}};
      double ofFirst = Math.log(4);
      double ofSecond = Math.log(10.0 / 9);
      double actual = SoftmaxCrossEntropy.loss(z, new int[] {0, 1});
      assertClose((ofFirst + ofSecond) / 2, actual, TOLERANCE, "loss");
    }

    @Test
    @DisplayName("one class costs nothing")
    void oneClass() {
      double actual = SoftmaxCrossEntropy.loss(new double[][] {{3}, {-7}}, new int[2]);
      assertClose(0.0, actual, TOLERANCE, "loss");
    }

    @Test
    @DisplayName("the mean does not depend on how often the samples are repeated")
    void mean() {
      double[][] z = Matrices.of(3000, 2, (i, j) -> j * Math.log(i % 3 + 1));
      int[] y = new int[3000];
      double expected = (Math.log(2) + Math.log(3) + Math.log(4)) / 3;
      assertClose(expected, SoftmaxCrossEntropy.loss(z, y), TOLERANCE, "loss");
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
      double[][] actual = SoftmaxCrossEntropy.grad(new double[][] {{3}, {-7}}, new int[2]);
      assertClose(new double[2][1], actual, TOLERANCE, "gradient");
    }

    @Test
    @DisplayName("equal logits pull the label up and push all others down equally")
    void equalLogits() {
      double[][] actual = SoftmaxCrossEntropy.grad(new double[][] {{1, 1, 1, 1}}, new int[] {2});
      double[][] expected = {{0.25, 0.25, -0.75, 0.25}};
      assertClose(expected, actual, TOLERANCE, "gradient");
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
      double actual = SoftmaxCrossEntropy.logLoss(new int[] {1, 0}, new double[] {1, 0});
      assertClose(0.0, actual, TOLERANCE, "loss of certain hits");
    }

    @Test
    @DisplayName("a NaN probability gives NaN")
    void nan() {
      for (int i = 0; i < 3; i++) {
        double[] p = {0.2, 0.7, 0.9};
        p[i] = NAN;
        double actual = SoftmaxCrossEntropy.logLoss(new int[] {0, 1, 1}, p);
        assertClose(NAN, actual, TOLERANCE, "log loss");
      }
    }

    @Test
    @DisplayName("is the loss of two classes, one logit zero")
    void twoClasses() {
      double[][] z = {{0, 1.5}, {0, -0.5}, {0, 0.25}};
      int[] y = {1, 1, 0};
      double[] p = Arrays.stream(z).mapToDouble(row -> 1 / (1 + Math.exp(-row[1]))).toArray();
      double expected = SoftmaxCrossEntropy.loss(z, y);
      assertClose(expected, SoftmaxCrossEntropy.logLoss(y, p), TOLERANCE, "log loss");
    }

    private static void assertLogLosses(String name) {
      for (Golden each : Golden.cases(name)) {
        each.assertClose(
            "loss", SoftmaxCrossEntropy.logLoss(each.integers("y"), each.vector("p")), TOLERANCE);
      }
    }
  }

  @Nested
  final class Undefined {

    @Test
    @DisplayName("a masked class has no share")
    void maskedClass() {
      double[] z = {MASK, Math.log(3), 0, MASK};
      double[] expected = {0, 0.75, 0.25, 0};
      assertClose(expected, SoftmaxCrossEntropy.softmax(z.clone()), TOLERANCE, "softmax");
      assertClose(Math.log(4), SoftmaxCrossEntropy.logSumExp(z.clone()), TOLERANCE, "logSumExp");
    }

    @Test
    @DisplayName("masks beside large negative logits")
    void masksBesideNegativeLogits() {
      double[] z = {-2000, MASK, -2000 + Math.log(3)};
      double[] expected = {0.25, 0, 0.75};
      assertClose(expected, SoftmaxCrossEntropy.softmax(z.clone()), TOLERANCE, "softmax");
      double value = Math.log(4) - 2000;
      assertClose(value, SoftmaxCrossEntropy.logSumExp(z.clone()), TOLERANCE, "logSumExp");
    }

    @Test
    @DisplayName("all classes masked")
    void allMasked() {
      double[] z = {MASK, MASK, MASK};
      double[] nothing = {NAN, NAN, NAN};
      assertClose(nothing, SoftmaxCrossEntropy.softmax(z.clone()), TOLERANCE, "softmax");
      assertClose(MASK, SoftmaxCrossEntropy.logSumExp(z.clone()), TOLERANCE, "logSumExp");
      double[][] batch = {{0, 0, 0}, z};
      double loss = SoftmaxCrossEntropy.loss(copy(batch), new int[] {1, 1});
      assertClose(NAN, loss, TOLERANCE, "loss");
      double[][] expected = {{1.0 / 6, -1.0 / 3, 1.0 / 6}, nothing};
      double[][] gradient = SoftmaxCrossEntropy.grad(batch, new int[] {1, 1});
      assertClose(expected, gradient, TOLERANCE, "gradient");
    }

    @Test
    @DisplayName("the label's class masked")
    void maskedLabel() {
      double[][] z = {{0, MASK}, {0, 0}};
      int[] y = {1, 0};
      double loss = SoftmaxCrossEntropy.loss(copy(z), y);
      assertClose(Double.POSITIVE_INFINITY, loss, TOLERANCE, "loss");
      double[][] expected = {{0.5, -0.5}, {-0.25, 0.25}};
      assertClose(expected, SoftmaxCrossEntropy.grad(z, y), TOLERANCE, "gradient");
    }

    @Test
    @DisplayName("another class masked")
    void maskedOther() {
      double[][] z = {{Math.log(3), MASK, 0}};
      int[] y = {0};
      assertClose(Math.log(4.0 / 3), SoftmaxCrossEntropy.loss(copy(z), y), TOLERANCE, "loss");
      double[][] gradient = SoftmaxCrossEntropy.grad(z, y);
      assertClose(new double[][] {{-0.25, 0, 0.25}}, gradient, TOLERANCE, "gradient");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("a NaN makes everything of its sample NaN, nothing of the others")
    void nan(int at) {
      double[] z = {1, 5, -2};
      z[at] = NAN;
      double[] nothing = {NAN, NAN, NAN};
      assertClose(nothing, SoftmaxCrossEntropy.softmax(z.clone()), TOLERANCE, "softmax");
      assertClose(NAN, SoftmaxCrossEntropy.logSumExp(z.clone()), TOLERANCE, "logSumExp");
      double[][] batch = {{0, Math.log(2), 0}, z};
      int[] y = {0, 1};
      assertClose(NAN, SoftmaxCrossEntropy.loss(copy(batch), y), TOLERANCE, "loss");
      double[][] expected = {{-0.375, 0.25, 0.125}, nothing};
      assertClose(expected, SoftmaxCrossEntropy.grad(batch, y), TOLERANCE, "gradient");
    }

    @Test
    @DisplayName("a NaN alone, and beside a mask")
    void nanAlone() {
      assertClose(NAN, SoftmaxCrossEntropy.logSumExp(new double[] {NAN}), TOLERANCE, "logSumExp");
      double masked = SoftmaxCrossEntropy.logSumExp(new double[] {MASK, NAN});
      assertClose(NAN, masked, TOLERANCE, "logSumExp");
      double[] softmax = SoftmaxCrossEntropy.softmax(new double[] {NAN, MASK});
      assertClose(new double[] {NAN, NAN}, softmax, TOLERANCE, "softmax");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("irises: loss of a fitted classifier")
    void irisLoss() {
      Golden golden = Golden.of("iris");
      double actual = SoftmaxCrossEntropy.loss(irisLogits(golden), Datasets.iris().labels());
      assertClose(golden.number("loss"), actual, TOLERANCE, "loss");
    }

    @Test
    @DisplayName("irises: gradients of some samples")
    void irisGradient() {
      Golden golden = Golden.of("iris");
      double[][] actual = irisGradient(golden);
      double[][] expected = golden.matrix("grad");
      int[] rows = golden.integers("rows");
      assertClose(expected, Matrices.rows(actual, rows), TOLERANCE, "gradient of some samples");
    }

    @Test
    @DisplayName("irises: gradients of the weights and the bias")
    void irisWeights() {
      Golden golden = Golden.of("iris");
      RealMatrix gradient = MatrixUtils.createRealMatrix(irisGradient(golden)).transpose();
      RealMatrix x = MatrixUtils.createRealMatrix(Datasets.iris().features());
      double[][] weights = gradient.multiply(x).getData();
      assertClose(golden.matrix("weightGrad"), weights, TOLERANCE, "gradient of the weights");
      double[] bias = gradient.operate(Vectors.of(x.getRowDimension(), i -> 1));
      assertClose(golden.vector("biasGrad"), bias, TOLERANCE, "gradient of the bias");
    }

    @Test
    @DisplayName("wines: logits of unscaled features, up to thousands")
    void wine() {
      Golden golden = Golden.of("wine");
      Dataset data = Datasets.wine();
      double[][] z = logits(data, golden.matrix("weights")).getData();
      double[] values = Vectors.of(z.length, i -> SoftmaxCrossEntropy.logSumExp(z[i].clone()));
      assertClose(golden.vector("logSumExp"), values, TOLERANCE, "logSumExp");
      double loss = SoftmaxCrossEntropy.loss(z, data.labels());
      assertClose(golden.number("loss"), loss, TOLERANCE, "loss");
    }

    private static double[][] irisGradient(Golden golden) {
      return SoftmaxCrossEntropy.grad(irisLogits(golden), Datasets.iris().labels());
    }

    private static double[][] irisLogits(Golden golden) {
      RealMatrix z = logits(Datasets.iris(), golden.matrix("weights"));
      double[] bias = golden.vector("bias");
      for (int j = 0; j < bias.length; j++) {
        z.setColumnVector(j, z.getColumnVector(j).mapAdd(bias[j]));
      }
      return z.getData();
    }

    private static RealMatrix logits(Dataset data, double[][] weights) {
      RealMatrix x = MatrixUtils.createRealMatrix(data.features());
      return x.multiply(MatrixUtils.createRealMatrix(weights).transpose());
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
        double loss = SoftmaxCrossEntropy.loss(copy(each.z()), each.y());
        assertClose(each.loss(), loss, TOLERANCE, "loss");
        double[][] gradient = SoftmaxCrossEntropy.grad(copy(each.z()), each.y());
        assertClose(each.gradient(), gradient, TOLERANCE, "gradient");
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
        double[][] reversed =
            Arrays.stream(each.z()).map(Vectors::reversed).toArray(double[][]::new);
        int[] y = Arrays.stream(each.y()).map(label -> last - label).toArray();
        assertClose(each.loss(), SoftmaxCrossEntropy.loss(reversed, y), TOLERANCE, "loss");
      }
    }
  }

  @Nested
  final class Cost {

    @Test
    @DisplayName("probabilities and log-sum-exp take time proportional to the classes")
    void classes() {
      assertGrowth(n -> SoftmaxCrossEntropy.softmax(ramp(n)), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.logSumExp(ramp(n)), Growth.N);
    }

    @Test
    @DisplayName("loss and gradient take time proportional to the classes")
    void classesOfABatch() {
      int[] y = {1, 0};
      assertGrowth(n -> SoftmaxCrossEntropy.loss(batch(2, n), y), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.grad(batch(2, n), y), Growth.N);
    }

    @Test
    @DisplayName("loss and gradient take time proportional to the samples")
    void samples() {
      assertGrowth(n -> SoftmaxCrossEntropy.loss(batch(n, 3), new int[n]), Growth.N);
      assertGrowth(n -> SoftmaxCrossEntropy.grad(batch(n, 3), new int[n]), Growth.N);
    }

    private static double[][] batch(int n, int k) {
      return Matrices.of(n, k, (i, j) -> 0.01 * j);
    }

    private static double[] ramp(int k) {
      return Vectors.of(k, j -> 0.01 * j);
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
    @DisplayName("probabilities stay")
    void probabilitiesStay() {
      logLoss.isPure();
    }

    @Test
    @DisplayName("no logits")
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
      logLoss.rejects(0, Bad.lengths());
      logLoss.rejects(1, Bad.lengths());
      logLoss.with(0, new int[0]).rejects(1, new double[0]);
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
    for (Golden each : Golden.cases(name)) {
      each.assertClose(
          "loss", SoftmaxCrossEntropy.loss(each.matrix("z"), each.integers("y")), TOLERANCE);
    }
  }

  private static void assertGradients(String name) {
    for (Golden each : Golden.cases(name)) {
      each.assertClose(
          "grad", SoftmaxCrossEntropy.grad(each.matrix("z"), each.integers("y")), TOLERANCE);
    }
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
      double[][] z = new double[n][k];
      int[] y = new int[n];
      for (int i = 0; i < n; i++) {
        double offset = 1000 * random.nextGaussian();
        Arrays.setAll(z[i], j -> offset + 3 * random.nextGaussian());
        y[i] = random.nextInt(k);
      }
      return new Batch(z, y);
    }

    double loss() {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        sum -= Math.log(share(z[i], y[i]));
      }
      return sum / y.length;
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
