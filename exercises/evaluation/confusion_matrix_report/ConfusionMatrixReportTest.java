package evaluation.confusion_matrix_report;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: counting, rates, summaries, zeros, large counts, many classes, bad arguments. */
final class ConfusionMatrixReportTest {

  private static final double NAN = Double.NaN;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();

  @Nested
  final class Matrix {

    @Test
    @DisplayName("labels of two to five classes, one of them without samples")
    void goldens() {
      for (Golden each : Golden.cases("labels")) {
        int[] y = each.integers("y");
        assertMatrix(each.integerMatrix("cm"), y, each.integers("p"), each.integer("k"));
      }
    }

    @Test
    @DisplayName("irises by their petal length")
    void iris() {
      Golden golden = Golden.of("iris");
      int[] y = Datasets.iris().labels();
      assertMatrix(golden.integerMatrix("cm"), y, golden.integers("p"), 3);
    }

    @Test
    @DisplayName("the last class is never met")
    void unmetClass() {
      int[][] expected = {{1, 1, 0}, {0, 2, 0}, {0, 0, 0}};
      assertMatrix(expected, new int[] {1, 0, 1, 0}, new int[] {1, 1, 1, 0}, 3);
    }

    @Test
    @DisplayName("one class, and one sample")
    void smallest() {
      assertMatrix(new int[][] {{3}}, new int[3], new int[3], 1);
      assertMatrix(new int[][] {{0, 1}, {0, 0}}, new int[] {0}, new int[] {1}, 2);
    }
  }

  @Nested
  final class PerClass {

    @Test
    @DisplayName("tables of two to five classes")
    void goldens() {
      Golden.cases("tables").forEach(ConfusionMatrixReportTest::assertRates);
    }

    @Test
    @DisplayName("irises by their petal length")
    void iris() {
      assertRates(Golden.of("iris"));
    }

    @Test
    @DisplayName("every prediction is right")
    void allRight() {
      double[][] expected = {{1, 1, 1, 1}, {1, 1, 1, 1}};
      assertRates(expected, new int[][] {{2, 0}, {0, 5}});
    }
  }

  @Nested
  final class Summary {

    @Test
    @DisplayName("tables of two to five classes")
    void goldens() {
      Golden.cases("tables").forEach(ConfusionMatrixReportTest::assertSummary);
    }

    @Test
    @DisplayName("irises by their petal length")
    void iris() {
      assertSummary(Golden.of("iris"));
    }

    @Test
    @DisplayName("every prediction is right")
    void allRight() {
      assertSummary(new double[] {1, 1, 1, 1, 1, 1}, new int[][] {{2, 0, 0}, {0, 5, 0}, {0, 0, 3}});
    }

    @Test
    @DisplayName("predictions that ignore the sample")
    void chance() {
      double[] expected = {0.5, 7.0 / 15, 8.0 / 15, 0.5, 0, 0};
      assertSummary(expected, new int[][] {{3, 3}, {1, 1}});
    }
  }

  @Nested
  final class ZeroDivision {

    @Test
    @DisplayName("rates where a class is missing in truth, in predictions or in both")
    void rates() {
      Golden.cases("zeros").forEach(ConfusionMatrixReportTest::assertRates);
    }

    @Test
    @DisplayName("summaries where a class is missing in truth, in predictions or in both")
    void summaries() {
      Golden.cases("zeros").subList(0, 5).forEach(ConfusionMatrixReportTest::assertSummary);
    }

    @Test
    @DisplayName("all of the truth is one class")
    void oneRow() {
      assertSummary(Golden.of("zeros.5"));
    }

    @Test
    @DisplayName("all predictions are one class")
    void oneColumn() {
      assertSummary(Golden.of("zeros.6"));
    }

    @Test
    @DisplayName("all samples in one cell of the diagonal")
    void oneCell() {
      Golden.cases("oneCell").forEach(ConfusionMatrixReportTest::assertRates);
      Golden.cases("oneCell").forEach(ConfusionMatrixReportTest::assertSummary);
      assertSummary(new double[] {1, 0.5, 1, 1, NAN, 0}, new int[][] {{1, 0}, {0, 0}});
    }

    @Test
    @DisplayName("all samples in one cell beside the diagonal")
    void offDiagonal() {
      Golden.cases("offDiagonal").forEach(ConfusionMatrixReportTest::assertRates);
      Golden.cases("offDiagonal").forEach(ConfusionMatrixReportTest::assertSummary);
    }
  }

  @Nested
  final class LargeCounts {

    @Test
    @DisplayName("110 000 samples of two classes")
    void fiftyThousand() {
      assertSummary(Golden.of("fiftyThousand"));
      assertRates(Golden.of("fiftyThousand"));
    }

    @Test
    @DisplayName("summaries of up to two billion samples")
    void summaries() {
      Golden.cases("large").forEach(ConfusionMatrixReportTest::assertSummary);
    }

