package evaluation.imbalanced_roc_pr_study;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

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
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: weighted training, curves, thresholds, reports, two studies, contract. */
final class ImbalanceStudyTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance STEPS = Tolerance.fixedIterations();

  @Nested
  final class Weights {

    @Test
    @DisplayName("small data sets, after one step and more")
    void paths() {
      assertPaths("paths");
    }

    @Test
    @DisplayName("logits in the thousands")
    void hugeLogits() {
      assertPaths("huge");
    }

    @Test
    @DisplayName("many steps reach the limit")
    void limit() {
      Golden golden = Golden.of("limit");
      double[] actual = fit(golden, golden.integer("steps"));
      golden.assertClose("weights", actual, Tolerance.converged());
    }

    @Test
    @DisplayName("no step leaves zeros")
    void noStep() {
      double[][] x = {{1, 2}, {3, 4}};
      double[] actual = study().fitWeighted(x, new int[] {0, 1}, 0.5, 0, new double[] {1, 9});
      assertClose(new double[3], actual, STEPS, "weights after 0 steps");
    }

    @Test
    @DisplayName("the sum is divided by the number of rows")
    void dividedByRows() {
      double[][] x = {{2}, {-2}};
      double[] actual = study().fitWeighted(x, new int[] {1, 0}, 0.5, 1, new double[] {8, 8});
      assertClose(new double[] {0, 4}, actual, STEPS, "weights after 1 step");
    }
  }

  @Nested
  final class Roc {

    @Test
    @DisplayName("small data sets")
    void small() {
      Golden.assertEach(
          "cases", "roc", TOLERANCE, each -> study().roc(each.integers("y"), each.vector("p")));
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      Golden.assertEach(
          "hundreds", "roc", TOLERANCE, each -> study().roc(each.integers("y"), each.vector("p")));
    }

    @Test
    @DisplayName("points on a straight line are kept, from probability 1 to 0")
    void straightLine() {
      double[][] expected = {
        {0, 0, INFINITY},
        {0, 1.0 / 3, 1},
        {0, 2.0 / 3, 0.75},
        {0, 1, 0.5},
        {0.5, 1, 0.25},
        {1, 1, 0}
      };
      double[][] actual =
          study().roc(new int[] {0, 1, 0, 1, 1}, new double[] {0, 0.75, 0.25, 1, 0.5});
      assertClose(expected, actual, TOLERANCE, "ROC curve");
    }

    @Test
    @DisplayName("neighbouring doubles are different")
    void neighbours() {
      double above = Math.nextUp(0.5);
      double[][] expected = {{0, 0, INFINITY}, {0, 1, above}, {1, 1, 0.5}};
      double[][] actual = study().roc(new int[] {0, 1}, new double[] {0.5, above});
      assertClose(expected, actual, TOLERANCE, "ROC curve");
    }
  }

  @Nested
  final class Pr {

    @Test
    @DisplayName("small data sets")
    void small() {
      Golden.assertEach(
          "cases", "pr", TOLERANCE, each -> study().pr(each.integers("y"), each.vector("p")));
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      Golden.assertEach(
          "hundreds", "pr", TOLERANCE, each -> study().pr(each.integers("y"), each.vector("p")));
    }

    @Test
    @DisplayName("the curve begins with precision 1 and goes on after recall 1")
    void ends() {
      double[][] expected = {
        {0, 1, INFINITY}, {0, 0, 0.875}, {1, 0.5, 0.75}, {1, 1.0 / 3, 0.5}, {1, 0.25, 0.125}
      };
      double[][] actual =
          study().pr(new int[] {0, 0, 1, 0}, new double[] {0.5, 0.875, 0.75, 0.125});
      assertClose(expected, actual, TOLERANCE, "precision-recall curve");
    }
  }

  @Nested
  final class Thresholds {

    @Test
    @DisplayName("small data sets, thresholds in any order")
    void small() {
      assertTables("cases");
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      assertTables("hundreds");
    }

    @Test
    @DisplayName("nothing is predicted 1")
    void nothingPredicted() {
      double[][] expected = {{0.75, 0, 0, 1, 2, 0, 0, 0}, {INFINITY, 0, 0, 1, 2, 0, 0, 0}};
      assertTable(expected, 0.75, INFINITY);
    }

    @Test
    @DisplayName("every row is predicted 1")
    void everythingPredicted() {
      double[][] expected = {
        {0.25, 1, 2, 0, 0, 1.0 / 3, 1, 0.5},
        {-3, 1, 2, 0, 0, 1.0 / 3, 1, 0.5},
        {-INFINITY, 1, 2, 0, 0, 1.0 / 3, 1, 0.5}
      };
      assertTable(expected, 0.25, -3, -INFINITY);
    }

    @Test
    @DisplayName("a probability that equals the threshold is predicted 1")
    void equal() {
      double[][] expected = {{0.5, 0, 1, 1, 1, 0, 0, 0}, {Math.nextUp(0.5), 0, 0, 1, 2, 0, 0, 0}};
      assertTable(expected, 0.5, Math.nextUp(0.5));
    }

    @Test
    @DisplayName("equal thresholds have equal rows")
    void repeated() {
      double[] row = {0.375, 1, 1, 0, 1, 0.5, 1, 2.0 / 3};
      double[] last = {0.25, 1, 2, 0, 0, 1.0 / 3, 1, 0.5};
      assertTable(new double[][] {row, last, row}, 0.375, 0.25, 0.375);
    }

    /** Of labels 0, 1, 0 with probabilities 0.25, 0.375, 0.5. */
    private static void assertTable(double[][] expected, double... t) {
      double[] p = {0.25, 0.375, 0.5};
      double[][] actual = study().thresholdTable(new int[] {0, 1, 0}, p, t);
      assertClose(expected, actual, TOLERANCE, "a row for each threshold");
    }
  }

  @Nested
  final class Report {

    @Test
    @DisplayName("small data sets")
    void small() {
      assertReports("cases");
    }

    @Test
    @DisplayName("hundreds of rows")
    void hundreds() {
      assertReports("hundreds");
    }

    @Test
    @DisplayName("no probability reaches one half")
    void nothingReachesOneHalf() {
      double[] expected = {0.25, 1.0 / 3, 1.0 / 3, 0.75, 0, 0, 0, 0.25, 0.5};
      assertReport(expected, new int[] {0, 1, 0, 0}, 0.375, 0.25, 0.3125, 0.125);
    }

    @Test
    @DisplayName("a probability of exactly one half is predicted 1")
    void oneHalf() {
      double[] expected = {1.0 / 3, 0.5, 0.5, 2.0 / 3, 0.5, 1, 2.0 / 3, 0.5, 2.0 / 3};
      assertReport(expected, new int[] {1, 0, 0}, 0.5, 0.75, 0.25);
    }

    @Test
    @DisplayName("of equally good thresholds the highest is the best")
    void bestOfTwo() {
      double[] expected = {0.5, 0.5, 0.75, 0.5, 0, 0, 0, 0.4375, 2.0 / 3};
      int[] y = {1, 0, 0, 1};
      assertReport(expected, y, 0.4375, 0.375, 0.25, 0.125);
    }

    @Test
    @DisplayName("two rows")
    void twoRows() {
      assertReport(new double[] {0.5, 1, 1, 1, 1, 1, 1, 0.75, 1}, new int[] {0, 1}, 0.25, 0.75);
    }

    private static void assertReport(double[] expected, int[] y, double... p) {
      assertClose(expected, study().report(y, p), TOLERANCE, "report");
    }
  }

  @Nested
  final class Ties {

    @Test
    @DisplayName("curves with equal probabilities")
    void curves() {
      Golden.assertEach(
          "ties", "roc", TOLERANCE, each -> study().roc(each.integers("y"), each.vector("p")));
      Golden.assertEach(
          "ties", "pr", TOLERANCE, each -> study().pr(each.integers("y"), each.vector("p")));
    }

    @Test
    @DisplayName("thresholds and reports with equal probabilities")
    void figures() {
      assertTables("ties");
      assertReports("ties");
    }

    @Test
    @DisplayName("all probabilities equal")
    void allEqual() {
      double[] p = {0.75, 0.75, 0.75, 0.75, 0.75};
      double[] expected = {0.2, 0.5, 0.2, 0.2, 0.2, 1, 1.0 / 3, 0.75, 1.0 / 3};
      assertClose(expected, study().report(new int[] {1, 0, 0, 0, 0}, p), TOLERANCE, "report");
      assertClose(expected, study().report(new int[] {0, 0, 0, 0, 1}, p), TOLERANCE, "report");
    }

    @Test
    @DisplayName("zeros of both signs are equal")
    void zeros() {
      int[] y = {0, 1, 1, 0};
      double[] p = {0, 0, 0.5, 0.25};
      double[] signed = {0.0, -0.0, 0.5, 0.25};
      assertClose(study().roc(y, p), study().roc(y, signed), TOLERANCE, "roc");
      assertClose(study().pr(y, p), study().pr(y, signed), TOLERANCE, "pr");
      assertClose(study().report(y, p), study().report(y, signed), TOLERANCE, "report");
    }
  }

  @Nested
  final class Study {

    @Test
    @DisplayName("malignant cells: weights, plain and balanced")
    void cancerWeights() {
      assertWeights(Golden.of("cancer"), cancer());
    }

    @Test
    @DisplayName("a rare wine: weights, plain and balanced")
    void wineWeights() {
      assertWeights(Golden.of("wine"), wine());
    }

    @Test
    @DisplayName("malignant cells: thresholds and reports")
    void cancerFigures() {
      assertFigures(Golden.of("cancer"));
    }

    @Test
    @DisplayName("a rare wine: thresholds and reports")
    void wineFigures() {
      assertFigures(Golden.of("wine"));
    }

    @Test
    @DisplayName("balanced weights find more of the rare rows")
    void recall() {
      double plain = recall("plain");
      double balanced = recall("balanced");
      assertExact(true, balanced > plain + 0.5, "is the balanced recall much higher");
    }

    private static double recall(String name) {
      Golden golden = Golden.of("wine");
      double[] z = Matrices.product(Matrices.withOnes(wine()), train(golden, name, wine()));
      double[] p = Vectors.map(z, new Sigmoid()::value);
      return study().thresholdTable(golden.integers("y"), p, new double[] {0.5})[0][6];
    }

    private static void assertWeights(Golden golden, double[][] x) {
      golden.assertClose("plain.weights", train(golden, "plain", x), STEPS);
      golden.assertClose("balanced.weights", train(golden, "balanced", x), STEPS);
    }

    private static double[] train(Golden golden, String name, double[][] x) {
      int[] y = golden.integers("y");
      double[] classW = golden.vector(name + ".classW");
      return study().fitWeighted(x, y, golden.number("lr"), golden.integer("steps"), classW);
    }

    private static void assertFigures(Golden golden) {
      int[] y = golden.integers("y");
      for (String name : List.of("plain", "balanced")) {
        double[] p = golden.vector(name + ".p");
        double[][] table = study().thresholdTable(y, p, new double[] {0.5, 0.2});
        golden.assertClose(name + ".table", table, TOLERANCE);
        golden.assertClose(name + ".report", study().report(y, p), TOLERANCE);
      }
    }

    private static double[][] cancer() {
      int[] rows = Golden.of("cancer").integers("rows");
      Dataset chosen = Datasets.breastCancer().where(i -> Arrays.binarySearch(rows, i) >= 0);
      return firstColumns(chosen, 6);
    }

    private static double[][] wine() {
      return firstColumns(Datasets.wine().rows(0, 100), 3);
    }

    private static double[][] firstColumns(Dataset data, int count) {
      return Matrices.mapRows(data.standardised().features(), row -> Arrays.copyOf(row, count));
    }
  }

  @Nested
  final class ManyRows {

    @Test
    @DisplayName("20 000 rows and 2000 thresholds")
    void table() {
      int n = 20_000;
      double[] t = Vectors.of(2_000, k -> 10 * k / 32_768.0);
      double[][] expected = new double[t.length][];
      for (int k = 0; k < t.length; k++) {
        double tp = n / 2 - 5 * k;
        double fp = n / 2 - 5 * k;
        double recall = tp / (n / 2);
        double f1 = 2 * tp / (tp + fp + n / 2);
        expected[k] = new double[] {t[k], tp, fp, n / 2 - tp, n / 2 - fp, 0.5, recall, f1};
      }
      double[][] actual = study().thresholdTable(alternating(n), rising(n), t);
      assertClose(expected, actual, TOLERANCE, "a row for each threshold");
    }

    @Test
    @DisplayName("steps of a table with as many thresholds as rows grow like n log n")
    void tableGrowth() {
      assertGrowth(
          n -> study().thresholdTable(alternating(n), rising(n), Vectors.reversed(rising(n))),
          Growth.N_LOG_N,
          64);
    }

    @Test
    @DisplayName("steps of both curves grow like n log n")
    void curveGrowth() {
      assertGrowth(n -> study().roc(alternating(n), rising(n)), Growth.N_LOG_N, 64);
      assertGrowth(n -> study().pr(alternating(n), rising(n)), Growth.N_LOG_N, 64);
    }

    @Test
    @DisplayName("steps of a report grow like n log n")
    void reportGrowth() {
      assertGrowth(n -> study().report(alternating(n), rising(n)), Growth.N_LOG_N, 64);
    }

    private static int[] alternating(int n) {
      return Vectors.ints(n, i -> i % 2);
    }

    private static double[] rising(int n) {
      return Vectors.of(n, i -> i / 32_768.0);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("weights agree with a second implementation")
    void weights() {
      for (Training each : trainings("weights")) {
        double[] actual = study().fitWeighted(each.x(), each.y(), 0.3, 9, each.classW());
        assertClose(each.descend(), actual, STEPS, "weights");
      }
    }

    @Test
    @DisplayName("a weight of 2 counts like each row twice")
    void copies() {
      for (Training each : trainings("copies")) {
        int n = each.y().length;
        int[] rows =
            IntStream.range(0, n).flatMap(i -> IntStream.of(i, i).limit(1 + each.y()[i])).toArray();
        int[] y = Vectors.at(each.y(), rows);
        double[][] x = Matrices.rows(each.x(), rows);
        double[] twice = study().fitWeighted(x, y, 0.3 * rows.length / n, 9, new double[] {1, 1});
        double[] weighted = study().fitWeighted(each.x(), each.y(), 0.3, 9, new double[] {1, 2});
        assertClose(twice, weighted, STEPS, "weights");
        Training plain = new Training(each.x(), each.y(), new double[] {1, 2});
        assertClose(plain.descend(), weighted, STEPS, "weights");
      }
    }

    @Test
    @DisplayName("curves agree with a second implementation, in any order of the rows")
    void curves() {
      for (Scores each : scores("curves")) {
        assertClose(each.roc(), study().roc(each.y(), each.p()), TOLERANCE, "ROC curve");
        double[][] pr = study().pr(Vectors.reversed(each.y()), Vectors.reversed(each.p()));
        assertClose(each.pr(), pr, TOLERANCE, "precision-recall curve of reversed rows");
      }
    }

    @Test
    @DisplayName("tables agree with a second implementation")
    void tables() {
      for (Scores each : scores("tables")) {
        double[] t = {0.5, 0.3, 0.75, 0.0625, 1};
        double[][] expected = Arrays.stream(t).mapToObj(each::row).toArray(double[][]::new);
        double[][] actual = study().thresholdTable(each.y(), each.p(), t);
        assertClose(expected, actual, TOLERANCE, "a row for each threshold");
      }
    }

    @Test
    @DisplayName("reports agree with a second implementation, but for the best threshold")
    void reports() {
      for (Scores each : scores("reports")) {
        double[] actual = study().report(each.y(), each.p());
        double[] expected = each.report();
        expected[7] = actual.length == expected.length ? actual[7] : 0;
        assertClose(expected, actual, TOLERANCE, "report");
        assertClose(expected[8], each.row(actual[7])[7], TOLERANCE, "F1 at the best threshold");
      }
    }

    private static List<Training> trainings(String purpose) {
      return Cases.seeded("imbalanced_roc_pr_study " + purpose, 15, Training::draw);
    }

    private static List<Scores> scores(String purpose) {
      return Cases.seeded("imbalanced_roc_pr_study " + purpose, 25, Scores::draw);
    }
  }

  @Nested
  final class Contract {

    private final int[] y = {0, 1, 0, 0, 1};
    private final double[] p = {0.25, 0.75, 0.5, 0.125, 0.5};
    private final double[][] x = {{1, -2}, {0.5, 3}, {-4, 1}, {2, 2}, {0, 1}};
    private final Call fit =
        Call.of(new ImbalanceStudy()::fitWeighted, x, y, 0.1, 3, new double[] {1, 4});
    private final Call table =
        Call.of(new ImbalanceStudy()::thresholdTable, y, p, new double[] {0.5, 0.25, 0.75});
    private final List<Call> judges =
        List.of(
            Call.of(new ImbalanceStudy()::roc, y, p),
            Call.of(new ImbalanceStudy()::pr, y, p),
            table,
            Call.of(new ImbalanceStudy()::report, y, p));

    @Test
    @DisplayName("arguments stay as they were, and results are new")
    void keepsArguments() {
      fit.isPure();
      fit.with(3, 0).isPure();
      judges.forEach(Call::isPure);
    }

    @Test
    @DisplayName("features that are no matrix of finite numbers")
    void features() {
      fit.rejects(0, Bad.matrices());
    }

    @Test
    @DisplayName("labels that are neither 0 nor 1")
    void labels() {
      fit.rejects(1, Bad.labels(2));
      judges.forEach(each -> each.rejects(0, Bad.labels(2)));
      fit.rejects(1, new int[] {1, 2, 1, 1, 2}, new int[] {-1, 0, 0, -1, 0});
      judges.forEach(
          each -> each.rejects(0, new int[] {1, 2, 1, 1, 2}, new int[] {-1, 0, 0, 0, 0}));
    }

    @Test
    @DisplayName("a label that does not occur")
    void oneLabel() {
      int[] ones = {1, 1, 1, 1, 1};
      fit.rejects(1, new int[5], ones);
      fit.with(1, new int[] {1}).rejects(0, new double[][] {{1, 2}});
      judges.forEach(each -> each.rejects(0, new int[5], ones));
    }

    @Test
    @DisplayName("lengths that differ, and nothing at all")
    void lengths() {
      fit.rejectsUnpaired(0, 1);
      judges.forEach(each -> each.rejectsUnpaired(0, 1));
    }

    @Test
    @DisplayName("numbers that are no probabilities")
    void probabilities() {
      judges.forEach(each -> each.rejects(1, Bad.probabilities().and(Bad.elements(Double.NaN))));
    }

    @Test
    @DisplayName("thresholds that are missing or NaN")
    void thresholds() {
      table.rejects(2, Bad.missing().and(Bad.elements(Double.NaN)));
    }

    @Test
    @DisplayName("a learning rate or a number of steps out of range")
    void rateAndSteps() {
      fit.rejects(2, Bad.rates());
      fit.rejects(3, Bad.counts());
    }

    @Test
    @DisplayName("class weights that are not two positive numbers")
    void classWeights() {
      fit.rejects(4, Bad.lengths().and(Bad.rates()));
    }
  }

  private static ImbalanceStudy study() {
    return new ImbalanceStudy();
  }

  private static void assertPaths(String cases) {
    for (Golden each : Golden.cases(cases)) {
      each.assertAfterEach("steps", "weights", STEPS, n -> fit(each, n));
    }
  }

  private static double[] fit(Golden golden, int iters) {
    return study()
        .fitWeighted(
            golden.matrix("x"),
            golden.integers("y"),
            golden.number("lr"),
            iters,
            golden.vector("classW"));
  }

  private static void assertTables(String cases) {
    Golden.assertEach(
        cases,
        "table",
        TOLERANCE,
        each -> study().thresholdTable(each.integers("y"), each.vector("p"), each.vector("t")));
  }

  private static void assertReports(String cases) {
    Golden.assertEach(
        cases, "report", TOLERANCE, each -> study().report(each.integers("y"), each.vector("p")));
  }

  /** Random rows, and the steps once more with the matrices of Commons Math. */
  private record Training(double[][] x, int[] y, double[] classW) {

    static Training draw(Random random) {
      int n = 2 + random.nextInt(12);
      int d = 1 + random.nextInt(4);
      return new Training(
          Matrices.of(n, d, (i, j) -> random.nextGaussian() * 1.5 + j),
          Vectors.ints(n, i -> i < 2 ? i : random.nextInt(4) / 3),
          new double[] {0.25 + random.nextDouble(), 1 + 4 * random.nextDouble()});
    }

    double[] descend() {
      RealMatrix rows = MatrixUtils.createRealMatrix(Matrices.withOnes(x));
      RealVector w = new ArrayRealVector(x[0].length + 1);
      for (int step = 0; step < 9; step++) {
        double[] errors = rows.operate(w).map(new Sigmoid()).toArray();
        for (int i = 0; i < y.length; i++) {
          errors[i] = (errors[i] - y[i]) * classW[y[i]] / y.length;
        }
        w = w.subtract(rows.preMultiply(new ArrayRealVector(errors)).mapMultiply(0.3));
      }
      return w.toArray();
    }
  }

  /** Random labels with few probabilities, and every figure once more by counting all rows. */
  private record Scores(int[] y, double[] p) {

    static Scores draw(Random random) {
      int n = 2 + random.nextInt(30);
      int[] y = Vectors.ints(n, i -> i < 2 ? i : random.nextInt(4) / 3);
      return new Scores(y, Vectors.of(n, i -> (random.nextInt(13) + 4 * y[i]) / 16.0));
    }

    double[][] roc() {
      double[][] curve = curve();
      for (double[] point : curve) {
        double[] row = row(point[2]);
        point[0] = row[2] / (row[2] + row[4]);
        point[1] = row[6];
      }
      return curve;
    }

    double[][] pr() {
      double[][] curve = curve();
      for (double[] point : curve) {
        double[] row = row(point[2]);
        point[0] = row[6];
        point[1] = point[2] > 1 ? 1 : row[5];
      }
      return curve;
    }

    double[] report() {
      double[] half = row(0.5);
      double ones = Arrays.stream(y).sum();
      double area = 0;
      double precision = 0;
      for (int i = 0; i < y.length; i++) {
        for (int j = 0; y[i] == 1 && j < y.length; j++) {
          area += y[j] == 1 ? 0 : (1 + Math.signum(p[i] - p[j])) / 2;
        }
        precision += y[i] * row(p[i])[5] / ones;
      }
      double best = Arrays.stream(p).map(t -> row(t)[7]).max().orElseThrow();
      double accuracy = (half[1] + half[4]) / y.length;
      return new double[] {
        ones / y.length,
        area / ones / (y.length - ones),
        precision,
        accuracy,
        half[5],
        half[6],
        half[7],
        0,
        best
      };
    }

    double[] row(double t) {
      double tp = count(1, t);
      double fp = count(0, t);
      double fn = Arrays.stream(y).sum() - tp;
      double tn = y.length - tp - fp - fn;
      double precision = tp + fp == 0 ? 0 : tp / (tp + fp);
      return new double[] {
        t, tp, fp, fn, tn, precision, tp / (tp + fn), 2 * tp / (2 * tp + fp + fn)
      };
    }

    private double count(int label, double t) {
      return IntStream.range(0, y.length).filter(i -> y[i] == label && p[i] >= t).count();
    }

    /** A point for each threshold, with nothing but the threshold. */
    private double[][] curve() {
      return IntStream.concat(IntStream.of(17), Arrays.stream(p).mapToInt(v -> (int) (16 * v)))
          .distinct()
          .boxed()
          .sorted(Comparator.reverseOrder())
          .map(v -> new double[] {0, 0, v == 17 ? INFINITY : v / 16.0})
          .toArray(double[][]::new);
    }
  }
}
