package evaluation.accuracy_precision_recall;

import static gradus.testkit.BehaviourAssertions.assertArgumentsUnchanged;
import static gradus.testkit.BehaviourAssertions.assertDeterministic;
import static gradus.testkit.BehaviourAssertions.assertFresh;
import static gradus.testkit.BehaviourAssertions.assertRejects;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: golden values, zero denominators, many rows, real data and invalid arguments. */
@DisplayName("Accuracy, precision and recall")
final class AccuracyPrecisionRecallTest {

  @Nested
  @DisplayName("values")
  final class Values {

    @Test
    @DisplayName("more false positives than false negatives")
    void falsePositives() {
      assertGolden("falsePositives");
    }

    @Test
    @DisplayName("more false negatives than false positives")
    void falseNegatives() {
      assertGolden("falseNegatives");
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      for (Golden each : Golden.load("golden.json").children("hundreds")) {
        assertMetrics(each.vector("metrics"), each.integers("y"), each.integers("p"));
      }
    }

    @Test
    @DisplayName("every prediction is right")
    void allRight() {
      int[] y = {0, 1, 1, 0, 1};
      assertMetrics(new double[] {1, 1, 1}, y, y.clone());
    }

    @Test
    @DisplayName("every prediction is wrong")
    void allWrong() {
      assertMetrics(new double[] {0, 0, 0}, new int[] {0, 1, 1, 0, 1}, new int[] {1, 0, 0, 1, 0});
    }

