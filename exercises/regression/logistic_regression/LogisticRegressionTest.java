package regression.logistic_regression;

import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: golden paths, real data, saturation, undefined cases and invalid arguments. */
final class LogisticRegressionTest {

  private static final Tolerance CLOSED_FORM = Tolerance.closedForm();
  private static final Tolerance STEPS = Tolerance.fixedIterations();
  private static final Tolerance LIMIT = Tolerance.converged();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final Tolerance ACCURACY = Tolerance.abs(0.02 + 1e-12);

  @Nested
  final class SigmoidValues {

    @Test
    @DisplayName("values on both sides of zero")
    void values() {
      Golden golden = Golden.of("sigmoid");
      assertSigmoid(golden.vector("value"), CLOSED_FORM, golden.vector("z"));
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tinyValues() {
      Golden golden = Golden.of("sigmoid");
      assertSigmoid(golden.vector("value"), RELATIVE, golden.vector("z"));
    }

    @Test
    @DisplayName("large arguments give 0 or 1")
    void largeArguments() {
      double[] z = {-1e308, -1e6, -1000, -750, 710, 750, 1000, 1e6, 1e308};
      assertSigmoid(new double[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, CLOSED_FORM, z);
    }

    @Test
    @DisplayName("infinities and NaN")
    void special() {
      double[] z = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN};
      assertSigmoid(new double[] {0, 1, Double.NaN}, CLOSED_FORM, z);
    }

    @Test
    @DisplayName("values of z and -z sum to one")
    void symmetry() {
      for (double z = 0; z < 40; z += 0.37) {
        double sum = LogisticRegression.sigmoid(z) + LogisticRegression.sigmoid(-z);
        assertClose(1.0, sum, CLOSED_FORM, "sigmoid(z) + sigmoid(-z)");
      }
    }

    private static void assertSigmoid(double[] expected, Tolerance tolerance, double[] z) {
      assertClose(expected, Vectors.map(z, LogisticRegression::sigmoid), tolerance, "sigmoid");
    }
  }

  @Nested
  final class Loss {

    @Test
    @DisplayName("ordinary predictions")
    void ordinary() {
      assertLosses("losses");
    }

    @Test
    @DisplayName("certain hits and misses are clipped")
    void certainMisses() {
      assertLosses("certainMisses");
    }

    @Test
    @DisplayName("certain hits cost nearly nothing")
    void certainHits() {
      assertLoss(0, new int[] {1, 0, 0}, 1, 0, 0);
    }

    @Test
    @DisplayName("a NaN probability gives NaN")
    void nan() {
      for (int i = 0; i < 3; i++) {
        double[] p = {0.2, 0.7, 0.9};
        p[i] = Double.NaN;
        assertLoss(Double.NaN, new int[] {0, 1, 1}, p);
      }
    }

    @Test
    @DisplayName("the mean does not depend on how often the data are repeated")
    void mean() {
      int[] y = Vectors.ints(3000, i -> i % 3 == 0 ? 1 : 0);
      double[] p = Vectors.of(3000, i -> i % 3 == 0 ? 0.8 : 0.25);
      assertLoss((Math.log(1.25) + 2 * Math.log(4.0 / 3)) / 3, y, p);
    }

    private static void assertLosses(String name) {
      Golden.cases(name)
          .forEach(each -> assertLoss(each.number("loss"), each.integers("y"), each.vector("p")));
    }

    private static void assertLoss(double expected, int[] y, double... p) {
      assertClose(expected, LogisticRegression.bce(y, p), CLOSED_FORM, "loss");
    }
  }

  @Nested
  final class Path {

    @Test
    @DisplayName("two features, after one step and more")
    void small() {
      assertPath(Golden.of("small"));
    }

    @Test
    @DisplayName("no step leaves zeros")
    void noStep() {
      Golden golden = Golden.of("small");
      double[] actual = descend(golden, golden.number("lr"), 0);
      assertClose(new double[3], actual, STEPS, "weights after 0 steps");
    }

    @Test
    @DisplayName("only one class")
    void oneClass() {
      Golden golden = Golden.of("oneClass");
      golden.assertClose("weights", fit(golden), STEPS);
    }