    @Test
    @DisplayName("rates of up to two billion samples")
    void rates() {
      Golden.cases("large").forEach(ConfusionMatrixReportTest::assertRates);
    }
  }

  @Nested
  final class ManyClasses {

    private static final int CLASSES = 200;

    @Test
    @DisplayName("200 classes, each taken for the next two now and then")
    void rates() {
      double specificity = (10.0 * CLASSES - 14) / (10 * CLASSES - 10);
      double[][] expected = new double[CLASSES][];
      Arrays.setAll(expected, i -> new double[] {0.6, 0.6, specificity, 0.6});
      assertRates(expected, ring(CLASSES));
    }

    @Test
    @DisplayName("the summaries of 200 classes")
    void summary() {
      double corrected = (0.6 - 1.0 / CLASSES) / (1 - 1.0 / CLASSES);
      double[] expected = {0.6, 0.6, 0.6, 0.6, corrected, corrected};
      assertSummary(expected, ring(CLASSES));
    }

    @Test
    @DisplayName("100 000 samples of 500 classes")
    void samples() {
      int k = 500;
      int[] y = Vectors.ints(100_000, i -> i % k);
      int[] p = Vectors.ints(100_000, i -> (i % k + i / k % 2) % k);
      int[][] expected = new int[k][k];
      for (int i = 0; i < k; i++) {
        expected[i][i] = 100;
        expected[i][(i + 1) % k] = 100;
      }
      assertMatrix(expected, y, p, k);
    }

    @Test
    @DisplayName("steps of perClass and summary grow like k squared")
    void growth() {
      assertGrowth(k -> ConfusionMatrixReport.perClass(ring(k)), Growth.N_SQUARED, 16);
      assertGrowth(k -> ConfusionMatrixReport.summary(ring(k)), Growth.N_SQUARED, 16);
    }

    @Test
    @DisplayName("steps of matrix grow like n")
    void matrixGrowth() {
      assertGrowth(
          n -> {
            int[] y = Vectors.ints(n, i -> i % 3);
            ConfusionMatrixReport.matrix(y, y.clone(), 3);
          },
          Growth.N);
    }

    /**
     * Six samples of each class are right, three are taken for the next class, one for the next.
     */
    private static int[][] ring(int k) {
      int[][] table = new int[k][k];
      for (int i = 0; i < k; i++) {
        table[i][i] = 6;
        table[i][(i + 1) % k] = 3;
        table[i][(i + 2) % k] = 1;
      }
      return table;
    }
  }

  @Nested
  final class RandomTables {

    @Test
    @DisplayName("tables agree with a second implementation")
    void matrix() {
      samples("matrix").forEach(each -> assertMatrix(each.table(), each.y, each.p, each.k));
    }

    @Test
    @DisplayName("rates agree with a second implementation")
    void rates() {
      samples("rates").forEach(each -> assertRates(each.rates(), each.table()));
    }

    @Test
    @DisplayName("summaries agree with a second implementation")
    void summaries() {
      samples("summaries").forEach(each -> assertSummary(each.summary(), each.table()));
    }

    @Test
    @DisplayName("precision and recall change places with truth and prediction")
    void changedPlaces() {
      for (Sample each : samples("places")) {
        Sample changed = new Sample(each.k, each.p, each.y);
        double[][] rates = ConfusionMatrixReport.perClass(changed.table());
        for (int c = 0; c < each.k; c++) {
          double[] expected = Vectors.at(each.rates()[c], 1, 0, 3);
          double[] actual = Vectors.at(rates[c], 0, 1, 3);
          assertClose(expected, actual, TOLERANCE, "precision, recall, F1 of class " + c);
        }
      }
    }

    @Test
    @DisplayName("classes with other numbers, and three copies of each sample, change no summary")
    void renumbered() {
      for (Sample each : samples("renumbered")) {
        int[] places = Vectors.ints(3 * each.y.length, i -> i % each.y.length);
        int[] y = Vectors.ints(places.length, i -> each.k - 1 - each.y[places[i]]);
        int[] p = Vectors.ints(places.length, i -> each.k - 1 - each.p[places[i]]);
        assertSummary(each.summary(), new Sample(each.k, y, p).table());
      }
    }

    private static List<Sample> samples(String purpose) {
      return Cases.seeded("confusion_matrix_report " + purpose, 30, Sample::draw);
    }
  }

  @Nested
  final class Contract {

    private final Call matrix =
        Call.of(ConfusionMatrixReport::matrix, new int[] {1, 0, 2, 1}, new int[] {0, 0, 2, 2}, 3);
    private final int[][] table = {{4, 1}, {2, 3}};
    private final List<Call> reports =
        List.of(
            Call.of(ConfusionMatrixReport::perClass, table),
            Call.of(ConfusionMatrixReport::summary, table));

    @Test
    @DisplayName("no labels, labels of different lengths")
    void lengths() {
      matrix.rejectsUnpaired(0, 1);
    }

