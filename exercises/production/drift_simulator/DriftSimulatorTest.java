package production.drift_simulator;

import static gradus.testkit.NumericAssertions.assertClose;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hidden tests: draws, whole runs, accuracies of both phases, the alarm, invalid arguments. */
final class DriftSimulatorTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final Tolerance RELATIVE = Tolerance.rel(1e-9);

  @Nested
  final class Samples {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    @DisplayName("every draw of samples with one to five features")
    void draws(int index) {
      Golden golden = Golden.of("samples." + index);
      double[][] actual =
          sample(
              seed(golden),
              golden.integer("n"),
              golden.vector("mu0"),
              golden.vector("mu1"),
              golden.number("sd"));
      golden.assertClose("rows", actual, TOLERANCE);
    }

    @Test
    @DisplayName("a longer sample begins with the shorter one")
    void prefix() {
      double[] low = {1, 2, 3};
      double[] high = {-1, 0, 4};
      double[][] all = sample(5, 20, low, high, 1.5);
      for (int n : new int[] {1, 2, 7, 19}) {
        assertClose(Arrays.copyOf(all, n), sample(5, n, low, high, 1.5), TOLERANCE, "rows");
      }
    }

    @Test
    @DisplayName("means and deviation stretch the same draws")
    void sameDraws() {
      for (long seed : Cases.seeded("simulator draws", 10, Random::nextLong)) {
        double[][] standard = sample(seed, 9, new double[2], new double[2], 1);
        double[] low = {3, -2};
        double[] high = {-40, 0.5};
        double[][] expected =
            Matrices.of(
                9,
                3,
                (i, j) -> j == 2 ? i % 2 : (i % 2 == 0 ? low : high)[j] + 2.5 * standard[i][j]);
        assertClose(expected, sample(seed, 9, low, high, 2.5), TOLERANCE, "rows");
      }
    }

    @Test
    @DisplayName("without spread every row is the mean of its class")
    void noSpread() {
      double[][] expected = {{1, 2, 0}, {-3, 4, 1}, {1, 2, 0}, {-3, 4, 1}};
      double[][] actual = sample(8, 4, new double[] {1, 2}, new double[] {-3, 4}, 0);
      assertClose(expected, actual, TOLERANCE, "rows");
    }

    @Test
    @DisplayName("one row of class 0")
    void oneRow() {
      double[][] expected = {{10 + 0.5 * 1.141905315473055, 0}};
      double[][] actual = sample(42, 1, new double[] {10}, new double[] {20}, 0.5);
      assertClose(expected, actual, TOLERANCE, "rows");
    }
  }

  @Nested
  final class Runs {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    @DisplayName("all six numbers, with one to four features")
    void run(int index) {
      assertRun(Golden.of("runs." + index));
    }

    @Test
    @DisplayName("runs in which one step more or less changes an accuracy")
    void hundredSteps() {
      Golden.cases("hundredSteps").forEach(DriftSimulatorTest::assertRun);
    }
  }

  @Nested
  final class Phases {

    @Test
    @DisplayName("the accuracy in phase 1 does not depend on phase 2")
    void phaseOne() {
      double expected = run(77, 90, 0, 0)[0];
      for (double each : new double[] {-2, 0.5, 1, 9}) {
        assertClose(expected, run(77, 90, each, -each)[0], TOLERANCE, "accuracy in phase 1");
      }
    }

    @Test
    @DisplayName("the model of phase 1 stays as it is")
    void modelStays() {
      for (int sign : new int[] {1, -1}) {
        assertClose(0.5, run(12, 80, sign * 50, sign * 50)[1], TOLERANCE, "accuracy in phase 2");
      }
      assertClose(0.5, run(13, 80, 60)[1], TOLERANCE, "accuracy in phase 2");
    }

    @Test
    @DisplayName("a shift of 3 costs at least a tenth of the accuracy")
    void drop() {
      for (long seed : Cases.seeded("simulator drop", 2, Random::nextLong)) {
        double[] result = run(seed, 200, 3, 3);
        double drop = result[0] - result[1];
        assertClose(0.55, drop, Tolerance.abs(0.45), "drop of the accuracy");
      }
    }

    @Test
    @DisplayName("both accuracies are those of rows that the model has not seen")
    void unseenRows() {
      for (long seed : Cases.seeded("simulator accuracy", 3, Random::nextLong)) {
        double[] w = trained(sample(seed, 50, around(-1), around(1), 1));
        double[] result = run(seed, 50, 1, 0.5);
        double first = accuracy(w, sample(seed + 1, 50, around(-1), around(1), 1));
        assertClose(first, result[0], TOLERANCE, "accuracy in phase 1");
        double[] low = {0, -0.5};
        double second = accuracy(w, sample(seed + 2, 50, low, new double[] {2, 1.5}, 1));
        assertClose(second, result[1], TOLERANCE, "accuracy in phase 2");
      }
    }

    @Test
    @DisplayName("seeds that wrap around")
    void seedsWrap() {
      Golden.cases("wrapped").forEach(DriftSimulatorTest::assertRun);
    }

    private static double[] around(double mean) {
      return new double[] {mean, mean};
    }

    private static double[] trained(double[][] rows) {
      double[] w = new double[3];
      for (int step = 0; step < 100; step++) {
        double[] sum = new double[3];
        for (double[] row : rows) {
          double error = 1 / (1 + Math.exp(-score(w, row))) - row[2];
          sum[0] += error;
          sum[1] += error * row[0];
          sum[2] += error * row[1];
        }
        for (int j = 0; j < 3; j++) {
          w[j] -= 0.5 * sum[j] / rows.length;
        }
      }
      return w;
    }

    private static double accuracy(double[] w, double[][] rows) {
      double right =
          Arrays.stream(rows).filter(row -> (score(w, row) >= 0) == (row[2] > 0.5)).count();
      return right / rows.length;
    }

    private static double score(double[] w, double[] row) {
      return w[0] + w[1] * row[0] + w[2] * row[1];
    }
  }

  @Nested
  final class Alarm {

    @Test
    @DisplayName("a drift in any feature counts, whichever it is")
    void largestFeature() {
      double[] first = run(21, 60, 4, 0, 0);
      double[] last = run(21, 60, 0, 0, 4);
      for (double[] each : List.of(first, last)) {
        assertClose(0.8, each[2], Tolerance.abs(0.2), "ks");
        assertClose(6, each[4], Tolerance.abs(3), "psi");
        assertClose(1, each[5], TOLERANCE, "flag");
      }
    }

    @Test
    @DisplayName("ks and psi may be largest in different features")
    void differentFeatures() {
      Golden.cases("differentFeatures").forEach(DriftSimulatorTest::assertRun);
    }

    @Test
    @DisplayName("p-values of one feature and of several")
    void pValue() {
      double root = Math.exp(-2 * 0.75 * 0.75 * 2);
      double expected = 2 * (root - Math.pow(root, 4) + Math.pow(root, 9) - Math.pow(root, 16));
      assertClose(expected, Golden.of("tiny.1").number("result.3"), TOLERANCE, "p");
      for (String path :
          new String[] {"tiny.0", "tiny.1", "tiny.2", "runs.3", "runs.4", "runs.5"}) {
        Golden each = Golden.of(path);
        double[] result = run(seed(each), each.integer("n"), each.vector("shift"));
        assertClose(each.number("result.3"), result[3], RELATIVE, "p");
      }
    }

    @Test
    @DisplayName("a significant but small drift raises no alarm")
    void significantButSmall() {
      Golden.cases("significantButSmall").forEach(DriftSimulatorTest::assertRun);
    }

    @Test
    @DisplayName("a psi that is large by chance raises no alarm")
    void largeByChance() {
      Golden.cases("largeByChance").forEach(DriftSimulatorTest::assertRun);
    }

    @Test
    @DisplayName("without a shift no alarm is raised")
    void quiet() {
      Golden.cases("quiet").forEach(DriftSimulatorTest::assertRun);
    }

    @Test
    @DisplayName("two and four rows")
    void tinySamples() {
      Golden.cases("tiny").forEach(DriftSimulatorTest::assertRun);
    }

    @Test
    @DisplayName("everything has moved beyond the reference")
    void farAway() {
      double[] result = run(9, 100, 90);
      assertClose(1, result[2], TOLERANCE, "ks");
      double empty = (1e-4 - 0.1) * Math.log(1e-4 / 0.1);
      assertClose(9 * empty + 0.9 * Math.log(10), result[4], TOLERANCE, "psi");
    }
  }

  @Nested
  final class Contract {

    private final double[] low = {-1, 2};
    private final double[] high = {0.5, 1};
    private final Call sample =
        Call.of(
            (Long seed, Integer n, double[] mu0, double[] mu1, Double sd) ->
                new DriftSimulator().sample(seed, n, mu0, mu1, sd),
            3L,
            4,
            low,
            high,
            1.5);
    private final Call run =
        Call.of(
            (Long seed, Integer n, double[] shift) -> new DriftSimulator().run(seed, n, shift),
            3L,
            8,
            new double[] {1, -2});

    @Test
    @DisplayName("samples of no rows, runs of fewer than two")
    void sizes() {
      sample.rejects(1, 0, -1, Integer.MIN_VALUE);
      run.rejects(1, 1, 0, -5);
    }

    @Test
    @DisplayName("means or shifts that are missing")
    void missing() {
      sample.rejects(2, Bad.missing());
      sample.rejects(3, Bad.missing());
      run.rejects(2, Bad.missing());
    }

    @Test
    @DisplayName("means of different lengths")
    void lengths() {
      sample.rejectsUnpaired(2, 3);
    }

    @Test
    @DisplayName("means or shifts that are not finite")
    void notFinite() {
      sample.rejects(2, Bad.nonFinite());
      sample.rejects(3, Bad.nonFinite());
      run.rejects(2, Bad.nonFinite());
    }

    @Test
    @DisplayName("a deviation that is none")
    void spread() {
      sample.rejects(4, -0.1, -1e300, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @Test
    @DisplayName("a row of class 0 needs the means of class 1 all the same")
    void oneRow() {
      sample.with(1, 1).rejects(3, Bad.vectors());
    }

    @Test
    @DisplayName("the arguments stay as they were, and results are new")
    void argumentsUnchanged() {
      sample.isPure();
      run.isPure();
    }

    @Test
    @DisplayName("calls remember nothing, in one object or two")
    void noMemory() {
      DriftSimulator one = new DriftSimulator();
      DriftSimulator other = new DriftSimulator();
      double[][] rows = one.sample(11, 5, low, high, 2);
      double[] result = one.run(12, 20, low);
      other.sample(13, 3, low, high, 2);
      other.run(14, 10, high);
      for (DriftSimulator each : List.of(one, other, one)) {
        assertClose(rows, each.sample(11, 5, low, high, 2), TOLERANCE, "rows");
        assertClose(result, each.run(12, 20, low), TOLERANCE, "result");
      }
    }
  }

  private static double[][] sample(long seed, int n, double[] mu0, double[] mu1, double sd) {
    return new DriftSimulator().sample(seed, n, mu0, mu1, sd);
  }

  private static double[] run(long seed, int n, double... shift) {
    return new DriftSimulator().run(seed, n, shift);
  }

  /** A seed may have more digits than a double holds, so it stands in the file as a text. */
  private static long seed(Golden golden) {
    return Long.parseLong(golden.text("seed"));
  }

  private static void assertRun(Golden golden) {
    double[] actual = run(seed(golden), golden.integer("n"), golden.vector("shift"));
    golden.assertClose("result", actual, TOLERANCE);
    assertClose(golden.number("result.3"), actual[3], RELATIVE, "p");
  }
}