    @Test
    void oneRow() {
      double[] actual = LogisticRegression.fit(new double[][] {{3, -2}}, new int[] {1}, 0.5, 1);
      assertClose(new double[] {0.25, 0.75, -0.5}, actual, STEPS, "weights after 1 step");
    }

    @Test
    @DisplayName("the intercept alone learns the log-odds")
    void interceptOnly() {
      double[][] x = {{0}, {0}, {0}, {0}};
      double[] actual = LogisticRegression.fit(x, new int[] {1, 1, 0, 1}, 2, 200);
      assertClose(new double[] {Math.log(3), 0}, actual, LIMIT, "weights");
    }

    @Test
    @DisplayName("many steps reach the maximum-likelihood estimate")
    void limit() {
      Golden golden = Golden.of("limit");
      golden.assertClose("weights", fit(golden), LIMIT);
    }

    @Test
    @DisplayName("the first step goes against the gradient of the mean loss")
    void gradient() {
      Golden golden = Golden.of("small");
      double[] gradient = Vectors.map(descend(golden, 1, 1), each -> -each);
      assertGradient(w -> loss(w, golden), gradient, new double[3], Tolerance.abs(1e-6).rel(1e-6));
    }

    @Test
    @DisplayName("more steps never raise the loss")
    void learningCurve() {
      Golden golden = Golden.of("small");
      assertNonIncreasing(Vectors.of(30, n -> loss(descend(golden, 0.3, n), golden)), 1e-12);
    }

    @Test
    @DisplayName("tiny gradients still count, where the learning rate is large")
    void tinyGradients() {
      double[][] x = {{1e-20}, {0}};
      double[] actual = LogisticRegression.fit(x, new int[] {1, 0}, 1e20, 40);
      assertClose(new double[] {0, 10}, actual, STEPS, "weights");
    }

    @Test
    @DisplayName("tiny steps still count, where there are many")
    void tinySteps() {
      double[][] x = {{0}};
      double[] actual = LogisticRegression.fit(x, new int[] {1}, 2e-11, 15_000);
      assertClose(new double[] {1.5e-7, 0}, actual, STEPS, "weights");
    }

    @Test
    @DisplayName("a NaN feature makes every weight NaN")
    void nan() {
      double[][] x = {{1, 2}, {Double.NaN, 0}, {0, 1}};
      double[] actual = LogisticRegression.fit(x, new int[] {0, 1, 1}, 0.1, 2);
      double[] expected = {Double.NaN, Double.NaN, Double.NaN};
      assertClose(expected, actual, STEPS, "weights");
    }

    private static double[] fit(Golden golden) {
      return descend(golden, golden.number("lr"), golden.integer("iters"));
    }

    /** The mean cross-entropy as a sum of softplus terms: ln(1 + exp(-z)) for label 1. */
    private static double loss(double[] w, Golden golden) {
      int[] y = golden.integers("y");
      double[] z = Matrices.product(Matrices.withOnes(golden.matrix("x")), w);
      double[] losses = Vectors.of(z.length, i -> Math.log1p(Math.exp(y[i] == 1 ? -z[i] : z[i])));
      return StatUtils.mean(losses);
    }
  }

  @Nested
  final class Saturation {

    @Test
    @DisplayName("unscaled features in the thousands")
    void unscaled() {
      assertPath(Golden.of("unscaled"));
    }

    @Test
    @DisplayName("separable data train without NaN")
    void separable() {
      double[][] x = {{-900}, {-1000}, {900}, {1000}};
      double[] w = LogisticRegression.fit(x, new int[] {0, 0, 1, 1}, 10, 50);
      assertClose(new double[] {0, 4750}, w, STEPS, "weights");
      double[][] unseen = {{-1}, {950}, {-30}, {2}};
      assertClasses(new double[] {0, 4750}, unseen, 0, 1, 0, 1);
    }
  }

  @Nested
  final class Prediction {

    @Test
    @DisplayName("the intercept comes first")
    void interceptFirst() {
      double[][] x = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}};
      double[] w = {Math.log(2), Math.log(3), -Math.log(4), Math.log(0.5)};
      assertProbabilities(new double[] {6.0 / 7, 1.0 / 3, 0.5, 2.0 / 3}, w, x);
    }

