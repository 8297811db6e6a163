package preprocessing.impute_missing;

import static gradus.testkit.GrowthAssertions.assertGrowth;
import static gradus.testkit.Matrices.copy;
import static gradus.testkit.Matrices.ofColumn;
import static gradus.testkit.NumericAssertions.assertClose;
import static gradus.testkit.NumericAssertions.assertExact;

import gradus.testkit.Bad;
import gradus.testkit.Call;
import gradus.testkit.Cases;
import gradus.testkit.Golden;
import gradus.testkit.Growth;
import gradus.testkit.Matrices;
import gradus.testkit.Tolerance;
import gradus.testkit.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hidden tests: statistics of columns, new rows, neighbours, invalid arguments. */
final class ImputeMissingTest {

  private static final Tolerance TOLERANCE = Tolerance.closedForm();
  private static final double NAN = Double.NaN;

  @Nested
  final class Statistics {

    @Test
    @DisplayName("means of columns with and without gaps")
    void means() {
      assertStatistics("mean");
    }

    @Test
    @DisplayName("medians of columns with and without gaps")
    void medians() {
      assertStatistics("median");
    }

    @Test
    @DisplayName("modes of columns with and without gaps")
    void modes() {
      assertStatistics("mode");
    }

    @Test
    @DisplayName("an odd and an even number of values, in no order")
    void oddAndEven() {
      double[][] x = {{NAN, 9}, {8, NAN}, {-4, 1}, {2, 5}, {NAN, 2}};
      assertFit(new double[] {2, 3.5}, x, "median");
      assertFit(new double[] {2, 4.25}, x, "mean");
    }

    @Test
    @DisplayName("of equally frequent values the smallest")
    void modeTies() {
      assertFit(new double[] {2}, ofColumn(9, 9, 2, 5, 2, NAN, 5), "mode");
      assertFit(new double[] {-7}, ofColumn(-3, 4, NAN, -7), "mode");
      assertFit(new double[] {5}, ofColumn(5, 2, 9, 5, 2, 9, 5), "mode");
    }

    @Test
    @DisplayName("gaps are no value, however many there are")
    void manyGaps() {
      double[][] x = ofColumn(NAN, NAN, 3, NAN, NAN, 3, -1, NAN);
      assertFit(new double[] {3}, x, "mode");
      assertFit(new double[] {3}, x, "median");
      assertFit(new double[] {5.0 / 3}, x, "mean");
    }

    @Test
    @DisplayName("zeros are values")
    void zeros() {
      double[][] x = ofColumn(0, 0, 6, NAN, 0, 9);
      assertFit(new double[] {3}, x, "mean");
      assertFit(new double[] {0}, x, "median");
      assertFit(new double[] {0}, x, "mode");
    }

    @Test
    @DisplayName("values of any size")
    void anySize() {
      double[][] x = {{1e100, 1e-7}, {NAN, 2e-7}, {-1e100, NAN}, {4e99, 2e-7}, {4e99, 0}};
      assertFit(new double[] {2e99, 1.25e-7}, x, "mean");
      assertFit(new double[] {4e99, 1.5e-7}, x, "median");
      assertFit(new double[] {4e99, 2e-7}, x, "mode");
    }

    @Test
    @DisplayName("one row")
    void oneRow() {
      for (String strategy : new String[] {"mean", "median", "mode"}) {
        assertFit(new double[] {-2, 7}, new double[][] {{-2, 7}}, strategy);
      }
    }

    @Test
    @DisplayName("steps of the mode grow like n log n")
    void modeGrowth() {
      double[] most = {2_000 - 1};
      assertFit(most, ofColumn(Vectors.of(2_001, i -> i < 2_000 ? i : 2_000 - 1)), "mode");
      assertGrowth(
          n -> ImputeMissing.fit(ofColumn(Vectors.of(n, i -> i * 7919 % n)), "mode"),
          Growth.N_LOG_N);
    }

    private static void assertStatistics(String strategy) {
      Golden.assertEach(
          "statistics", strategy, TOLERANCE, each -> ImputeMissing.fit(each.matrix("x"), strategy));
    }

    private static void assertFit(double[] expected, double[][] x, String strategy) {
      assertClose(expected, ImputeMissing.fit(x, strategy), TOLERANCE, strategy);
    }
  }

  @Nested
  final class Unseen {

    @Test
    @DisplayName("gaps get the fitted numbers, not those of the new rows")
    void fitted() {
      double[][] x = {{NAN, 2, NAN}, {50, NAN, 3}, {70, 8, NAN}, {60, NAN, -1}};
      double[][] expected = {{-4, 2, 0.5}, {50, 100, 3}, {70, 8, 0.5}, {60, 100, -1}};
      assertTransformed(expected, x, -4, 100, 0.5);
    }