    @Test
    @DisplayName("labels below 0 or above k - 1")
    void labels() {
      matrix.rejects(0, Bad.labels(3));
      matrix.rejects(1, Bad.labels(3));
      matrix.rejects(2, 2);
    }

    @Test
    @DisplayName("no classes")
    void classes() {
      matrix.rejects(2, 0, -1, Integer.MIN_VALUE);
    }

    @Test
    @DisplayName("tables that are missing or not square")
    void tables() {
      for (Call each : reports) {
        each.rejects(0, Bad.shapes().and(Bad.lengths()).and(Bad.widths()));
      }
    }

    @Test
    @DisplayName("negative counts")
    void negativeCounts() {
      reports.forEach(each -> each.rejects(0, Bad.counts()));
      reports.forEach(each -> each.rejects(0, new int[][] {{4, -1}, {2, 3}}));
    }

    @Test
    @DisplayName("a table without samples")
    void noSamples() {
      reports.forEach(each -> each.rejects(0, new int[2][2]));
    }

    @Test
    @DisplayName("the arguments stay, and every call returns new arrays with the same numbers")
    void argumentsUnchanged() {
      matrix.isPure();
      reports.forEach(Call::isPure);
    }
  }

  private static void assertMatrix(int[][] expected, int[] y, int[] p, int k) {
    int[][] actual = ConfusionMatrixReport.matrix(y.clone(), p.clone(), k);
    assertExact(expected, actual, "confusion matrix");
  }

  private static void assertRates(Golden golden) {
    assertRates(golden.matrix("rates"), golden.integerMatrix("cm"));
  }

  private static void assertRates(double[][] expected, int[][] cm) {
    double[][] actual = ConfusionMatrixReport.perClass(cm);
    assertClose(expected, actual, TOLERANCE, "precision, recall, specificity, F1");
  }

  private static void assertSummary(Golden golden) {
    assertSummary(golden.vector("summary"), golden.integerMatrix("cm"));
  }

  private static void assertSummary(double[] expected, int[][] cm) {
    double[] actual = ConfusionMatrixReport.summary(cm);
    assertClose(expected, actual, TOLERANCE, "micro, macro, weighted F1, balanced, kappa, MCC");
  }

  /** Random labels, of which two make sure that neither truth nor prediction is constant. */
  private record Sample(int k, int[] y, int[] p) {

    static Sample draw(Random random) {
      int n = 2 + random.nextInt(60);
      int k = 2 + random.nextInt(4);
      double right = random.nextDouble();
      int[] y = Vectors.ints(n, i -> i < 2 ? i : random.nextInt(k));
      int[] p =
          Vectors.ints(
              n, i -> i < 2 ? 1 - i : random.nextDouble() < right ? y[i] : random.nextInt(k));
      return new Sample(k, y, p);
    }

    int[][] table() {
      int[][] table = new int[k][k];
      IntStream.range(0, y.length).forEach(i -> table[y[i]][p[i]]++);
      return table;
    }

    /** Shares of the samples of which something holds, with F1 as harmonic mean. */
    double[][] rates() {
      double[][] rates = new double[k][];
      for (int c = 0; c < k; c++) {
        int of = c;
        double precision = share(i -> y[i] == of, i -> p[i] == of);
        double recall = share(i -> p[i] == of, i -> y[i] == of);
        double specificity = share(i -> p[i] != of, i -> y[i] != of);
        double f1 = precision > 0 ? 2 / (1 / precision + 1 / recall) : 0;
        rates[c] = new double[] {precision, recall, specificity, f1};
      }
      return rates;
    }

    /** Agreement with shares as chances, and the correlation of indicators for MCC. */
    double[] summary() {
      double[][] rates = rates();
      double hits = share(i -> y[i] == p[i], i -> true);
      double[] f1 = Vectors.of(k, c -> rates[c][3]);
      double[] truth = Vectors.of(k, c -> share(i -> y[i] == c, i -> true));
      double[] predicted = Vectors.of(k, c -> share(i -> p[i] == c, i -> true));
      double weighted = product(truth, f1);
      double chance = product(truth, predicted);
      int[] present = IntStream.range(0, k).filter(c -> truth[c] > 0).toArray();
      double balanced = Arrays.stream(present).mapToDouble(c -> rates[c][1]).sum() / present.length;
      double spread = (1 - product(truth, truth)) * (1 - product(predicted, predicted));
      return new double[] {
        hits,
        Arrays.stream(f1).sum() / k,
        weighted,
        balanced,
        (hits - chance) / (1 - chance),
        (hits - chance) / Math.sqrt(spread)
      };
    }

    private double share(IntPredicate event, IntPredicate condition) {
      int[] given = IntStream.range(0, y.length).filter(condition).toArray();
      double both = Arrays.stream(given).filter(event).count();
      return given.length == 0 ? 0 : both / given.length;
    }

    private static double product(double[] left, double[] right) {
      return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
    }
  }
}