    @Test
    @DisplayName("a tie belongs to class 1")
    void tie() {
      double[][] x = {{2}, {2.0625}, {1.9375}};
      assertClasses(new double[] {-4, 2}, x, 1, 1, 0);
      // One half is what comes of a score that is so near to 0.
      assertClasses(new double[] {-1e-17, 2}, new double[][] {{0}}, 1);
    }

    @Test
    @DisplayName("zero weights predict one half, class 1")
    void zeroWeights() {
      double[][] x = {{5, -1}, {1e6, 3}};
      assertProbabilities(new double[] {0.5, 0.5}, new double[3], x);
      assertClasses(new double[3], x, 1, 1);
    }

    @Test
    @DisplayName("a NaN feature concerns its own row only")
    void nan() {
      double[][] x = {{0}, {Double.NaN}, {2}};
      double[] w = {0, Math.log(3)};
      assertProbabilities(new double[] {0.5, Double.NaN, 0.9}, w, x);
      assertClasses(w, x, 1, 0, 1);
    }

    @Test
    @DisplayName("probabilities of huge logits")
    void hugeLogits() {
      double[] w = {0, 500, -500};
      double[][] x = {{2, 0}, {0, 2}, {1e5, 0}, {0, 1e5}, {3, 3}};
      assertProbabilities(new double[] {1, 0, 1, 0, 0.5}, w, x);
      assertClasses(w, x, 1, 0, 1, 0, 1);
    }

    @Test
    @DisplayName("probabilities agree with a second implementation")
    void probabilities() {
      for (Sample each : Cases.seeded("logistic_regression probabilities", 25, Sample::draw)) {
        double[] w = each.descend();
        double[] z = Matrices.product(Matrices.withOnes(each.x()), w);
        assertProbabilities(Vectors.map(z, new Sigmoid()::value), w, each.x());
      }
    }

    @Test
    @DisplayName("accuracy of none, some and all")
    void accuracy() {
      int[] y = {1, 0, 1, 1, 0, 0, 1};
      int[] none = {0, 1, 0, 0, 1, 1, 0};
      int[] some = {1, 0, 0, 0, 0, 1, 1};
      assertClose(0.0, LogisticRegression.accuracy(y, none), CLOSED_FORM, "none right");
      assertClose(4.0 / 7, LogisticRegression.accuracy(y, some), CLOSED_FORM, "4 of 7 right");
      assertClose(1.0, LogisticRegression.accuracy(y, y.clone()), CLOSED_FORM, "all right");
      assertClose(1.0, LogisticRegression.accuracy(new int[1], new int[1]), CLOSED_FORM, "one row");
    }

