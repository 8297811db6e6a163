package regression.logistic_regression;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;
import static gradus.testkit.StructureAssertions.assertGradient;
import static gradus.testkit.StructureAssertions.assertNonIncreasing;

import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Executable;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden paths, real data, saturation, undefined cases and invalid arguments. */
@DisplayName("Logistic regression")
final class LogisticRegressionTest {

  private static final Tolerance CLOSED_FORM = Tolerance.closedForm();
  private static final Tolerance STEPS = Tolerance.fixedIterations();
  private static final Tolerance LIMIT = Tolerance.converged();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);
  private static final Tolerance ACCURACY = Tolerance.abs(0.02 + 1e-12);

  private static Golden golden(String child) {
    return Golden.load("golden.json").child(child);
  }

  @Nested
  @DisplayName("sigmoid")
  final class SigmoidValues {

    @Test
    @DisplayName("values on both sides of zero")
    void values() {
      Golden golden = golden("sigmoid");
      double[] z = golden.vector("z");
      double[] actual = Arrays.stream(z).map(LogisticRegression::sigmoid).toArray();
      assertClose(golden.vector("value"), actual, CLOSED_FORM, "sigmoid");
    }

    @Test
    @DisplayName("tiny values keep their digits")
    void tinyValues() {
      Golden golden = golden("sigmoid");
      double[] z = golden.vector("z");
      double[] actual = Arrays.stream(z).map(LogisticRegression::sigmoid).toArray();
      assertClose(golden.vector("value"), actual, RELATIVE, "sigmoid, relative error");
    }

    @Test
    @DisplayName("large arguments give 0 or 1")
    void largeArguments() {
      double[] z = {-1e308, -1e6, -1000, -750, 710, 750, 1000, 1e6, 1e308};
      double[] actual = Arrays.stream(z).map(LogisticRegression::sigmoid).toArray();
      assertClose(new double[] {0, 0, 0, 0, 1, 1, 1, 1, 1}, actual, CLOSED_FORM, "sigmoid");
    }

    @Test
    @DisplayName("infinities and NaN")
    void special() {
      double[] z = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN};
      double[] actual = Arrays.stream(z).map(LogisticRegression::sigmoid).toArray();
      assertClose(new double[] {0, 1, Double.NaN}, actual, CLOSED_FORM, "sigmoid");
    }

    @Test
    @DisplayName("values of z and -z sum to one")
    void symmetry() {
      for (double z = 0; z < 40; z += 0.37) {
        double sum = LogisticRegression.sigmoid(z) + LogisticRegression.sigmoid(-z);
        assertClose(1.0, sum, CLOSED_FORM, "sigmoid(z) + sigmoid(-z)");
      }
    }
  }

  @Nested
  @DisplayName("loss")
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
      double loss = LogisticRegression.bce(new int[] {1, 0, 0}, new double[] {1, 0, 0});
      assertClose(0.0, loss, CLOSED_FORM, "loss of certain hits");
    }

    @Test
    @DisplayName("a NaN probability gives NaN")
    void nan() {
      int[] y = {0, 1, 1};
      double[] p = {0.2, 0.7, 0.9};
      for (int i = 0; i < p.length; i++) {
        double[] broken = p.clone();
        broken[i] = Double.NaN;
        assertClose(Double.NaN, LogisticRegression.bce(y, broken), CLOSED_FORM, "loss");
      }
    }

    @Test
    @DisplayName("the mean does not depend on how often the data are repeated")
    void mean() {
      int n = 30_000;
      int[] y = new int[n];
      double[] p = new double[n];
      for (int i = 0; i < n; i++) {
        y[i] = i % 3 == 0 ? 1 : 0;
        p[i] = i % 3 == 0 ? 0.8 : 0.25;
      }
      double expected = (Math.log(1.25) + 2 * Math.log(4.0 / 3)) / 3;
      assertClose(expected, LogisticRegression.bce(y, p), CLOSED_FORM, "loss");
    }

    private static void assertLosses(String name) {
      for (Golden each : Golden.load("golden.json").children(name)) {
        double actual = LogisticRegression.bce(each.integers("y"), each.vector("p"));
        assertClose(each.number("loss"), actual, CLOSED_FORM, each.text("name"));
      }
    }
  }

  @Nested
  @DisplayName("path")
  final class Path {

    @Test
    @DisplayName("two features, after one step and more")
    void small() {
      assertPath(golden("small"), STEPS);
    }

    @Test
    @DisplayName("no step leaves zeros")
    void noStep() {
      Golden golden = golden("small");
      double[] actual =
          LogisticRegression.fit(golden.matrix("x"), golden.integers("y"), golden.number("lr"), 0);
      assertClose(new double[3], actual, STEPS, "weights after 0 steps");
    }

    @Test
    @DisplayName("only one class")
    void oneClass() {
      Golden golden = golden("oneClass");
      assertClose(golden.vector("weights"), fit(golden), STEPS, "weights");
    }

    @Test
    @DisplayName("one row")
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
      Golden golden = golden("limit");
      assertClose(golden.vector("weights"), fit(golden), LIMIT, "converged weights");
    }

    @Test
    @DisplayName("the first step goes against the gradient of the mean loss")
    void gradient() {
      Golden golden = golden("small");
      double[][] x = golden.matrix("x");
      int[] y = golden.integers("y");
      double[] step = LogisticRegression.fit(golden.matrix("x"), golden.integers("y"), 1, 1);
      double[] gradient = Arrays.stream(step).map(each -> -each).toArray();
      assertGradient(w -> loss(w, x, y), gradient, new double[3], Tolerance.abs(1e-6).rel(1e-6));
    }

    @Test
    @DisplayName("more steps never raise the loss")
    void learningCurve() {
      Golden golden = golden("small");
      double[] losses = new double[30];
      for (int iters = 0; iters < losses.length; iters++) {
        double[] w = LogisticRegression.fit(golden.matrix("x"), golden.integers("y"), 0.3, iters);
        losses[iters] = loss(w, golden.matrix("x"), golden.integers("y"));
      }
      assertNonIncreasing(losses, 1e-12);
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
      return LogisticRegression.fit(
          golden.matrix("x"), golden.integers("y"), golden.number("lr"), golden.integer("iters"));
    }
  }

  @Nested
  @DisplayName("saturation")
  final class Saturation {

    @Test
    @DisplayName("unscaled features in the thousands")
    void unscaled() {
      assertPath(golden("unscaled"), STEPS);
    }

    @Test
    @DisplayName("probabilities of huge logits")
    void hugeLogits() {
      double[] w = {0, 500, -500};
      double[][] x = {{2, 0}, {0, 2}, {1e5, 0}, {0, 1e5}, {3, 3}};
      double[] actual = LogisticRegression.predictProba(w, x);
      assertClose(new double[] {1, 0, 1, 0, 0.5}, actual, CLOSED_FORM, "probabilities");
      assertExact(new int[] {1, 0, 1, 0, 1}, LogisticRegression.predict(w, x), "classes");
    }

    @Test
    @DisplayName("separable data train without NaN")
    void separable() {
      double[][] x = {{-900}, {-1000}, {900}, {1000}};
      double[] w = LogisticRegression.fit(x, new int[] {0, 0, 1, 1}, 10, 50);
      assertClose(new double[] {0, 4750}, w, STEPS, "weights");
      double[][] unseen = {{-1}, {950}, {-30}, {2}};
      int[] classes = LogisticRegression.predict(new double[] {0, 4750}, unseen);
      assertExact(new int[] {0, 1, 0, 1}, classes, "classes");
    }
  }

  @Nested
  @DisplayName("prediction")
  final class Prediction {

    @Test
    @DisplayName("the intercept comes first")
    void interceptFirst() {
      double[][] x = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 0}};
      double[] w = {Math.log(2), Math.log(3), -Math.log(4), Math.log(0.5)};
      double[] expected = {6.0 / 7, 1.0 / 3, 0.5, 2.0 / 3};
      assertClose(expected, LogisticRegression.predictProba(w, x), CLOSED_FORM, "probabilities");
    }

    @Test
    @DisplayName("a tie belongs to class 1")
    void tie() {
      double[][] x = {{2}, {2.0625}, {1.9375}};
      int[] actual = LogisticRegression.predict(new double[] {-4, 2}, x);
      assertExact(new int[] {1, 1, 0}, actual, "classes around one half");
    }

    @Test
    @DisplayName("zero weights predict one half, class 1")
    void zeroWeights() {
      double[][] x = {{5, -1}, {1e6, 3}};
      double[] w = new double[3];
      double[] actual = LogisticRegression.predictProba(w, x);
      assertClose(new double[] {0.5, 0.5}, actual, CLOSED_FORM, "probabilities");
      assertExact(new int[] {1, 1}, LogisticRegression.predict(w, x), "classes");
    }

    @Test
    @DisplayName("a NaN feature concerns its own row only")
    void nan() {
      double[][] x = {{0}, {Double.NaN}, {2}};
      double[] w = {0, Math.log(3)};
      double[] expected = {0.5, Double.NaN, 0.9};
      assertClose(expected, LogisticRegression.predictProba(w, x), CLOSED_FORM, "probabilities");
      assertExact(new int[] {1, 0, 1}, LogisticRegression.predict(w, x), "classes");
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
      assertClose(
          1.0, LogisticRegression.accuracy(new int[] {0}, new int[] {0}), CLOSED_FORM, "one row");
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
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("generated data: weights after many steps")
    void generatedWeights() {
      Golden golden = golden("generated");
      double[] w = trainGenerated(golden, "lr", "iters");
      assertClose(golden.vector("weights"), w, STEPS, "weights");
    }

    @Test
    @DisplayName("generated data: the maximum-likelihood limit")
    void generatedLimit() {
      Golden golden = golden("generated");
      double[] w = trainGenerated(golden, "limitLr", "limitIters");
      assertClose(golden.vector("limit"), w, LIMIT, "converged weights");
    }

    @Test
    @DisplayName("generated data: probabilities and loss of unseen rows")
    void generatedProbabilities() {
      Golden golden = golden("generated");
      double[] w = golden.vector("weights");
      double[] p = LogisticRegression.predictProba(w, GeneratedRows.load().test().x());
      assertClose(golden.vector("probabilities"), p, CLOSED_FORM, "probabilities");
      double loss = LogisticRegression.bce(GeneratedRows.load().test().y(), p);
      assertClose(golden.number("loss"), loss, CLOSED_FORM, "loss");
    }

    @Test
    @DisplayName("generated data: as accurate as scikit-learn on unseen rows")
    void generatedAccuracy() {
      Golden golden = golden("generated");
      double[] w = trainGenerated(golden, "lr", "iters");
      GeneratedRows test = GeneratedRows.load().test();
      int[] classes = LogisticRegression.predict(w, test.x());
      double accuracy = LogisticRegression.accuracy(test.y(), classes);
      assertClose(golden.number("accuracy"), accuracy, ACCURACY, "accuracy");
      assertClose(golden.number("ownAccuracy"), accuracy, CLOSED_FORM, "accuracy");
    }

    @Test
    @DisplayName("breast cancer: weights along the path")
    void breastCancerWeights() {
      Golden golden = golden("breastCancer");
      int[] iters = golden.integers("iters");
      double[][] expected = golden.matrix("weights");
      for (int i = 0; i < iters.length; i++) {
        double[] w = trainBreastCancer(golden, iters[i]);
        assertClose(expected[i], w, STEPS, "weights after " + iters[i] + " steps");
      }
    }

    @Test
    @DisplayName("breast cancer: probabilities and loss")
    void breastCancerProbabilities() {
      Golden golden = golden("breastCancer");
      double[][] weights = golden.matrix("weights");
      double[][] x = standardised(Datasets.breastCancer());
      double[] p = LogisticRegression.predictProba(weights[weights.length - 1], x);
      double[] expected = golden.vector("firstProbabilities");
      assertClose(expected, Arrays.copyOf(p, expected.length), CLOSED_FORM, "probabilities");
      double loss = LogisticRegression.bce(Datasets.breastCancer().labels(), p);
      assertClose(golden.number("loss"), loss, CLOSED_FORM, "loss");
    }

    @Test
    @DisplayName("breast cancer: as accurate as scikit-learn")
    void breastCancerAccuracy() {
      Golden golden = golden("breastCancer");
      int[] iters = golden.integers("iters");
      double[] w = trainBreastCancer(golden, iters[iters.length - 1]);
      int[] classes = LogisticRegression.predict(w, standardised(Datasets.breastCancer()));
      double accuracy = LogisticRegression.accuracy(Datasets.breastCancer().labels(), classes);
      assertClose(golden.number("accuracy"), accuracy, ACCURACY, "accuracy");
      assertClose(golden.number("ownAccuracy"), accuracy, CLOSED_FORM, "accuracy");
    }

    private static double[] trainGenerated(Golden golden, String lr, String iters) {
      GeneratedRows train = GeneratedRows.load().train();
      return LogisticRegression.fit(train.x(), train.y(), golden.number(lr), golden.integer(iters));
    }

    private static double[] trainBreastCancer(Golden golden, int iters) {
      Dataset data = Datasets.breastCancer();
      return LogisticRegression.fit(standardised(data), data.labels(), golden.number("lr"), iters);
    }

    /** Each column less its mean, divided by its standard deviation (ddof 0). */
    private static double[][] standardised(Dataset data) {
      RealMatrix x = MatrixUtils.createRealMatrix(data.features());
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double[] column = x.getColumn(j);
        double mean = StatUtils.mean(column);
        double deviation = Math.sqrt(StatUtils.populationVariance(column));
        x.setColumn(j, Arrays.stream(column).map(each -> (each - mean) / deviation).toArray());
      }
      return x.getData();
    }
  }

  @Nested
  @DisplayName("random data")
  final class RandomData {

    @Test
    @DisplayName("weights agree with a second implementation")
    void weights() {
      for (Sample each : Cases.seeded("logistic_regression weights", 25, Sample::draw)) {
        double[] expected = each.descend();
        assertClose(expected, each.fit(each.x(), each.y()), STEPS, "weights");
      }
    }

    @Test
    @DisplayName("probabilities agree with a second implementation")
    void probabilities() {
      for (Sample each : Cases.seeded("logistic_regression probabilities", 25, Sample::draw)) {
        double[] w = each.descend();
        double[] expected =
            each.design().operate(new ArrayRealVector(w)).map(new Sigmoid()).toArray();
        double[] actual = LogisticRegression.predictProba(w, each.x());
        assertClose(expected, actual, CLOSED_FORM, "probabilities");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void rowOrder() {
      for (Sample each : Cases.seeded("logistic_regression order", 10, Sample::draw)) {
        double[] expected = each.descend();
        double[][] x = new double[each.y().length][];
        int[] y = new int[x.length];
        for (int i = 0; i < x.length; i++) {
          x[i] = each.x()[x.length - 1 - i].clone();
          y[i] = each.y()[x.length - 1 - i];
        }
        assertClose(expected, each.fit(x, y), STEPS, "weights of reversed rows");
      }
    }

    @Test
    @DisplayName("two copies of every row give the same weights")
    void copies() {
      for (Sample each : Cases.seeded("logistic_regression copies", 10, Sample::draw)) {
        double[] expected = each.descend();
        int n = each.y().length;
        double[][] x = Arrays.copyOf(each.x(), 2 * n);
        int[] y = Arrays.copyOf(each.y(), 2 * n);
        for (int i = 0; i < n; i++) {
          x[n + i] = x[i].clone();
          y[n + i] = y[i];
        }
        assertClose(expected, each.fit(x, y), STEPS, "weights of doubled rows");
      }
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    @Test
    @DisplayName("fit leaves its arguments and returns a new array")
    void fitKeepsArguments() {
      double[][] x = {{1, 250}, {-3, 400}, {2, -100}};
      int[] y = {0, 1, 1};
      assertArgumentsUnchanged(() -> LogisticRegression.fit(x, y, 0.01, 20), x, y);
      assertFresh(() -> LogisticRegression.fit(x, y, 0.01, 20), x, y);
    }

    @Test
    @DisplayName("prediction leaves its arguments and returns new arrays")
    void predictionKeepsArguments() {
      double[] w = {0.5, -1, 2};
      double[][] x = {{1, 2}, {3, 4}};
      assertArgumentsUnchanged(() -> LogisticRegression.predictProba(w, x), w, x);
      assertArgumentsUnchanged(() -> LogisticRegression.predict(w, x), w, x);
      assertFresh(() -> LogisticRegression.predictProba(w, x), w, x);
      assertFresh(() -> LogisticRegression.predict(w, x), w, x);
    }

    @Test
    @DisplayName("loss and accuracy leave their arguments")
    void scoresKeepArguments() {
      int[] y = {1, 0};
      int[] classes = {0, 0};
      double[] p = {1, 0};
      assertArgumentsUnchanged(() -> LogisticRegression.bce(y, p), y, p);
      assertArgumentsUnchanged(() -> LogisticRegression.accuracy(y, classes), y, classes);
    }

    @Test
    @DisplayName("a second call does not start where the first ended")
    void callsAreIndependent() {
      double[][] x = {{1}, {2}};
      int[] y = {0, 1};
      assertDeterministic(() -> LogisticRegression.fit(x, y, 0.5, 3));
    }

    @Test
    @DisplayName("features that are no matrix")
    void invalidFeatures() {
      double[][][] invalid = {
        null, {}, {{}}, {{}, {}}, {null, {1}}, {{1}, null}, {{1}, {1, 2}}, {{1}, {}}
      };
      for (double[][] x : invalid) {
        int[] y = new int[x == null || x.length == 0 ? 1 : x.length];
        assertInvalid(() -> LogisticRegression.fit(x, y, 0.1, 1), "features of fit");
        double[] w = {0, 1};
        assertInvalid(() -> LogisticRegression.predictProba(w, x), "features of predictProba");
        assertInvalid(() -> LogisticRegression.predict(w, x), "features of predict");
        double[] bias = {0};
        assertInvalid(() -> LogisticRegression.predictProba(bias, x), "features, one weight");
      }
    }

    @Test
    @DisplayName("invalid features are refused before the first step")
    void invalidFeaturesWithoutSteps() {
      double[][] ragged = {{1}, {1, 2}};
      int[] y = {0, 1};
      assertInvalid(() -> LogisticRegression.fit(ragged, y, 0.1, 0), "ragged features, 0 steps");
      assertInvalid(() -> LogisticRegression.fit(null, y, 0.1, 0), "no features, 0 steps");
    }

    @Test
    @DisplayName("labels that do not fit the rows")
    void labelsOfWrongLength() {
      double[][] x = {{1}, {2}};
      assertInvalid(() -> LogisticRegression.fit(x, null, 0.1, 1), "no labels");
      assertInvalid(() -> LogisticRegression.fit(x, new int[0], 0.1, 1), "empty labels");
      assertInvalid(() -> LogisticRegression.fit(x, new int[1], 0.1, 1), "too few labels");
      assertInvalid(() -> LogisticRegression.fit(x, new int[3], 0.1, 1), "too many labels");
      assertInvalid(() -> LogisticRegression.fit(x, new int[1], 0.1, 0), "too few, no step");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
    @DisplayName("labels other than 0 and 1")
    void unknownLabels(int label) {
      double[][] x = {{1}, {2}};
      double[] p = {0.5, 0.5};
      int[] first = {label, 1};
      int[] last = {0, label};
      assertInvalid(() -> LogisticRegression.fit(x, first, 0.1, 1), "first label of fit");
      assertInvalid(() -> LogisticRegression.fit(x, last, 0.1, 1), "last label of fit");
      assertInvalid(() -> LogisticRegression.fit(x, last, 0.1, 0), "last label, no step");
      assertInvalid(() -> LogisticRegression.bce(first, p), "first label of bce");
      assertInvalid(() -> LogisticRegression.bce(last, p), "last label of bce");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    @DisplayName("a learning rate that is none")
    void invalidLearningRate(double lr) {
      double[][] x = {{1}, {2}};
      assertInvalid(() -> LogisticRegression.fit(x, new int[] {0, 1}, lr, 1), "lr");
      assertInvalid(() -> LogisticRegression.fit(x, new int[] {0, 1}, lr, 0), "lr, no step");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    @DisplayName("a negative number of steps")
    void negativeSteps(int iters) {
      double[][] x = {{1}, {2}};
      assertInvalid(() -> LogisticRegression.fit(x, new int[] {0, 1}, 0.1, iters), "iters");
    }

    @Test
    @DisplayName("weights that do not fit the features")
    void weightsOfWrongLength() {
      double[][] x = {{1, 2}, {3, 4}};
      for (double[] w : new double[][] {null, {}, {1}, {1, 2}, {1, 2, 3, 4}}) {
        assertInvalid(() -> LogisticRegression.predictProba(w, x), "weights of predictProba");
        assertInvalid(() -> LogisticRegression.predict(w, x), "weights of predict");
      }
    }

    @Test
    @DisplayName("loss of arrays that do not match")
    void invalidLossArguments() {
      int[] y = {0, 1};
      double[] p = {0.5, 0.5};
      assertInvalid(() -> LogisticRegression.bce(null, p), "no labels");
      assertInvalid(() -> LogisticRegression.bce(y, null), "no probabilities");
      assertInvalid(() -> LogisticRegression.bce(new int[0], new double[0]), "empty arrays");
      assertInvalid(() -> LogisticRegression.bce(new int[1], p), "fewer labels");
      assertInvalid(() -> LogisticRegression.bce(new int[3], p), "more labels");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, -2, 1.000001, 3, Double.POSITIVE_INFINITY})
    @DisplayName("a probability outside 0 to 1")
    void invalidProbability(double p) {
      int[] y = {1, 0};
      assertInvalid(() -> LogisticRegression.bce(y, new double[] {p, 0.5}), "first");
      assertInvalid(() -> LogisticRegression.bce(y, new double[] {0.5, p}), "last");
    }

    @Test
    @DisplayName("accuracy of arrays that do not match")
    void invalidAccuracyArguments() {
      int[] y = {0, 1};
      assertInvalid(() -> LogisticRegression.accuracy(null, y), "no labels");
      assertInvalid(() -> LogisticRegression.accuracy(y, null), "no predictions");
      assertInvalid(() -> LogisticRegression.accuracy(new int[0], new int[0]), "empty arrays");
      assertInvalid(() -> LogisticRegression.accuracy(y, new int[1]), "fewer predictions");
      assertInvalid(() -> LogisticRegression.accuracy(y, new int[3]), "more predictions");
    }

    private static void assertInvalid(Executable call, String what) {
      assertRejects(IllegalArgumentException.class, call, what);
    }
  }

  private static void assertPath(Golden golden, Tolerance tolerance) {
    int[] iters = golden.integers("iters");
    double[][] expected = golden.matrix("weights");
    for (int i = 0; i < iters.length; i++) {
      double[][] x = golden.matrix("x");
      double[] actual =
          LogisticRegression.fit(x, golden.integers("y"), golden.number("lr"), iters[i]);
      assertClose(expected[i], actual, tolerance, "weights after " + iters[i] + " steps");
    }
  }

  /** The mean cross-entropy as a sum of softplus terms: ln(1 + exp(-z)) for label 1. */
  private static double loss(double[] w, double[][] x, int[] y) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double z = w[0];
      for (int j = 0; j < x[i].length; j++) {
        z += w[j + 1] * x[i][j];
      }
      double margin = y[i] == 1 ? z : -z;
      sum += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
    }
    return sum / y.length;
  }

  /** A random training set, and gradient descent on it in matrix form. */
  private record Sample(double[][] x, int[] y, double lr, int iters) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(20);
      int d = 1 + random.nextInt(4);
      double[][] x = new double[n][d];
      int[] y = new int[n];
      double slope = random.nextGaussian();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < d; j++) {
          x[i][j] = random.nextGaussian();
        }
        y[i] = slope * x[i][0] + 0.5 * random.nextGaussian() > 0.2 ? 1 : 0;
      }
      return new Sample(x, y, 0.05 + 0.4 * random.nextDouble(), 1 + random.nextInt(60));
    }

    double[] fit(double[][] features, int[] labels) {
      double[][] copy = Arrays.stream(features).map(double[]::clone).toArray(double[][]::new);
      return LogisticRegression.fit(copy, labels.clone(), lr, iters);
    }

    double[] descend() {
      RealMatrix design = design();
      RealVector labels = new ArrayRealVector(Arrays.stream(y).asDoubleStream().toArray());
      RealVector w = new ArrayRealVector(design.getColumnDimension());
      for (int i = 0; i < iters; i++) {
        RealVector errors = design.operate(w).map(new Sigmoid()).subtract(labels);
        w = w.subtract(design.preMultiply(errors).mapMultiply(lr / y.length));
      }
      return w.toArray();
    }

    RealMatrix design() {
      RealMatrix design = MatrixUtils.createRealMatrix(y.length, x[0].length + 1);
      design.setSubMatrix(x, 0, 1);
      for (int i = 0; i < y.length; i++) {
        design.setEntry(i, 0, 1);
      }
      return design;
    }
  }

  /** Rows of make_classification.csv: features, then the label. */
  private record GeneratedRows(double[][] x, int[] y) {

    private static final int TRAIN_ROWS = 300;

    static GeneratedRows load() {
      List<String[]> rows = lines().stream().skip(1).map(line -> line.split(",")).toList();
      double[][] x = new double[rows.size()][];
      int[] y = new int[rows.size()];
      for (int i = 0; i < y.length; i++) {
        String[] cells = rows.get(i);
        int last = cells.length - 1;
        x[i] = Arrays.stream(cells, 0, last).mapToDouble(Double::parseDouble).toArray();
        y[i] = Integer.parseInt(cells[last]);
      }
      return new GeneratedRows(x, y);
    }

    GeneratedRows train() {
      return new GeneratedRows(Arrays.copyOf(x, TRAIN_ROWS), Arrays.copyOf(y, TRAIN_ROWS));
    }

    GeneratedRows test() {
      return new GeneratedRows(
          Arrays.copyOfRange(x, TRAIN_ROWS, x.length), Arrays.copyOfRange(y, TRAIN_ROWS, y.length));
    }

    private static List<String> lines() {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      LogisticRegressionTest.class.getResourceAsStream("make_classification.csv")),
                  StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
