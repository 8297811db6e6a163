package evaluation.accuracy_precision_recall;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Dataset;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: golden values, zero denominators, many rows, real data and invalid arguments. */
final class AccuracyPrecisionRecallTest {

  @Nested
  final class Values {

    @Test
    @DisplayName("more false positives than false negatives")
    void falsePositives() {
      assertGolden(Golden.of("falsePositives"));
    }

    @Test
    @DisplayName("more false negatives than false positives")
    void falseNegatives() {
      assertGolden(Golden.of("falseNegatives"));
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      Golden.cases("hundreds").forEach(Values::assertGolden);
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
      int[] y = {0, 0, 1, 0, 1, 1, 0, 0};
      assertMetrics(new double[] {0.375, 0.375, 1}, y, new int[] {1, 1, 1, 1, 1, 1, 1, 1});
    }

    @Test
    @DisplayName("every row is truly 1")
    void allTrue() {
      int[] y = {1, 1, 1, 1, 1, 1};
      assertMetrics(new double[] {1.0 / 3, 1, 1.0 / 3}, y, new int[] {0, 0, 1, 0, 1, 0});
    }

    @Test
    @DisplayName("the first and the last row count")
    void bothEnds() {
      int[] ends = {1, 0, 0, 0, 1};
      assertMetrics(new double[] {0.6, 0.5, 0.5}, ends, new int[] {1, 0, 0, 1, 0});
      assertMetrics(new double[] {0.6, 0.5, 0.5}, ends, new int[] {0, 1, 0, 0, 1});
    }

    private static void assertGolden(Golden golden) {
      assertMetrics(golden.vector("metrics"), golden.integers("y"), golden.integers("p"));
    }
  }

  @Nested
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
  final class ManyRows {

    private static final int ROWS = 200_000;

    @Test
    @DisplayName("one row in a hundred is truly 1")
    void rarePositives() {
      int[] y = labels(30_000, i -> i % 100 == 7);
      int[] p = labels(30_000, i -> i % 300 == 7 || i % 1000 == 11);
      assertMetrics(new double[] {29_770.0 / 30_000, 10.0 / 13, 1.0 / 3}, y, p);
    }

    @Test
    @DisplayName("half of the rows are truly 1, and most are found")
    void balanced() {
      int[] y = labels(ROWS, i -> i % 2 == 1);
      int[] p = labels(ROWS, i -> i % 2 == 1 && i % 10 != 3 || i % 20 == 4);
      assertMetrics(new double[] {0.85, 8.0 / 9, 0.8}, y, p);
    }

    @Test
    @DisplayName("a single hit among many rows")
    void singleHit() {
      int[] y = labels(6002, i -> i == 6001 || i % 3 == 0);
      int[] p = labels(6002, i -> i % 3 == 1);
      assertMetrics(new double[] {2001.0 / 6002, 1.0 / 2001, 1.0 / 2002}, y, p);
    }

    private static int[] labels(int n, IntPredicate positive) {
      return Vectors.ints(n, i -> positive.test(i) ? 1 : 0);
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("breast cancer: malignant when one measurement is large")
    void breastCancer() {
      assertRules(Datasets.breastCancer(), "breastCancer");
    }

    @Test
    @DisplayName("irises: one species against the others")
    void iris() {
      assertRules(Datasets.iris(), "iris");
    }

    /** Predicts one label where a feature is at least a threshold. */
    private static void assertRules(Dataset data, String name) {
      for (Golden rule : Golden.cases(name)) {
        double[] x = data.column(rule.integer("column"));
        double threshold = rule.number("threshold");
        int[] p = Vectors.ints(x.length, i -> x[i] >= threshold ? 1 : 0);
        assertMetrics(rule.vector("metrics"), data.labels(rule.integer("positive")), p);
      }
    }
  }

  @Nested
  final class RandomLabels {

    @Test
    @DisplayName("labels of any length agree with a second implementation")
    void secondImplementation() {
      samples("values").forEach(each -> assertMetrics(each.expected(), each.y(), each.p()));
    }

    @Test
    @DisplayName("precision and recall change places with truth and prediction")
    void changedPlaces() {
      samples("places")
          .forEach(each -> assertMetrics(Vectors.at(each.expected(), 0, 2, 1), each.p(), each.y()));
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        assertMetrics(each.expected(), Vectors.reversed(each.y()), Vectors.reversed(each.p()));
      }
    }

    @Test
    @DisplayName("two copies of every row give the same numbers")
    void copies() {
      for (Sample each : samples("copies")) {
        int[] twice = Vectors.ints(2 * each.y().length, i -> i % each.y().length);
        assertMetrics(each.expected(), Vectors.at(each.y(), twice), Vectors.at(each.p(), twice));
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("accuracy_precision_recall " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] y = {1, 0, 0, 1, 1};
    private final int[] p = {0, 1, 0, 1, 1};
    private final Call metrics = Call.of(AccuracyPrecisionRecall::metrics, y, p);

    @Test
    @DisplayName("no array, no elements, arrays of different lengths")
    void differentLengths() {
      metrics.rejectsUnpaired(0, 1);
    }

    @Test
    @DisplayName("truth that is neither 0 nor 1")
    void unknownTruth() {
      metrics.rejects(0, Bad.labels(2));
    }

    @Test
    @DisplayName("predictions that are neither 0 nor 1")
    void unknownPrediction() {
      metrics.rejects(1, Bad.labels(2));
    }

    @Test
    @DisplayName("an unknown label on both sides is no hit")
    void unknownOnBothSides() {
      metrics.with(0, new int[] {0, 1, 2}).rejects(1, new int[] {0, 1, 2});
    }

    @Test
    @DisplayName("the arguments stay, and every call returns a new array with the same numbers")
    void argumentsUnchanged() {
      metrics.isPure();
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