    @Test
    @DisplayName("accuracy of labels other than 0 and 1")
    void accuracyOfManyClasses() {
      int[] y = {3, -1, 2, 7, 3};
      int[] p = {3, 1, 2, 7, 2};
      assertClose(0.6, LogisticRegression.accuracy(y, p), CLOSED_FORM, "3 of 5 right");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("generated data: weights after many steps")
    void generatedWeights() {
      Golden golden = Golden.of("generated");
      golden.assertClose("weights", trainGenerated(golden, "lr", "iters"), STEPS);
    }

    @Test
    @DisplayName("generated data: the maximum-likelihood limit")
    void generatedLimit() {
      Golden golden = Golden.of("generated");
      golden.assertClose("limit", trainGenerated(golden, "limitLr", "limitIters"), LIMIT);
    }

    @Test
    @DisplayName("generated data: probabilities and loss of unseen rows")
    void generatedProbabilities() {
      Golden golden = Golden.of("generated");
      double[] w = trainGenerated(golden, "lr", "iters");
      double[] p = LogisticRegression.predictProba(w, generated().rows(300, 400).features());
      golden.assertClose("probabilities", p, STEPS);
      double loss = LogisticRegression.bce(generated().rows(300, 400).labels(), p);
      golden.assertClose("loss", loss, STEPS);
    }

    @Test
    @DisplayName("generated data: as accurate as scikit-learn on unseen rows")
    void generatedAccuracy() {
      Golden golden = Golden.of("generated");
      double[] w = trainGenerated(golden, "lr", "iters");
      assertAccuracy(golden, w, generated().rows(300, 400));
    }

    @Test
    @DisplayName("breast cancer: weights along the path")
    void breastCancerWeights() {
      Golden golden = Golden.of("breastCancer");
      golden.assertAfterEach("iters", "weights", STEPS, n -> trainBreastCancer(golden, n));
    }

    @Test
    @DisplayName("breast cancer: probabilities and loss")
    void breastCancerProbabilities() {
      Golden golden = Golden.of("breastCancer");
      int[] iters = golden.integers("iters");
      double[] w = trainBreastCancer(golden, iters[iters.length - 1]);
      double[][] x = Datasets.breastCancer().standardised().features();
      double[] p = LogisticRegression.predictProba(w, x);
      double[] first = Arrays.copyOf(p, golden.vector("firstProbabilities").length);
      golden.assertClose("firstProbabilities", first, STEPS);
      double loss = LogisticRegression.bce(Datasets.breastCancer().labels(), p);
      golden.assertClose("loss", loss, STEPS);
    }

    @Test
    @DisplayName("breast cancer: as accurate as scikit-learn")
    void breastCancerAccuracy() {
      Golden golden = Golden.of("breastCancer");
      int[] iters = golden.integers("iters");
      double[] w = trainBreastCancer(golden, iters[iters.length - 1]);
      assertAccuracy(golden, w, Datasets.breastCancer().standardised());
    }

    private static void assertAccuracy(Golden golden, double[] w, Dataset data) {
      int[] classes = LogisticRegression.predict(w, data.features());
      double accuracy = LogisticRegression.accuracy(data.labels(), classes);
      golden.assertClose("accuracy", accuracy, ACCURACY);
      golden.assertClose("ownAccuracy", accuracy, CLOSED_FORM);
    }

    private static double[] trainGenerated(Golden golden, String lr, String iters) {
      return fit(generated().rows(0, 300), golden.number(lr), golden.integer(iters));
    }

    private static Dataset generated() {
      return Datasets.labelled("make_classification");
    }

    private static double[] trainBreastCancer(Golden golden, int iters) {
      return fit(Datasets.breastCancer().standardised(), golden.number("lr"), iters);
    }

    private static double[] fit(Dataset data, double lr, int iters) {
      return LogisticRegression.fit(data.features(), data.labels(), lr, iters);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("weights agree with a second implementation")
    void weights() {
      for (Sample each : Cases.seeded("logistic_regression weights", 25, Sample::draw)) {
        assertClose(each.descend(), each.fit(each.x(), each.y()), STEPS, "weights");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void rowOrder() {
      for (Sample each : Cases.seeded("logistic_regression order", 10, Sample::draw)) {
        double[] expected = each.descend();
        double[] actual = each.fit(Matrices.reversed(each.x()), Vectors.reversed(each.y()));
        assertClose(expected, actual, STEPS, "weights of reversed rows");
      }
    }

    @Test
    @DisplayName("two copies of every row give the same weights")
    void copies() {
      for (Sample each : Cases.seeded("logistic_regression copies", 10, Sample::draw)) {
        double[] expected = each.descend();
        int[] twice = Vectors.ints(2 * each.y().length, i -> i / 2);
        double[] actual = each.fit(Matrices.rows(each.x(), twice), Vectors.at(each.y(), twice));
        assertClose(expected, actual, STEPS, "weights of doubled rows");
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, 250}, {-3, 400}, {2, -100}};
    private final double[] w = {0.5, -1, 2};
    private final int[] y = {0, 1, 1};
    private final Call fit = Call.of(LogisticRegression::fit, x, y, 0.01, 20);
    private final Call noStep = fit.with(3, 0);
    private final Call proba = Call.of(LogisticRegression::predictProba, w, x);
    private final Call predict = Call.of(LogisticRegression::predict, w, x);
    private final Call bce = Call.of(LogisticRegression::bce, y, new double[] {1, 0, 0.5});
    private final Call accuracy = Call.of(LogisticRegression::accuracy, y, new int[] {0, 1, 0});

    @Test
    @DisplayName("fit leaves its arguments, starts anew and returns a new array")
    void fitKeepsArguments() {
      fit.isPure();
    }

    @Test
    @DisplayName("prediction leaves its arguments and returns new arrays")
    void predictionKeepsArguments() {
      proba.isPure();
      predict.isPure();
    }

    @Test
    @DisplayName("loss and accuracy leave their arguments")
    void scoresKeepArguments() {
      bce.isPure();
      accuracy.isPure();
    }

    @Test
    @DisplayName("features that are no matrix, also before the first step")
    void invalidFeatures() {
      fit.rejects(0, Bad.shapes());
      noStep.rejects(0, Bad.shapes());
      predict.rejects(1, Bad.shapes());
      proba.rejects(1, Bad.shapes());
      proba.with(0, new double[1]).rejects(1, Bad.shapes());
    }

    @Test
    @DisplayName("labels that do not fit the rows")
    void labelsOfWrongLength() {
      fit.rejects(1, Bad.lengths());
      noStep.rejects(1, Bad.lengths());
    }

    @Test
    @DisplayName("labels other than 0 and 1")
    void unknownLabels() {
      fit.rejects(1, Bad.labels(2));
      noStep.rejects(1, Bad.labels(2));
      bce.rejects(0, Bad.labels(2));
    }

    @Test
    @DisplayName("a learning rate that is none")
    void invalidLearningRate() {
      fit.rejects(2, Bad.rates());
      noStep.rejects(2, Bad.rates());
    }

    @Test
    @DisplayName("a negative number of steps")
    void negativeSteps() {
      fit.rejects(3, Bad.counts());
    }

    @Test
    @DisplayName("weights that do not fit the features")
    void weightsOfWrongLength() {
      proba.rejects(0, Bad.lengths());
      predict.rejects(0, Bad.lengths());
    }

    @Test
    @DisplayName("loss of arrays that do not match")
    void invalidLossArguments() {
      bce.rejectsUnpaired(0, 1);
    }

    @Test
    @DisplayName("a probability outside 0 to 1")
    void invalidProbability() {
      bce.rejects(1, Bad.probabilities());
    }

    @Test
    @DisplayName("accuracy of arrays that do not match")
    void invalidAccuracyArguments() {
      accuracy.rejectsUnpaired(0, 1);
    }
  }

  private static void assertProbabilities(double[] expected, double[] w, double[][] x) {
    assertClose(expected, LogisticRegression.predictProba(w, x), CLOSED_FORM, "probabilities");
  }

  private static void assertClasses(double[] w, double[][] x, int... expected) {
    assertExact(expected, LogisticRegression.predict(w, x), "classes");
  }

  private static void assertPath(Golden golden) {
    double lr = golden.number("lr");
    golden.assertAfterEach("iters", "weights", STEPS, n -> descend(golden, lr, n));
  }

  private static double[] descend(Golden golden, double lr, int iters) {
    return LogisticRegression.fit(golden.matrix("x"), golden.integers("y"), lr, iters);
  }

  /** A random training set, and gradient descent on it in matrix form. */
  private record Sample(double[][] x, int[] y, double lr, int iters) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(20);
      int d = 1 + random.nextInt(4);
      double slope = random.nextGaussian();
      double[][] x = Matrices.of(n, d, (i, j) -> random.nextGaussian());
      int[] y = Vectors.ints(n, i -> slope * x[i][0] + 0.5 * random.nextGaussian() > 0.2 ? 1 : 0);
      return new Sample(x, y, 0.05 + 0.4 * random.nextDouble(), 1 + random.nextInt(60));
    }

    double[] fit(double[][] features, int[] labels) {
      return LogisticRegression.fit(Matrices.copy(features), labels.clone(), lr, iters);
    }

    double[] descend() {
      RealMatrix design = MatrixUtils.createRealMatrix(Matrices.withOnes(x));
      RealVector labels = new ArrayRealVector(Arrays.stream(y).asDoubleStream().toArray());
      RealVector w = new ArrayRealVector(design.getColumnDimension());
      for (int i = 0; i < iters; i++) {
        RealVector errors = design.operate(w).map(new Sigmoid()).subtract(labels);
        w = w.subtract(design.preMultiply(errors).mapMultiply(lr / y.length));
      }
      return w.toArray();
    }
  }
}