    @Test
    @DisplayName("one row, and a column of nothing but gaps")
    void onlyGaps() {
      assertTransformed(new double[][] {{1.5, -2}}, new double[][] {{NAN, NAN}}, 1.5, -2);
      assertTransformed(new double[][] {{8, 1}, {8, 2}}, new double[][] {{NAN, 1}, {NAN, 2}}, 8, 9);
    }

    @Test
    @DisplayName("rows without gaps stay as they are, zeros included")
    void noGap() {
      double[][] x = {{0, 3}, {-1, 0}, {0, 0}};
      assertTransformed(copy(x), x, 7, 8);
    }

    private static void assertTransformed(double[][] expected, double[][] x, double... fill) {
      assertClose(expected, ImputeMissing.transform(x, fill), TOLERANCE, "filled rows");
    }
  }

  @Nested
  final class Indicator {

    @Test
    @DisplayName("gaps at any place, and values that are no gaps")
    void gaps() {
      double[][] x = {{NAN, 0, -1}, {1e100, NAN, NAN}, {3, 4, 5}, {NAN, NAN, NAN}};
      boolean[][] expected = {
        {true, false, false}, {false, true, true}, {false, false, false}, {true, true, true}
      };
      assertExact(expected, ImputeMissing.indicator(x), "gaps");
    }

    @Test
    @DisplayName("a single value, a single gap")
    void single() {
      assertExact(new boolean[][] {{false}}, ImputeMissing.indicator(ofColumn(2)), "value");
      assertExact(new boolean[][] {{true}}, ImputeMissing.indicator(ofColumn(NAN)), "gap");
    }
  }

  @Nested
  final class Neighbours {

    @Test
    @DisplayName("small tables, one to four neighbours")
    void smallTables() {
      assertFilled("neighbours");
    }

    @Test
    @DisplayName("irises with gaps")
    void irises() {
      assertFilled("iris");
    }

    @Test
    @DisplayName("the fewer columns are shared, the more each counts")
    void rescaled() {
      double[][] x = {{0, 0, 0, NAN}, {3, NAN, NAN, 10}, {3, 3, 2.75, 20}, {4, NAN, 4, 30}};
      assertClose(
          20, ImputeMissing.knnImpute(x, 1)[0][3], TOLERANCE, "nearest: the third of the rows");
      x[2][2] = 3.25;
      assertClose(10, ImputeMissing.knnImpute(x, 1)[0][3], TOLERANCE, "nearest: the second row");
      x[1][0] = 3.5;
      assertClose(20, ImputeMissing.knnImpute(x, 1)[0][3], TOLERANCE, "nearest: the third row");
      x[3][0] = 1;
      x[3][2] = 2;
      assertClose(30, ImputeMissing.knnImpute(x, 1)[0][3], TOLERANCE, "nearest: the fourth row");
    }

    private static void assertFilled(String cases) {
      Golden.assertEach(
          cases,
          "filled",
          TOLERANCE,
          each -> ImputeMissing.knnImpute(each.matrix("x"), each.integer("k")));
    }
  }

  @Nested
  final class NeighbourEdges {

    @Test
    @DisplayName("of rows equally near the first ones count")
    void ties() {
      double[][] x = {{2, 50}, {1, 10}, {0, NAN}, {-1, 20}, {1, 70}, {-1, 90}, {0.5, 1}};
      assertClose(1, ImputeMissing.knnImpute(x, 1)[2][1], TOLERANCE, "one neighbour");
      assertClose(5.5, ImputeMissing.knnImpute(x, 2)[2][1], TOLERANCE, "two neighbours");
      assertClose(31.0 / 3, ImputeMissing.knnImpute(x, 3)[2][1], TOLERANCE, "three neighbours");
      assertClose(101.0 / 4, ImputeMissing.knnImpute(x, 4)[2][1], TOLERANCE, "four neighbours");
    }

    @Test
    @DisplayName("fewer candidates than neighbours are asked for")
    void fewCandidates() {
      double[][] x = {{1, NAN, 6}, {2, 8, NAN}, {NAN, 300, NAN}, {NAN, NAN, 7}, {9, 2, NAN}};
      for (int k : new int[] {2, 3, 5, 1000, Integer.MAX_VALUE}) {
        assertClose(5, ImputeMissing.knnImpute(x, k)[0][1], TOLERANCE, k + " neighbours");
      }
    }