    @Test
    @DisplayName("every row is predicted 1")
    void allPredicted() {
      assertMetrics(
          new double[] {0.375, 0.375, 1},
          new int[] {0, 0, 1, 0, 1, 1, 0, 0},
          new int[] {1, 1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    @DisplayName("every row is truly 1")
    void allTrue() {
      assertMetrics(
          new double[] {1.0 / 3, 1, 1.0 / 3},
          new int[] {1, 1, 1, 1, 1, 1},
          new int[] {0, 0, 1, 0, 1, 0});
    }

    @Test
    @DisplayName("the first and the last row count")
    void bothEnds() {
      int[] ends = {1, 0, 0, 0, 1};
      assertMetrics(new double[] {0.6, 0.5, 0.5}, ends, new int[] {1, 0, 0, 1, 0});
      assertMetrics(new double[] {0.6, 0.5, 0.5}, ends, new int[] {0, 1, 0, 0, 1});
    }

    private static void assertGolden(String name) {
      Golden golden = Golden.load("golden.json").child(name);
      assertMetrics(golden.vector("metrics"), golden.integers("y"), golden.integers("p"));
    }
  }

  @Nested
  @DisplayName("zero division")
  final class ZeroDivision {

    @Test
    @DisplayName("no row is predicted 1")
    void nothingPredicted() {
      assertMetrics(new double[] {0.6, 0, 0}, new int[] {1, 0, 0, 1, 0}, new int[5]);
    }

    @Test
    @DisplayName("no row is truly 1")
    void nothingToFind() {
      assertMetrics(new double[] {0.4, 0, 0}, new int[5], new int[] {1, 0, 1, 1, 0});
    }

    @Test
    @DisplayName("only true negatives")
    void onlyTrueNegatives() {
      assertMetrics(new double[] {1, 0, 0}, new int[4], new int[4]);
    }

    @Test
    @DisplayName("a single row of each kind")
    void singleRow() {
      int[] zero = {0};
      int[] one = {1};
      assertMetrics(new double[] {1, 0, 0}, zero, zero.clone());
      assertMetrics(new double[] {0, 0, 0}, zero, one);
      assertMetrics(new double[] {0, 0, 0}, one, zero);
      assertMetrics(new double[] {1, 1, 1}, one, one.clone());
    }
  }

  @Nested
  @DisplayName("many rows")
  final class ManyRows {

    private static final int ROWS = 200_000;

    @Test
    @DisplayName("one row in a hundred is truly 1")
    void rarePositives() {
      int[] y = labels(i -> i % 100 == 7);
      int[] p = labels(i -> i % 300 == 7 || i % 1000 == 11);
      assertMetrics(new double[] {198_467.0 / ROWS, 667.0 / 867, 667.0 / 2000}, y, p);
    }

    @Test
    @DisplayName("half of the rows are truly 1, and most are found")
    void balanced() {
      int[] y = labels(i -> i % 2 == 1);
      int[] p = labels(i -> i % 2 == 1 && i % 10 != 3 || i % 20 == 4);
      assertMetrics(new double[] {0.85, 8.0 / 9, 0.8}, y, p);
    }

    @Test
    @DisplayName("a single hit among many rows")
    void singleHit() {
      int[] y = labels(i -> i == ROWS - 1 || i % 3 == 0);
      int[] p = labels(i -> i == ROWS - 1 || i % 3 == 1);
      assertMetrics(new double[] {66_667.0 / ROWS, 1.0 / 66_667, 1.0 / 66_668}, y, p);
    }

    private static int[] labels(IntPredicate positive) {
      int[] labels = new int[ROWS];
      for (int i = 0; i < ROWS; i++) {
        labels[i] = positive.test(i) ? 1 : 0;
      }
      return labels;
    }
  }

  @Nested
  @DisplayName("real data")
  final class RealData {

    @Test
    @DisplayName("breast cancer: malignant when one measurement is large")
    void breastCancer() {
      Dataset data = Datasets.breastCancer();
      for (Golden each : Golden.load("golden.json").children("breastCancer")) {
        assertRule(data, each);
      }
    }

    @Test
    @DisplayName("irises: one species against the others")
    void iris() {
      Dataset data = Datasets.iris();
      for (Golden each : Golden.load("golden.json").children("iris")) {
        assertRule(data, each);
      }
    }

    /** Predicts one label where a feature is at least a threshold. */
    private static void assertRule(Dataset data, Golden rule) {
      int positive = rule.integer("positive");
      int column = rule.integer("column");
      double threshold = rule.number("threshold");
      int[] y = Arrays.stream(data.labels()).map(each -> each == positive ? 1 : 0).toArray();
      int[] p =
          Arrays.stream(data.features()).mapToInt(x -> x[column] >= threshold ? 1 : 0).toArray();
      assertMetrics(rule.vector("metrics"), y, p);
    }
  }

  @Nested
  @DisplayName("random labels")
  final class RandomLabels {

    @Test
    @DisplayName("labels of any length agree with a second implementation")
    void secondImplementation() {
      for (Sample each : samples("values")) {
        assertMetrics(each.expected(), each.y(), each.p());
      }
    }

    @Test
    @DisplayName("precision and recall change places with truth and prediction")
    void changedPlaces() {
      for (Sample each : samples("places")) {
        double[] expected = each.expected();
        double[] swapped = {expected[0], expected[2], expected[1]};
        assertMetrics(swapped, each.p(), each.y());
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        assertMetrics(each.expected(), reversed(each.y()), reversed(each.p()));
      }
    }

    @Test
    @DisplayName("two copies of every row give the same numbers")
    void copies() {
      for (Sample each : samples("copies")) {
        assertMetrics(each.expected(), doubled(each.y()), doubled(each.p()));
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("accuracy_precision_recall " + purpose, 30, Sample::draw);
    }

    private static int[] reversed(int[] labels) {
      return IntStream.range(0, labels.length).map(i -> labels[labels.length - 1 - i]).toArray();
    }

    private static int[] doubled(int[] labels) {
      return IntStream.concat(Arrays.stream(labels), Arrays.stream(labels)).toArray();
    }
  }

  @Nested
  @DisplayName("contract")
  final class Contract {

    @Test
    @DisplayName("no array")
    void nullArguments() {
      assertInvalid(null, new int[] {0, 1}, "no truth");
      assertInvalid(new int[] {0, 1}, null, "no prediction");
      assertInvalid(null, null, "neither");
    }

    @Test
    @DisplayName("arrays without elements")
    void emptyArguments() {
      assertInvalid(new int[0], new int[0], "empty arrays");
      assertInvalid(new int[0], new int[1], "an empty truth");
      assertInvalid(new int[1], new int[0], "an empty prediction");
    }

    @Test
    @DisplayName("arrays of different lengths")
    void differentLengths() {
      assertInvalid(new int[] {0, 1, 1}, new int[] {0, 1}, "fewer predictions");
      assertInvalid(new int[] {0, 1}, new int[] {0, 1, 1}, "more predictions");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("truth that is neither 0 nor 1")
    void unknownTruth(int label) {
      assertInvalid(new int[] {label, 1}, new int[] {0, 1}, "first true label");
      assertInvalid(new int[] {0, label}, new int[] {0, 1}, "last true label");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @DisplayName("predictions that are neither 0 nor 1")
    void unknownPrediction(int label) {
      assertInvalid(new int[] {0, 1}, new int[] {label, 1}, "first predicted label");
      assertInvalid(new int[] {0, 1}, new int[] {0, label}, "last predicted label");
    }

    @Test
    @DisplayName("an unknown label on both sides is no hit")
    void unknownOnBothSides() {
      assertInvalid(new int[] {0, 1, 2}, new int[] {0, 1, 2}, "2 predicted as 2");
    }

    @Test
    @DisplayName("the arguments stay as they were")
    void argumentsUnchanged() {
      int[] y = {1, 0, 0, 1, 1};
      int[] p = {0, 1, 0, 1, 1};
      assertArgumentsUnchanged(() -> AccuracyPrecisionRecall.metrics(y, p), y, p);
    }

    @Test
    @DisplayName("every call returns a new array with the same numbers")
    void calls() {
      int[] y = {1, 0, 0, 1, 1};
      int[] p = {0, 1, 0, 1, 1};
      assertFresh(() -> AccuracyPrecisionRecall.metrics(y, p), y, p);
      assertDeterministic(() -> AccuracyPrecisionRecall.metrics(y, p));
    }

    private static void assertInvalid(int[] y, int[] p, String what) {
      assertRejects(
          IllegalArgumentException.class, () -> AccuracyPrecisionRecall.metrics(y, p), what);
    }
  }

  private static void assertMetrics(double[] expected, int[] y, int[] p) {
    double[] actual = AccuracyPrecisionRecall.metrics(y, p);
    assertClose(expected, actual, Tolerance.closedForm(), "accuracy, precision, recall");
  }

  /** Random labels with at least one hit, so that no denominator is zero. */
  private record Sample(int[] y, int[] p) {

    static Sample draw(Random random) {
      int n = 1 + random.nextInt(60);
      double share = random.nextDouble();
      double error = random.nextDouble();
      int[] y = new int[n];
      int[] p = new int[n];
      for (int i = 0; i < n; i++) {
        y[i] = random.nextDouble() < share ? 1 : 0;
        p[i] = random.nextDouble() < error ? 1 - y[i] : y[i];
      }
      int hit = random.nextInt(n);
      y[hit] = 1;
      p[hit] = 1;
      return new Sample(y, p);
    }

    /** Means instead of counts: of errors, of truth where predicted, of prediction where true. */
    double[] expected() {
      double error = StatUtils.mean(values(i -> Math.abs(y[i] - p[i]), i -> true));
      double precision = StatUtils.mean(values(i -> y[i], i -> p[i] == 1));
      double recall = StatUtils.mean(values(i -> p[i], i -> y[i] == 1));
      return new double[] {1 - error, precision, recall};
    }

    private double[] values(IntToDoubleFunction value, IntPredicate which) {
      return IntStream.range(0, y.length).filter(which).mapToDouble(value).toArray();
    }
  }
}
