package evaluation.cross_validate_no_leak;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Datasets;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: folds, leaks, the model, constant columns, real and random data, contract. */
final class CrossValidateNoLeakTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance ONE_PREDICTION = Tolerance.abs(1e-6);

  @Nested
  final class Folds {

    @Test
    @DisplayName("unequal folds, mixed folds, a fold for each row")
    void small() {
      assertCases("folds");
    }

    @Test
    @DisplayName("a fold's number says where its error stands")
    void numbers() {
      Golden golden = Golden.of("folds.1");
      int[] swapped = Vectors.ints(11, i -> new int[] {1, 2, 0}[golden.integers("fold")[i]]);
      double[] mse = golden.vector("mse");
      double[] expected = {mse[2], mse[0], mse[1]};
      double[] actual =
          CrossValidateNoLeak.foldMse(
              golden.matrix("x"), golden.vector("y"), swapped, golden.number("lambda"));
      assertClose(expected, actual, TOLERANCE, "errors of renamed folds");
    }
  }

  @Nested
  final class Leak {

    @Test
    @DisplayName("folds that differ much from each other")
    void differentFolds() {
      assertCases("leaks");
    }

    @Test
    @DisplayName("a prediction does not depend on the features of other rows of its fold")
    void features() {
      for (Sample each : samples("features")) {
        double[][] x = Matrices.copy(each.x());
        int other = each.companion();
        x[other] = Vectors.map(x[other], v -> 50 - 3 * v);
        Sample changed = new Sample(x, each.y(), each.fold(), each.lambda());
        assertClose(
            each.expectedOfFirst(),
            changed.predictionOfFirst(),
            ONE_PREDICTION,
            "prediction of row 0");
      }
    }

    @Test
    @DisplayName("a prediction does not depend on the targets of its fold")
    void targets() {
      for (Sample each : samples("targets")) {
        double[] y = each.y().clone();
        y[each.companion()] += 40;
        Sample changed = new Sample(each.x(), y, each.fold(), each.lambda());
        assertClose(
            each.expectedOfFirst(),
            changed.predictionOfFirst(),
            ONE_PREDICTION,
            "prediction of row 0");
      }
    }

    @Test
    @DisplayName("a validation row far away is measured with the scale of the training rows")
    void farAway() {
      double[][] x = {{-1}, {1}, {-1}, {1}, {1001}};
      double[] y = {0, 8, 0, 8, 3000};
      double[] actual = CrossValidateNoLeak.foldMse(x, y, new int[] {0, 0, 0, 0, 1}, 4);
      double predicted = 4 + 2 * 1001;
      assertClose((3000 - predicted) * (3000 - predicted), actual[1], TOLERANCE, "error of fold 1");
    }
  }

  @Nested
  final class Model {

    @Test
    @DisplayName("small and large penalties")
    void penalties() {
      assertCases("penalties");
    }

    @Test
    @DisplayName("a huge penalty leaves the mean of the training targets")
    void hugePenalty() {
      double[][] x = {{1, 40}, {-2, 35}, {4, 47}, {0, 30}};
      double[] y = {3, 5, 1, 10};
      double[] actual = CrossValidateNoLeak.foldMse(x, y, new int[] {0, 0, 1, 1}, 1e15);
      assertClose(new double[] {3.25, 22.5}, actual, TOLERANCE, "errors");
    }

    @Test
    @DisplayName("larger targets change no error")
    void shiftedTargets() {
      for (Sample each : samples("shift")) {
        double[] y = Vectors.map(each.y(), v -> v + 1000);
        double[] actual = CrossValidateNoLeak.foldMse(each.x(), y, each.fold(), each.lambda());
        assertClose(each.errors(), actual, Tolerance.abs(1e-8).rel(1e-8), "targets plus 1000");
      }
    }

    @Test
    @DisplayName("targets twice as large make errors four times as large")
    void scaledTargets() {
      for (Sample each : samples("double")) {
        double[] expected = Vectors.map(each.errors(), v -> 4 * v);
        double[] y = Vectors.map(each.y(), v -> -2 * v);
        double[] actual = CrossValidateNoLeak.foldMse(each.x(), y, each.fold(), each.lambda());
        assertClose(expected, actual, TOLERANCE, "targets times -2");
      }
    }
  }

  @Nested
  final class ConstantColumns {

    @Test
    @DisplayName("constant everywhere, but for one row, but for one fold")
    void small() {
      assertCases("constant");
    }

    @Test
    @DisplayName("a column that is constant in the training rows changes nothing")
    void anyValue() {
      for (Sample each : samples("constant")) {
        double value = new double[] {0.1, 14.62, 0.7, -1e-3, 1234.567}[each.y().length % 5];
        double[][] x =
            Matrices.of(
                each.y().length,
                each.x()[0].length + 1,
                (i, j) ->
                    j > 0 ? each.x()[i][j - 1] : each.fold()[i] == 0 ? value + 9 * i + 1 : value);
        double[] actual = CrossValidateNoLeak.foldMse(x, each.y(), each.fold(), each.lambda());
        assertClose(each.errors()[0], actual[0], TOLERANCE, "error of fold 0");
      }
    }

    @Test
    void oneTrainingRow() {
      double[][] x = {{1, 2}, {5, -3}};
      double[] actual =
          CrossValidateNoLeak.foldMse(x, new double[] {3, 7.5}, new int[] {1, 0}, 0.5);
      assertClose(new double[] {20.25, 20.25}, actual, TOLERANCE, "errors");
    }

    @Test
    @DisplayName("all columns constant")
    void allConstant() {
      double[][] x = {{2, 0.3}, {2, 0.3}, {2, 0.3}, {2, 0.3}};
      double[] y = {1, 3, 4, 8};
      double[] actual = CrossValidateNoLeak.foldMse(x, y, new int[] {0, 1, 1, 0}, 1);
      assertClose(
          new double[] {(6.25 + 20.25) / 2, (2.25 + 0.25) / 2}, actual, TOLERANCE, "errors");
    }
  }

  @Nested
  final class RealData {

    @Test
    @DisplayName("diabetes patients in five folds")
    void diabetes() {
      double[][] x = Datasets.diabetes().features();
      assertReal("diabetes", x, Datasets.diabetes().targets());
    }

    @Test
    @DisplayName("wines, the first kind of them a fold of its own")
    void wine() {
      double[][] x =
          Matrices.mapRows(Datasets.wine().features(), row -> Arrays.copyOfRange(row, 1, 8));
      assertReal("wine", x, Datasets.wine().column(0));
    }

    @Test
    @DisplayName("irises, each of 60 a fold of its own")
    void iris() {
      double[][] x = Datasets.iris().rows(0, 60).features();
      double[] widths = Matrices.column(x, 3);
      assertReal("iris", Matrices.mapRows(x, row -> Arrays.copyOf(row, 3)), widths);
    }

    private static void assertReal(String name, double[][] x, double[] y) {
      Golden golden = Golden.of(name);
      double[] actual =
          CrossValidateNoLeak.foldMse(x, y, golden.integers("fold"), golden.number("lambda"));
      golden.assertClose("mse", actual, TOLERANCE);
    }
  }

  @Nested
  final class RandomData {

    @Test
    @DisplayName("errors agree with a second implementation")
    void second() {
      for (Sample each : samples("second")) {
        assertClose(each.errors(), each.foldMse(), TOLERANCE, "errors");
      }
    }

    @Test
    @DisplayName("the order of the rows does not matter")
    void order() {
      for (Sample each : samples("order")) {
        Sample reversed =
            new Sample(
                Matrices.reversed(each.x()),
                Vectors.reversed(each.y()),
                Vectors.reversed(each.fold()),
                each.lambda());
        assertClose(each.errors(), reversed.foldMse(), TOLERANCE, "errors of reversed rows");
      }
    }

    @Test
    @DisplayName("the units of the columns do not matter")
    void units() {
      for (Sample each : samples("units")) {
        double[][] x =
            Matrices.of(
                each.y().length,
                each.x()[0].length,
                (i, j) -> each.x()[i][j] * (j % 2 == 0 ? 1024 : -0.125) + 16 * j);
        Sample changed = new Sample(x, each.y(), each.fold(), each.lambda());
        assertClose(each.errors(), changed.foldMse(), TOLERANCE, "errors in other units");
      }
    }
  }

  @Nested
  final class GrowthOfSteps {

    @Test
    @DisplayName("four folds take steps in proportion to rows")
    void rows() {
      assertGrowth(
          n -> {
            double[][] x = Matrices.of(n, 2, (i, j) -> (i * (j + 2)) % (5 + j));
            double[] y = Vectors.of(n, i -> i % 7);
            CrossValidateNoLeak.foldMse(x, y, Vectors.ints(n, i -> i % 4), 1);
          },
          Growth.N);
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{1, -2}, {0.5, 3}, {-4, 1}, {2, 2}, {3, 0}};
    private final double[] y = {2, -1, 3, 0.5, 1};
    private final int[] fold = {1, 0, 2, 0, 1};
    private final Call call = Call.of(CrossValidateNoLeak::foldMse, x, y, fold, 0.5);

    @Test
    @DisplayName("arguments stay as they were, and results are new")
    void keepsArguments() {
      call.isPure();
    }

    @Test
    @DisplayName("features that are no matrix of finite numbers")
    void features() {
      call.rejects(0, Bad.matrices());
    }

    @Test
    @DisplayName("targets that are not finite numbers")
    void targets() {
      call.rejects(1, Bad.vectors());
    }

    @Test
    @DisplayName("lengths that differ")
    void lengths() {
      call.rejectsUnpaired(0, 1);
      call.rejectsUnpaired(0, 2);
      call.rejectsUnpaired(1, 2);
    }

    @Test
    @DisplayName("no row, and a single row")
    void tooFewRows() {
      call.with(1, new double[0]).with(2, new int[0]).rejects(0, new double[0][]);
      call.with(1, new double[] {2}).with(2, new int[] {0}).rejects(0, new double[][] {{1, -2}});
    }

    @Test
    @DisplayName("a negative fold")
    void negativeFold() {
      call.rejects(2, Bad.elements(-1, -7));
      call.rejects(2, new int[] {0, 2, -1, 0, 2});
    }

    @Test
    @DisplayName("a single fold, and folds without rows")
    void missingFolds() {
      call.rejects(2, new int[] {0, 0, 0, 0, 0});
      call.rejects(2, new int[] {1, 1, 1, 1, 1});
      call.rejects(2, new int[] {0, 2, 2, 0, 3});
      call.rejects(2, new int[] {1, 2, 3, 1, 2});
      call.rejects(2, new int[] {0, 1, 2, 3, 9}, new int[] {0, 1, 0, 1, Integer.MAX_VALUE});
    }

    @Test
    @DisplayName("a penalty that is not positive and finite")
    void penalty() {
      call.rejects(3, Bad.rates());
    }
  }

  private static void assertCases(String cases) {
    Golden.assertEach(
        cases,
        "mse",
        TOLERANCE,
        each ->
            CrossValidateNoLeak.foldMse(
                each.matrix("x"), each.vector("y"), each.integers("fold"), each.number("lambda")));
  }

  private static List<Sample> samples(String purpose) {
    return Cases.seeded("cross_validate_no_leak " + purpose, 15, Sample::draw);
  }

  /** Random data, row 0 never alone in its fold, and the pipeline once more with Commons Math. */
  private record Sample(double[][] x, double[] y, int[] fold, double lambda) {

    static Sample draw(Random random) {
      int n = 10 + random.nextInt(12);
      int d = 1 + random.nextInt(4);
      int k = 2 + random.nextInt(2);
      double[][] x = Matrices.of(n, d, (i, j) -> (random.nextGaussian() + j) * (1 + 2 * j));
      double[] y = Vectors.of(n, i -> x[i][0] - 3 + 2 * random.nextGaussian());
      int[] fold = Vectors.ints(n, i -> i < 3 * k ? i % k : i == n - 1 ? 0 : random.nextInt(k));
      return new Sample(x, y, fold, 0.1 + 5 * random.nextDouble());
    }

    double[] foldMse() {
      return CrossValidateNoLeak.foldMse(x, y, fold, lambda);
    }

    double[] errors() {
      int k = Arrays.stream(fold).max().orElseThrow() + 1;
      return Vectors.of(k, this::error);
    }

    /** The last row, which is in the fold of row 0. */
    int companion() {
      return y.length - 1;
    }

    /** What row 0 is predicted, from two errors of its fold: with the targets 1 and 0. */
    double predictionOfFirst() {
      double size = Arrays.stream(fold).filter(each -> each == 0).count();
      double difference = size * (errorWithTarget(1) - errorWithTarget(0));
      return (1 - difference) / 2;
    }

    double expectedOfFirst() {
      return predicted(0)[0];
    }

    private double errorWithTarget(double target) {
      double[] targets = y.clone();
      targets[0] = target;
      return CrossValidateNoLeak.foldMse(x, targets, fold, lambda)[0];
    }

    private double error(int f) {
      double[] predicted = predicted(f);
      return IntStream.range(0, y.length)
          .filter(i -> fold[i] == f)
          .mapToDouble(i -> (y[i] - predicted[i]) * (y[i] - predicted[i]))
          .average()
          .orElseThrow();
    }

    /** The predictions of all rows by the model of one fold, solved by QR. */
    private double[] predicted(int f) {
      int[] train = IntStream.range(0, y.length).filter(i -> fold[i] != f).toArray();
      double[][] z = Matrices.copy(x);
      for (int j = 0; j < z[0].length; j++) {
        double[] column = Matrices.column(Matrices.rows(x, train), j);
        double mean = StatUtils.mean(column);
        double deviation = Math.sqrt(StatUtils.populationVariance(column));
        for (double[] row : z) {
          row[j] = (row[j] - mean) / deviation;
        }
      }
      int n = train.length;
      RealMatrix rows = MatrixUtils.createRealMatrix(n + z[0].length, z[0].length + 1);
      rows.setSubMatrix(Matrices.withOnes(Matrices.rows(z, train)), 0, 0);
      for (int j = 0; j < z[0].length; j++) {
        rows.setEntry(n + j, j + 1, Math.sqrt(lambda));
      }
      double[] targets = Arrays.copyOf(Vectors.at(y, train), n + z[0].length);
      double[] w =
          new QRDecomposition(rows).getSolver().solve(new ArrayRealVector(targets)).toArray();
      return Matrices.product(Matrices.withOnes(z), w);
    }
  }
}