    @Test
    @DisplayName("without any candidate the gap gets the mean of its column")
    void noCandidate() {
      double[][] x = {{NAN, 4, NAN}, {1, NAN, 2}, {3, NAN, 7}, {8, NAN, 3}};
      double[][] expected = {{4, 4, 4}, {1, 4, 2}, {3, 4, 7}, {8, 4, 3}};
      assertClose(expected, ImputeMissing.knnImpute(x, 2), TOLERANCE, "filled rows");
      double[][] skewed = {{NAN, 4}, {1, NAN}, {3, NAN}, {11, NAN}};
      assertClose(5, ImputeMissing.knnImpute(skewed, 1)[0][0], TOLERANCE, "no column shared");
      assertClose(ofColumn(6, 1, 11), ImputeMissing.knnImpute(ofColumn(NAN, 1, 11), 1), TOLERANCE);
    }

    @Test
    @DisplayName("what was put into a gap is no value for another")
    void filledAtOnce() {
      double[][] x = {{1, NAN, 5}, {1, NAN, NAN}, {4, 9, 1}, {9, 3, 8}};
      double[][] expected = {{1, 9, 5}, {1, 9, 5}, {4, 9, 1}, {9, 3, 8}};
      assertClose(expected, ImputeMissing.knnImpute(x, 1), TOLERANCE, "filled rows");
      double[][] column = {{0, NAN}, {0.5, NAN}, {3, 30}, {-4, -40}};
      assertClose(
          ofColumn(-5, -5, 30, -40),
          ofColumn(Matrices.column(ImputeMissing.knnImpute(column, 2), 1)),
          TOLERANCE,
          "second column");
    }

    @Test
    @DisplayName("rows that lack the value are no candidates, however near they are")
    void onlyRowsWithTheValue() {
      double[][] x = {{0, 0, NAN}, {0, 0, NAN}, {0, 0.25, NAN}, {6, 0, 12}, {0, 7, 14}};
      double[][] actual = ImputeMissing.knnImpute(x, 1);
      assertClose(new double[] {12, 12, 12, 12, 14}, Matrices.column(actual, 2), TOLERANCE);
    }

    @Test
    @DisplayName("rows without gaps stay as they are")
    void noGap() {
      double[][] x = {{0, 1}, {0, 1}, {-3, 1e100}};
      assertClose(copy(x), ImputeMissing.knnImpute(x, 2), TOLERANCE, "same rows");
      assertClose(ofColumn(4), ImputeMissing.knnImpute(ofColumn(4), 3), TOLERANCE, "one row");
    }

    @Test
    @DisplayName("eighty rows")
    void manyRows() {
      double[][] x = Matrices.of(80, 3, (i, j) -> i % 10 == j ? NAN : i * 8 + j);
      double[][] actual = ImputeMissing.knnImpute(x, 2);
      double[][] expected = Matrices.of(80, 3, (i, j) -> i * 8 + j);
      for (int j = 0; j < 3; j++) {
        expected[j][j] = j == 0 ? 12 : 8 * j + j;
      }
      assertClose(expected, actual, TOLERANCE, "every tenth row has the neighbours beside it");
    }
  }

  @Nested
  final class RandomTables {

    @Test
    @DisplayName("gaps filled from neighbours")
    void neighbours() {
      for (double[][] x : Cases.seeded("impute_missing neighbours", 12, Table::draw)) {
        for (int k : new int[] {1, 3, 20}) {
          assertClose(Table.filled(x, k), ImputeMissing.knnImpute(copy(x), k), TOLERANCE, "k " + k);
        }
      }
    }

    @Test
    @DisplayName("means and medians, put into their own table")
    void statistics() {
      for (double[][] x : Cases.seeded("impute_missing statistics", 12, Table::draw)) {
        double[] means = Vectors.of(x[0].length, j -> StatUtils.mean(Table.values(x, j)));
        double[] medians = Vectors.of(x[0].length, j -> Vectors.quantile(Table.values(x, j), 0.5));
        assertClose(means, ImputeMissing.fit(copy(x), "mean"), TOLERANCE, "mean");
        assertClose(medians, ImputeMissing.fit(copy(x), "median"), TOLERANCE, "median");
        double[][] expected =
            Matrices.of(x.length, means.length, (i, j) -> x[i][j] == x[i][j] ? x[i][j] : means[j]);
        assertClose(expected, ImputeMissing.transform(copy(x), means), TOLERANCE, "filled rows");
      }
    }

    @Test
    @DisplayName("the order of the rows and columns only reorders the result")
    void order() {
      for (double[][] x : Cases.seeded("impute_missing order", 12, Table::draw)) {
        double[][] turned = Matrices.reversed(Matrices.mapRows(x, Vectors::reversed));
        double[][] expected =
            Matrices.reversed(Matrices.mapRows(Table.filled(x, 2), Vectors::reversed));
        assertClose(expected, ImputeMissing.knnImpute(turned, 2), TOLERANCE, "filled rows");
      }
    }
  }

  @Nested
  final class Contract {

    private final double[][] x = {{3, NAN}, {1, 2}, {NAN, 1.5}, {1, 2}};
    private final Call mean = Call.of(ImputeMissing::fit, x, "mean");
    private final Call transform = Call.of(ImputeMissing::transform, x, new double[] {1, 2});
    private final Call neighbours = Call.of(ImputeMissing::knnImpute, x, 2);
    private final List<Call> fits = List.of(mean, mean.with(1, "median"), mean.with(1, "mode"));
    private final List<Call> others =
        List.of(transform, neighbours, Call.of(ImputeMissing::indicator, x));

    @Test
    @DisplayName("the arguments stay, and results are new arrays with new rows")
    void argumentsUnchanged() {
      fits.forEach(Call::isPure);
      others.forEach(Call::isPure);
      double[][] full = {{3, 1}, {2, 9}};
      transform.with(0, full).isPure();
      neighbours.with(0, full).isPure();
    }

    @Test
    @DisplayName("rows that are no matrix")
    void noMatrix() {
      fits.forEach(each -> each.rejects(0, Bad.shapes()));
      others.forEach(each -> each.rejects(0, Bad.shapes()));
    }

    @Test
    @DisplayName("infinite values")
    void infinite() {
      Bad bad = Bad.elements(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
      fits.forEach(each -> each.rejects(0, bad));
      others.forEach(each -> each.rejects(0, bad));
    }

    @Test
    @DisplayName("a column without values")
    void columnWithoutValues() {
      double[][] first = {{NAN, 1}, {NAN, 2}};
      double[][] last = {{1, NAN}, {2, NAN}};
      fits.forEach(each -> each.rejects(0, first, last, ofColumn(NAN)));
      neighbours.rejects(0, first, last, ofColumn(NAN));
    }

    @Test
    @DisplayName("unknown strategies")
    void strategy() {
      mean.rejects(1, null, "", "Mean", "most_frequent", "average", "mean ");
    }

    @Test
    @DisplayName("fillings that do not fit, or are no numbers")
    void fill() {
      transform.rejects(1, Bad.lengths().and(Bad.nonFinite()));
      double[][] full = {{3, 1}, {2, 9}};
      transform.with(0, full).rejects(1, Bad.lengths().and(Bad.nonFinite()));
    }

    @Test
    @DisplayName("fewer than one neighbour")
    void neighbours() {
      neighbours.rejects(1, 0, -1, Integer.MIN_VALUE);
      neighbours.with(0, new double[][] {{3, 1}, {2, 9}}).rejects(1, 0, -1);
    }
  }

  /** Random tables, and neighbours found by the distance of the last. */
  private static final class Table {

    /** The first row has no gap, so that every column has a value; values do not tie. */
    static double[][] draw(Random random) {
      double[][] x = new double[2 + random.nextInt(14)][1 + random.nextInt(5)];
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < x[i].length; j++) {
          x[i][j] = i > 0 && random.nextInt(3) == 0 ? NAN : 3 * random.nextGaussian() - 1;
        }
      }
      return x;
    }

    static double[] values(double[][] x, int j) {
      return Arrays.stream(Matrices.column(x, j)).filter(each -> each == each).toArray();
    }

    static double[][] filled(double[][] x, int k) {
      return Matrices.of(
          x.length, x[0].length, (i, j) -> x[i][j] == x[i][j] ? x[i][j] : gap(x, i, j, k));
    }

    private static double gap(double[][] x, int i, int j, int k) {
      double[] far = Vectors.of(x.length, r -> x[r][j] == x[r][j] ? meanSquare(x[i], x[r]) : NAN);
      double[] sorted = Arrays.stream(far).filter(each -> each == each).sorted().toArray();
      if (sorted.length == 0) {
        return StatUtils.mean(values(x, j));
      }
      double last = sorted[Math.min(k, sorted.length) - 1];
      int[] near = IntStream.range(0, far.length).filter(r -> far[r] <= last).toArray();
      return StatUtils.mean(Vectors.at(Matrices.column(x, j), near));
    }

    private static double meanSquare(double[] a, double[] b) {
      double[] squares = Vectors.of(a.length, j -> (a[j] - b[j]) * (a[j] - b[j]));
      return StatUtils.mean(Arrays.stream(squares).filter(each -> each == each).toArray());
    }
  }
}
